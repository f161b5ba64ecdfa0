import type { PointId } from '@stikkord/domain';
import { byContent } from './by-content.ts';
import { layOut, likeness, type PointIndex, type Vector } from './point-index.ts';

/** One or several points, likened as one: to liken to them is to liken to each, and take the mean. */
export class Selection {
  readonly ids: ReadonlySet<PointId>;
  readonly #wide: readonly Float64Array[];

  constructor(index: PointIndex, points: PointId | readonly PointId[]) {
    this.ids = new Set(typeof points === 'string' ? [points] : points);
    this.#wide = [...this.ids]
      .sort(byContent(index))
      .map((id) => index.vector(id))
      .filter((vector) => vector !== null)
      .map((vector) => layOut(vector, new Float64Array(index.width)));
  }

  /** 0–1; 0 for a vector that is missing, and for a selection of points that are not in the index. */
  likeness(vector: Vector | null): number {
    if (vector === null || this.#wide.length === 0) return 0;
    let sum = 0;
    for (const wide of this.#wide) sum += likeness(wide, vector);
    return sum / this.#wide.length;
  }
}
