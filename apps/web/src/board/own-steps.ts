import { boardUndoManager } from '@stikkord/documents';
import type { PointId } from '@stikkord/domain';
import type * as Y from 'yjs';

/** What was taken back, or done again. */
export interface Stepped {
  readonly label: string;
  /** Of so many points that the act was about, */
  readonly of: number;
  /** so many went back: others have changed the rest since. */
  readonly done: number;
}

type Item = Y.UndoManager['undoStack'][number];
/** What Yjs tells of a step, as far as it is of use. */
interface StepEvent {
  readonly stackItem: Item;
  readonly origin: unknown;
  readonly changedParentTypes: ReadonlyMap<unknown, readonly Y.YEvent<Y.Map<unknown>>[]>;
}

/** One's own acts at a board, to be taken back and done again: each with the words for it, and how much of it others have left. */
export class OwnSteps {
  readonly #undo: Y.UndoManager;
  readonly #maps: readonly Y.Map<unknown>[];
  #label = '';
  #touched = 0;

  /** `origin`: what one's own acts are written with. */
  constructor(doc: Y.Doc, origin: unknown) {
    this.#undo = boardUndoManager(doc, origin);
    this.#maps = [doc.getMap('placements'), doc.getMap('marks')];
    this.#undo.on('stack-item-added', (event: StepEvent) => {
      this.#touched = this.#pointsIn(event).size;
      if (event.origin === origin) this.#name(event.stackItem, this.#label);
    });
  }

  get canUndo(): boolean {
    return this.#undo.undoStack.length > 0;
  }

  get canRedo(): boolean {
    return this.#undo.redoStack.length > 0;
  }

  /** True for what was written by undo and redo. */
  wrote(origin: unknown): boolean {
    return origin === this.#undo;
  }

  /** The next act is called so. */
  call(label: string): void {
    this.#label = label;
  }

  /** Null: there was nothing of which others have left anything. */
  undo(): Stepped | null {
    return this.#stepped(this.#undo.undo(), () => this.#undo.redoStack.at(-1));
  }

  redo(): Stepped | null {
    return this.#stepped(this.#undo.redo(), () => this.#undo.undoStack.at(-1));
  }

  destroy(): void {
    this.#undo.destroy();
  }

  /** An act of which others have left nothing is passed by: which one it was, is known when it is done. */
  #stepped(taken: Item | null, left: () => Item | undefined): Stepped | null {
    const label = taken?.meta.get('label') as string | undefined;
    if (label === undefined) return null;
    const of = taken?.meta.get('of') as number;
    const back = left();
    if (back) this.#name(back, label);
    return { label, of, done: Math.min(of, this.#touched) };
  }

  #name(item: Item, label: string): void {
    item.meta.set('label', label);
    item.meta.set('of', this.#touched);
  }

  #pointsIn({ changedParentTypes }: StepEvent): ReadonlySet<PointId> {
    const points = new Set<PointId>();
    for (const map of this.#maps)
      for (const event of (changedParentTypes.get(map as never) ?? []) as readonly Y.YEvent<Y.Map<unknown>>[])
        for (const key of event.keys.keys())
          points.add(map === this.#maps[0] ? key : key.slice(0, key.lastIndexOf('/')));
    return points;
  }
}
