import { isBlank, type PointId } from '@stikkord/domain';
import { byContent } from './by-content.ts';
import { likeness, spreadOut } from './likeness.ts';
import type { ThemeWithPoints } from './likely-themes.ts';
import { nameOf } from './name-of.ts';
import { PointIndex, type Points } from './point-index.ts';

/** A theme that may be made. */
export interface ThemeDraft {
  readonly name: string;
  readonly points: readonly PointId[];
}

/** `rest`: the points that no theme fits. */
export interface Suggestion {
  readonly drafts: readonly ThemeDraft[];
  readonly rest: readonly PointId[];
}

/** Two clusters closer than this are one. */
const CLOSE = 0.2;

/**
 * SG5–SG9. Drafts of themes for the points that are in none of `existingThemes`, the largest first, named from the
 * points' own words. Every such point is given once, in a draft or in the rest.
 */
export function suggestThemes(points: Points, existingThemes: readonly ThemeWithPoints[] = []): Suggestion {
  const index = PointIndex.of(points);
  const sorted = new Set(existingThemes.flatMap((theme) => theme.points));
  const order = byContent(index);
  const unsorted = index.ids.filter((id) => !sorted.has(id)).sort(order);
  const spoken = unsorted.filter((id) => !isBlank(index.text(id)));
  const clusters = gather(likenesses(index, spoken), spoken.length).map((members) => members.map((at) => spoken[at]!));
  const drafts = clusters
    .filter((members) => members.length > 1)
    .map((members) => ({ name: nameOf(index, members), points: members }))
    .sort((a, b) => b.points.length - a.points.length || order(a.points[0]!, b.points[0]!));
  const drafted = new Set(drafts.flatMap((draft) => draft.points));
  return { drafts, rest: unsorted.filter((id) => !drafted.has(id)) };
}

/** The likeness of each two, row by row. */
function likenesses(index: PointIndex, ids: readonly PointId[]): Float64Array {
  const count = ids.length;
  const all = new Float64Array(count * count);
  const vectors = ids.map((id) => index.vector(id)!);
  for (let row = 0; row < count; row++) {
    const wide = spreadOut(index, [vectors[row]!]);
    for (let column = 0; column < row; column++)
      all[row * count + column] = all[column * count + row] = likeness(wide, vectors[column]!);
  }
  return all;
}

/** Average link: the two clusters that are likest on average become one, until none are close. */
function gather(alike: Float64Array, count: number): number[][] {
  const clusters: (number[] | null)[] = Array.from({ length: count }, (_, at) => [at]);
  for (;;) {
    let best = CLOSE;
    let pair: [number, number] | null = null;
    for (let a = 0; a < count; a++) {
      if (clusters[a] === null) continue;
      for (let b = 0; b < a; b++)
        if (clusters[b] !== null && alike[a * count + b]! > best) [best, pair] = [alike[a * count + b]!, [b, a]];
    }
    if (pair === null) return clusters.filter((members) => members !== null);
    const [kept, gone] = pair;
    const [k, g] = [clusters[kept]!.length, clusters[gone]!.length];
    for (let other = 0; other < count; other++)
      alike[kept * count + other] = alike[other * count + kept] =
        (alike[kept * count + other]! * k + alike[gone * count + other]! * g) / (k + g);
    clusters[kept]!.push(...clusters[gone]!);
    clusters[gone] = null;
  }
}
