import {
  EMPTY_BOARD,
  marksOf,
  originalOf,
  saidBefore,
  summarise,
  themeTree,
  type Board,
  type Point,
  type PointId,
  type QuestionKind,
  type Summary,
  type SummaryTheme,
  type ThemeBranch,
  type ThemeId,
} from '@stikkord/domain';
import { matchingPoints, NO_FILTER, type BoardFilter, type FilterFacts } from './board-filter.ts';
import {
  isWithdrawnStanding,
  NO_PLACES,
  placesOf,
  samePoints,
  sameStanding,
  type Place,
  type Places,
  type Standing,
} from './board-places.ts';
import type { CalmList } from './calm-list.ts';
import { CalmPlaces, type Zone } from './calm-places.ts';
import { DrawBudget } from './draw-budget.ts';
import type { BoardVote } from './order-by-votes.ts';
import { NOTHING_SELECTED, stillThere, type Selection } from './selection.ts';
import { allChoices, type ThemeChoice } from './theme-choices.ts';
import { flat } from './theme-order.ts';
import { Watchers, type Redraw } from './watchers.ts';

export type { Place } from './board-places.ts';
export type { Zone } from './calm-places.ts';

/**
 * What the board's elements show. Whoever shows one point or one list watches that alone, so that a keystroke in a group
 * redraws one card; `changed` tells the page when themes, counts or the selection are others than before.
 */
export class BoardModel {
  /** What was asked: of a poll's points each is one person's. */
  asked: QuestionKind = 'group-work';
  /** What was voted on the themes; null: nothing. */
  vote: BoardVote | null = null;
  board: Board = EMPTY_BOARD;
  points: ReadonlyMap<PointId, Point> = new Map();
  summary: Summary = summarise(EMPTY_BOARD, []);
  tree: readonly ThemeBranch[] = [];
  choices: readonly ThemeChoice[] = [];
  selection: Selection = NOTHING_SELECTED;
  /** Seat of the facilitator, other than this one, who has the point selected. */
  others: ReadonlyMap<PointId, number> = new Map();
  filter: BoardFilter = NO_FILTER;
  /** The points that the filter shows; null: no filter. */
  matches: ReadonlySet<PointId> | null = null;

  /** For the lists that show this board. */
  readonly budget = new DrawBudget();
  readonly #changed: Redraw;
  readonly #watchers = new Watchers();
  readonly #calm = new CalmPlaces();
  #places: Places = NO_PLACES;
  readonly #opened = new Set<PointId>();
  #facts: FilterFacts = { claimed: () => false, mine: () => false, round: () => 1, like: null };

  constructor(changed: Redraw) {
    this.#changed = changed;
  }

  get tray(): CalmList<PointId> {
    return this.list('tray');
  }

  /** Calls `redraw` when what is to be shown of the point changes. Returns the way to stop it. */
  watch(id: PointId, redraw: Redraw): () => void {
    return this.#watchers.watch(`point ${id}`, redraw);
  }

  /** Calls `redraw` when what is to be shown in the place changes. */
  watchPlace(place: Place, redraw: Redraw): () => void {
    return this.#watchers.watch(`place ${place}`, redraw);
  }

  /** Calls `redraw` when points or board are others than before. Returns the way to stop it. */
  watchAll(redraw: Redraw): () => void {
    return this.#watchers.watch('all', redraw);
  }

  /** Where the point stands; null where it doesn't. One that is laid on another stands where that does. */
  place(id: PointId): Place | null {
    return this.#places.placeOf.get(id) ?? null;
  }

  /** The point as it is shown on the board: with a facilitator's wording, and what is laid on it. */
  standing(id: PointId): Standing | undefined {
    return this.#places.standing.get(id);
  }

  /** All points on the board, those laid on others too. */
  allStanding(): Iterable<Standing> {
    return this.#places.standing.values();
  }

  /** The head of the stack that the point lies in; itself, where it lies on nothing. */
  headOf(id: PointId): PointId {
    return this.#places.headOf.get(id) ?? id;
  }

  /** What the point said when it was decided on, where its group has changed it since; else null. */
  saidBefore(id: PointId): string | null {
    return saidBefore(this.board, this.points, id);
  }

