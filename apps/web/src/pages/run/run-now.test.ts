import type { QuestionSlice } from '@stikkord/protocol';
import { expect, test } from 'vitest';
import { commandToShow, currentQuestions, headingNear, isOn } from './run-now.ts';

const question = (id: string, status: QuestionSlice['status'], agendaItem: string | null = null): QuestionSlice => ({
  id,
  prompt: id,
  sections: [],
  agendaItem,
  status,
  closesAt: null,
  due: '',
  round: 1,
  published: null,
  poll: null,
});
const current = (questions: QuestionSlice[], now: string | null): string[] =>
  currentQuestions({ questions, agenda: { rows: [], current: now } }).map((each) => each.id);

test('on now: the questions of the row that is on, and then those that are open', () => {
  const all = [question('a', 'closed', 'r1'), question('b', 'open'), question('c', 'waiting', 'r2')];
  expect(current(all, 'r1')).toEqual(['a', 'b']);
  expect(current(all, 'r2')).toEqual(['c', 'b']);
});

test('a closed poll that the hall looks at stays on, with the first that waits behind it', () => {
  const poll = { kind: 'keywords', hidden: false, entries: 3, characters: 25 } as const;
  const all = [{ ...question('a', 'closed'), poll }, question('b', 'closed'), question('c', 'waiting', 'r')];
  const seen = (id: string, now: string | null = null): string[] =>
    currentQuestions({
      questions: all,
      agenda: { rows: [], current: now },
      stage: { view: 'question', question: id },
    }).map((each) => each.id);
  expect(seen('a')).toEqual(['a', 'c']);
  expect(seen('b')).toEqual(['c']);
  expect(seen('a', 'r')).toEqual(['a', 'c']);
});

test('nothing on: the first that waits; a question without a row is not on because nothing is', () => {
  const all = [question('a', 'closed'), question('b', 'waiting'), question('c', 'waiting')];
  expect(current(all, null)).toEqual(['b']);
  expect(current([question('a', 'closed')], null)).toEqual([]);
});

test('the next to come is not called what is on now', () => {
  const on = (each: QuestionSlice, now: string | null): boolean => isOn({ agenda: { rows: [], current: now } }, [each]);
  expect(on(question('a', 'waiting', 'r1'), null)).toBe(false);
  expect(on(question('a', 'waiting', 'r1'), 'r1')).toBe(true);
  expect(on(question('a', 'open'), null)).toBe(true);
  expect(isOn({}, [])).toBe(false);
});

test('the focus stays near what was acted on', () => {
  expect(headingNear({ do: 'close', question: 'a' })).toBe('q-a');
  expect(headingNear({ do: 'show', stage: { view: 'join' } })).toBe('run-stage');
  expect(headingNear({ do: 'publish', question: 'a', follows: false })).toBe('run-stage');
  expect(headingNear({ do: 'raise-hand', group: 'g', raised: false })).toBe('run-groups');
});

test('RN14 a summary that nobody has published is published when the hall is turned to it', () => {
  const stage = { view: 'summary', question: 'a' } as const;
  const shown = { ...question('a', 'closed'), published: { number: 1, at: 0, follows: false } };
  expect(commandToShow(stage, [question('a', 'closed')])).toEqual({
    do: 'publish',
    question: 'a',
    follows: false,
    show: true,
  });
  expect(commandToShow(stage, [shown])).toEqual({ do: 'show', stage });
  expect(commandToShow({ view: 'join' }, [])).toEqual({ do: 'show', stage: { view: 'join' } });
});
