import { isStanding, marksOf, OTHER_THEME, themeTree, type Board, type Placement, type Theme } from './board.ts';
import type { GroupId, PointId, SectionId, ThemeId } from './ids.ts';
import { byOrder } from './order.ts';
import { isPresent, type Point } from './point.ts';

/** What a board says of a question's points. Computed, never stored; the same in browser and server. */
export interface Summary {
  readonly themes: readonly SummaryTheme[];
  /** Points that no facilitator has placed, or whose theme is gone, in the order of groups and documents. */
  readonly unsorted: readonly SummaryPoint[];
  readonly parked: readonly ParkedPoint[];
  /** Placed, then taken away by their group: for facilitators only, never shown or exported as said. */
  readonly withdrawn: readonly WithdrawnPoint[];
  /** Number of points present: in themes, unsorted and parked. */
  readonly pointCount: number;
  /** Number of groups with at least one point present. */
  readonly groupCount: number;
}

export interface SummaryTheme {
  readonly id: ThemeId;
  readonly title: string;
  /** 1–8; null: the hue that goes with its position. */
  readonly hue: number | null;
  /** The sentence "what we heard"; may be empty. */
  readonly heard: string;
  /** For facilitators only: never shown to others, never exported. */
  readonly note: string;
  /** The bucket for the rest, which stands last. */
  readonly other: boolean;
  readonly points: readonly SummaryPoint[];
  /** Empty for a theme of the second level. */
  readonly themes: readonly SummaryTheme[];
  /** Points here and in the sub-themes. */
  readonly pointCount: number;
  /** Groups behind the points here and in the sub-themes, each counted once. */
  readonly groupCount: number;
}

export interface SummaryPoint {
  readonly id: PointId;
  /** As shown: a facilitator's wording where there is one. */
  readonly text: string;
  /** What its group wrote, where that isn't what is shown. For a part: all that the split point says. */
  readonly original: string | null;
  readonly group: GroupId;
  readonly section: SectionId;
  /** PT5. */
  readonly under?: PointId;
  readonly quote: boolean;
  /** The point that this is a part of. */
  readonly partOf: PointId | null;
  /** Those that are laid on it as duplicates, in the order they were laid; theirs are empty. */
  readonly same: readonly SummaryPoint[];
}

export interface ParkedPoint extends SummaryPoint {
  /** Where it goes; may be empty. */
  readonly goesTo: string;
}

export interface WithdrawnPoint {
  readonly id: PointId;
  /** The last text that is known of it. */
  readonly text: string;
  readonly theme: ThemeId | null;
  readonly parked: boolean;
  /** The head of the stack that it was laid on. */
  readonly onto: PointId | null;
}

/**
 * SM1–SM6. Every point that is present stands exactly once: in a theme, unsorted, or parked. `points` come in the order of
 * groups and documents; that is the order of the tray.
 */
export function summarise(board: Board, points: Iterable<Point>): Summary {
  const inTheme = new Map<ThemeId, { at: Placement; point: Point }[]>();
  const parked: { at: Placement; point: Point }[] = [];
  const unsorted: SummaryPoint[] = [];
  const seen = new Map<PointId, Point>();
  const groups = new Set<GroupId>();

  for (const point of points) {
    if (seen.has(point.id)) continue;
    seen.set(point.id, point);
    if (!isPresent(point)) continue;
    groups.add(point.group);
    const at = board.placements.get(point.id);
    if (at?.parked) parked.push({ at, point });
    else if (at?.theme && isStanding(board, at.theme)) {
      const list = inTheme.get(at.theme);
      if (list) list.push({ at, point });
      else inTheme.set(at.theme, [{ at, point }]);
    } else unsorted.push(summaryPoint(point));
  }

  const themes = themeTree(board).map((branch) => {
    const subThemes = branch.subThemes.map((theme) => summaryTheme(theme, inTheme.get(theme.id) ?? [], []));
    return summaryTheme(branch.theme, inTheme.get(branch.theme.id) ?? [], subThemes);
  });
  const sortedParked = inOrder(parked).map((point) => ({ ...point, goesTo: marksOf(board, point.id).goesTo }));
  return {
    themes,
    unsorted,
    parked: sortedParked,
    withdrawn: withdrawnFrom(board, seen),
    pointCount: themes.reduce((sum, theme) => sum + theme.pointCount, unsorted.length + sortedParked.length),
    groupCount: groups.size,
  };
}

function summaryTheme(
  theme: Theme,
  placed: { at: Placement; point: Point }[],
  subThemes: readonly SummaryTheme[],
): SummaryTheme {
  const points = inOrder(placed);
  const groups = new Set<GroupId>();
  for (const list of [points, ...subThemes.map((sub) => sub.points)]) for (const point of list) groups.add(point.group);
  return {
    id: theme.id,
    title: theme.title,
    hue: theme.hue,
    heard: theme.heard,
    note: theme.note,
    other: theme.id === OTHER_THEME,
    points,
    themes: subThemes,
    pointCount: subThemes.reduce((sum, sub) => sum + sub.pointCount, points.length),
    groupCount: groups.size,
  };
}

function inOrder(placed: { at: Placement; point: Point }[]): SummaryPoint[] {
  return placed
    .map(({ at, point }) => ({ id: point.id, order: at.order, point }))
    .sort(byOrder)
    .map(({ point }) => summaryPoint(point));
}

function summaryPoint({ id, text, group, section, under }: Point): SummaryPoint {
  return { id, text, original: null, group, section, ...(under && { under }), quote: false, partOf: null, same: [] };
}

/** BD11. Withdrawn points keep their place on the board, in placement order, until a facilitator lets them go. */
function withdrawnFrom(board: Board, points: ReadonlyMap<PointId, Point>): WithdrawnPoint[] {
  const withdrawn: { id: PointId; order: string; point: WithdrawnPoint }[] = [];
  for (const [id, at] of board.placements) {
    const point = points.get(id);
    if (point && isPresent(point)) continue;
    const text = point && point.text.trim() !== '' ? point.text : at.said;
    const theme = isStanding(board, at.theme) ? at.theme : null;
    withdrawn.push({ id, order: at.order, point: { id, text, theme, parked: at.parked, onto: null } });
  }
  return withdrawn.sort(byOrder).map(({ point }) => point);
}
