import {
  PointsBinding,
  shiftPoints,
  type HeldPoint,
  type Place,
  type PlainPoint,
  type PointEdit,
  type Spot,
} from '@stikkord/documents';
import type { SectionId } from '@stikkord/domain';
import type { Node } from 'prosemirror-model';
import { EditorState, TextSelection, type Transaction } from 'prosemirror-state';
import { DecorationSet, EditorView } from 'prosemirror-view';
import type { Awareness } from 'y-protocols/awareness';
import type * as Y from 'yjs';
import { outgrows, paste, type Act, type PlannedAct, type Range } from './acts.ts';
import { onOthersChange, shareCaret } from './caret-sharing.ts';
import { editsWithDraft } from './draft.ts';
import { editsOfTransaction } from './edits-of-transaction.ts';
import type { PointEditorLabels, PointEditorNotice } from './labels.ts';
import { lateCaret } from './late-caret.ts';
import { hints, levels, textAttributes } from './look.ts';
import type * as onHandModule from './on-hand.ts';
import type { PastedLine } from './pasted-lines.ts';
import { pointKeys } from './point-keys.ts';
import type { PointTools } from './point-tools.ts';
import { remoteCarets, turnWords } from './remote-carets.ts';
import { documentOf, pointsOf, positionBefore, positionOf, schema, spotOf } from './schema.ts';
import { showPoints } from './show-points.ts';
import { TabWay } from './tab-way.ts';
import './point-editor.css';

export interface PointEditorOptions {
  /** The editor is put last in here. */
  readonly mount: HTMLElement;
  readonly ydoc: Y.Doc;
  readonly section: SectionId;
  readonly awareness: Awareness | null;
  readonly readOnly: boolean;
  readonly labels: PointEditorLabels;
  /** Something was refused and nothing changed: say why. Null: something was written since, the reason has had its time. */
  readonly onNotice: (notice: PointEditorNotice | null) => void;
  /** A point was deleted by its handle; `undo` takes back one's own last act, which is that until `onNotice` is told. */
  readonly onRemoved: (undo: () => void) => void;
  /** See PointsBinding. */
  readonly newKey: () => string;
}

export interface PointEditor {
  readonly element: HTMLElement;
  focus(): void;
  /** Puts the caret in an empty point at the end. Writes nothing before something is typed. */
  addPoint(): void;
  setReadOnly(readOnly: boolean): void;
  setLabels(labels: PointEditorLabels): void;
  destroy(): void;
}

type OnHand = typeof onHandModule;
let onHand: OnHand | null = null;

/** Null where it can't be had, and then it is asked for again. */
async function fetchOnHand(): Promise<OnHand | null> {
  onHand ??= await import('./on-hand.ts').catch(() => null);
  return onHand;
}

/** Marks the transactions that show what is in the document already. */
const SHOWN = 'sk-shown';

/** The editor of one section's points. The Y.Doc is the truth; ProseMirror shows it and reads the browser's edits. */
export function createPointEditor(options: PointEditorOptions): PointEditor {
  return new ProseMirrorPointEditor(options);
}

// Past 300 lines as one: binding, view, draft and caret change together, and each step of an edit reads all four.
class ProseMirrorPointEditor implements PointEditor {
  readonly element = document.createElement('div');
  readonly #options: PointEditorOptions;
  readonly #binding: PointsBinding;
  readonly #view: EditorView;
  /** There once somebody has been here, by focus or mouse. */
  #tools: PointTools | null = null;
  readonly #tab: TabWay;
  readonly #stop: (() => void)[] = [];
  #labels: PointEditorLabels;
  #readOnly: boolean;
  #draft: PlainPoint;
  #writing = false;
  /** The point that is being composed in while others change it. */
  #held: HeldPoint | null = null;
  #settling = 0;
  /** Key of the point that one has deleted, until one does something else. */
  #removed: string | null = null;
  /** The caret was in the draft when the text became read only. */
  #wasDrafting = false;
  /** It had the focus then: the browser takes that from a text that can be edited no more. */
  #wasFocused = false;
  #places: { anchor: Place | null; head: Place | null } = { anchor: null, head: null };

