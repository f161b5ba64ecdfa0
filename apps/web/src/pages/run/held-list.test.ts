import { expect, test } from 'vitest';
import { HeldList } from './held-list.ts';

function held(...there: string[]): HeldList {
  const list = new HeldList();
  list.settle(there, false);
  return list;
}

test('under a hand nothing moves: what is new waits, what others took stays and is marked', () => {
  const list = held('a', 'b', 'c');
  list.settle(['d', 'c', 'a'], true);
  expect([list.shown, [...list.left], list.waiting]).toEqual([['a', 'b', 'c'], ['b'], ['d']]);
  list.settle(['d', 'c', 'a'], false);
  expect([list.shown, [...list.left], list.waiting]).toEqual([['d', 'c', 'a'], [], []]);
});

test('what the hand itself takes away goes at once, and what it brings back comes at once', () => {
  const list = held('a', 'b', 'c');
  list.touch('b');
  list.settle(['a', 'c'], true);
  expect([list.shown, [...list.left]]).toEqual([['a', 'c'], []]);
  list.touch('b');
  list.settle(['a', 'c'], true);
  list.settle(['a', 'b', 'c'], true);
  expect([list.shown, list.waiting]).toEqual([['a', 'b', 'c'], []]);
});

test('what goes because of this hand, comes back at once when that is undone', () => {
  const list = held('a', 'b');
  list.touch('b');
  list.settle(['a'], true);
  list.settle(['a', 'b'], true);
  expect([list.shown, list.waiting]).toEqual([['a', 'b'], []]);
});

test('what was done here once, is not this hand’s doing for ever', () => {
  const list = held('a', 'b');
  list.touch('b');
  list.settle(['a'], true);
  list.settle(['a', 'b'], false);
  list.settle(['a'], true);
  expect([list.shown, [...list.left]]).toEqual([['a', 'b'], ['b']]);
});

test('what there is no text of any longer isn’t shown, whoever took it', () => {
  const list = held('a', 'b');
  list.settle(['a'], true, (id) => id !== 'b');
  expect(list.shown).toEqual(['a']);
});

test('asked to, it shows all as it is', () => {
  const list = held('a');
  list.settle(['b', 'a'], true);
  list.letIn();
  list.settle(['b', 'a'], true);
  expect([list.shown, list.waiting]).toEqual([['b', 'a'], []]);
});
