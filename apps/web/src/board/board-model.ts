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
  type Summary,
  type SummaryTheme,
  type ThemeBranch,
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
import { EMPTY_LIST, sameIds, sameList, settle, type CalmList } from './calm-list.ts';
import { DrawBudget } from './draw-budget.ts';
import { NOTHING_SELECTED, stillThere, type Selection } from './selection.ts';
import { allChoices, type ThemeChoice } from './theme-choices.ts';

export type { Place } from './board-places.ts';

/** The parts of the board that keep calm each for itself. */
export type Zone = 'tray' | 'themes';

type Redraw = () => void;
const NOTHING: ReadonlySet<PointId> = new Set();

/**
 * What the board's elements show. Whoever shows one point or one list watches that alone, so that a keystroke in a group
 * redraws one card; `changed` tells the page when themes, counts or the selection are others than before.
 */
export class BoardModel {
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
  readonly #watchers = new Map<string, Set<Redraw>>();
  readonly #busy = new Map<Zone, boolean>();
  #places: Places = NO_PLACES;
  #lists = new Map<Place, CalmList<PointId>>();
  #themeOrder: readonly string[] = [];
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
    return this.#watch(`point ${id}`, redraw);
  }

  /** Calls `redraw` when what is to be shown in the place changes. */
  watchPlace(place: Place, redraw: Redraw): () => void {
    return this.#watch(`place ${place}`, redraw);
  }

  /** Calls `redraw` when points or board are others than before. Returns the way to stop it. */
  watchAll(redraw: Redraw): () => void {
    return this.#watch('all', redraw);
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
    return this.#lists.get(place) ?? EMPTY_LIST;
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
    this.#redraw(`point ${id}`);
    this.#redraw(`place ${this.place(id) ?? ''}`);
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
    const themes = this.summary.themes.flatMap((theme) => [theme, ...theme.themes].map((part) => `theme:${part.id}`));
    return ['tray', ...themes, 'parked', 'withdrawn'];
  }

  /** The themes in the order seen: under a hand none moves because of others. */
  get themes(): readonly SummaryTheme[] {
    const byId = new Map(this.summary.themes.map((theme) => [theme.id, theme]));
    return this.#themeOrder.flatMap((id) => byId.get(id) ?? []);
  }

  /** Points that wait to be seen, in all places. */
  get waiting(): number {
    let count = 0;
    for (const list of this.#lists.values()) count += list.waiting.length;
    return count;
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
      if (before.placements.get(id)?.said !== at.said) this.#redraw(`point ${id}`);
    for (const id of new Set([...before.marks.keys(), ...board.marks.keys()])) this.#redrawMarked(id);
    return this.#arrange(mine, true);
  }

  /** While a hand or an eye is in a zone, nothing in it moves because of others. */
  setBusy(zone: Zone, busy: boolean): void {
    if (busy === (this.#busy.get(zone) ?? false)) return;
    this.#busy.set(zone, busy);
    if (!busy && this.#settle(null)) this.#changed();
  }

  /** Lets in what waits, and lets go of what others took: everywhere, or in one place. */
  letIn(place?: Place): void {
    for (const each of place === undefined ? [...this.#lists.keys()] : [place]) this.#lists.delete(each);
    if (place === undefined) this.#themeOrder = [];
    this.#settle(null);
    for (const id of this.#places.standing.keys()) this.#redraw(`point ${id}`);
    this.#changed();
  }

  /** Shows only what fits. The lists follow at once: it is what the hand asked for. */
  setFilter(filter: BoardFilter): void {
    this.filter = filter;
    this.#lists.clear();
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
    for (const id of before) if (!selection.chosen.has(id)) this.#redraw(`point ${id}`);
    for (const id of selection.chosen) if (!before.has(id)) this.#redraw(`point ${id}`);
    this.#changed();
  }

  setOthers(others: ReadonlyMap<PointId, number>): void {
    const before = this.others;
    this.others = others;
    for (const id of before.keys()) if (!others.has(id)) this.#redraw(`point ${id}`);
    for (const [id, seat] of others) if (before.get(id) !== seat) this.#redraw(`point ${id}`);
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
      this.#redraw(`point ${id}`);
      if (this.#opened.has(id)) this.#redraw(`place ${now.placeOf.get(id)}`);
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
    this.#redraw('all');
    return moved;
  }

  /** A mark of a point shows on it, on what it is laid on, and on its parts. */
  #redrawMarked(id: PointId): void {
    this.#redraw(`point ${id}`);
    this.#redraw(`point ${this.headOf(id)}`);
    const whole = originalOf(id);
    for (let part = 1; part <= (marksOf(this.board, whole).parts?.texts.length ?? 0); part += 1)
      this.#redraw(`point ${whole}~${part}`);
  }

  #match(): void {
    this.matches = matchingPoints(this.filter, this, this.#facts);
  }

  /** `mine`: what this facilitator just moved; null: others did something. True where a list is another than before. */
  #settle(mine: ReadonlySet<PointId> | null): boolean {
    const before = this.#lists;
    const lists = new Map<Place, CalmList<PointId>>();
    let changed = false;
    for (const [place, all] of this.#places.lists) {
      const old = before.get(place);
      const busy = old !== undefined && (this.#busy.get(place === 'tray' ? 'tray' : 'themes') ?? false);
      const { matches } = this;
      const seen = new Set(busy ? old.shown : []);
      const there = matches === null ? all : all.filter((id) => matches.has(id) || seen.has(id));
      // An empty tray may fill: nothing in it can move. A theme that fills moves those under it.
      const list = settle(old ?? EMPTY_LIST, there, busy, mine ?? NOTHING, place === 'tray');
      lists.set(place, old && sameList(old, list) ? old : list);
      if (old && sameList(old, list)) continue;
      changed = true;
      for (const id of [...(old?.left ?? []), ...list.left]) this.#redraw(`point ${id}`);
    }
    this.#lists = lists;
    for (const place of new Set([...before.keys(), ...lists.keys()]))
      if (before.get(place) !== lists.get(place)) this.#redraw(`place ${place}`);
    return this.#orderThemes(mine !== null) || changed;
  }

  #orderThemes(mine: boolean): boolean {
    const now = this.summary.themes.map((theme) => theme.id);
    const before = this.#themeOrder;
    const hold = !mine && this.#busy.get('themes') === true;
    const kept = before.filter((id) => now.includes(id));
    this.#themeOrder = hold ? [...kept, ...now.filter((id) => !kept.includes(id))] : now;
    return !sameIds(before, this.#themeOrder);
  }

  #watch(what: string, redraw: Redraw): () => void {
    const watchers = this.#watchers.get(what) ?? new Set();
    this.#watchers.set(what, watchers.add(redraw));
    return () => {
      watchers.delete(redraw);
      if (watchers.size === 0 && this.#watchers.get(what) === watchers) this.#watchers.delete(what);
    };
  }

  #redraw(what: string): void {
    for (const redraw of this.#watchers.get(what) ?? []) redraw();
  }
}

/** What the page shows of a summary beside its lists, to be compared. */
function countsOf(summary: Summary): string {
  const themes = summary.themes.flatMap((theme) => [theme, ...theme.themes]);
  return [summary, ...themes].map(({ pointCount, groupCount }) => `${pointCount}.${groupCount}`).join();
}
