import { isBlank, type PointId } from '@stikkord/domain';
import { byContent } from './by-content.ts';
import { clustersOf } from './clusters.ts';
import type { ThemeWithPoints } from './likely-themes.ts';
import { nameOf } from './name-of.ts';
import { layOut, leave, likeness, PointIndex, type Points } from './point-index.ts';

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

/**
 * SG5–SG9. Drafts of themes for the points that are in none of `existingThemes`: the largest first, each named from its
 * points' own words. Every such point is given once, in a draft or in the rest.
 */
export function suggestThemes(points: Points, existingThemes: readonly ThemeWithPoints[] = []): Suggestion {
  const index = PointIndex.of(points);
  const order = byContent(index);
  const sorted = new Set(existingThemes.flatMap((theme) => theme.points));
  const unsorted = index.ids.filter((id) => !sorted.has(id)).sort(order);
  const spoken = unsorted.filter((id) => !isBlank(index.text(id)));
  const drafts = clustersOf(likenesses(index, spoken), spoken.length)
    .filter((members) => members.length >= leastOf(spoken.length))
    .map((members) => members.map((at) => spoken[at]!).sort(order))
    .map((members) => ({ name: nameOf(index, members), points: members }))
    .sort((a, b) => b.points.length - a.points.length || order(a.points[0]!, b.points[0]!));
  const drafted = new Set(drafts.flatMap((draft) => draft.points));
  return { drafts, rest: unsorted.filter((id) => !drafted.has(id)) };
}

/** SG7. What a draft holds at least: two points, and more of many, so that nobody has to look through forty pairs. */
function leastOf(count: number): number {
  return Math.max(2, Math.round(Math.sqrt(count) / 4));
}

/** The likeness of each two, row by row. */
function likenesses(index: PointIndex, ids: readonly PointId[]): Float64Array {
  const count = ids.length;
  const all = new Float64Array(count * count);
  const vectors = ids.map((id) => index.vector(id)!);
  const wide = new Float64Array(index.width);
  for (let row = 1; row < count; row++) {
    layOut(vectors[row]!, wide);
    for (let column = 0; column < row; column++) {
      const value = likeness(wide, vectors[column]!);
      all[row * count + column] = value;
      all[column * count + row] = value;
    }
    leave(vectors[row]!, wide);
  }
  return all;
}
