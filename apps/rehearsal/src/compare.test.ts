import type { ReadMeeting, ReadTheme } from '@stikkord/exports/read-back';
import { expect, test } from 'vitest';
import { compareMeeting } from './compare.ts';
import type { Played } from './poll.ts';

const QUESTION: Played = {
  answered: { people: 3, counts: new Map() },
  prompt: 'Hva trenger vi?',
  poll: null,
  themes: [
    { title: 'Tid', parent: null },
    { title: 'Møter', parent: 0 },
    { title: 'Tid', parent: null },
  ],
  points: [
    { text: 'ro', theme: 0 },
    { text: 'ro', theme: 0 },
    { text: 'ro', theme: 2 },
    { text: 'færre', theme: 1 },
    { text: 'kaffe', theme: null },
  ],
};

const points = (...texts: string[]) => texts.map((text) => ({ text, section: null }));
const theme = (path: string[], ...texts: string[]): ReadTheme => ({ path, points: points(...texts) });

function file(change: Partial<ReadMeeting['questions'][number]> = {}): ReadMeeting {
  const themes = [theme(['Tid'], 'ro', 'ro'), theme(['Tid', 'Møter'], 'færre'), theme(['Tid'], 'ro')];
  const question = { prompt: 'Hva trenger vi?', themes, unsorted: points('kaffe'), parked: [], ...change };
  return { title: 'Samling', questions: [question] };
}

const counts = (read: ReadMeeting) => {
  const { missing, misplaced, altered } = compareMeeting([QUESTION], read);
  return [missing, misplaced, altered];
};

test('a right file has nothing missing, misplaced or altered', () => {
  expect(compareMeeting([QUESTION], file())).toEqual({ missing: 0, misplaced: 0, altered: 0, problems: [] });
});

test('a point in another place is misplaced, also between themes of the same name, or parked', () => {
  const themes = [theme(['Tid'], 'ro'), theme(['Tid', 'Møter'], 'færre'), theme(['Tid'], 'ro', 'ro')];
  expect(counts(file({ themes }))).toEqual([0, 1, 0]);
  expect(counts(file({ unsorted: [], parked: points('kaffe') }))).toEqual([0, 1, 0]);
});

test('a point that stands twice is misplaced, one that is nowhere is missing', () => {
  expect(counts(file({ unsorted: points('kaffe', 'kaffe') }))).toEqual([0, 1, 0]);
  expect(counts(file({ unsorted: [] }))).toEqual([1, 0, 0]);
});

test('a point with another text in its place is altered, by as little as a space', () => {
  expect(counts(file({ unsorted: points('kaffe ') }))).toEqual([0, 0, 1]);
});

test('themes count too: one that is gone, one that nobody made', () => {
  const themes = [theme(['Tid'], 'ro', 'ro'), theme(['Møter'], 'færre'), theme(['Tid'], 'ro')];
  expect(counts(file({ themes }))).toEqual([1, 2, 0]);
});

test('a question that is gone takes its points and themes along; another prompt is altered', () => {
  expect(counts({ title: '', questions: [] })).toEqual([8, 0, 0]);
  expect(counts(file({ prompt: 'Hva trenger de?' }))).toEqual([0, 0, 1]);
});

test('a poll is held by its numbers: one that isn’t there is missing, one that says something else altered', () => {
  const poll: Played = {
    ...QUESTION,
    poll: { kind: 'choice', hidden: false, options: [], most: 1, role: false },
    answered: {
      people: 3,
      counts: new Map([
        ['Ja', [2]],
        ['Nei', [1]],
      ]),
    },
  };
  const held = (charts: ReadMeeting['questions'][number]['poll']) => {
    const { missing, misplaced, altered } = compareMeeting([poll], file(charts && { poll: charts }));
    return [missing, misplaced, altered];
  };
  const rows = [
    { label: 'Ja', numbers: [2, 67] },
    { label: 'Nei', numbers: [1, 33] },
  ];
  expect(held([{ answered: 3, rows }])).toEqual([0, 0, 0]);
  expect(held(undefined)).toEqual([2, 0, 0]);
  expect(held([{ answered: 4, rows: [{ label: 'Ja', numbers: [3, 100] }] }])).toEqual([1, 0, 2]);
});
