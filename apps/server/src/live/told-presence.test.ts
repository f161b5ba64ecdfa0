import { expect, test } from 'vitest';
import { CHOOSING_BYTES, SEATED_BYTES, ToldPresence } from './told-presence.ts';

const at = (devices: number) => new Map([['g1', { devices, people: devices }]]);

test('RO9 the first who comes is told at once, those after soon together, and only what changed', () => {
  const told = new ToldPresence(SEATED_BYTES);
  expect(told.refresh(new Map(), 10, 0)).toBeNull();
  expect(told.refresh(at(1), 10, 1_000)).toBeNull();
  expect(told.view).toEqual(at(1));
  const wait = told.refresh(at(2), 10, 1_100)!;
  expect(told.refresh(at(3), 10, 2_000)).toBe(wait - 900);
  expect(told.view).toEqual(at(1));
  expect(told.refresh(at(3), 10, 1_100 + wait)).toBeNull();
  expect(told.view).toEqual(at(3));
  expect(told.refresh(at(3), 10, 1_200 + wait)).toBeNull();
  // Back to what was told: nothing to tell.
  expect(told.refresh(at(4), 10, 1_300 + wait)).toBeGreaterThan(0);
  expect(told.refresh(at(3), 10, 1_400 + wait)).toBeNull();
});

test('RO9 the more groups, the more seldom: a page is told at most some 8 KB a minute, 18 where one chooses', () => {
  const bytes = (groups: number, most = SEATED_BYTES): number => {
    const told = new ToldPresence(most);
    let sum = 0;
    for (let now = 0, before = told.view; now < 600_000; now += 100, before = told.view) {
      told.refresh(at(now + 1), groups, now);
      if (told.view !== before) sum += groups * 110;
    }
    return sum / 10;
  };
  for (const groups of [1, 10, 60]) expect(bytes(groups)).toBeLessThanOrEqual(8_800);
  expect(bytes(60)).toBeGreaterThan(4_000);
  expect(bytes(60, CHOOSING_BYTES)).toBeGreaterThan(15_000);
  expect(bytes(60, CHOOSING_BYTES)).toBeLessThan(20_000);
});
