import { msg } from '@lit/localize';
import { OTHER_THEME, type BoardCommand, type PointId, type ThemeId } from '@stikkord/domain';
import { commandFor, toOther, type ActContext, type OneCommandActId } from './act-commands.ts';
import type { Answer } from './acts.ts';
import type { BoardDesk } from './board-desk.ts';
import type { DropSpot } from './board-drag.ts';
import type { Place } from './board-model.ts';
import { orderByVotes } from './order-by-votes.ts';
import { neighbour, shiftedBefore } from './roving.ts';
import { themeMove, type ThemeMove } from './theme-acts.ts';
import { selected, told } from './words.ts';

/** What the hands need of the page: where the focus is, and where it shall be. */
export interface BoardView {
  readonly focusedPoint: () => PointId | null;
  /** The theme whose name has the focus. */
  readonly focusedTheme: () => ThemeId | null;
  /** The place in which the focused point is seen. */
  readonly focusedPlace: () => Place | null;
  /** In the place in which the model has it. False where the point isn't drawn. */
  readonly focusPoint: (id: PointId) => boolean;
  readonly focusTheme: (id: ThemeId) => void;
  /** When nothing is left where the focus was. */
  readonly focusHome: () => void;
  readonly newId: () => ThemeId;
}

/**
 * The acts of one facilitator, and where the focus stands after each: where the next begins. The lists of the model follow
 * an act at once and the page a moment later: in between the focus moves on, so that the next key already has somewhere to go.
 */
export class BoardHands {
  readonly #desk: BoardDesk;
  readonly #view: BoardView;
  /** The theme that something was placed in last. */
  #last: ThemeId | null = null;

  constructor(desk: BoardDesk, view: BoardView) {
    this.#desk = desk;
    this.#view = view;
  }

  /** What acts are about now. */
  context(): ActContext {
    const { model, canUndo, canRedo } = this.#desk;
    const focused = this.#view.focusedPoint();
    const { chosen } = model.selection;
    const own = focused !== null && !this.#isTaken(focused) ? new Set([focused]) : new Set<PointId>();
    return {
      model,
      targets: model.inOrder(chosen.size > 0 ? chosen : own),
      focused,
      theme: this.#view.focusedTheme(),
      last: this.#last !== null && model.choices.some(({ id }) => id === this.#last) ? this.#last : null,
      canUndo,
      canRedo,
    };
  }

  /** The selection, else the point that has the focus; said if there is none. */
  targetsOrSay(): readonly PointId[] {
    const { targets, focused } = this.context();
    if (targets.length === 0)
      this.#desk.say(focused === null ? msg('Velg et stikkord først.') : msg('En annen har sortert dette stikkordet.'));
    return targets;
  }