  constructor(options: PointEditorOptions) {
    const { ydoc, section, newKey } = options;
    this.#options = options;
    this.#labels = options.labels;
    this.#readOnly = options.readOnly;
    this.#binding = new PointsBinding({ doc: ydoc, section, newKey });
    this.#draft = this.#newDraft();
    this.element.className = 'sk-editor';
    this.#tab = new TabWay(this.element, `sk-help-${newKey()}`);
    options.mount.append(this.element);
    this.#view = this.#createView();
    this.element.append(this.#tab.help);
    this.#tab.help.textContent = options.labels.help;
    this.#listen();
    this.#afterUpdate();
  }

  focus(): void {
    this.#view.focus();
  }

  addPoint(): void {
    if (this.#readOnly) return;
    this.#show({ index: this.#wanted().length - 1, offset: 0 });
    this.#view.focus();
  }

  setReadOnly(readOnly: boolean): void {
    if (readOnly === this.#readOnly) return;
    this.#held = null;
    if (readOnly) {
      this.#wasDrafting = this.#headKey() === this.#draft.key;
      this.#wasFocused = this.#view.hasFocus();
    }
    this.#readOnly = readOnly;
    this.#view.setProps({});
    this.#show(readOnly || !this.#wasDrafting ? null : { index: this.#wanted().length - 1, offset: 0 }, false);
    if (readOnly) this.#shareCaret(false);
    // Whoever was writing when it was closed goes on where that was; the focus is never fetched from elsewhere.
    else if (this.#wasFocused && document.activeElement === document.body) this.#view.focus();
  }

  setLabels(labels: PointEditorLabels): void {
    this.#labels = labels;
    this.#tools?.relabel();
    this.#tab.help.textContent = labels.help;
    this.#view.setProps({});
  }

  destroy(): void {
    clearTimeout(this.#settling);
    this.#shareCaret(false);
    this.#tools?.destroy();
    for (const stop of this.#stop) stop();
    this.#view.destroy();
    this.#binding.destroy();
    this.element.remove();
  }

  #createView(): EditorView {
    return new EditorView(this.element, {
      state: EditorState.create({ doc: documentOf(this.#wanted()), schema }),
      editable: () => !this.#readOnly,
      dispatchTransaction: (transaction) => this.#dispatch(transaction),
      attributes: () => textAttributes(this.#labels, this.#readOnly, this.#tab.helpId),
      decorations: (state) => this.#decorations(state),
      handleKeyDown: pointKeys({
        plan: (act) => this.#plan(act),
        move: (way) => this.#movePoint(way),
        indent: (by) => this.#indent(by),
        letGo: () => (this.#tab.leaves = true),
        goBack: (way) => this.#goBack(way),
      }),
      clipboardTextSerializer: (slice) => slice.content.textBetween(0, slice.content.size, '\n'),
      handleDOMEvents: {
        paste: (view, event) => this.#catchUp() || (!view.composing && this.#paste(event, event.clipboardData)),
        drop: (_view, event) => this.#drop(event),
        keydown: (_view, event) => {
          this.#tab.keyDown(event);
          return this.#catchUp();
        },
        keyup: (_view, event) => this.#tab.keyUp(event),
        pointerdown: () => this.#tab.byHand(),
        beforeinput: (_view, event) => this.#beforeInput(event),
        compositionend: () => this.#composed(),
        focus: ({ dom }) => {
          this.#tab.focused(dom);
          this.#afterUpdate();
          void this.#withTools((tools) => tools.place());
        },
        blur: () => this.#shareCaret(false),
      },
    });
  }

  /** Fetches what is needed on hand, at the first call, and does this with it. */
  async #withTools(act: (tools: PointTools) => void): Promise<void> {
    const all = onHand ?? (await fetchOnHand());
    if (!all || !this.element.isConnected) return;
    this.#tools ??= this.#createTools(all);
    act(this.#tools);
  }

  #createTools(all: OnHand): PointTools {
    return new all.PointTools({
      element: this.element,
      labels: () => this.#labels,
      points: () => (this.#readOnly ? [] : this.#binding.points),
      caretKey: () => (this.element.contains(document.activeElement) ? (this.#headKey() ?? null) : null),
      rowOf: (key) => this.#rowOf(key),
      edit: (edits) => {
        this.#letLoose();
        this.#write(edits);
        this.#show(null);
      },
      focusText: () => this.focus(),
      removed: (key) => this.#tellRemoved(key),
    });
  }

  #listen(): void {
    const { awareness, ydoc } = this.#options;
    const catchUp = (): void => void (this.#writing || this.#catchUp());
    ydoc.on('beforeAllTransactions', catchUp);
    this.element.addEventListener('pointerover', () => void this.#withTools((tools) => tools.place()), { once: true });
    this.#stop.push(() => ydoc.off('beforeAllTransactions', catchUp));
    this.#stop.push(this.#binding.onChange(({ own }) => own || this.#showRemote()));
    const redraw = (): void => this.#view.dispatch(this.#view.state.tr.setMeta(SHOWN, true));
    if (awareness) this.#stop.push(onOthersChange(awareness, redraw));
    const sizes = new ResizeObserver(() => this.#tools?.place());
    sizes.observe(this.#view.dom);
    this.#stop.push(() => sizes.disconnect());
  }

  #newDraft(): PlainPoint {
    return { key: this.#options.newKey(), text: '' };
  }

  /** The points as the editor shows them. */
  #points(): PlainPoint[] {
    return this.#withLevels(this.#view.state.doc);
  }

  #withLevels(doc: Node): PlainPoint[] {
    const level = new Map(this.#wanted().map((point) => [point.key, point.level]));
    return pointsOf(doc).map(({ key, text }) => ({ key: key ?? '', text, level: level.get(key ?? '') ?? 0 }));
  }

  /** The points as the editor should show them: the document's, and last a draft, so that everybody has a line to begin on. */
  #wanted(): PlainPoint[] {
    const { points: all } = this.#binding;
    const points: PlainPoint[] = this.#held
      ? onHand!.pointsWithHeld(this.#held, this.#view.state.doc, this.#binding.points)
      : [...all];
    if (points.length > 0 && this.#readOnly) return points;
    const last = points.at(-1)?.level ?? 0;
    const deepest = points.length === 0 ? 0 : last + 1;
    return [...points, { ...this.#draft, level: Math.min(this.#draft.level ?? last, deepest) }];
  }

  /** Key of the point that the caret is in. */
  #headKey(): string | undefined {
    const spot = spotOf(this.#view.state.selection.$head);
    return spot ? (pointsOf(this.#view.state.doc)[spot.index]?.key ?? undefined) : undefined;
  }

  /** Where the row with the caret is on the screen, in px; null where nobody writes here. */
  #caretTop(): number | null {
    const row = this.#view.hasFocus() ? this.#rowOf(this.#headKey()) : null;
    return row && row.getBoundingClientRect().top;
  }

  #rowOf(key: string | undefined): HTMLElement | null {
    const index = pointsOf(this.#view.state.doc).findIndex((point) => point.key === key);
    const row = index < 0 ? null : this.#view.nodeDOM(positionBefore(this.#view.state.doc, index));
    return row instanceof HTMLElement ? row : null;
  }

  #range(): Range | null {
    const { $from, $to } = this.#view.state.selection;
    const [from, to] = [spotOf($from), spotOf($to)];
    return from && to && { from, to };
  }

  /** A while after a composition, when its last letters have been read, the text is shown as all have it. */
  #composed(): void {
    clearTimeout(this.#settling);
    this.#settling = window.setTimeout(() => this.#view.composing || this.#letLoose(), 60);
  }

  #letLoose(): void {
    if (!this.#held) return;
    this.#held = null;
    this.#show(null);
  }

  /** What is composed in the held point, written where it belongs. False where the transaction is about more than that. */
  #writeHeld(transaction: Transaction): boolean {
    const held = this.#held;
    const change = held && onHand!.changeWithin(held.key, transaction);
    if (change) this.#own(() => held.write(change.from, change.to, change.text));
    return change !== null;
  }

  #catchUp(): false {
    const late = lateCaret(this.#view);
    if (late) this.#view.dispatch(late);
    return false;
  }

  #dispatch(transaction: Transaction): void {
    const view = this.#view;
    if (transaction.docChanged && !transaction.getMeta(SHOWN)) {
      if (this.#readOnly) return;
      if (outgrows(pointsOf(transaction.before), pointsOf(transaction.doc))) {
        this.#options.onNotice('point-too-long');
        return;
      }
      this.#tab.leaves = false;
      if (!this.#writeHeld(transaction)) {
        this.#write(editsOfTransaction(transaction, this.#withLevels(transaction.before), this.#options.newKey));
      }
      view.updateState(view.state.apply(transaction));
      const shown = showPoints(view.state, this.#wanted(), this.#held?.key);
      if (shown) view.updateState(view.state.apply(shown));
    } else {
      view.updateState(view.state.apply(transaction));
    }
    this.#afterUpdate();
  }

  #write(edits: readonly PointEdit[]): void {
    const last = this.#binding.points.at(-1)?.key ?? null;
    const draft = editsWithDraft(edits, this.#wanted().at(-1)!, last);
    if (draft.edits.length > 0) this.#own(() => this.#binding.edit(draft.edits, this.#places.head));
    if (draft.written) this.#draft = this.#newDraft();
    if (draft.level !== undefined) this.#draft = { ...this.#draft, level: draft.level };
    if (draft.edits.length === 0) return;
    this.#removed = null;
    this.#options.onNotice(null);
  }

  #tellRemoved(key: string): void {
    this.#removed = key;
    this.#options.onRemoved(() => {
      this.#goBack('undo');
      this.focus();
    });
  }

  /** While one's own edit is written, the caret is where ProseMirror says, not where the browser had it. */
  #own<T>(write: () => T): T {
    this.#writing = true;
    try {
      return write();
    } finally {
      this.#writing = false;
    }
  }

  #plan(act: PlannedAct): boolean {
    this.#letLoose();
    const range = this.#range();
    return range !== null && this.#carryOut(act(this.#points(), range, this.#options.newKey));
  }

  #carryOut(act: Act): boolean {
    if (act === null) return false;
    if ('refused' in act) this.#options.onNotice(act.refused);
    if (!('edits' in act)) return true;
    this.#write(act.edits);
    this.#show(act.caret);
    return true;
  }

  #indent(by: 1 | -1): boolean {
    if (this.#tab.leaves) return false;
    return this.#plan((points, { from, to }) => {
      const edits = shiftPoints(points, from.index, to.index, by);
      const level = edits.find((edit) => edit.do === 'indent')?.level;
      // A keyboard that gets no further is told the way out.
      const word = level === undefined ? this.#labels.help : this.#labels.level(level + 1);
      void this.#withTools((tools) => tools.say(word));
      return { edits, caret: null };
    });
  }

  #paste(event: Event, data: DataTransfer | null, at?: Range): boolean {
    if (!data || this.#readOnly) return false;
    event.preventDefault();
    // Read now: the browser takes it away after the event.
    const kept = new Map(['text/html', 'text/plain'].map((type) => [type, data.getData(type)]));
    const given = { getData: (type: string) => kept.get(type) ?? '' };
    if (onHand) this.#putIn(onHand.pastedLines(given), at);
    else {
      const plain = given.getData('text/plain').split(/\r?\n/);
      const asItIs = plain.map((text) => ({ text, level: 0 }));
      void fetchOnHand().then((all) => this.#putIn(all?.pastedLines(given) ?? asItIs, at));
    }
    return true;
  }

  #putIn(lines: readonly PastedLine[], at?: Range): void {
    this.#letLoose();
    const range = at ?? this.#range();
    if (range && !this.#readOnly && this.element.isConnected)
      this.#carryOut(paste(this.#points(), range, lines, this.#options.newKey));
  }

  #drop(event: DragEvent): boolean {
    event.preventDefault();
    // Text dragged within the editor stays where it is: a slip of the hand should move nothing.
    if (this.#view.dragging) return true;
    const found = this.#view.posAtCoords({ left: event.clientX, top: event.clientY });
    const spot = found && spotOf(this.#view.state.doc.resolve(found.pos));
    return !spot || this.#paste(event, event.dataTransfer, { from: spot, to: spot }) || true;
  }

  #beforeInput(event: InputEvent): boolean {
    const way = { historyUndo: 'undo', historyRedo: 'redo' }[event.inputType] as 'undo' | 'redo' | undefined;
    if (!way) return false;
    event.preventDefault();
    return this.#goBack(way);
  }

  #goBack(way: 'undo' | 'redo'): boolean {
    if (this.#readOnly) return true;
    this.#letLoose();
    this.#removed = null;
    const place = this.#own(() => this.#binding[way](this.#places.head));
    this.#options.onNotice(null);
    this.#show(this.#spotOfPlace(place));
    return true;
  }

  #spotOfPlace(place: Place | null): Spot | null {
    const found = place && this.#binding.findPlace(place);
    return found && { index: this.#binding.points.findIndex(({ key }) => key === found.key), offset: found.offset };
  }

  #showRemote(): void {
    if (this.#removed !== null && this.#binding.points.some((point) => point.key === this.#removed)) {
      this.#removed = null;
      this.#options.onNotice('point-stands');
    }
    const key = this.#headKey();
    if (this.#view.composing && key !== undefined && onHand) this.#held ??= this.#binding.hold(key, onHand.HeldPoint);
    // Somebody about to write in the draft goes on doing so, however many points arrive above it.
    const drafting = key === this.#draft.key && !this.#readOnly;
    const place = this.#caretTop();
    this.#show(drafting ? { index: this.#wanted().length - 1, offset: 0 } : null, false);
    // The line that one writes in stays under the eye, whatever comes and goes above it.
    const moved = (this.#caretTop() ?? 0) - (place ?? 0);
    if (place !== null && moved !== 0) window.scrollBy(0, moved);
  }

  /** Shows what is in the document, with the caret at `caret`; null: where it was, in the text that it was in. */
  #show(caret: Spot | null, scroll = true): void {
    const { state } = this.#view;
    const transaction = showPoints(state, this.#wanted(), this.#held?.key) ?? state.tr;
    const { doc } = transaction;
    const head = caret ?? this.#spotOfPlace(this.#places.head);
    const anchor = caret ?? this.#spotOfPlace(this.#places.anchor);
    if (head && anchor && !this.#held) {
      const [from, to] = [positionOf(doc, anchor), positionOf(doc, head)];
      const { selection } = transaction;
      if (selection.anchor !== from || selection.head !== to) {
        transaction.setSelection(TextSelection.create(doc, from, to));
      }
    }
    if (caret && scroll) transaction.scrollIntoView();
    this.#view.dispatch(transaction.setMeta(SHOWN, true));
  }

  #afterUpdate(): void {
    const { $anchor, $head } = this.#view.state.selection;
    const place = (spot: Spot | null): Place | null => {
      const key = spot && pointsOf(this.#view.state.doc)[spot.index]?.key;
      const held = key && key === this.#held?.key ? this.#held.find(this.#binding.points, spot.offset) : null;
      return spot && key ? this.#binding.placeAt(held?.key ?? key, held?.offset ?? spot.offset) : null;
    };
    this.#places = { anchor: place(spotOf($anchor)), head: place(spotOf($head)) };
    if (this.#view.hasFocus() && !this.#readOnly) this.#shareCaret(true);
    this.#tools?.place();
    turnWords(this.#view.dom);
  }

  #shareCaret(shown: boolean): void {
    const { awareness, section } = this.#options;
    if (awareness) shareCaret(awareness, section, shown ? this.#places : null);
  }

  #decorations(state: EditorState): DecorationSet {
    const { awareness, section } = this.#options;
    const { placeholder, member } = this.#labels;
    const { doc } = state;
    const without = this.#view?.composing ? (this.#headKey() ?? null) : null;
    const carets = { doc, binding: this.#binding, section, word: member, without };
    return DecorationSet.create(doc, [
      ...hints(state, this.#readOnly ? '' : placeholder),
      ...levels(state, this.#withLevels(doc)),
      ...(awareness ? remoteCarets({ ...carets, awareness }) : []),
    ]);
  }

  #movePoint(way: 'up' | 'down'): boolean {
    if (!this.#readOnly) void this.#withTools((tools) => tools.moveCaretPoint(way));
    return true;
  }
}
