import { expect, test } from 'vitest';
import { adjustedRandIndex, bCubedF1 } from './measures.ts';

test('adjusted Rand index: the same sorting is 1 under any names, and a known example', () => {
  expect(adjustedRandIndex([1, 1, 2, 2], ['b', 'b', 'a', 'a'])).toBe(1);
  // Worked by hand: one shared pair of 2 and 2, 6 pairs in all, so that (1 - 4/6) / (2 - 4/6).
  expect(adjustedRandIndex([0, 0, 1, 1, 2], [0, 0, 1, 2, 2])).toBeCloseTo((1 - 4 / 10) / (2 - 4 / 10), 10);
  expect(adjustedRandIndex([0, 0, 1, 1], [0, 1, 0, 1])).toBeLessThan(0);
});

test('B-cubed F1: all alone has full precision, all in one has full recall', () => {
  expect(bCubedF1([1, 2, 3, 4], ['a', 'a', 'b', 'b'])).toBeCloseTo((2 * 1 * 0.5) / 1.5, 10);
  expect(bCubedF1([1, 1, 1, 1], ['a', 'a', 'b', 'b'])).toBeCloseTo((2 * 0.5 * 1) / 1.5, 10);
  expect(bCubedF1([1, 1, 2, 2], ['b', 'b', 'a', 'a'])).toBe(1);
});
