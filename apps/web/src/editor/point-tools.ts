import { movePoint, shiftPoints, type PlainPoint, type PointEdit } from '@stikkord/documents';
import type { PointEditorLabels } from './labels.ts';
import { PointHandle, type HandleAct } from './point-handle.ts';

/** What the tools need of the editor. */
export interface ToolsHost {
  readonly element: HTMLElement;
  readonly labels: () => PointEditorLabels;
  /** The points that can be moved and deleted: none where the editor is read only. */
  readonly points: () => readonly PlainPoint[];
  /** Key of the point that the caret is in, while the editor has the focus. */
  readonly caretKey: () => string | null;
  readonly rowOf: (key: string) => HTMLElement | null;
  readonly edit: (edits: readonly PointEdit[]) => void;
  readonly focusText: () => void;
  /** A point was deleted. */
  readonly removed: (key: string) => void;
}

/** Moving, indenting and deleting whole points: one handle, at the point that is pointed at or written in, and the same by key. */
export class PointTools {
  readonly #host: ToolsHost;
  readonly #handle: PointHandle;
  readonly #said = document.createElement('div');
  /** Keys of the point that the handle is at, and of the one that a mouse is at. */
  #target: string | null = null;
  #pointed: string | null = null;

  constructor(host: ToolsHost) {
    this.#host = host;
    this.#handle = new PointHandle({
      labels: host.labels,
      can: (act) => this.#can(act),
      act: (act) => this.#act(act),
      leave: host.focusText,
    });
    this.#said.className = 'sk-editor-said';
    this.#said.setAttribute('role', 'status');
    host.element.append(this.#handle.element, this.#said);
    host.element.addEventListener('pointerover', this.#onPointerOver);
    host.element.addEventListener('pointerleave', this.#onPointerLeave);
    host.element.addEventListener('keydown', this.#onPointerLeave);
    host.element.addEventListener('focusout', this.#onFocusOut);
    document.addEventListener('pointerdown', this.#onPointerDown);
  }

  /** Moves the point that the caret is in. */
  moveCaretPoint(way: 'up' | 'down'): void {
    this.#target = this.#host.caretKey();
    if (this.#can(way)) this.#act(way);
  }

  /** Says it to those who don't see it. */
  say(text: string): void {
    this.#said.textContent = text;
  }

  relabel(): void {
    this.#handle.relabel();
  }

  destroy(): void {
    document.removeEventListener('pointerdown', this.#onPointerDown);
  }

  /** Puts the handle where it belongs now. An open one stays at its point, wherever that goes. */
  readonly place = (): void => {
    const stays = this.#handle.isOpen || this.#handle.hasFocus;
    const key = stays ? this.#target : (this.#pointed ?? this.#host.caretKey());
    this.#target = this.#host.points().some((point) => point.key === key) ? key : null;
    this.#handle.placeAt(this.#target === null ? null : this.#host.rowOf(this.#target));
  };

  #can(act: HandleAct): boolean {
    return this.#edits(act).length > 0;
  }

  #edits(act: HandleAct): PointEdit[] {
    const points = this.#host.points();
    const index = points.findIndex((point) => point.key === this.#target);
    if (index < 0) return [];
    if (act === 'remove') return [{ do: 'remove', keys: [points[index]!.key] }];
    if (act === 'up' || act === 'down') return movePoint(points, index, act);
    return shiftPoints(points, index, index, act === 'in' ? 1 : -1);
  }

  #act(act: HandleAct): void {
    const key = this.#target;
    this.#host.edit(this.#edits(act));
    const labels = this.#host.labels();
    const points = this.#host.points();
    const index = points.findIndex((point) => point.key === key);
    if (act === 'remove') this.#host.removed(key!);
    else if (act === 'up' || act === 'down') this.say(labels.moved(index + 1, points.length));
    else this.say(labels.level((points[index]?.level ?? 0) + 1));
  }

  readonly #onPointerOver = (event: PointerEvent): void => {
    if (event.pointerType !== 'mouse' || !(event.target instanceof Element)) return;
    const row = event.target.closest('.sk-editor-point');
    if (row) this.#point(this.#host.points().find(({ key }) => this.#host.rowOf(key) === row)?.key ?? null);
  };

  /** Also when a key is pressed: the handle goes to where one writes. */
  readonly #onPointerLeave = (): void => {
    if (this.#pointed !== null) this.#point(null);
  };

  readonly #onFocusOut = ({ relatedTarget }: FocusEvent): void => {
    // On its way from the text to the handle, the focus is nowhere for a moment.
    if (!(relatedTarget instanceof Node && this.#host.element.contains(relatedTarget))) this.place();
  };

  readonly #onPointerDown = ({ target }: PointerEvent): void => {
    if (target instanceof Node && this.#handle.element.contains(target)) return;
    this.#handle.close();
    this.place();
  };

  #point(key: string | null): void {
    this.#pointed = key;
    this.place();
  }
}
