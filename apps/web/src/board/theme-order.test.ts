import { summarise, EMPTY_BOARD, withChanges, type SummaryTheme } from '@stikkord/domain';
import { expect, test } from 'vitest';
import { decideAll } from './decide-all.ts';
import { ThemeOrder } from './theme-order.ts';

const made = decideAll(
  EMPTY_BOARD,
  new Map(),
  ['a', 'b', 'c'].map((id) => ({ do: 'add-theme', id, title: id, parent: null, before: null })),
);
if (!made.ok) throw new Error(made.reason);
const { themes } = summarise(withChanges(EMPTY_BOARD, made.changes), []);
const without = (...gone: string[]): readonly SummaryTheme[] => themes.filter(({ id }) => !gone.includes(id));
const seen = (order: ThemeOrder): string => order.seen.map(({ id }) => (order.gone.has(id) ? `(${id})` : id)).join(' ');

test('what another took off the board stands while a hand is there, where it stood and in its colour', () => {
  const order = new ThemeOrder();
  order.settle(themes, true, true);
  expect(order.settle(without('b'), true, false)).toBe(true);
  expect(seen(order)).toBe('a (b) c');
  expect(order.seen[1]!.hue).toBe(2);
  // What one does oneself meanwhile leaves it there; what one takes away oneself is gone.
  order.settle(without('b'), true, true);
  expect(seen(order)).toBe('a (b) c');
  order.settle(without('b', 'a'), true, true);
  expect(seen(order)).toBe('(b) c');
  expect(order.settle(without('b', 'a'), false, false)).toBe(true);
  expect(seen(order)).toBe('c');
});

test('with no hand there it goes at once, and what comes back is there again', () => {
  const order = new ThemeOrder();
  order.settle(themes, false, false);
  order.settle(without('a'), false, false);
  expect(seen(order)).toBe('b c');
  order.settle(themes, true, false);
  order.settle(without('c'), true, false);
  expect(seen(order)).toBe('b (c) a');
  order.settle(themes, true, false);
  expect(seen(order)).toBe('b c a');
});
