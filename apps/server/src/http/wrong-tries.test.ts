import { expect, test } from 'vitest';
import { ManualClock } from '../testing/manual-clock.ts';
import { FREE_TRIES, WrongTries } from './wrong-tries.ts';

async function isSettled(promise: Promise<unknown>): Promise<boolean> {
  const still = Symbol('still');
  return (await Promise.race([promise, new Promise((resolve) => setImmediate(() => resolve(still)))])) !== still;
}

test('the first 20 wrong tries of a minute are answered at once, the next ones ever more slowly', async () => {
  const clock = new ManualClock();
  const tries = new WrongTries(clock);
  for (let count = 0; count < FREE_TRIES; count += 1) expect(await tries.slow('hall')).toBe('answer');
  const slowed = tries.slow('hall');
  expect(await isSettled(slowed)).toBe(false);
  await clock.pass(500);
  expect(await slowed).toBe('answer');
  const slower = tries.slow('hall');
  await clock.pass(500);
  expect(await isSettled(slower)).toBe(false);
  await clock.pass(500);
  expect(await slower).toBe('answer');
});

test('another address is not slowed, and after a minute nobody is', async () => {
  const clock = new ManualClock();
  const tries = new WrongTries(clock);
  for (let count = 0; count < FREE_TRIES; count += 1) await tries.slow('hall');
  expect(await tries.slow('elsewhere')).toBe('answer');
  await clock.pass(60_000);
  expect(await tries.slow('hall')).toBe('answer');
});

test('what is held back is bounded: past that, tries are refused at once', async () => {
  const clock = new ManualClock();
  const tries = new WrongTries(clock);
  for (let count = 0; count < FREE_TRIES; count += 1) await tries.slow('hall');
  const held = Array.from({ length: 500 }, () => tries.slow('hall'));
  expect(await tries.slow('hall')).toBe('refused');
  await clock.pass(10_000);
  expect(await Promise.all(held)).toEqual(held.map(() => 'answer'));
});
