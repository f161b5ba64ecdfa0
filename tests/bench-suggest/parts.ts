import { seeded } from '../faults/seeded.ts';
import { adjustedRandIndex } from './measures.ts';
import type { PlacedPoint } from './question.ts';

const PARTS = 20;
/** In an uneven part a theme keeps all its points, or this share. */
const FEW = 0.3;

/** An index over many parts of a question's points. `spread`: their standard deviation. */
export interface Steadiness {
  readonly mean: number;
  readonly spread: number;
}

/**
 * One index of 40 points moves by a tenth for trifles; the mean of many parts of them does less. Even: four fifths of
 * the points. Uneven: some themes whole, of most only some points, as themes are where nobody wrote them for a test.
 */
export function overParts(
  points: readonly PlacedPoint[],
  draft: (points: readonly PlacedPoint[]) => readonly number[],
  uneven: boolean,
): Steadiness {
  const indexes = Array.from({ length: PARTS }, (_, seed) => {
    const random = seeded(seed + 1);
    const themes = [...new Set(points.map(({ theme }) => theme))];
    const share = new Map(themes.map((theme) => [theme, uneven ? (random() < 0.4 ? 1 : FEW) : 0.8]));
    const part = points.filter(({ theme }) => random() < share.get(theme)!);
    return part.length < 2
      ? 0
      : adjustedRandIndex(
          draft(part),
          part.map(({ theme }) => theme),
        );
  });
  const mean = indexes.reduce((sum, one) => sum + one, 0) / PARTS;
  const spread = Math.sqrt(indexes.reduce((sum, one) => sum + (one - mean) ** 2, 0) / PARTS);
  return { mean, spread };
}
