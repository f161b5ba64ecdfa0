import { isBlank, type PointId } from '@stikkord/domain';
import { byContent } from './by-content.ts';
import type { ThemeWithPoints } from './likely-themes.ts';
import { nameOf } from './name-of.ts';
import { layOut, likeness, PointIndex, type Points } from './point-index.ts';
import { bySharedMeaning } from './shared-meanings.ts';

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
  const taken = new Set(existingThemes.map(({ title }) => title.trim().toLowerCase()));
  const drafts = withNeighbours(index, spoken, bySharedMeaning(index, spoken, leastOf(spoken.length)))
    .map((members) => members.map((at) => spoken[at]!).sort(order))
    .sort((a, b) => b.length - a.length || order(a[0]!, b[0]!))
    .map((members) => ({ name: nameOf(index, members, taken), points: members }));
  const drafted = new Set(drafts.flatMap((draft) => draft.points));
  return { drafts, rest: unsorted.filter((id) => !drafted.has(id)) };
}

/** SG7. What a draft holds at least: two points, and more of many, so that nobody has to look through forty pairs. */
function leastOf(count: number): number {
  return Math.max(2, Math.round(Math.sqrt(count) / 4));
}

/** A point that no draft has goes with one that is as like to it as this. Cosine. */
const NEAR = 0.4;

/** The drafts, and with them the points that say nearly the same as one of theirs, such as one with a typing error. */
function withNeighbours(
  index: PointIndex,
  ids: readonly PointId[],
  drafts: readonly (readonly number[])[],
): readonly (readonly number[])[] {
  const whole = drafts.map((members) => [...members]);
  const drafted = new Set(drafts.flat());
  for (const place of ids.keys()) {
    if (drafted.has(place)) continue;
    const wide = layOut(index.vector(ids[place]!)!, new Float64Array(index.width));
    let nearest: number[] | null = null;
    let most = NEAR;
    for (const [number, members] of drafts.entries())
      for (const member of members) {
        const alike = likeness(wide, index.vector(ids[member]!)!);
        if (alike > most + 1e-9) [nearest, most] = [whole[number]!, alike];
      }
    nearest?.push(place);
  }
  return whole;
}
