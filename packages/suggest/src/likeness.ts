import type { PointIndex, Vector } from './point-index.ts';

/** Vectors laid out for likening many others to it, added up. */
export function spreadOut(index: PointIndex, vectors: readonly Vector[]): Float64Array {
  const wide = new Float64Array(index.width);
  for (const { features, weights } of vectors)
    for (let at = 0; at < features.length; at++) wide[features[at]!]! += weights[at]!;
  return wide;
}

/** The cosine of two vectors where `wide` has length 1: 0 for nothing in common, 1 for the same. */
export function likeness(wide: Float64Array, { features, weights }: Vector): number {
  let sum = 0;
  for (let at = 0; at < features.length; at++) sum += (wide[features[at]!] ?? 0) * weights[at]!;
  return sum;
}

/** Makes the length 1; leaves nothing as nothing. */
export function toUnit(wide: Float64Array): Float64Array {
  let square = 0;
  for (const weight of wide) square += weight * weight;
  const length = Math.sqrt(square) || 1;
  return wide.map((weight) => weight / length);
}
