import { afterEach, expect, test } from 'vitest';
import { ManualClock } from '../testing/manual-clock.ts';
import type { OddTask } from '../testing/odd-thread.ts';

import { ThreadPool } from './thread-pool.ts';
import { FailedTaskError, ThreadLostError } from './work-thread.ts';

const TASK_MS = 5_000;
let clock = new ManualClock();
let pool = opened();

function opened(most = 2): ThreadPool<OddTask, number, number> {
  clock = new ManualClock();
  return new ThreadPool({
    module: new URL('../testing/odd-thread.ts', import.meta.url),
    clock,
    most,
    limits: { maxOldGenerationSizeMb: 24, maxYoungGenerationSizeMb: 4 },
    taskMs: TASK_MS,
  });
}

afterEach(async () => {
  await pool.end();
  pool = opened();
});

/** Numbers that come one by one, each in a turn of its own. */
async function* numbers(count: number): AsyncGenerator<number> {
  for (let number = 1; number <= count; number += 1) {
    await new Promise(setImmediate);
    yield number;
  }
}

test('TH1 as many threads as may be at once, each with one task at a time; the rest wait', async () => {
  const sums = await Promise.all([1, 2, 3, 4, 5, 6].map((count) => pool.run('sum', numbers(count))));
  expect(sums).toEqual([1, 3, 6, 10, 15, 21]);
  expect(pool.size).toBe(2);
});

test('TH2 what a task throws is told, and its thread goes on', async () => {
  await expect(pool.run('throw')).rejects.toSatisfy(
    (error) => error instanceof FailedTaskError && (error.cause as Error).message === 'odd',
  );
  expect(await pool.run('sum', [1, 2])).toBe(3);
  expect(pool.size).toBe(1);
});

test('TH2 parts that can’t be had are told, and nothing of them is in the next task', async () => {
  const away = new Error('the database is away');
  async function* broken(): AsyncGenerator<number> {
    yield* numbers(2);
    throw away;
  }
  await expect(pool.run('sum', broken())).rejects.toBe(away);
  expect(await pool.run('sum', [4])).toBe(4);
  expect(pool.size).toBe(1);
});

test.each(['exit', 'eat'] as const)('TH3 a thread that dies (%s) is told, and replaced', async (task) => {
  await expect(pool.run(task)).rejects.toBeInstanceOf(ThreadLostError);
  expect(pool.size).toBe(0);
  expect(await pool.run('sum', [1])).toBe(1);
});

test('TH3 a task that takes too long is given up, and those that wait have their turn', async () => {
  await pool.end();
  pool = opened(1);
  const stuck = pool.run('hang');
  const next = pool.run('sum', [7]);
  const ended = stuck.catch((error: unknown) => error);
  await clock.pass(TASK_MS);
  expect(await ended).toBeInstanceOf(ThreadLostError);
  expect(await next).toBe(7);
});

test('TH3 a thread that can’t be ended at once is given up all the same, and nothing takes its place until it is gone', async () => {
  await pool.end();
  pool = opened(1);
  const stuck = pool.run('native', numbers(1));
  const next = pool.run('sum', [7]);
  await expect.poll(() => pool.size).toBe(1);
  const ended = stuck.catch((error: unknown) => error);
  await clock.pass(TASK_MS);
  expect(await ended).toBeInstanceOf(ThreadLostError);
  // It is at work still.
  expect(pool.size).toBe(1);
  const sizes: number[] = [];
  const watched = setInterval(() => sizes.push(pool.size), 5);
  expect(await next).toBe(7);
  clearInterval(watched);
  expect(Math.max(...sizes)).toBe(1);
});

test('TH4 idle threads end; the one used last is used first', async () => {
  await Promise.all([pool.run({ wait: 20 }), pool.run({ wait: 20 })]);
  expect(pool.size).toBe(2);
  await clock.pass(40_000);
  await pool.run('sum');
  await clock.pass(40_000);
  await expect.poll(() => pool.size).toBe(1);
  await clock.pass(60_000);
  await expect.poll(() => pool.size).toBe(0);
});

test('TH5 threads that are ended tell what was under way; a task that comes then gets a thread of its own', async () => {
  const under = pool.run({ wait: 60_000 }, numbers(3));
  const told = under.catch((error: unknown) => error);
  await new Promise(setImmediate);
  const ended = pool.end();
  expect(await told).toBeInstanceOf(ThreadLostError);
  expect(await pool.run('sum', [2])).toBe(2);
  await ended;
});
