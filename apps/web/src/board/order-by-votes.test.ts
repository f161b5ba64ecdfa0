import {
  decideAll,
  EMPTY_BOARD,
  OTHER_THEME,
  themeTree,
  withChanges,
  type Board,
  type BoardCommand,
} from '@stikkord/domain';
import type { FacilitatorSlices } from '@stikkord/protocol';
import { expect, test } from 'vitest';
import { orderByVotes, voteOn } from './order-by-votes.ts';

function after(board: Board, commands: readonly BoardCommand[]): Board {
  const decision = decideAll(board, new Map(), commands);
  if (!decision.ok) throw new Error(decision.reason);
  return withChanges(board, decision.changes);
}

const add = (id: string, parent: string | null = null): BoardCommand => ({
  do: 'add-theme',
  id,
  title: id,
  parent,
  before: null,
});
const board = after(EMPTY_BOARD, [add('a'), add('b'), add('b1', 'b'), add('c'), add('d'), add(OTHER_THEME)]);
const order = (of: Board): string[] => themeTree(of).map(({ theme }) => theme.id);

test('themes stand as the vote ranks them; those that nobody could vote on come behind, and the bucket for the rest is last', () => {
  const commands = orderByVotes(board, ['d', 'gone', 'b']);
  expect(order(after(board, commands))).toEqual(['d', 'b', 'a', 'c', OTHER_THEME]);
  expect(themeTree(after(board, commands))[1]?.subThemes.map(({ id }) => id)).toEqual(['b1']);
});

test('nothing is moved where they stand so already', () => {
  expect(orderByVotes(board, ['a', 'b', 'c', 'd'])).toEqual([]);
  expect(orderByVotes(board, ['a'])).toEqual([]);
  expect(orderByVotes(EMPTY_BOARD, ['a'])).toEqual([]);
});

test('one that goes to the front is one move', () => {
  expect(orderByVotes(board, ['d', 'a', 'b', 'c'])).toEqual([{ do: 'move-theme', id: 'd', parent: null, before: 'a' }]);
});

test('of several votes on a board the last that somebody answered counts', () => {
  const vote = (id: string, of: string): unknown => ({ id, prompt: id, poll: { kind: 'vote', of } });
  const result = (answered: number, ...themes: string[]): unknown => ({
    kind: 'dots',
    answered,
    themes: themes.map((theme) => ({ theme, title: theme, hue: 1, dots: 1, people: 1 })),
  });
  const slices = {
    questions: [
      { id: 'q', prompt: 'q', poll: null },
      vote('v1', 'q'),
      vote('v2', 'q'),
      vote('v3', 'q'),
      vote('v4', 'x'),
    ],
    'result/v1': result(3, 'a', 'b'),
    'result/v2': result(5, 'b', 'a'),
    'result/v3': result(0),
    'result/v4': result(9, 'c'),
  } as unknown as Partial<FacilitatorSlices>;
  expect(voteOn(slices, 'q')).toEqual({ prompt: 'v2', ranking: ['b', 'a'] });
  expect(voteOn(slices, 'v1')).toBeNull();
});
