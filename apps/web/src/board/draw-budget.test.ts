import { expect, test } from 'vitest';
import { DrawBudget, drawable } from './draw-budget.ts';

test('lists share what one frame has room for, and go on in the next', () => {
  const frames: (() => void)[] = [];
  const budget = new DrawBudget((next) => frames.push(next));
  const again: string[] = [];
  expect(budget.take(50, () => again.push('a'))).toBe(50);
  expect(budget.take(50, () => again.push('b'))).toBe(10);
  expect(budget.take(5, () => again.push('c'))).toBe(0);
  expect(frames.length).toBe(1);
  frames.shift()!();
  expect(again).toEqual(['b', 'c']);
  expect(budget.take(40, () => again.push('b'))).toBe(40);
});

test('what was drawn stays drawn, and new ones come in order as far as there is room', () => {
  const known = new Set(['a', 'c']);
  expect(drawable(['a', 'b', 'c', 'd', 'e'], known, () => 1)).toEqual(['a', 'b', 'c']);
  expect(drawable(['a', 'b', 'c', 'd', 'e'], known, () => 3)).toEqual(['a', 'b', 'c', 'd', 'e']);
  expect(drawable(['a', 'c'], known, () => 0)).toEqual(['a', 'c']);
  expect(drawable(['x', 'a'], known, () => 0)).toEqual(['a']);
  expect(drawable(['x', 'a', 'y', 'c'], known, () => 1)).toEqual(['x', 'a', 'c']);
});