  place(points: readonly PointId[], theme: ThemeId, before: PointId | null = null): void {
    const title = this.#desk.model.board.themes.get(theme)?.title ?? '';
    if (this.#do(points, [{ do: 'place', points, theme, before }], told.placed(points.length, title)))
      this.#last = theme;
  }

  /** What was dragged is let go of: in a place, between two points of a theme, or on one. */
  drop(points: readonly PointId[], place: Place, spot: DropSpot): void {
    if ('onto' in spot) this.#lay({ do: 'lay', points: points.filter((id) => id !== spot.onto), onto: spot.onto });
    else if (place === 'tray') this.act('unsort', points);
    else if (place === 'parked') this.act('park', points);
    else this.place(points, place.slice('theme:'.length), spot.before);
  }

  /** The bucket for the rest can be chosen before it is there. */
  choose(points: readonly PointId[], theme: ThemeId): void {
    if (theme === OTHER_THEME) this.act('other-theme', points);
    else this.place(points, theme);
  }

  newTheme(points: readonly PointId[], title: string, parent: ThemeId | null, before: ThemeId | null = null): void {
    const id = this.#view.newId();
    const add: BoardCommand = { do: 'add-theme', id, title, parent, before };
    const commands: BoardCommand[] =
      points.length === 0 ? [add] : [add, { do: 'place', points, theme: id, before: null }];
    if (!this.#do(points, commands, told.placedInNew(points.length, title))) return;
    this.#last = id;
    if (points.length === 0) this.#view.focusTheme(id);
  }

  /** Up or down among the points of a theme; the selection and the focus go along. */
  shift(points: readonly PointId[], by: 1 | -1): void {
    const { model } = this.#desk;
    const place = model.place(points[0]!) ?? '';
    const list = model.listed(place);
    if (!place.startsWith('theme:') || points.some((id) => !list.includes(id)))
      return this.#desk.say(msg('Rekkefølgen kan endres inne i et tema.'));
    const before = shiftedBefore(list, new Set(points), by);
    if (before === undefined) return this.#desk.say(msg('Stikkordet kan ikke flyttes lenger den veien.'));
    const focused = this.#view.focusedPoint();
    const theme = place.slice('theme:'.length);
    if (!this.#desk.act([{ do: 'place', points, theme, before }], told.shifted(points.length))) return;
    if (focused !== null) this.#view.focusPoint(focused);
  }

  /** To where the focus is: into the theme whose name has it, or before the point that has it. */
  here(points: readonly PointId[]): void {
    const { theme, focused } = this.context();
    if (theme !== null) return this.place(points, theme);
    const place = this.#view.focusedPlace() ?? '';
    const moving = points.filter((id) => id !== focused);
    if (moving.length === 0) return this.#desk.say(msg('Gå dit de skal, og trykk H.'));
    if (place.startsWith('theme:')) this.place(moving, place.slice('theme:'.length), focused);
    else this.drop(moving, place, { before: null });
  }

  /** An act that is one command and needs no asking. */
  act(act: OneCommandActId | 'other-theme', points: readonly PointId[]): void {
    const { model } = this.#desk;
    if (act === 'other-theme') {
      const title = msg('Andre tema');
      if (this.#do(points, toOther(model, points, title), told.placed(points.length, title)))
        this.#last = this.#desk.model.place(points[0]!)?.slice('theme:'.length) ?? null;
      return;
    }
    const command = commandFor(act, { ...this.context(), targets: points });
    if (command?.do === 'place') this.place(command.points, command.theme);
    else if (command?.do === 'lay') this.#lay(command);
    else if (command) {
      const done = this.#do(points, [command], this.#toldOf(command, points));
      if (done && command.do === 'join-parts') this.#view.focusPoint(command.point);
    } else this.#desk.say(this.#missing(act));
  }

  /** A dialog was answered. False where a rule forbids it, which is said. */
  answered({ commands, told: label, points, focus }: Answer): boolean {
    if (!focus) return this.#do(points, commands, label);
    if (!this.#desk.act(commands, label)) return false;
    this.#desk.selectNothing();
    if ('theme' in focus) this.#view.focusTheme(focus.theme);
    else this.#view.focusPoint(focus.point);
    return true;
  }

  rename(theme: ThemeId, title: string): void {
    if (title === this.#desk.model.board.themes.get(theme)?.title) return;
    this.#desk.act([{ do: 'rename-theme', id: theme, title }], told.renamed(title));
  }

  moveTheme(theme: ThemeId, move: ThemeMove): void {
    const command = themeMove(this.#desk.model.board, theme, move);
    if (!command) return this.#desk.say(msg('Temaet kan ikke flyttes lenger den veien.'));
    this.themeTo(command);
  }

  /** `command`: a move-theme. */
  themeTo(command: BoardCommand): void {
    if (command.do !== 'move-theme') return;
    const { board } = this.#desk.model;
    const before = board.themes.get(command.id);
    const title = before?.title ?? '';
    const label =
      command.parent !== null && command.parent !== before?.parent
        ? told.nested(title, board.themes.get(command.parent)?.title ?? '')
        : command.parent === null && before?.parent !== null
          ? told.unnested(title)
          : told.movedTheme(title);
    if (this.#desk.act([command], label)) this.#view.focusTheme(command.id);
  }

  /** The themes of the first level as the vote ranks them. */
  orderByVotes(): void {
    const { board, vote } = this.#desk.model;
    if (!vote) return this.#desk.say(msg('Ingen har stemt over temaene ennå.'));
    const commands = orderByVotes(board, vote.ranking);
    if (commands.length === 0) return this.#desk.say(msg('Temaene står alt slik stemmene falt.'));
    const focused = this.#view.focusedTheme();
    if (this.#desk.act(commands, told.byVotes()) && focused !== null) this.#view.focusTheme(focused);
  }

  /** BD8: its points return to the tray, which is said. */
  deleteTheme(theme: ThemeId): void {
    const { model } = this.#desk;
    const found = model.summary.themes.flatMap((top) => [top, ...top.themes]).find((each) => each.id === theme);
    if (!found) return;
    const next = neighbour(
      model.choices.map((choice) => choice.id),
      theme,
      new Set([theme, ...found.themes.map((sub) => sub.id)]),
    );
    if (!this.#desk.act([{ do: 'delete-theme', id: theme }], told.deleted(found.title, found.pointCount))) return;
    if (next === null) this.#view.focusHome();
    else this.#view.focusTheme(next);
  }

  undo(): void {
    this.#comeBack(this.#desk.canUndo, () => this.#desk.undo(), msg('Ingenting å angre.'));
  }

  redo(): void {
    this.#comeBack(this.#desk.canRedo, () => this.#desk.redo(), msg('Ingenting å gjøre om.'));
  }

  /** Says how many are selected, as a screen-reader user chooses them. */
  sayCount(): void {
    const count = this.#desk.model.selection.chosen.size;
    this.#desk.say(count === 0 ? msg('Ingen valgt') : selected(count));
  }

  /** What came back has the focus, where the hand was in the lists. */
  #comeBack(can: boolean, act: () => ReadonlySet<PointId>, nothing: string): void {
    if (!can) return this.#desk.say(nothing);
    const { model } = this.#desk;
    const inLists = this.#view.focusedPoint() !== null || document.activeElement === document.body;
    const moved = act();
    const first = model.inOrder(moved).find((id) => model.headOf(id) === id);
    if (inLists && first !== undefined) this.#view.focusPoint(first);
  }

  #lay(command: Extract<BoardCommand, { do: 'lay' }>): void {
    const text = this.#desk.model.standing(command.onto)?.text ?? '';
    this.#do(command.points, [command], told.laid(command.points.length, text));
  }

  /**
   * Does it, and lets go of the selection. Where the point that was at hand has left its list, the next one has the focus,
   * or the one before; where it stays, it keeps it.
   */
  #do(points: readonly PointId[], commands: readonly BoardCommand[], label: string): boolean {
    const { model } = this.#desk;
    const focused = this.#view.focusedPoint();
    const at = focused ?? points[0] ?? null;
    const place = focused === null ? (at === null ? null : model.place(at)) : this.#view.focusedPlace();
    const before = place === null ? [] : model.chooseable(place);
    if (!this.#desk.act(commands, label)) return false;
    this.#desk.selectNothing();
    if (at === null || place === null || points.length === 0) return true;
    const now = new Set(model.chooseable(place));
    const next = now.has(at) ? at : neighbour(before, at, new Set(before.filter((id) => !now.has(id))));
    if (next !== null) this.#view.focusPoint(next);
    else if (now.size > 0) this.#view.focusPoint([...now][0]!);
    else this.#view.focusHome();
    return true;
  }

  #toldOf(command: BoardCommand, points: readonly PointId[]): string {
    const count = command.do === 'accept' ? command.points.length : points.length;
    if (command.do === 'park') return told.parked(count);
    if (command.do === 'unsort') return told.unsorted(count);
    if (command.do === 'let-go') return told.letGo(count);
    if (command.do === 'take-apart') return told.takenApart(count);
    if (command.do === 'accept') return told.accepted(count);
    if (command.do === 'quote') return command.quote ? told.quoted(count) : told.unquoted(count);
    return told.joined();
  }

  #missing(act: OneCommandActId): string {
    if (act === 'lay') return msg('Velg de som sier det samme, eller gå til det de skal ligge på, og trykk D.');
    if (act === 'same-theme') return msg('Flytt noe til et tema først.');
    return msg('Stikkordet er ikke delt.');
  }

  /** Seen in a list, but others took it from there. */
  #isTaken(id: PointId): boolean {
    const place = this.#view.focusedPlace();
    return place !== null && this.#desk.model.list(place).left.has(id);
  }
}
