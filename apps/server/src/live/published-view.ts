import {
  foldWord,
  type GroupId,
  type PointId,
  type Published,
  type Question,
  type Summary,
  type SummaryPoint,
  type SummaryTheme,
  type ThemeId,
} from '@stikkord/domain';
import type { PublishedSlice, SummaryPointSlice, SummarySlice, SummaryThemeSlice, TrailRow } from '@stikkord/protocol';

/** A point's key: the same for the same point while the server runs, and telling nothing of the group that it came from. */
export type KeyOf = (point: PointId) => string;

/** A published summary, apart as participants' pages get it. */
export interface PublishedView {
  readonly head: PublishedSlice;
  readonly themes: ReadonlyMap<ThemeId, SummaryThemeSlice>;
  /** Where a group's own points stand. */
  readonly trails: ReadonlyMap<GroupId, readonly TrailRow[]>;
}

export function publishedView(
  question: Pick<Question, 'id' | 'poll'>,
  published: Published,
  summary: Summary,
  keyOf: KeyOf,
): PublishedView {
  const { themes, ...numbers } = summarySlice(question, published, summary, keyOf);
  return {
    head: { ...numbers, themes: themes.map(({ id }) => id) },
    themes: new Map(themes.map((theme) => [theme.id, theme])),
    trails: trailsOf(summary, keyOf),
  };
}

/** PM9. A summary as the hall sees it: no group, no note, no id that leads to a group. */
export function summarySlice(
  { id: question, poll }: Pick<Question, 'id' | 'poll'>,
  { number, at, follows }: Published,
  summary: Summary,
  keyOf: KeyOf,
): SummarySlice {
  return {
    question,
    number,
    at,
    follows,
    themes: summary.themes.map((theme) => themeSlice(theme, poll?.kind === 'keywords', keyOf)),
    unsorted: countOf(summary.unsorted),
    parked: countOf(summary.parked),
    pointCount: summary.pointCount,
    groupCount: summary.groupCount,
  };
}

/** Points in a list, with those laid on them. */
export function countOf(points: readonly SummaryPoint[]): number {
  return points.reduce((sum, { same }) => sum + 1 + countOf(same), 0);
}

function themeSlice(theme: SummaryTheme, areWords: boolean, keyOf: KeyOf): SummaryThemeSlice {
  const { id, title, hue, heard, pointCount, groupCount } = theme;
  const points = theme.points.map((point) => pointSlice(point, keyOf));
  return {
    id,
    title,
    hue,
    heard,
    pointCount,
    groupCount,
    points: areWords ? wordsTogether(points) : points,
    themes: theme.themes.map((sub) => themeSlice(sub, areWords, keyOf)),
  };
}

/** PF6. The same word stands once, where it stands first, with how many say it; what is told of one of them alone keeps it apart. */
function wordsTogether(points: readonly SummaryPointSlice[]): SummaryPointSlice[] {
  const words = new Map<string, SummaryPointSlice>();
  for (const point of points) {
    const isApart = point.quote === true || point.worded === true;
    const word = isApart ? `apart/${point.key}` : `word/${foldWord(point.text)}`;
    const first = words.get(word);
    words.set(word, first ? { ...first, count: (first.count ?? 1) + (point.count ?? 1) } : point);
  }
  return [...words.values()];
}

export function pointSlice(point: SummaryPoint, keyOf: KeyOf): SummaryPointSlice {
  const count = countOf([point]);
  return {
    key: keyOf(point.id),
    text: point.text,
    ...(count > 1 && { count }),
    ...(point.quote && { quote: true }),
    ...(point.original !== null && { worded: true }),
  };
}

function trailsOf(summary: Summary, keyOf: KeyOf): Map<GroupId, TrailRow[]> {
  const trails = new Map<GroupId, TrailRow[]>();
  const add = (points: readonly SummaryPoint[], row: Omit<TrailRow, 'point'>): void => {
    for (const { id, group, partOf, same } of points) {
      const own = { point: partOf ?? id, ...row };
      const trail = trails.get(group);
      if (trail) trail.push(own);
      else trails.set(group, [own]);
      add(same, row);
    }
  };
  const addThemes = (themes: readonly SummaryTheme[]): void => {
    for (const { id, points, themes: subThemes } of themes) {
      for (const point of points) add([point], { key: keyOf(point.id), theme: id });
      addThemes(subThemes);
    }
  };
  addThemes(summary.themes);
  for (const point of summary.parked) {
    const { goesTo } = point;
    add([point], { key: null, theme: null, parked: true, ...(goesTo !== '' && { goesTo }) });
  }
  add(summary.unsorted, { key: null, theme: null });
  return trails;
}
