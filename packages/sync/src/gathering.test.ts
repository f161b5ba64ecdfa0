import { expect, test } from 'vitest';
import { BATCH_ROWS_MAX, Committer, type Write } from './committer.ts';
import { GATHER_MS_MAX, Gathering } from './gathering.ts';
import { FaultyStore } from './testing/faulty-store.ts';
import { ManualClock, turn } from './testing/manual-clock.ts';

test('SY3 up to 2,000 changes a second nothing waits; then up to 3 ms, past 5,500 up to 60, and no longer than the load lasts', () => {
  const gathering = new Gathering(0);
  let now = 0;
  const second = (changes: number): number => {
    for (let i = 0; i < 100; i++) gathering.count(changes / 100, (now += 10));
    return gathering.ms;
  };
  expect(second(1_000)).toBe(0);
  expect(second(2_000)).toBe(0);
  expect(second(5_500)).toBeCloseTo(2.9, 1);
  expect(second(6_300)).toBeCloseTo(31.5, 1);
  expect(second(20_000)).toBe(GATHER_MS_MAX);
  expect(second(100)).toBe(0);
});

test('SY3 under a heavy load changes are gathered for some ms, or until a batch is full', async () => {
  const store = new FaultyStore();
  const clock = new ManualClock();
  store.create('a', new Uint8Array([0, 0]));
  const committer = new Committer<Write>(store, clock, {
    committed: () => {},
    rejected: () => {},
    storing: () => {},
    overloaded: () => {},
  });
  const write = async (count: number): Promise<void> => {
    for (let i = 0; i < count; i++) committer.enqueue({ document: 'a', update: new Uint8Array(2) });
    await turn();
  };
  const news = (): number[] => store.appends.splice(0).map((rows) => rows.length);
  for (let ms = 0; ms <= 300; ms += 10) {
    await write(100);
    await clock.advance(10);
  }
  expect(news().length).toBeGreaterThan(25);

  for (let rest = 0; rest < 2; rest++) await clock.advance(GATHER_MS_MAX);
  news();
  await write(10);
  expect(news(), 'the first after a rest waits for nobody').toEqual([10]);
  await write(10);
  await clock.advance(GATHER_MS_MAX / 2);
  await write(20);
  expect(news()).toEqual([]);
  await clock.advance(GATHER_MS_MAX / 2);
  expect(news()).toEqual([30]);
  await write(BATCH_ROWS_MAX);
  expect(news(), 'a full batch waits for nobody').toEqual([BATCH_ROWS_MAX]);
  await committer.drained();
});
