import {
  marksOf,
  themeMergedInto,
  NO_MARKS,
  originalOf,
  summarise,
  type Board,
  type BoardComparison,
  type Elsewhere,
  type PlacedComparison,
  type Point,
  type PointId,
  type PointMarked,
  type SummaryPoint,
  type SummaryTheme,
  type ThemeComparison,
  type ThemeId,
} from '@stikkord/domain';
import { longestRun } from '../response/edits.ts';

/**
 * DOC36. What facilitators did between two states of a board, place by place. `points`: the question's points as they are now, in
 * the order of groups and documents; those that aren't present are left out, as everywhere where people read.
 */
export function compareBoards(before: Board, after: Board, points: readonly Point[]): BoardComparison {
  const [then, now] = [layOut(before, points), layOut(after, points)];
  const listed = (place: string): PlacedComparison[] => comparePoints(place, then, now);
  const themes = behindOnes(
    now.themes.map((theme) => compareTheme(theme, then, now, listed(placeOf(theme.id)))),
    then.themes.filter(({ id }) => !now.byId.has(id)).map((theme) => goneTheme(theme, now, listed(placeOf(theme.id)))),
    then.themes.map(({ id }) => id),
  );
  return {
    themes,
    unsorted: listed('unsorted').filter(({ is }) => is !== 'same'),
    parked: listed('parked'),
  };
}

/** A board as it is read: what stands where, those laid on others behind them. */
interface Layout {
  readonly board: Board;
  readonly themes: readonly LaidTheme[];
  readonly byId: ReadonlyMap<ThemeId, LaidTheme>;
  readonly places: ReadonlyMap<string, readonly LaidPoint[]>;
  readonly spots: ReadonlyMap<PointId, { readonly place: string; readonly point: LaidPoint }>;
}

interface LaidTheme {
  readonly id: ThemeId;
  readonly theme: SummaryTheme;
  readonly parent: ThemeId | null;
}

interface LaidPoint {
  readonly id: PointId;
  readonly text: string;
  readonly onto: PointId | null;
}

function layOut(board: Board, points: readonly Point[]): Layout {
  const summary = summarise(board, points);
  const themes = summary.themes.flatMap((theme): LaidTheme[] => [
    { id: theme.id, theme, parent: null },
    ...theme.themes.map((sub) => ({ id: sub.id, theme: sub, parent: theme.id })),
  ]);
  const places = new Map<string, readonly LaidPoint[]>([
    ...themes.map(({ id, theme }) => [placeOf(id), flat(theme.points)] as const),
    ['unsorted', flat(summary.unsorted)],
    ['parked', flat(summary.parked)],
  ]);
  const spots = new Map(
    [...places].flatMap(([place, list]) => list.map((point) => [point.id, { place, point }] as const)),
  );
  return { board, themes, byId: new Map(themes.map((each) => [each.id, each])), places, spots };
}

/** Never the name of the tray, whatever the theme's id is. */
function placeOf(theme: ThemeId): string {
  return `theme/${theme}`;
}

function flat(points: readonly SummaryPoint[]): LaidPoint[] {
  return points.flatMap(({ id, text, same }) => [
    { id, text, onto: null },
    ...same.map((laid) => ({ id: laid.id, text: laid.text, onto: id })),
  ]);
}

function compareTheme(
  { id, theme, parent }: LaidTheme,
  then: Layout,
  now: Layout,
  points: readonly PlacedComparison[],
): ThemeComparison {
  const was = then.byId.get(id);
  return {
    id,
    is: was ? 'same' : 'added',
    title: theme.title,
    titleBefore: was && was.theme.title !== theme.title ? was.theme.title : null,
    level: parent === null ? 1 : 2,
    moved: was !== undefined && (was.parent !== parent || !staysAmong(id, parent, then, now)),
    described:
      was !== undefined &&
      (was.theme.hue !== theme.hue ||
        was.theme.note !== theme.note ||
        was.theme.heard !== theme.heard ||
        then.board.themes.get(id)?.lineage !== now.board.themes.get(id)?.lineage),
    mergedInto: null,
    points,
  };
}

