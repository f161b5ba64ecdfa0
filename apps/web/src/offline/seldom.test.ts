import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ASK_EVERY_MS, seldom, SPREAD_MS } from './seldom.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test('KS1 a server that was restarted within a minute of loading is asked for its version, later', () => {
  let asked = 0;
  const ask = seldom(() => (asked += 1));
  vi.advanceTimersByTime(5000);
  ask();
  vi.advanceTimersByTime(ASK_EVERY_MS - 5001);
  expect(asked).toBe(0);
  vi.advanceTimersByTime(SPREAD_MS + 1);
  expect(asked).toBe(1);
});

test('KS2 a line that comes and goes asks once, and once more after a minute', () => {
  let asked = 0;
  const ask = seldom(() => (asked += 1));
  vi.advanceTimersByTime(ASK_EVERY_MS);
  for (let each = 0; each < 5; each += 1) ask();
  vi.advanceTimersByTime(SPREAD_MS);
  expect(asked).toBe(1);
  ask();
  ask();
  vi.advanceTimersByTime(ASK_EVERY_MS + SPREAD_MS);
  expect(asked).toBe(2);
});
