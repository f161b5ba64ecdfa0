import type { PointId, ThemeId } from '@stikkord/domain';
import { likeness, spreadOut, toUnit } from './likeness.ts';
import { PointIndex, type Points, type Vector } from './point-index.ts';

/** A theme as it stands: its title and the points in it. */
export interface ThemeWithPoints {
  readonly id: ThemeId;
  readonly title: string;
  readonly points: readonly PointId[];
}

/** `score`: 0–1. Below 0.1 hardly a word is shared, and a menu does better to keep its own order. */
export interface LikelyTheme {
  readonly theme: ThemeId;
  readonly score: number;
}

const NEAREST = 3;

/**
 * SG1–SG3. The themes by how likely they are for `point` (one, or several taken together), the likeliest first.
 * All themes are given, each once; those with equal scores keep the order they came in.
 */
export function likelyThemes(
  points: Points,
  themes: readonly ThemeWithPoints[],
  point: PointId | readonly PointId[],
): readonly LikelyTheme[] {
  const index = PointIndex.of(points);
  const asked = new Set(typeof point === 'string' ? [point] : point);
  const vectors = [...asked].map((id) => index.vector(id)).filter((vector): vector is Vector => vector !== null);
  const titles = themes.map(({ title }) => index.vectorOf(title));
  const wide = toUnit(spreadOut(index, vectors));
  return themes
    .map((theme, at) => ({ theme: theme.id, score: scoreOf(index, wide, theme, titles[at]!, asked) }))
    .sort((a, b) => b.score - a.score);
}

function scoreOf(
  index: PointIndex,
  wide: Float64Array,
  theme: ThemeWithPoints,
  title: Vector,
  asked: ReadonlySet<PointId>,
): number {
  const there = theme.points
    .filter((id) => !asked.has(id))
    .map((id) => index.vector(id))
    .filter((vector): vector is Vector => vector !== null);
  const near = there
    .map((vector) => likeness(wide, vector))
    .sort((a, b) => b - a)
    .slice(0, NEAREST);
  const nearest = near.reduce((sum, value) => sum + value, 0) / NEAREST;
  const centre = toUnit(spreadOut(index, there));
  let whole = 0;
  for (let at = 0; at < wide.length; at++) whole += wide[at]! * centre[at]!;
  return Math.min(1, 0.4 * nearest + 0.4 * whole + 0.2 * likeness(wide, title));
}