function staysAmong(id: ThemeId, parent: ThemeId | null, then: Layout, now: Layout): boolean {
  const siblings = (of: Layout): ThemeId[] => of.themes.filter((each) => each.parent === parent).map((each) => each.id);
  const places = new Map(siblings(then).map((each, place) => [each, place]));
  return longestRun(siblings(now).flatMap((each) => places.get(each) ?? [])).has(places.get(id)!);
}

function goneTheme(
  { id, theme, parent }: LaidTheme,
  now: Layout,
  points: readonly PlacedComparison[],
): ThemeComparison {
  const into = themeMergedInto(now.board, id);
  const merged = into !== null && into.id !== id && now.byId.has(into.id);
  return {
    id,
    is: merged ? 'merged' : 'removed',
    title: theme.title,
    titleBefore: null,
    level: parent === null ? 1 : 2,
    moved: false,
    described: false,
    mergedInto: merged ? into.title : null,
    points,
  };
}

/** `gone` put among `standing`, each behind the one that it stood behind. */
function behindOnes<T extends { readonly id: string }>(
  standing: readonly T[],
  gone: readonly T[],
  before: readonly string[],
): T[] {
  const [left, stays] = [new Map(gone.map((each) => [each.id, each])), new Set(standing.map(({ id }) => id))];
  const behind = new Map<string | null, T[]>();
  let last: string | null = null;
  for (const id of before) {
    const each = left.get(id);
    if (each) behind.set(last, [...(behind.get(last) ?? []), each]);
    else if (stays.has(id)) last = id;
  }
  return [...(behind.get(null) ?? []), ...standing.flatMap((each) => [each, ...(behind.get(each.id) ?? [])])];
}

function comparePoints(place: string, then: Layout, now: Layout): PlacedComparison[] {
  const [before, after] = [then.places.get(place) ?? [], now.places.get(place) ?? []];
  const places = new Map(before.map(({ id }, at) => [id, at]));
  const stays = longestRun(after.flatMap(({ id }) => places.get(id) ?? []));
  const here = new Set(after.map(({ id }) => id));
  const standing = after.map((point): PlacedComparison => {
    const at = places.get(point.id);
    return {
      id: point.id,
      text: point.text,
      is: at === undefined ? 'came' : 'same',
      elsewhere: at === undefined ? elsewhere(point.id, now, then) : null,
      moved: at !== undefined && !stays.has(at),
      marked: markedSince(point, then, now),
    };
  });
  const left = before
    .filter(({ id }) => !here.has(id))
    .map(({ id, text }): PlacedComparison => ({
      id,
      text,
      is: 'left',
      elsewhere: elsewhere(id, then, now),
      moved: false,
      marked: [],
    }));
  return behindOnes(
    standing,
    left,
    before.map(({ id }) => id),
  );
}

/** Where the other state has a point that is here in `from`. */
function elsewhere(id: PointId, from: Layout, other: Layout): Elsewhere | null {
  const spot = other.spots.get(id);
  if (spot) {
    const theme = other.themes.find((each) => placeOf(each.id) === spot.place);
    return theme ? { is: 'theme', title: theme.theme.title } : { is: spot.place === 'parked' ? 'parked' : 'unsorted' };
  }
  const original = originalOf(id);
  const splitThere = marksOf(other.board, original).parts !== null;
  const splitHere = marksOf(from.board, original).parts !== null;
  if (splitHere === splitThere) return null;
  return { is: splitThere ? 'parts' : 'whole' };
}

function markedSince({ id, onto }: LaidPoint, then: Layout, now: Layout): PointMarked[] {
  const spot = then.spots.get(id);
  const [was, is] = spot ? [marksOf(then.board, id), marksOf(now.board, id)] : [NO_MARKS, marksOf(now.board, id)];
  const lay = spot?.point.onto ?? null;
  return [
    ...(was.wording?.text === is.wording?.text ? [] : (['worded'] as const)),
    ...(was.quote === is.quote ? [] : (['quoted'] as const)),
    ...(was.goesTo === is.goesTo ? [] : (['goes-to'] as const)),
    ...(lay === onto ? [] : ([onto === null ? 'taken-apart' : 'laid'] as const)),
  ];
}
