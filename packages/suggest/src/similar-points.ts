import type { PointId } from '@stikkord/domain';
import { byContent } from './by-content.ts';
import { PointIndex, type Points } from './point-index.ts';
import { Selection } from './selection.ts';

/** `score`: 0–1, how much of what they say is shared. Above 0.3 they are likely to be about one thing. */
export interface SimilarPoint {
  readonly point: PointId;
  readonly score: number;
}

/** SG4. The other points by likeness to `point` (one, or several taken together), the likest first; none that shares nothing. */
export function similarPoints(points: Points, point: PointId | readonly PointId[]): readonly SimilarPoint[] {
  const index = PointIndex.of(points);
  const selection = new Selection(index, point);
  const order = byContent(index);
  return index.ids
    .filter((id) => !selection.ids.has(id))
    .map((id) => ({ point: id, score: selection.likeness(index.vector(id)) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || order(a.point, b.point));
}
