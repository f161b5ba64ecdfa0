import type { PointKey, SectionId } from '@stikkord/domain';
import * as Y from 'yjs';
import { applyEdit, Upkeep, type Desk } from './apply-edit.ts';
import type { PointEdit } from './edits.ts';
import type { HeldPoint } from './held-point.ts';
import { findPlace, placeAt, type Place } from './places.ts';
import { readSection, type SectionReading, type ShownPoint } from './read-section.ts';
import { sectionMap } from './shape.ts';

export interface PointsBindingOptions {
  readonly doc: Y.Doc;
  readonly section: SectionId;
  /** A key that is not in use: a dozen random letters and digits, without a dot. */
  readonly newKey: () => PointKey;
  /** Typing that goes on within this time, in ms, is undone as one. */
  readonly captureTimeout?: number;
}

/** One person's hold on one section: the points as they stand, edits, undo of one's own edits, places that keep still. */
export class PointsBinding {
  readonly #doc: Y.Doc;
  readonly #section: SectionId;
  readonly #map: Y.Map<unknown>;
  readonly #desk: Desk;
  readonly #undo: Y.UndoManager;
  readonly #listeners = new Set<(change: { own: boolean }) => void>();
  readonly #origin = {};
  #reading: SectionReading | null = null;
  /** While a change is told of: what was read before it. */
  #before: SectionReading | null = null;
  #placeBefore: Place | null = null;

  constructor({ doc, section, newKey, captureTimeout = 500 }: PointsBindingOptions) {
    this.#doc = doc;
    this.#section = section;
    this.#map = sectionMap(doc, section);
    this.#desk = { doc, section, origin: this.#origin, newKey };
    this.#undo = new Y.UndoManager(this.#map, { trackedOrigins: new Set([this.#origin]), captureTimeout });
    this.#undo.on('stack-item-added', ({ stackItem }) => stackItem.meta.set('place', this.#placeBefore));
    this.#map.observeDeep(this.#onChange);
  }

  /** The points that stand, in order. The array is new after each change. */
  get points(): readonly ShownPoint[] {
    return this.#read().shown;
  }

  /** Does the edits, one after the other. `place`: where the caret was; undo comes back to it. */
  edit(edits: readonly PointEdit[], place: Place | null = null): void {
    const typing = edits.length === 1 && edits[0]!.do === 'write';
    this.#placeBefore = place;
    // Typing goes on in one undo step as long as it flows; any other act is one step, however many transactions it takes.
    if (!typing) this.#undo.stopCapturing();
    const { captureTimeout } = this.#undo;
    if (!typing) this.#undo.captureTimeout = Infinity;
    for (const edit of edits) applyEdit(this.#desk, edit);
    this.#undo.captureTimeout = captureTimeout;
    if (!typing) this.#undo.stopCapturing();
  }

  /**
   * The point as it is, or to a listener: as it was before the change that it is told of. Null where there is none. `Held`: the
   * class, which an editor loads only when somebody writes.
   */
  hold(key: PointKey, Held: typeof HeldPoint): HeldPoint | null {
    const point = (this.#before ?? this.#read()).shown.find((each) => each.key === key);
    return point ? new Held(this.#desk, point) : null;
  }

  get canUndo(): boolean {
    return this.#undo.canUndo();
  }

  get canRedo(): boolean {
    return this.#undo.canRedo();
  }

  /** Takes back one's own last edit; what others wrote stays. `place` is where the caret is; answers where it was. */
  undo(place: Place | null = null): Place | null {
    this.#placeBefore = place;
    return (this.#undo.undo()?.meta.get('place') as Place | null | undefined) ?? null;
  }

  redo(place: Place | null = null): Place | null {
    this.#placeBefore = place;
    return (this.#undo.redo()?.meta.get('place') as Place | null | undefined) ?? null;
  }

  placeAt(key: PointKey, offset: number): Place | null {
    return placeAt(this.#read(), key, offset);
  }

  findPlace(place: unknown): { key: PointKey; offset: number } | null {
    return findPlace(this.#doc, this.#read(), place);
  }

  /** `own`: the change was made through this binding. Returns the way to stop listening. */
  onChange(listener: (change: { own: boolean }) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  destroy(): void {
    this.#map.unobserveDeep(this.#onChange);
    this.#undo.destroy();
    this.#listeners.clear();
  }

  readonly #onChange = (_events: unknown, { origin }: Y.Transaction): void => {
    this.#before = this.#reading;
    this.#reading = null;
    const own =
      origin === this.#origin || origin === this.#undo || (origin instanceof Upkeep && origin.of === this.#origin);
    for (const listener of this.#listeners) listener({ own });
    this.#before = null;
  };

  #read(): SectionReading {
    this.#reading ??= readSection(this.#doc, this.#section);
    return this.#reading;
  }
}
