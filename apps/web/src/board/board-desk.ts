import { msg, str } from '@lit/localize';
import { applyBoardChanges, boardUndoManager, readBoard } from '@stikkord/documents';
import { decide, type BoardCommand, type PointId } from '@stikkord/domain';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Awareness } from 'y-protocols/awareness';
import type * as Y from 'yjs';
import { BoardModel } from './board-model.ts';
import { decideAll } from './decide-all.ts';
import { freeHue, HUES, readPresence, tellable } from './presence.ts';
import { NOTHING_SELECTED, type Selection } from './selection.ts';
import { refusalSentence } from './words.ts';

/** Edits of others are taken in together at this pace: the server sends them so, too. */
const REMOTE_MS = 60;

/**
 * A facilitator's desk at a board: takes acts, writes them into the board's document, keeps undo and redo of own acts,
 * and tells the other facilitators what is selected here. Reading is the model's.
 */
export class BoardDesk implements ReactiveController {
  readonly model: BoardModel;
  /** Facilitators at this board, oneself included. */
  facilitators = 1;
  /** What the last act did, for the polite region. */
  said = '';

  readonly #host: ReactiveControllerHost;
  readonly #origin = Symbol('board desk');
  #doc: Y.Doc | null = null;
  #awareness: Awareness | null = null;
  #undo: Y.UndoManager | null = null;
  #label = '';
  #acting = false;
  #hue: number | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    this.model = new BoardModel(() => host.requestUpdate());
    host.addController(this);
  }

  get canUndo(): boolean {
    return (this.#undo?.undoStack.length ?? 0) > 0;
  }

  get canRedo(): boolean {
    return (this.#undo?.redoStack.length ?? 0) > 0;
  }

  /** Sits down at a document; null leaves it. The same one again changes nothing. */
  follow(doc: Y.Doc | null, awareness: Awareness | null): void {
    if (doc === this.#doc) return;
    this.#leave();
    if (!doc || !awareness) return;
    this.#doc = doc;
    this.#awareness = awareness;
    const undo = boardUndoManager(doc, this.#origin);
    undo.on('stack-item-added', ({ stackItem }) => stackItem.meta.set('label', this.#label));
    this.#undo = undo;
    doc.on('update', this.#updated);
    awareness.on('change', this.#others);
    this.model.setBoard(readBoard(doc), false);
    this.#others();
  }

  hostDisconnected(): void {
    this.#leave();
  }

  /** True where the act is allowed now: for a button that is not to be pressed in vain. */
  may(command: BoardCommand): boolean {
    return this.#doc !== null && decide(this.model.board, this.model.points, command).ok;
  }

  /** Does the commands as one act, one step of undo. `label` says what was done. False where a rule forbids it. */
  act(commands: readonly BoardCommand[], label: string): boolean {
    if (!this.#doc) return false;
    const decision = decideAll(this.model.board, this.model.points, commands);
    if (!decision.ok) {
      this.say(refusalSentence(decision.reason));
      return false;
    }
    this.#label = label;
    this.#mine(() => applyBoardChanges(this.#doc!, decision.changes, this.#origin));
    this.say(label);
    return true;
  }

  /** Takes back one's own last act, and says which. Returns the points that changed place. */
  undo(): ReadonlySet<PointId> {
    const label = this.#undo?.undoStack.at(-1)?.meta.get('label') as string | undefined;
    if (label === undefined) return new Set();
    this.#label = label;
    const moved = this.#mine(() => this.#undo?.undo());
    this.say(msg(str`Angret: ${label}`));
    return moved;
  }

  redo(): ReadonlySet<PointId> {
    const label = this.#undo?.redoStack.at(-1)?.meta.get('label') as string | undefined;
    if (label === undefined) return new Set();
    this.#label = label;
    const moved = this.#mine(() => this.#undo?.redo());
    this.say(msg(str`Gjort om: ${label}`));
    return moved;
  }

  select(selection: Selection): void {
    if (selection === this.model.selection) return;
    this.model.select(selection);
    this.#tell();
  }

  selectNothing(): void {
    this.select(NOTHING_SELECTED);
  }

  say(text: string): void {
    this.said = text;
    this.#host.requestUpdate();
  }

  /** Writes, and lets the lists follow at once: the focus has to know where to go. */
  #mine(write: () => void): ReadonlySet<PointId> {
    if (!this.#doc) return new Set();
    this.#acting = true;
    try {
      write();
    } finally {
      this.#acting = false;
    }
    return this.model.setBoard(readBoard(this.#doc), true);
  }

  readonly #updated = (): void => {
    if (this.#acting) return;
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      if (this.#doc) this.model.setBoard(readBoard(this.#doc), false);
    }, REMOTE_MS);
  };

  readonly #others = (): void => {
    const awareness = this.#awareness;
    if (!awareness) return;
    const selected = new Map<PointId, number>();
    const hues = new Set<number>();
    let here = 1;
    let clash = this.#hue === null;
    for (const [client, state] of awareness.getStates()) {
      const presence = client === awareness.clientID ? null : readPresence(state);
      if (!presence) continue;
      here += 1;
      hues.add(presence.hue);
      // Two who sat down at once took the same hue: the later number gives way.
      if (presence.hue === this.#hue && client < awareness.clientID) clash = true;
      for (const id of presence.selection) selected.set(id, presence.hue);
    }
    if (clash) {
      this.#hue = freeHue(this.#hue ?? awareness.clientID % HUES, hues);
      this.#tell();
    }
    this.model.setOthers(selected);
    if (here !== this.facilitators) {
      this.facilitators = here;
      this.#host.requestUpdate();
    }
  };

  #tell(): void {
    this.#awareness?.setLocalStateField('board', {
      hue: this.#hue ?? 0,
      selection: tellable(this.model.selection.chosen),
    });
  }

  #leave(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#doc?.off('update', this.#updated);
    this.#awareness?.off('change', this.#others);
    this.#undo?.destroy();
    this.#doc = null;
    this.#awareness = null;
    this.#undo = null;
    this.#hue = null;
  }
}
