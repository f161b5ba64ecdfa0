import { expect, test } from 'vitest';
import { ManualClock } from '../testing/manual-clock.ts';
import { Pace } from './pace.ts';

test('one may ask so many times a minute, and then has to wait; others need not', async () => {
  const clock = new ManualClock();
  const pace = new Pace(clock, 3);
  expect([1, 2, 3].map(() => pace.waitOf('a'))).toEqual([null, null, null]);
  await clock.pass(20_500);
  expect(pace.waitOf('a')).toBe(40);
  expect(pace.waitOf('b')).toBeNull();
  await clock.pass(39_500);
  expect(pace.waitOf('a')).toBeNull();
});
