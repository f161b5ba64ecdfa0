import type { PointId } from '@stikkord/domain';
import type { PointIndex } from './point-index.ts';

/** An order that follows from what the points say, and from their ids only where they say the same. */
export function byContent(index: PointIndex): (a: PointId, b: PointId) => number {
  return (a, b) => compare(index.text(a), index.text(b)) || compare(a, b);
}

/** By UTF-16 units, on every machine alike. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
