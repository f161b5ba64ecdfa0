import { expect, test } from 'vitest';
import { placeOf, type ReadingLine } from './reading-lines.ts';

const line = (id: string): ReadingLine => ({ id, text: id, section: '', under: false });

test('RA2 one stays at the point one reads, wherever it has moved; where it is gone, at the place it had', () => {
  const lines = [line('a'), line('b'), line('c')];
  expect(placeOf(lines, 'c', 0)).toBe(2);
  expect(placeOf([line('a'), line('c')], 'b', 1)).toBe(1);
  expect(placeOf([line('a')], 'b', 2)).toBe(0);
  expect(placeOf([], null, 4)).toBe(0);
});
