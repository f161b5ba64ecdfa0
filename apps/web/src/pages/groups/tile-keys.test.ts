import { expect, test } from 'vitest';
import { tileBeside } from './tile-keys.ts';

/** Three in a row, eight in all. */
const PLACES = Array.from({ length: 8 }, (_, at) => ({ left: (at % 3) * 180, top: Math.floor(at / 3) * 50 }));

test('arrows go to the tile beside, above and below, and stop at the edges', () => {
  expect(tileBeside(PLACES, 4, 'ArrowUp')).toBe(1);
  expect(tileBeside(PLACES, 4, 'ArrowDown')).toBe(7);
  expect(tileBeside(PLACES, 4, 'ArrowLeft')).toBe(3);
  expect(tileBeside(PLACES, 4, 'ArrowRight')).toBe(5);
  expect(tileBeside(PLACES, 1, 'ArrowUp')).toBeNull();
  expect(tileBeside(PLACES, 7, 'ArrowRight')).toBeNull();
  expect(tileBeside(PLACES, 0, 'ArrowLeft')).toBeNull();
});

test('below the last whole row, the nearest of a short one; Home and End go to the ends; other keys nowhere', () => {
  expect(tileBeside(PLACES, 5, 'ArrowDown')).toBe(7);
  expect(tileBeside(PLACES, 4, 'Home')).toBe(0);
  expect(tileBeside(PLACES, 4, 'End')).toBe(7);
  expect(tileBeside(PLACES, 0, 'Home')).toBeNull();
  expect(tileBeside(PLACES, 4, 'Tab')).toBeNull();
  expect(tileBeside([], 0, 'End')).toBeNull();
});
