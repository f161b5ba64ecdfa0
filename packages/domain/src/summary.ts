import { arrange, type Arrangement, type Stack } from './arrange.ts';
import { marksOf, OTHER_THEME, type Board, type Theme } from './board.ts';
import { shownText, type BoardPoint } from './board-points.ts';
import { themeTree } from './board-themes.ts';
import { INDIVIDUALS } from './entry.ts';
import type { GroupId, PointId, SectionId, ThemeId } from './ids.ts';
import type { Point } from './point.ts';

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
  /** Number of groups with at least one point present; individuals are none (PO22). */
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
  /** Points here and in the sub-themes, those laid on others too. */
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
 * SM1–SM7. Every point that is present stands exactly once, by itself or laid on another: in a theme, unsorted, or parked.
 * `points` come in the order of groups and documents; that is the order of the tray.
 */
export function summarise(board: Board, points: Iterable<Point>): Summary {
  return summaryOf(board, arrange(board, points));
}

function summaryOf(board: Board, { themes: inTheme, parked, unsorted, withdrawn, points }: Arrangement): Summary {
  const theme = (each: Theme, subThemes: readonly SummaryTheme[]): SummaryTheme =>
    summaryTheme(board, each, inTheme.get(each.id) ?? [], subThemes);
  let pointCount = 0;
  const groups = new Set<GroupId>();
  for (const point of points.values()) {
    if (!point.present) continue;
    pointCount += 1;
    if (point.source.group !== INDIVIDUALS) groups.add(point.source.group);
  }
  return {
    themes: themeTree(board).map((branch) =>
      theme(
        branch.theme,
        branch.subThemes.map((sub) => theme(sub, [])),
      ),
    ),
    unsorted: unsorted.map((stack) => stackPoint(board, stack)),
    parked: parked.map((stack) => ({
      ...stackPoint(board, stack),
      goesTo: marksOf(board, stack.head.id).goesTo,
    })),
    withdrawn: withdrawn.map(({ id, text, theme: at, parked: isParked, onto }) => ({
      id,
      text,
      theme: at,
      parked: isParked,
      onto,
    })),
    pointCount,
    groupCount: groups.size,
  };
}

function summaryTheme(
  board: Board,
  { id, title, hue, heard, note }: Theme,
  stacks: readonly Stack[],
  subThemes: readonly SummaryTheme[],
): SummaryTheme {
  const points = stacks.map((stack) => stackPoint(board, stack));
  const groups = new Set<GroupId>();
  for (const list of [points, ...subThemes.map((sub) => sub.points)])
    for (const point of list)
      for (const { group } of [point, ...point.same]) if (group !== INDIVIDUALS) groups.add(group);
  return {
    id,
    title,
    hue,
    heard,
    note,
    other: id === OTHER_THEME,
    points,
    themes: subThemes,
    pointCount: subThemes.reduce((sum, sub) => sum + sub.pointCount, countOf(points)),
    groupCount: groups.size,
  };
}

/** SM2. How many points these are, those that are laid on them counted too. */
export function countOf(points: readonly SummaryPoint[]): number {
  return points.reduce((sum, point) => sum + 1 + point.same.length, 0);
}

function stackPoint(board: Board, { head, same }: Stack): SummaryPoint {
  const laid = same.map((point) => summaryPoint(board, point, []));
  return summaryPoint(board, head, laid);
}

function summaryPoint(board: Board, point: BoardPoint, same: readonly SummaryPoint[]): SummaryPoint {
  const { id, text: own, source, part } = point;
  const text = shownText(board, point);
  return {
    id,
    text,
    original: part !== null || text !== own ? source.text : null,
    group: source.group,
    section: source.section,
    ...(source.under && { under: source.under }),
    quote: marksOf(board, id).quote,
    partOf: part === null ? null : source.id,
    same,
  };
}
