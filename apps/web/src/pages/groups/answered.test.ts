import type { FacilitatorSlices, GroupSlice, QuestionSlice } from '@stikkord/protocol';
import { expect, test } from 'vitest';
import { answeredTable, daysUntil, isOverWeeks, notAnswered } from './answered.ts';

const group = (id: string, into?: string): GroupSlice => ({
  id,
  number: 1,
  name: id,
  devices: 0,
  people: 0,
  ...(into !== undefined && { into }),
});
const question = (id: string, more: Partial<QuestionSlice> = {}): QuestionSlice => ({
  id,
  prompt: id,
  sections: [],
  agendaItem: null,
  status: 'open',
  closesAt: null,
  due: '',
  round: 1,
  published: null,
  poll: null,
  ...more,
});
const wrote = (points: number, done = false) => ({ points, lastActivity: null, writing: false, done });
const SLICES: Partial<FacilitatorSlices> = {
  groups: [group('nord'), group('sør'), group('øst'), group('vest', 'sør')],
  questions: [
    question('q'),
    question('p', { poll: { kind: 'keywords', hidden: false, entries: 3, characters: 25 } }),
    question('r', { due: '2030-05-20' }),
  ],
  'progress/q/nord': wrote(3),
  'progress/q/vest': wrote(2),
  'progress/r/øst': wrote(0, true),
};

test('rows are groups, columns are group work; a merged group counts where its people are', () => {
  const table = answeredTable(SLICES);
  expect(table.questions.map(({ id, answered }) => [id, answered])).toEqual([
    ['q', 2],
    ['r', 1],
  ]);
  expect(table.rows.map((row) => [row.group.id, ...row.cells.map(({ points }) => points)])).toEqual([
    ['nord', 3, 0],
    ['sør', 2, 0],
    ['øst', 0, 0],
  ]);
});

test('one that says it is done has answered; those who have not are named in order', () => {
  const table = answeredTable(SLICES);
  expect(notAnswered(table, 'q').map(({ id }) => id)).toEqual(['øst']);
  expect(notAnswered(table, 'r').map(({ id }) => id)).toEqual(['nord', 'sør']);
  expect(notAnswered(table, 'gone')).toEqual([]);
});

test('days until a due date are days of the calendar, whatever the clocks are set to that night', () => {
  expect(daysUntil('2030-03-31', '2030-03-30')).toBe(1);
  expect(daysUntil('2030-05-20', '2030-05-20')).toBe(0);
  expect(daysUntil('2030-04-30', '2030-05-02')).toBe(-2);
});

test('a meeting is over weeks where its groups are units or group work has a due date', () => {
  expect(isOverWeeks(SLICES)).toBe(true);
  expect(isOverWeeks({ questions: [question('q')] })).toBe(false);
  const meeting = { divide: 'units' } as FacilitatorSlices['meeting'];
  expect(isOverWeeks({ meeting, questions: [] })).toBe(true);
});
