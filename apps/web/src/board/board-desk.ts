import { msg, str } from '@lit/localize';
import { applyBoardChanges, readBoard } from '@stikkord/documents';
import { decide, themeMergedInto, type BoardCommand, type PointId, type ThemeId } from '@stikkord/domain';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Awareness } from 'y-protocols/awareness';
import type * as Y from 'yjs';
import { BoardModel } from './board-model.ts';
import { decideAll } from './decide-all.ts';
import { keepClaims, keptClaims } from './kept-claims.ts';
import { OwnSteps, type Stepped } from './own-steps.ts';
import { freeSeat, NO_CLAIMS, readPresence, tellable, type BoardPresence, type Claims } from './presence.ts';
import { NOTHING_SELECTED, type Selection } from './selection.ts';
import { SharedMoves } from './shared-moves.ts';
import { Suggester } from './suggester.ts';
import { flat } from './theme-order.ts';
import { movedAtOnce, movedByAnother, partly, placeName, refusalSentence, removedByAnother } from './words.ts';

/** Edits of others are taken in together at this pace: the server sends them so, too. */
const REMOTE_MS = 60;

/**
 * A facilitator's desk at a board: takes acts, writes them into the board's document, keeps undo and redo of own acts,
 * and tells the other facilitators what is selected and claimed here. Reading is the model's.
 */
export class BoardDesk implements ReactiveController {
  readonly model: BoardModel;
  readonly suggester: Suggester;
  /** The other facilitators at this board, by seat. */
  others: readonly BoardPresence[] = [];
  /** From 0; the number by which the others call this one is one more. */
  seat = 0;
  claims: Claims = NO_CLAIMS;
  /** What the last act did, for the polite region. */
  said = '';
  /** What changes now, changes by this facilitator's own wish: of a board that is brought back nobody need be told. */
  hushed = false;

