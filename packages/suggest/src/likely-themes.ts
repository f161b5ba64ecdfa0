import type { PointId, ThemeId } from '@stikkord/domain';
import { PointIndex, type Points } from './point-index.ts';
import { Selection } from './selection.ts';

/** A theme as it stands: its title and the points in it. */
export interface ThemeWithPoints {
  readonly id: ThemeId;
  readonly title: string;
  readonly points: readonly PointId[];
}

/** `score`: 0–1. Where the highest is below 0.1, hardly a word is shared: better to suggest none. */
export interface LikelyTheme {
  readonly theme: ThemeId;
  readonly score: number;
}

/** Of a theme's points, those that are the likest speak for it: a theme may hold several things. */
const NEAREST = 3;

/**
 * SG1–SG3. The themes by how likely they are for `point` (one, or several taken together), the likeliest first.
 * Every theme is given, once; those with equal scores keep the order they came in.
 */
export function likelyThemes(
  points: Points,
  themes: readonly ThemeWithPoints[],
  point: PointId | readonly PointId[],
): readonly LikelyTheme[] {
  const index = PointIndex.of(points);
  const selection = new Selection(index, point);
  return themes
    .map((theme) => {
      const near = theme.points
        .filter((id) => !selection.ids.has(id))
        .map((id) => selection.likeness(index.vector(id)))
        .sort((a, b) => b - a)
        .slice(0, NEAREST);
      const members = near.reduce((sum, value) => sum + value, 0) / Math.max(1, near.length);
      return { theme: theme.id, score: (members + selection.likeness(index.vectorOf(theme.title))) / 2 };
    })
    .sort((a, b) => b.score - a.score);
}