  /** What is to be seen in a place, what waits to be, and what others took out of it. */
  list(place: Place): CalmList<PointId> {
    return this.#calm.list(place);
  }

  /** The points that are drawn in a place, in order: what is seen there, and under each opened card those laid on it. */
  drawn(place: Place): readonly PointId[] {
    const { shown } = this.list(place);
    if (!shown.some((id) => this.#opened.has(id))) return shown;
    const there = new Set(shown);
    return shown.flatMap((id) => [id, ...this.#laidOpen(id).filter((same) => !there.has(same))]);
  }

  /** What can be chosen in a place: what is drawn there, and nobody else took. */
  chooseable(place: Place): readonly PointId[] {
    const { left } = this.list(place);
    const drawn = this.drawn(place);
    return left.size === 0 ? drawn : drawn.filter((id) => !left.has(id));
  }

  /** True where what is behind the card is shown: all of a long text, what it said, those laid on it. */
  isOpen(id: PointId): boolean {
    return this.#opened.has(id);
  }

  /** Opens the card, or folds it. It is what the hand asked for: what follows moves. */
  toggleOpen(id: PointId): void {
    if (!this.#opened.delete(id)) this.#opened.add(id);
    this.#watchers.redraw(`point ${id}`);
    this.#watchers.redraw(`place ${this.place(id) ?? ''}`);
  }

  #laidOpen(id: PointId): readonly PointId[] {
    return this.#opened.has(id) ? samePoints(this.standing(id)).map((same) => same.id) : [];
  }

  /** All ids in a place, in the order of the board, seen or not. */
  listed(place: Place): readonly PointId[] {
    return this.#places.lists.get(place) ?? [];
  }

  /** The places in which points are seen, in the order seen. */
  get seenPlaces(): readonly Place[] {
    return ['tray', ...flat(this.themes).map(({ id }) => `theme:${id}`), 'parked', 'withdrawn'];
  }

  /** The themes in the order seen: under a hand none moves because of others. */
  get themes(): readonly SummaryTheme[] {
    return this.#calm.themes.seen;
  }

  /** The themes that are still seen, under a hand, though another took them off the board. */
  get gone(): ReadonlySet<ThemeId> {
    return this.#calm.themes.gone;
  }

  /** Points that wait to be seen, in all places. */
  get waiting(): number {
    return this.#calm.waiting;
  }

  setPoints(points: ReadonlyMap<PointId, Point>): void {
    if (points === this.points) return;
    this.points = points;
    this.#arrange(false, false);
  }

  /** `mine`: this facilitator did it, so lists may move under the hand. Returns the points that changed place. */
  setBoard(board: Board, mine: boolean): ReadonlySet<PointId> {
    const before = this.board;
    this.board = board;
    for (const [id, at] of board.placements)
      if (before.placements.get(id)?.said !== at.said) this.#watchers.redraw(`point ${id}`);
    for (const id of new Set([...before.marks.keys(), ...board.marks.keys()])) this.#redrawMarked(id);
    return this.#arrange(mine, true);
  }

  /** While a hand or an eye is in a zone, nothing in it moves because of others. */
  setBusy(zone: Zone, busy: boolean): void {
    if (this.#calm.setBusy(zone, busy) && !busy && this.#settle(null)) this.#changed();
  }

  /** Lets in what waits, and lets go of what others took: everywhere, or in one place. */
  letIn(place?: Place): void {
    this.#calm.forget(place);
    this.#settle(null);
    for (const id of this.#places.standing.keys()) this.#watchers.redraw(`point ${id}`);
    this.#changed();
  }

  /** Shows only what fits. The lists follow at once: it is what the hand asked for. */
  setFilter(filter: BoardFilter): void {
    this.filter = filter;
    this.#calm.forgetLists();
    this.#match();
    this.#settle(null);
    this.#changed();
  }

  /** What the filter asks of the world outside the board. */
  setFacts(facts: FilterFacts): void {
    this.#facts = facts;
    if (this.matches === null) return;
    this.#match();
    if (this.#settle(null)) this.#changed();
  }

  select(selection: Selection): void {
    const before = this.selection.chosen;
    this.selection = selection;
    for (const id of before) if (!selection.chosen.has(id)) this.#watchers.redraw(`point ${id}`);
    for (const id of selection.chosen) if (!before.has(id)) this.#watchers.redraw(`point ${id}`);
    this.#changed();
  }

  setOthers(others: ReadonlyMap<PointId, number>): void {
    const before = this.others;
    this.others = others;
    for (const id of before.keys()) if (!others.has(id)) this.#watchers.redraw(`point ${id}`);
    for (const [id, seat] of others) if (before.get(id) !== seat) this.#watchers.redraw(`point ${id}`);
  }

  /** The ids that are there, in the order in which they stand on the board: tray, themes, parked, withdrawn. */
  inOrder(ids: ReadonlySet<PointId>): readonly PointId[] {
    if (ids.size === 0) return [];
    if (ids.size === 1) return [...ids].filter((id) => this.#places.standing.has(id));
    return [...this.#places.standing.keys()].filter((id) => ids.has(id));
  }

  #arrange(mine: boolean, told: boolean): ReadonlySet<PointId> {
    const before = this.#places;
    const counts = countsOf(this.summary);
    this.summary = summarise(this.board, this.points.values());
    if (told) {
      this.tree = themeTree(this.board);
      this.choices = allChoices(this.tree);
    }
    const now = placesOf(this.board, this.summary);
    this.#places = now;
    const moved = new Set<PointId>();
    for (const [id, standing] of now.standing) {
      const elsewhere = before.placeOf.get(id) !== now.placeOf.get(id) || before.headOf.get(id) !== now.headOf.get(id);
      if (elsewhere) moved.add(id);
      if (!elsewhere && sameStanding(before.standing.get(id), standing)) continue;
      this.#watchers.redraw(`point ${id}`);
      if (this.#opened.has(id)) this.#watchers.redraw(`place ${now.placeOf.get(id)}`);
    }
    // What is no more, as a point that was split, has left its place too.
    for (const id of before.standing.keys()) if (!now.standing.has(id)) moved.add(id);
    // What others took out of a place isn't chosen any longer: nobody shall undo their decision without seeing it.
    const taken = (id: PointId): boolean => {
      const [then, since] = [before.standing.get(id), now.standing.get(id)];
      if (!since || isWithdrawnStanding(then) !== isWithdrawnStanding(since)) return true;
      return !mine && then !== undefined && moved.has(id);
    };
    const selection = stillThere(this.selection, (id) => !taken(id));
    if (selection !== this.selection) this.select(selection);
    if (this.matches !== null) this.#match();
    const lists = this.#settle(mine ? moved : null);
    if (told || lists || counts !== countsOf(this.summary)) this.#changed();
    this.#watchers.redraw('all');
    return moved;
  }

  /** A mark of a point shows on it, on what it is laid on, and on its parts. */
  #redrawMarked(id: PointId): void {
    this.#watchers.redraw(`point ${id}`);
    this.#watchers.redraw(`point ${this.headOf(id)}`);
    const whole = originalOf(id);
    for (let part = 1; part <= (marksOf(this.board, whole).parts?.texts.length ?? 0); part += 1)
      this.#watchers.redraw(`point ${whole}~${part}`);
  }

  #match(): void {
    this.matches = matchingPoints(this.filter, this, this.#facts);
  }

  /** `mine`: what this facilitator just moved; null: others did something. True where a list, or the themes' order, is another. */
  #settle(mine: ReadonlySet<PointId> | null): boolean {
    const { lists } = this.#places;
    const settled = this.#calm.settle({ lists, themes: this.summary.themes, matches: this.matches, mine });
    for (const id of settled.points) this.#watchers.redraw(`point ${id}`);
    for (const place of settled.places) this.#watchers.redraw(`place ${place}`);
    return settled.changed;
  }
}

/** What the page shows of a summary beside its lists, to be compared. */
function countsOf(summary: Summary): string {
  const themes = summary.themes.flatMap((theme) => [theme, ...theme.themes]);
  return [summary, ...themes].map(({ pointCount, groupCount }) => `${pointCount}.${groupCount}`).join();
}
