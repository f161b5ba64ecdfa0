import { expect, test } from 'vitest';
import { neighbour, shiftedBefore, stepped } from './roving.ts';

const list = ['a', 'b', 'c', 'd'];

test('steps stay inside the list, and begin at its top', () => {
  expect(stepped(list, 'b', 1)).toBe('c');
  expect(stepped(list, 'b', -5)).toBe('a');
  expect(stepped(list, 'b', Infinity)).toBe('d');
  expect(stepped(list, null, 1)).toBe('a');
  expect(stepped([], 'b', 1)).toBeNull();
});

test('after a move the focus stands on the next that stays, else the nearest before', () => {
  expect(neighbour(list, 'b', new Set(['b']))).toBe('c');
  expect(neighbour(list, 'b', new Set(['b', 'c']))).toBe('d');
  expect(neighbour(list, 'd', new Set(['d', 'c']))).toBe('b');
  expect(neighbour(list, 'a', new Set(['c']))).toBe('a');
  expect(neighbour(list, null, new Set(['c']))).toBe('d');
  expect(neighbour(list, 'a', new Set(list))).toBeNull();
});

test('points go one place up or down together, until they stand outermost', () => {
  expect(shiftedBefore(list, new Set(['c']), -1)).toBe('b');
  expect(shiftedBefore(list, new Set(['b']), 1)).toBe('d');
  expect(shiftedBefore(list, new Set(['b', 'c']), 1)).toBeNull();
  expect(shiftedBefore(list, new Set(['a', 'c']), -1)).toBeUndefined();
  expect(shiftedBefore(list, new Set(['d']), 1)).toBeUndefined();
  expect(shiftedBefore(list, new Set(['x']), 1)).toBeUndefined();
});