  readonly #host: ReactiveControllerHost;
  readonly #origin = Symbol('board desk');
  #doc: Y.Doc | null = null;
  #awareness: Awareness | null = null;
  #steps: OwnSteps | null = null;
  #board = '';
  #moves: SharedMoves | null = null;
  #acting = false;
  #seated = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    this.model = new BoardModel(() => host.requestUpdate());
    this.suggester = new Suggester(this.model, () => host.requestUpdate());
    host.addController(this);
  }

  /** Facilitators at this board, oneself included. */
  get facilitators(): number {
    return this.others.length + 1;
  }

  get canUndo(): boolean {
    return this.#steps?.canUndo ?? false;
  }

  get canRedo(): boolean {
    return this.#steps?.canRedo ?? false;
  }

  /** Sits down at a document, `board`; null leaves it. The same one again changes nothing. */
  follow(doc: Y.Doc | null, awareness: Awareness | null, board = ''): void {
    if (doc === this.#doc) return;
    this.#leave();
    if (!doc || !awareness) return;
    this.#doc = doc;
    this.#awareness = awareness;
    const steps = new OwnSteps(doc, this.#origin);
    this.#steps = steps;
    this.#moves = new SharedMoves(doc, (origin) => origin === this.#origin || steps.wrote(origin));
    this.#board = board;
    this.claims = keptClaims(board);
    this.suggester.start();
    doc.on('update', this.#updated);
    awareness.on('change', this.#othersChanged);
    this.model.setBoard(readBoard(doc), false);
    this.#othersChanged();
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
    this.#steps?.call(label);
    this.#mine(() => applyBoardChanges(this.#doc!, decision.changes, this.#origin));
    this.say(label);
    return true;
  }

  /** Takes back one's own last act, and says which. Returns the points that changed place. */
  undo(): ReadonlySet<PointId> {
    return this.#goBack(
      (steps) => steps.undo(),
      (label) => msg(str`Angret: ${label}`),
      msg('Ingenting å angre.'),
    );
  }

  redo(): ReadonlySet<PointId> {
    return this.#goBack(
      (steps) => steps.redo(),
      (label) => msg(str`Gjort om: ${label}`),
      msg('Ingenting å gjøre om.'),
    );
  }

  #goBack(
    back: (steps: OwnSteps) => Stepped | null,
    words: (label: string) => string,
    none: string,
  ): ReadonlySet<PointId> {
    const steps = this.#steps;
    if (!steps) return new Set();
    const went: { stepped: Stepped | null } = { stepped: null };
    const moved = this.#mine(() => {
      went.stepped = back(steps);
    });
    const { stepped } = went;
    this.say(stepped === null ? none : words(stepped.label) + partly(stepped.done, stepped.of));
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

  /** Says to the others what is being sorted here. It binds nobody. */
  claim(claims: Claims): void {
    this.claims = claims;
    keepClaims(this.#board, claims);
    this.#tell();
    this.#host.requestUpdate();
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
      if (!this.#doc) return;
      const selected = this.model.selection.chosen;
      const before = new Map([...selected].map((id) => [id, this.model.standing(id)]));
      const gone = this.model.gone;
      this.model.setBoard(readBoard(this.#doc), false);
      this.#sayShared(before, gone);
    }, REMOTE_MS);
  };

  /**
   * Both who moved the same point are told; and whoever had it selected, or was at a theme that another took away. `before`: what was
   * selected. `gone`: what was known to be away.
   */
  #sayShared(before: ReadonlyMap<PointId, unknown>, gone: ReadonlySet<ThemeId>): void {
    const { model } = this;
    const { taken, kept } = this.#moves?.take() ?? { taken: [], kept: [] };
    if (this.hushed) return;
    const away = flat(model.themes).find(({ id }) => model.gone.has(id) && !gone.has(id));
    if (away) {
      const into = themeMergedInto(model.board, away.id);
      const title = into === null || into.id === away.id ? null : into.title;
      return this.say(removedByAnother(away.title, title, away.pointCount));
    }
    const lost = [...before.keys()].filter((id) => !model.selection.chosen.has(id) && model.standing(id));
    const moved = [...new Set([...taken, ...lost])];
    const name = (id: PointId): string => model.standing(id)?.text ?? '';
    if (moved.length > 0) this.say(movedByAnother(moved.map(name), this.placeName(moved[0]!)));
    else if (kept.length > 0) this.say(movedAtOnce(kept.map(name), this.placeName(kept[0]!)));
  }

  /** Where the point stands, as one says it. */
  placeName(id: PointId): string {
    const { model } = this;
    const place = model.place(id) ?? '';
    return placeName(place, model.board.themes.get(place.slice('theme:'.length))?.title ?? '');
  }

  readonly #othersChanged = (): void => {
    const awareness = this.#awareness;
    if (!awareness) return;
    const others: BoardPresence[] = [];
    let clash = !this.#seated;
    for (const [client, state] of awareness.getStates()) {
      const presence = client === awareness.clientID ? null : readPresence(state);
      if (!presence) continue;
      others.push(presence);
      // Two who sat down at once took the same seat: the higher number gives way.
      if (presence.seat === this.seat && client < awareness.clientID) clash = true;
    }
    if (clash) {
      this.seat = freeSeat(new Set(others.map(({ seat }) => seat)));
      this.#seated = true;
      this.#tell();
    }
    others.sort((a, b) => a.seat - b.seat);
    this.model.setOthers(new Map(others.flatMap(({ seat, selection }) => selection.map((id) => [id, seat] as const))));
    const same = JSON.stringify(others.map(strip)) === JSON.stringify(this.others.map(strip));
    this.others = others;
    if (!same || clash) this.#host.requestUpdate();
  };

  #tell(): void {
    if (!this.#seated) return;
    this.#awareness?.setLocalStateField('board', tellable(this.seat, this.model.selection.chosen, this.claims));
  }

  #leave(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.suggester.stop();
    this.#doc?.off('update', this.#updated);
    this.#awareness?.off('change', this.#othersChanged);
    this.#steps?.destroy();
    this.#moves?.destroy();
    this.#doc = null;
    this.#awareness = null;
    this.#steps = null;
    this.#moves = null;
    this.#seated = false;
  }
}

function strip({ seat, claims }: BoardPresence): unknown {
  return [seat, claims];
}
