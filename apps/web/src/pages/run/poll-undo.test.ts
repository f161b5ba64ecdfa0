import type { PollCommand } from '@stikkord/domain';
import type { EntriesSlice, PollDesk } from '@stikkord/protocol';
import { expect, test } from 'vitest';
import { undoOf } from './poll-undo.ts';

const DESK: PollDesk = {
  answered: 3,
  present: 5,
  revealed: false,
  boxes: { first: 2, last: 4 },
  waiting: 0,
  hiddenWords: [],
  joinedWords: [{ word: 'samarbeid', text: 'Samarbeid', into: 'samhandling' }],
  byRole: 'can',
};
const ENTRIES: EntriesSlice = [
  { id: 'a', text: 'A' },
  { id: 'b', text: 'B', state: 'waiting' },
  { id: 'c', text: 'C', state: 'taken-away' },
  { id: 'd', text: 'D' },
];
const undone = (command: PollCommand): unknown => undoOf(command, DESK, ENTRIES);
const question = 'q';

test('what is undone, is as it was before', () => {
  expect(undone({ do: 'reveal', question, revealed: true })).toEqual([{ do: 'reveal', question, revealed: false }]);
  expect(undone({ do: 'hide-word', question, word: 'x', hidden: true })).toEqual([
    { do: 'hide-word', question, word: 'x', hidden: false },
  ]);
  expect(undone({ do: 'by-role', question, shown: true })).toEqual([{ do: 'by-role', question, shown: false }]);
});

test('cleared answers count again from the box that counted first', () => {
  expect(undone({ do: 'clear-answers', question, box: 4 })).toEqual([{ do: 'bring-back-answers', question, first: 2 }]);
  expect(undone({ do: 'bring-back-answers', question, first: 1 })).toBeNull();
});

test('a word that was joined with another before, is joined with that again', () => {
  expect(undone({ do: 'join-word', question, word: 'samarbeid', into: 'lag' })).toEqual([
    { do: 'join-word', question, word: 'samarbeid', into: 'samhandling' },
  ]);
  expect(undone({ do: 'join-word', question, word: 'ny', into: 'lag' })).toEqual([
    { do: 'join-word', question, word: 'ny', into: null },
  ]);
});

test('answers that were moderated together go back each to where it was', () => {
  expect(undone({ do: 'moderate', question, points: ['a', 'b', 'c', 'gone'], shown: false })).toEqual([
    { do: 'moderate', question, points: ['b'], shown: null },
    { do: 'moderate', question, points: ['c'], shown: false },
    { do: 'moderate', question, points: ['a'], shown: true },
  ]);
  expect(undone({ do: 'moderate', question, points: ['d'], shown: false })).toEqual([
    { do: 'moderate', question, points: ['d'], shown: true },
  ]);
});
