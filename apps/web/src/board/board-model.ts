import {
  EMPTY_BOARD,
  isPresent,
  summarise,
  themeTree,
  type Board,
  type Point,
  type PointId,
  type Summary,
  type ThemeBranch,
} from '@stikkord/domain';
import { EMPTY_LIST, sameList, settle, type CalmList } from './calm-list.ts';
import { NOTHING_SELECTED, stillThere, type Selection } from './selection.ts';
import { allChoices, type ThemeChoice } from './theme-choices.ts';

/** Where a point stands: `tray`, `parked`, `withdrawn`, or a theme's id behind `theme:`. */
export type Place = string;

type Redraw = () => void;

/**
 * What the board's elements show. Whoever shows one point watches that point alone, so that a keystroke in a group redraws
 * one card; `changed` tells the page when lists, themes, counts or the selection are others than before.
 */
export class BoardModel {
  board: Board = EMPTY_BOARD;
  points: ReadonlyMap<PointId, Point> = new Map();
  summary: Summary = summarise(EMPTY_BOARD, []);
  tree: readonly ThemeBranch[] = [];
  choices: readonly ThemeChoice[] = [];
  tray: CalmList<PointId> = EMPTY_LIST;
  selection: Selection = NOTHING_SELECTED;
  /** Hue of the facilitator, other than this one, who has the point selected. */
  others: ReadonlyMap<PointId, number> = new Map();

  readonly #changed: Redraw;
  readonly #watchers = new Map<PointId, Set<Redraw>>();
  #places = new Map<PointId, Place>();
  #trayBusy = false;

  constructor(changed: Redraw) {
    this.#changed = changed;
  }

  /** Calls `redraw` when what is to be shown of the point changes. Returns the way to stop it. */
  watch(id: PointId, redraw: Redraw): () => void {
    const watchers = this.#watchers.get(id) ?? new Set();
    this.#watchers.set(id, watchers.add(redraw));
    return () => {
      watchers.delete(redraw);
      if (watchers.size === 0) this.#watchers.delete(id);
    };
  }

  place(id: PointId): Place | null {
    return this.#places.get(id) ?? null;
  }

  /** What the point said when it was placed, where its group has changed it since; else null. */
  saidBefore(id: PointId): string | null {
    const said = this.board.placements.get(id)?.said;
    return said !== undefined && this.place(id) !== 'tray' && said !== this.points.get(id)?.text ? said : null;
  }

  setPoints(points: ReadonlyMap<PointId, Point>): void {
    if (points === this.points) return;
    const before = this.points;
    this.points = points;
    let lists = points.size !== before.size || !sameOrder(points, before);
    for (const [id, point] of points) {
      const old = before.get(id);
      if (old === point) continue;
      if (!old || isPresent(old) !== isPresent(point)) lists = true;
      this.#redraw(id);
    }
    if (lists) this.#arrange(false);
  }

  /** `mine`: this facilitator did it, so the tray may move under the hand. Returns the points that changed place. */
  setBoard(board: Board, mine: boolean): ReadonlySet<PointId> {
    const before = this.board;
    this.board = board;
    for (const id of this.#watchers.keys())
      if (before.placements.get(id)?.said !== board.placements.get(id)?.said) this.#redraw(id);
    return this.#arrange(mine);
  }

  /** While a hand or an eye is in the tray, nothing in it moves because of others. */
  setTrayBusy(busy: boolean): void {
    if (busy === this.#trayBusy) return;
    this.#trayBusy = busy;
    this.#settle(new Set());
  }

  /** Lets in what waits, and lets go of what others took. */
  letIn(): void {
    this.tray = settle(this.tray, this.#unsorted(), false, new Set());
    this.#changed();
  }

  select(selection: Selection): void {
    const before = this.selection.chosen;
    this.selection = selection;
    for (const id of before) if (!selection.chosen.has(id)) this.#redraw(id);
    for (const id of selection.chosen) if (!before.has(id)) this.#redraw(id);
    this.#changed();
  }

  setOthers(others: ReadonlyMap<PointId, number>): void {
    const before = this.others;
    this.others = others;
    for (const id of before.keys()) if (!others.has(id)) this.#redraw(id);
    for (const [id, hue] of others) if (before.get(id) !== hue) this.#redraw(id);
  }

  /** The ids in a place, in the order seen. */
  listed(place: Place): readonly PointId[] {
    if (place === 'tray') return this.tray.shown;
    if (place === 'parked') return this.summary.parked.map((point) => point.id);
    if (place === 'withdrawn') return this.summary.withdrawn.map((point) => point.id);
    for (const theme of this.summary.themes)
      for (const part of [theme, ...theme.themes])
        if (`theme:${part.id}` === place) return part.points.map((point) => point.id);
    return [];
  }

  /** The ids in the order in which they stand on the board: tray, themes, parked, withdrawn. */
  inOrder(ids: ReadonlySet<PointId>): readonly PointId[] {
    if (ids.size === 0) return [];
    const themes = this.summary.themes.flatMap((theme) => [theme, ...theme.themes].map((part) => `theme:${part.id}`));
    return ['tray', ...themes, 'parked', 'withdrawn'].flatMap((place) =>
      this.listed(place).filter((id) => ids.has(id) && this.place(id) === place),
    );
  }

  #arrange(mine: boolean): ReadonlySet<PointId> {
    const before = this.#places;
    this.summary = summarise(this.board, this.points.values());
    this.tree = themeTree(this.board);
    this.choices = allChoices(this.tree);
    this.#places = placesIn(this.summary);
    const moved = new Set([...this.#places].filter(([id, place]) => before.get(id) !== place).map(([id]) => id));
    // What others took out of a place isn't chosen any longer: nobody shall undo their decision without seeing it.
    const taken = (id: PointId): boolean => !this.#places.has(id) || (!mine && before.has(id) && moved.has(id));
    const selection = stillThere(this.selection, (id) => !taken(id));
    if (selection !== this.selection) this.select(selection);
    this.#settle(mine ? moved : new Set());
    for (const id of moved) this.#redraw(id);
    this.#changed();
    return moved;
  }

  #settle(mine: ReadonlySet<PointId>): void {
    const tray = settle(this.tray, this.#unsorted(), this.#trayBusy, mine);
    if (sameList(tray, this.tray)) return;
    const left = new Set([...this.tray.left, ...tray.left]);
    this.tray = tray;
    for (const id of left) this.#redraw(id);
    this.#changed();
  }

  #unsorted(): readonly PointId[] {
    return this.summary.unsorted.map((point) => point.id);
  }

  #redraw(id: PointId): void {
    for (const redraw of this.#watchers.get(id) ?? []) redraw();
  }
}

function placesIn(summary: Summary): Map<PointId, Place> {
  const places = new Map<PointId, Place>();
  for (const { id } of summary.unsorted) places.set(id, 'tray');
  for (const { id } of summary.parked) places.set(id, 'parked');
  for (const { id } of summary.withdrawn) places.set(id, 'withdrawn');
  for (const theme of summary.themes)
    for (const part of [theme, ...theme.themes]) for (const { id } of part.points) places.set(id, `theme:${part.id}`);
  return places;
}

function sameOrder(a: ReadonlyMap<PointId, unknown>, b: ReadonlyMap<PointId, unknown>): boolean {
  const before = b.keys();
  for (const id of a.keys()) if (before.next().value !== id) return false;
  return true;
}
