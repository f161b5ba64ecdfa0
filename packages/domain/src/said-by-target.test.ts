import { expect, test } from 'vitest';
import { saidByTarget } from './said-by-target.ts';
import { summarise } from './summary.ts';
import { a, act, b, c, place, points, start } from './testing-board.ts';

test('FU7 a theme says what it is called now, or what it became; a point what is shown of it; nothing what is gone', () => {
  const board = act(
    start,
    place([a, b]),
    { do: 'lay', points: [b], onto: a },
    { do: 'word', point: a, text: 'Finere' },
    { do: 'split', point: c, texts: ['x', 'y'] },
    { do: 'rename-theme', id: 't1', title: 'Ny' },
    { do: 'merge-themes', themes: ['t2'], into: 't1' },
  );
  const said = saidByTarget(board, summarise(board, points.values()));
  expect(['t1', 't2', 't3', 'none'].map((theme) => said({ kind: 'theme', theme }))).toEqual(['Ny', 'Ny', 't3', null]);
  expect([a, b, c, `${c}~2`, 'g/s/none'].map((point) => said({ kind: 'point', point }))).toEqual([
    'Finere',
    'b',
    'c',
    'y',
    null,
  ]);
  const gone = act(board, { do: 'delete-theme', id: 't1' });
  expect(saidByTarget(gone, summarise(gone, points.values()))({ kind: 'theme', theme: 't2' })).toBeNull();
});
