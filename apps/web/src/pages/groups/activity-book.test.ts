import { expect, test } from 'vitest';
import { ActivityBook, SPARK_LEVELS, SPARK_MINUTES } from './activity-book.ts';

const START = Date.UTC(2030, 4, 14, 10);
const minute = (count: number, seconds = 0): number => START + count * 60_000 + seconds * 1000;

test('each minute is as tall as there were changes in it, and the same news again is none', () => {
  const book = new ActivityBook();
  book.note('a', minute(0));
  book.note('a', minute(0));
  for (let second = 0; second < 20; second += 1) book.note('a', minute(2, second));
  const levels = book.levels('a', minute(3));
  expect(levels).toHaveLength(SPARK_MINUTES);
  expect(levels.slice(-4)).toEqual([1, 0, SPARK_LEVELS, 0]);
});

test('what is past the window is let go, and groups are apart', () => {
  const book = new ActivityBook();
  book.note('a', minute(0));
  book.note('b', null);
  expect(book.levels('a', minute(SPARK_MINUTES - 1))[0]).toBe(1);
  expect(book.levels('a', minute(SPARK_MINUTES)).every((level) => level === 0)).toBe(true);
  expect(book.levels('b', minute(0)).every((level) => level === 0)).toBe(true);
  book.clear();
  expect(book.levels('a', minute(0)).every((level) => level === 0)).toBe(true);
});
