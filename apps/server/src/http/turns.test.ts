import { expect, test } from 'vitest';
import { Turns } from './turns.ts';

/** Work that a test ends by hand. */
function works() {
  const ends: (() => void)[] = [];
  return { ends, act: () => new Promise<number>((resolve) => ends.push(() => resolve(ends.length))) };
}

const breath = () => new Promise<void>((resolve) => setImmediate(() => setImmediate(resolve)));

test('work that needs nothing but the processor lets others in between', async () => {
  const turns = new Turns({ atOnce: 1, perAsker: 100 });
  let between = 0;
  let done = false;
  const asked = Promise.all(Array.from({ length: 20 }, () => turns.take('a', () => Promise.resolve()))).then(() => {
    done = true;
  });
  while (!done) {
    await new Promise(setImmediate);
    between += 1;
  }
  await asked;
  expect(between).toBeGreaterThanOrEqual(20);
});

test('a few at a time, in the order of coming', async () => {
  const turns = new Turns({ atOnce: 2, perAsker: 10 });
  const { ends, act } = works();
  const asked = [1, 2, 3].map(() => turns.take('a', act));
  await breath();
  expect(ends).toHaveLength(2);
  ends[0]!();
  await asked[0];
  await breath();
  expect(ends).toHaveLength(3);
  ends.slice(1).forEach((end) => end());
  expect(await Promise.all(asked)).toHaveLength(3);
});

test('one address can’t keep the others waiting: what it asks for beyond its share is refused at once', async () => {
  const turns = new Turns({ atOnce: 1, perAsker: 2 });
  const { ends, act } = works();
  const first = [turns.take('a', act), turns.take('a', act)];
  expect(await turns.take('a', act)).toBeNull();
  const other = turns.take('b', act);
  while (ends.length < 3) {
    ends.forEach((end) => end());
    await breath();
  }
  ends.forEach((end) => end());
  expect(await other).not.toBeNull();
  await Promise.all(first);
  const again = turns.take('a', act);
  await breath();
  ends.at(-1)!();
  expect(await again).not.toBeNull();
});

test('what fails gives its turn on', async () => {
  const turns = new Turns({ atOnce: 1, perAsker: 1 });
  await expect(turns.take('a', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(await turns.take('a', () => Promise.resolve(1))).toEqual({ result: 1 });
});
