import { isBlank, type PointId } from '@stikkord/domain';
import { byContent } from './by-content.ts';
import type { ThemeWithPoints } from './likely-themes.ts';
import { nameOf } from './name-of.ts';
import { PointIndex, type Points } from './point-index.ts';
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
  const drafts = bySharedMeaning(index, spoken, leastOf(spoken.length))
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
