import { blankTheme, decide, themeTree, withChanges, type Board, type Theme } from '@stikkord/domain';
import { expect, test } from 'vitest';
import { besideTheme, themeDrop, themeMove, type ThemeMove } from './theme-acts.ts';

const theme = (id: string, order: string, parent: string | null = null): [string, Theme] => [
  id,
  { ...blankTheme(id), title: id, order, parent },
];
const board: Board = {
  themes: new Map([
    theme('a', 'a1'),
    theme('b', 'a2'),
    theme('c', 'a3'),
    theme('b1', 'a1', 'b'),
    theme('b2', 'a2', 'b'),
  ]),
  placements: new Map(),
  marks: new Map(),
};
const shape = (of: Board): string =>
  themeTree(of)
    .map(({ theme: top, subThemes }) => [top.id, ...subThemes.map((sub) => `(${sub.id})`)].join(''))
    .join(' ');

function after(command: ReturnType<typeof themeMove>): string {
  if (!command) return 'nowhere';
  const decision = decide(board, new Map(), command);
  return decision.ok ? shape(withChanges(board, decision.changes)) : decision.reason;
}
const moved = (id: string, move: ThemeMove): string => after(themeMove(board, id, move));

test('a theme goes earlier and later among its own', () => {
  expect(moved('b', 'earlier')).toBe('b(b1)(b2) a c');
  expect(moved('a', 'later')).toBe('b(b1)(b2) a c');
  expect(moved('a', 'earlier')).toBe('nowhere');
  expect(moved('c', 'later')).toBe('nowhere');
  expect(moved('b2', 'earlier')).toBe('a b(b2)(b1) c');
});

test('a theme goes under the one before, and out again beside it', () => {
  expect(moved('c', 'under')).toBe('a b(b1)(b2)(c)');
  expect(moved('b1', 'out')).toBe('a b(b2) b1 c');
  expect(moved('a', 'under')).toBe('nowhere');
  expect(moved('b1', 'under')).toBe('nowhere');
  expect(moved('b', 'under')).toBe('third-level');
});

test('letting go of a theme over another puts it beside or into it', () => {
  expect(after(themeDrop(board, 'c', 'a', 'before'))).toBe('c a b(b1)(b2)');
  expect(after(themeDrop(board, 'a', 'b', 'after'))).toBe('b(b1)(b2) a c');
  expect(after(themeDrop(board, 'a', 'b', 'into'))).toBe('b(b1)(b2)(a) c');
  expect(after(themeDrop(board, 'a', 'b2', 'before'))).toBe('b(b1)(a)(b2) c');
  expect(after(themeDrop(board, 'b', 'a', 'into'))).toBe('third-level');
});

test('a new theme stands beside the one it came out of, on its level', () => {
  expect(besideTheme(board, 'a')).toEqual({ parent: null, before: 'b' });
  expect(besideTheme(board, 'c')).toEqual({ parent: null, before: null });
  expect(besideTheme(board, 'b1')).toEqual({ parent: 'b', before: 'b2' });
});
