import type { EntryAnswer } from '@stikkord/domain';
import type { PollSlice } from '@stikkord/protocol';
import { describe, expect, test } from 'vitest';
import { answerOf, draftFor, isEmpty, sameAnswer, type Draft } from './draft.ts';
import { left, rowProblems, rows, settled, typedIn, without } from './text-rows.ts';

let made = 0;
const newId = (): string => `text-${String(++made).padStart(16, '0')}`;

const WORDS: PollSlice = { kind: 'keywords', hidden: false, entries: 3, characters: 10 };
const SCALES: PollSlice = {
  kind: 'scales',
  hidden: false,
  statements: [
    { id: 's1', text: 'Jeg vet hva som skjer' },
    { id: 's2', text: 'Jeg får støtte' },
  ],
  from: 1,
  to: 5,
  low: '',
  high: '',
  cantSay: false,
};
const CHOICE: PollSlice = {
  kind: 'choice',
  hidden: false,
  options: [{ id: 'a', text: 'A', help: '' }],
  most: 1,
  role: false,
};
const THEMES = [
  { theme: 't1', title: 'Tillit', hue: 1 },
  { theme: 't2', title: 'Tid', hue: 2 },
];
const DOTS: PollSlice = {
  kind: 'vote',
  hidden: true,
  of: 'q0',
  by: 'dots',
  dots: 3,
  x: '',
  y: '',
  themes: THEMES,
};

describe('PA1 what was begun is shown as the poll is now', () => {
  test('a new one has a field to write in, and nothing chosen', () => {
    expect(draftFor(WORDS, null, newId)).toMatchObject({ kind: 'keywords', texts: [{ text: '' }] });
    expect(draftFor(SCALES, null, newId)).toEqual({ kind: 'scales', values: {} });
    expect(draftFor(DOTS, null, newId)).toEqual({ kind: 'dots', dots: {} });
    expect(draftFor({ ...DOTS, by: 'axes' }, null, newId)).toEqual({ kind: 'axes', places: {} });
  });

  test('what it no longer asks for is left out', () => {
    const values = { s1: 4, s2: null, s9: 2 };
    expect(draftFor(SCALES, { kind: 'scales', values }, newId)).toEqual({ kind: 'scales', values: { s1: 4 } });
    expect(draftFor({ ...SCALES, to: 3, cantSay: true }, { kind: 'scales', values }, newId)).toEqual({
      kind: 'scales',
      values: { s2: null },
    });
    expect(draftFor(CHOICE, { kind: 'choice', options: ['b', 'a'] }, newId)).toEqual({
      kind: 'choice',
      options: ['a'],
    });
    expect(draftFor(DOTS, { kind: 'dots', dots: { t2: 1, t7: 2 } }, newId)).toEqual({ kind: 'dots', dots: { t2: 1 } });
  });

  test('what was of another kind is begun anew', () => {
    expect(draftFor(CHOICE, { kind: 'scales', values: { s1: 4 } }, newId)).toEqual({ kind: 'choice', options: [] });
  });
});

test('what is sent has something in it: no blank texts, no half places, no themes without dots', () => {
  const text = { id: newId(), text: 'Tillit' };
  expect(answerOf({ kind: 'keywords', texts: [text, { id: newId(), text: '  ' }] })).toEqual({
    kind: 'keywords',
    texts: [text],
  });
  expect(answerOf({ kind: 'dots', dots: { t1: 2, t2: 0 } })).toEqual({ kind: 'dots', dots: { t1: 2 } });
  const half: Draft = { kind: 'axes', places: { t1: { x: 3, y: null }, t2: { x: 1, y: 5 } } };
  expect(answerOf(half)).toEqual({ kind: 'axes', places: { t2: { x: 1, y: 5 } } });
  expect(isEmpty({ kind: 'axes', places: { t1: { x: 3, y: null } } })).toBe(false);
  expect(isEmpty({ kind: 'dots', dots: { t1: 0 } })).toBe(true);
});

test('PA2 two answers that say the same are the same, whatever the order and the ids of their texts', () => {
  const words = (...texts: string[]): EntryAnswer => ({
    kind: 'keywords',
    texts: texts.map((text) => ({ id: newId(), text })),
  });
  expect(sameAnswer(words('Tillit', ' God  tid'), words('God tid', 'Tillit'))).toBe(true);
  expect(sameAnswer(words('Tillit'), words('Tillit', 'God tid'))).toBe(false);
  expect(sameAnswer({ kind: 'scales', values: { a: 1, b: null } }, { kind: 'scales', values: { b: null, a: 1 } })).toBe(
    true,
  );
  expect(sameAnswer({ kind: 'scales', values: { a: 1 } }, { kind: 'scales', values: { a: null } })).toBe(false);
  expect(sameAnswer(null, null)).toBe(true);
  expect(sameAnswer(null, words())).toBe(false);
});

describe('fields', () => {
  const a = { id: 'a', text: 'Tillit' };
  const b = { id: 'b', text: '' };
  const c = { id: 'c', text: 'Tid' };

  test('PA3 the next field comes when one is written, up to the most, and there is always one', () => {
    expect(rows([], 3, newId)).toHaveLength(1);
    expect(rows([a], 3, newId)).toHaveLength(2);
    expect(rows([a, b], 3, newId)).toEqual([a, b]);
    expect(rows([a, c], 2, newId)).toEqual([a, c]);
    expect(rows(without([a], 'a'), 1, newId)).toHaveLength(1);
    expect(rows(typedIn([a, b], 'b', 'Ro'), 3, newId).map(({ text }) => text)).toEqual(['Tillit', 'Ro', '']);
  });

  test('PA4 blank fields between others go when they are left', () => {
    expect(settled([a, b, c], 'b')).toEqual([a, b, c]);
    expect(settled([a, b, c], null)).toEqual([a, c]);
    expect(settled([a, b], null)).toEqual([a, b]);
  });

  test('PA5 a word said twice, in whatever case, is wrong where it stands the second time', () => {
    const again = { id: 'd', text: ' TILLIT ' };
    expect([...rowProblems([a, again], 10)]).toEqual([['d', 'said-twice']]);
    expect([...rowProblems([a, c], 10)]).toEqual([]);
  });

  test('PA5 what people see is what is counted', () => {
    expect(left('👩‍👩‍👧‍👦 æøå', 10)).toBe(5);
    expect(left('a\u030a'.repeat(10), 10)).toBe(0);
    expect([...rowProblems([{ id: 'e', text: 'Samhandling' }], 10)]).toEqual([['e', 'answer-too-long']]);
    expect([...rowProblems([{ id: 'e', text: 'Samhandling' }], null)]).toEqual([]);
  });
});
