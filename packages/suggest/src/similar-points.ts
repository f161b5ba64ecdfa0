import type { PointId } from '@stikkord/domain';
import { byContent } from './by-content.ts';
import { likeness, spreadOut, toUnit } from './likeness.ts';
import { PointIndex, type Points, type Vector } from './point-index.ts';

/** `score`: 0 for nothing in common, 1 for the same words. */
export interface SimilarPoint {
  readonly point: PointId;
  readonly score: number;
}

/** SG4. The other points by likeness to `point` (one, or several taken together), the likest first; none that shares nothing. */
export function similarPoints(points: Points, point: PointId | readonly PointId[]): readonly SimilarPoint[] {
  const index = PointIndex.of(points);
  const asked = new Set(typeof point === 'string' ? [point] : point);
  const vectors = [...asked].map((id) => index.vector(id)).filter((vector): vector is Vector => vector !== null);
  const wide = toUnit(spreadOut(index, vectors));
  return index.ids
    .filter((id) => !asked.has(id))
    .map((id) => ({ point: id, score: Math.min(1, likeness(wide, index.vector(id)!)) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || byContent(index)(a.point, b.point));
}
