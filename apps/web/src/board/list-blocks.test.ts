import { expect, test } from 'vitest';
import { blocksOf, withHidden, type ListBlock } from './list-blocks.ts';

const upTo = (count: number, from = 0): readonly number[] => Array.from({ length: count }, (_, at) => from + at);
const sizes = (blocks: readonly ListBlock<number>[]): readonly number[] => blocks.map(({ ids }) => ids.length);
/** How many cards would be made anew. */
const anew = (before: readonly ListBlock<number>[], now: readonly ListBlock<number>[]): number => {
  const was = new Map(before.flatMap(({ key, ids }) => ids.map((id) => [id, key])));
  return now.flatMap(({ key, ids }) => ids.filter((id) => was.get(id) !== key)).length;
};

test('a long list lies in blocks of fifty, and a list that grows at its end fills them up', () => {
  const first = blocksOf([], upTo(60));
  expect(sizes(first)).toEqual([50, 10]);
  const second = blocksOf(first, upTo(120));
  expect(sizes(second)).toEqual([50, 50, 20]);
  expect(second[0]).toBe(first[0]);
  expect(second[1]!.key).toBe(first[1]!.key);
});

test('what comes in between, or in front, joins a block; what goes leaves the others as they are', () => {
  const before = blocksOf([], upTo(150));
  const more = blocksOf(before, [-1, ...upTo(70), 1000, ...upTo(80, 70)]);
  expect(sizes(more)).toEqual([51, 51, 50]);
  expect(more.map(({ key }) => key)).toEqual(before.map(({ key }) => key));
  expect(more[2]).toBe(before[2]);
  const fewer = blocksOf(before, [...upTo(50), ...upTo(50, 100)]);
  expect(fewer).toEqual([before[0], before[2]]);
});

test('one that moves far is the only one made anew', () => {
  const before = blocksOf([], upTo(150));
  for (const moved of [
    [149, ...upTo(149)],
    [...upTo(149, 1), 0],
  ])
    expect(anew(before, blocksOf(before, moved))).toBe(1);
});

test('whatever happens, all are there once, in order, in blocks with keys of their own and of no more than a hundred', () => {
  let seed = 7;
  const random = (below: number): number => (seed = (seed * 48271) % 2147483647) % below;
  let ids: readonly number[] = upTo(130);
  let blocks = blocksOf([], ids);
  for (let turn = 0; turn < 400; turn += 1) {
    const next = [...ids];
    const at = random(next.length + 1);
    const what = random(4);
    if (what === 0) next.splice(at, 0, ...upTo(random(9) * random(9), 1000 + turn * 100));
    else if (what === 1) next.splice(at, random(40));
    else if (what === 2) next.splice(random(next.length + 1), 0, ...next.splice(at, random(5)));
    else if (random(10) === 0) next.reverse();
    ids = next;
    const now = blocksOf(blocks, ids);
    expect(now.flatMap((block) => block.ids)).toEqual(ids);
    expect(new Set(now.map(({ key }) => key)).size).toBe(now.length);
    expect(Math.max(0, ...sizes(now))).toBeLessThanOrEqual(100);
    expect(blocksOf(now, ids)).toEqual(now);
    blocks = now;
  }
});

test('what a filter hides stays after what it stood after; what is no longer there goes', () => {
  const before = ['a', 'b', 'c', 'd', 'e'];
  expect(withHidden(before, ['b', 'e'], () => true)).toEqual(before);
  expect(withHidden(before, ['b', 'e'], (id) => id !== 'c')).toEqual(['a', 'b', 'd', 'e']);
  expect(withHidden(before, ['e', 'b', 'new'], () => true)).toEqual(['a', 'e', 'b', 'c', 'd', 'new']);
  expect(withHidden(before, [], () => true)).toEqual(before);
});
