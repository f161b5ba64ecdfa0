import { summarise, EMPTY_BOARD, withChanges, type BoardCommand, type SummaryTheme } from '@stikkord/domain';
import { expect, test } from 'vitest';
import { decideAll } from './decide-all.ts';
import { ThemeOrder } from './theme-order.ts';

/** The themes of a board after these commands. */
function after(commands: readonly BoardCommand[]): readonly SummaryTheme[] {
  const made = decideAll(EMPTY_BOARD, new Map(), commands);
  if (!made.ok) throw new Error(made.reason);
  return summarise(withChanges(EMPTY_BOARD, made.changes), []).themes;
}
const add = (id: string, parent: string | null = null): BoardCommand => ({
  do: 'add-theme',
  id,
  title: id,
  parent,
  before: null,
});
const move = (id: string, parent: string | null, before: string | null = null): BoardCommand => ({
  do: 'move-theme',
  id,
  parent,
  before,
});
const MADE = ['a', 'b', 'c'].map((id) => add(id));
const themes = after(MADE);
const without = (...gone: string[]): readonly SummaryTheme[] => themes.filter(({ id }) => !gone.includes(id));
/** `a[x (y)] b`: what is under a theme in brackets, what is gone in parentheses. */
const seen = (order: ThemeOrder): string => {
  const told = (list: readonly SummaryTheme[]): string =>
    list
      .map(({ id, themes: under }) => {
        const name = order.gone.has(id) ? `(${id})` : id;
        return under.length === 0 ? name : `${name}[${told(under)}]`;
      })
      .join(' ');
  return told(order.seen);
};

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

test('a sub-theme that another deletes, or whose theme another deletes, stands under a hand too', () => {
  const nested = [...MADE, add('x', 'a'), add('y', 'a'), add('z', 'a'), add('v', 'b')];
  const order = new ThemeOrder();
  order.settle(after(nested), true, true);
  order.settle(after([...nested, { do: 'delete-theme', id: 'y' }]), true, false);
  expect(seen(order)).toBe('a[x (y) z] b[v] c');
  order.settle(after([...nested, { do: 'delete-theme', id: 'y' }, { do: 'delete-theme', id: 'b' }]), true, false);
  expect(seen(order)).toBe('a[x (y) z] (b)[(v)] c');
  // What one makes oneself meanwhile is there at once, and pushes nothing of this away.
  const more = [...nested, { do: 'delete-theme', id: 'y' } as const, { do: 'delete-theme', id: 'b' } as const];
  order.settle(after([...more, add('w', 'a'), add('d')]), true, true);
  expect(seen(order)).toBe('a[x (y) z w] (b)[(v)] c d');
  order.settle(after(more), false, false);
  expect(seen(order)).toBe('a[x z] c');
});

test('what another nests, or takes out, stays under the hand where it was, once, and isn’t called deleted', () => {
  const nested = [...MADE, add('x', 'a')];
  const order = new ThemeOrder();
  order.settle(after(nested), true, true);
  order.settle(after([...nested, move('b', 'a')]), true, false);
  expect(seen(order)).toBe('a[x] b c');
  order.settle(after([...nested, move('b', 'a'), move('x', null, 'a'), add('d', 'x')]), true, false);
  expect(seen(order)).toBe('a[x] b c d');
  order.settle(after([...nested, move('b', 'a')]), false, false);
  expect(seen(order)).toBe('a[x b] c');
});

test('what one does oneself with points moves no theme that another has moved', () => {
  const order = new ThemeOrder();
  order.settle(themes, true, true);
  const moved = after([...MADE, move('c', null, 'a')]);
  order.settle(moved, true, false);
  order.settle(moved, true, true);
  expect(seen(order)).toBe('a b c');
  order.settle(after([...MADE, move('c', null, 'a'), add('d')]), true, true);
  expect(seen(order)).toBe('c a b d');
});
