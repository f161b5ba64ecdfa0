import { msg } from '@lit/localize';
import type { BoardCommand, PointId, ThemeId } from '@stikkord/domain';
import type { BoardDesk } from './board-desk.ts';
import type { DropSpot } from './board-drag.ts';
import type { Place } from './board-model.ts';
import { neighbour, shiftedBefore } from './roving.ts';
import type { Chosen } from './sk-move-menu.ts';
import { themeMove } from './theme-acts.ts';
import type { ThemeMove } from './theme-acts.ts';
import { selected, told } from './words.ts';

/** What the hands need of the page: where points stand on it, and where the focus is. */
export interface BoardView {
  /** The list in which the point is seen, in the order seen. */
  readonly listOf: (id: PointId) => readonly PointId[];
  readonly focusedPoint: () => PointId | null;
  /** False where the point isn't drawn. */
  readonly focusPoint: (id: PointId) => boolean;
  readonly focusTheme: (id: ThemeId) => void;
  /** When nothing is left where the focus was. */
  readonly focusHome: () => void;
  readonly newId: () => ThemeId;
}

/**
 * The acts of one facilitator, and where the focus stands after each: on the next point, before the list changes, so that
 * the next key already has somewhere to go.
 */
export class BoardHands {
  readonly #desk: BoardDesk;
  readonly #view: BoardView;

  constructor(desk: BoardDesk, view: BoardView) {
    this.#desk = desk;
    this.#view = view;
  }

  /** What an act is about: the selection, else the point that has the focus; without those that others took. */
  targets(): readonly PointId[] {
    const { model } = this.#desk;
    const { chosen } = model.selection;
    if (chosen.size > 0) return model.inOrder(chosen);
    const focused = this.#view.focusedPoint();
    return focused === null ? [] : model.inOrder(new Set([focused]));
  }

  /** The same, said if there is none. */
  targetsOrSay(): readonly PointId[] {
    const targets = this.targets();
    if (targets.length === 0)
      this.#desk.say(
        this.#view.focusedPoint() === null
          ? msg('Velg et stikkord først.')
          : msg('En annen har sortert dette stikkordet.'),
      );
    return targets;
  }

  place(points: readonly PointId[], theme: ThemeId, before: PointId | null = null): void {
    const title = this.#desk.model.board.themes.get(theme)?.title ?? '';
    this.#move(points, [{ do: 'place', points, theme, before }], told.placed(points.length, title));
  }

  /** What was dragged is let go of: in a place, between two points of a theme. */
  drop(points: readonly PointId[], place: Place, spot: DropSpot): void {
    if (place === 'tray') this.unsort(points);
    else if (place === 'parked') this.park(points);
    else this.place(points, place.slice('theme:'.length), 'before' in spot ? spot.before : null);
  }

  choose(points: readonly PointId[], chosen: Chosen): void {
    if ('theme' in chosen) this.place(points, chosen.theme);
    else this.newTheme(points, chosen.newTitle, null);
  }

  newTheme(points: readonly PointId[], title: string, parent: ThemeId | null): void {
    const id = this.#view.newId();
    const add: BoardCommand = { do: 'add-theme', id, title, parent, before: null };
    const commands: BoardCommand[] =
      points.length === 0 ? [add] : [add, { do: 'place', points, theme: id, before: null }];
    this.#move(points, commands, told.placedInNew(points.length, title));
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

  park(points: readonly PointId[]): void {
    this.#move(points, [{ do: 'park', points }], told.parked(points.length));
  }

  unsort(points: readonly PointId[]): void {
    this.#move(points, [{ do: 'unsort', points }], told.unsorted(points.length));
  }

  letGo(points: readonly PointId[]): void {
    this.#move(points, [{ do: 'let-go', points }], told.letGo(points.length));
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

  /** What came back has the focus, where the hand was in the lists. */
  #comeBack(can: boolean, act: () => ReadonlySet<PointId>, nothing: string): void {
    if (!can) return this.#desk.say(nothing);
    const inLists = this.#view.focusedPoint() !== null;
    const [first] = this.#desk.model.inOrder(act());
    if (inLists && first !== undefined) this.#view.focusPoint(first);
  }

  #move(points: readonly PointId[], commands: readonly BoardCommand[], label: string): void {
    const { model } = this.#desk;
    const focused = this.#view.focusedPoint();
    const at = focused ?? points[0] ?? null;
    const list = at === null ? [] : this.#view.listOf(at);
    const next = neighbour(list, at, new Set(points));
    const selection = model.selection;
    if (points.length > 0 && !(next !== null && this.#view.focusPoint(next))) this.#view.focusHome();
    if (this.#desk.act(commands, label)) this.#desk.selectNothing();
    else {
      this.#desk.select(selection);
      if (focused !== null) this.#view.focusPoint(focused);
    }
  }

  /** Says how many are selected, as a screen-reader user chooses them. */
  sayCount(): void {
    const count = this.#desk.model.selection.chosen.size;
    this.#desk.say(count === 0 ? msg('Ingen valgt') : selected(count));
  }
}
