import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pageRows } from './page-rows.ts';

test('every row is on one page, in order, and no page is higher than the room but for a row alone', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 10, max: 400 }), { maxLength: 60 }), (heights) => {
      const pages = pageRows(heights, 300);
      expect(pages.flatMap(({ from, to }) => heights.slice(from, to))).toEqual(heights);
      const tooHigh = pages.filter(
        ({ from, to }) => to - from > 1 && heights.slice(from, to).reduce((sum, each) => sum + each, 0) > 300,
      );
      expect(tooHigh).toEqual([]);
    }),
  );
});

test('about as many on each page', () => {
  const pages = pageRows(
    Array.from({ length: 40 }, () => 80),
    950,
  );
  expect(pages.map(({ from, to }) => to - from)).toEqual([10, 10, 10, 10]);
  expect(
    pageRows(
      Array.from({ length: 12 }, () => 80),
      900,
    ),
  ).toEqual([
    { from: 0, to: 6 },
    { from: 6, to: 12 },
  ]);
  expect(pageRows([], 900)).toEqual([]);
});
