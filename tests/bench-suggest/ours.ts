import { likelyThemes, PointIndex, similarPoints, suggestThemes, type ThemeWithPoints } from '@stikkord/suggest';
import type { Ranker } from './arrivals.ts';
import { averageLink } from './baseline.ts';
import type { PlacedPoint, Question } from './question.ts';

/** The product's ranking, as the board asks for it. `titled`: whether it sees the themes' titles. */
export function likeliest(question: Question, titled: boolean): () => Ranker {
  return () => {
    const index = new PointIndex();
    return (arrived, point) => {
      index.update([...arrived, point]);
      const themes = new Map<string, PlacedPoint[]>();
      for (const one of arrived) {
        const members = themes.get(one.theme);
        if (members === undefined) themes.set(one.theme, [one]);
        else members.push(one);
      }
      const open: ThemeWithPoints[] = [...themes].map(([id, members]) => ({
        id,
        title: titled ? (question.titles.get(id) ?? '') : '',
        points: members.map((one) => one.id),
      }));
      return likelyThemes(index, open, point.id).map(({ theme }) => theme);
    };
  };
}

/** Each point's draft. Nothing says that two points of the rest belong together, so each of them stands alone. */
export function drafted(points: readonly PlacedPoint[]): number[] {
  const { drafts } = suggestThemes(points);
  return points.map(({ id }, at) => {
    const draft = drafts.findIndex((one) => one.points.includes(id));
    return draft === -1 ? drafts.length + at : draft;
  });
}

/** The product's likeness, but average link on what of it is beyond the expected. */
export function linked(points: readonly PlacedPoint[]): number[] {
  return averageLink(beyondExpected(points), 0.03);
}

/** The product's likeness, but communities: points move to the neighbours they have most in common with (Louvain, first level). */
export function communities(points: readonly PlacedPoint[]): number[] {
  const alike = beyondExpected(points);
  const own = points.map((_, place) => place);
  for (let moved = true, round = 0; moved && round < 50; round++) {
    moved = false;
    for (const place of own.keys()) {
      const gains = new Map<number, number>([[own[place]!, 0]]);
      for (const [other, community] of own.entries())
        if (other !== place) gains.set(community, (gains.get(community) ?? 0) + alike[place]![other]!);
      const best = [...gains].sort(([, a], [, b]) => b - a)[0]!;
      if (best[1] <= gains.get(own[place]!)! + 1e-9) continue;
      own[place] = best[0];
      moved = true;
    }
  }
  return own;
}

/** How alike each two are beyond what they would be if each spread its likeness over all the others, as in modularity. */
function beyondExpected(points: readonly PlacedPoint[]): readonly (readonly number[])[] {
  const index = new PointIndex(points);
  const at = new Map(points.map(({ id }, place) => [id, place]));
  const alike = points.map(() => points.map(() => 0));
  for (const [row, { id }] of points.entries())
    for (const { point, score } of similarPoints(index, id)) alike[row]![at.get(point)!] = score;
  const degrees = alike.map((row) => row.reduce((sum, value) => sum + value, 0));
  const total = degrees.reduce((sum, value) => sum + value, 0);
  return alike.map((row, one) => row.map((value, other) => value - (degrees[one]! * degrees[other]!) / total));
}
