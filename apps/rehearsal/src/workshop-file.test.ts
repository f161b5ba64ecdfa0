import { expect, test } from 'vitest';
import { readWorkshop, WorkshopFileError } from './workshop-file.ts';

const read = (file: unknown) => readWorkshop(JSON.stringify(file), { name: 'fil', today: '2031-01-02' });
const refused = (file: unknown): string => {
  try {
    read(file);
  } catch (error) {
    expect(error).toBeInstanceOf(WorkshopFileError);
    return (error as Error).message;
  }
  throw new Error('taken');
};

test('what is left out gets a default', () => {
  expect(read({})).toEqual({
    title: 'fil',
    date: '2031-01-02',
    language: 'nb',
    agenda: [],
    questions: [],
    skipped: [],
    notes: [],
  });
  expect(read({ meeting: { language: 'nn-NO' }, questions: [{}] })).toMatchObject({
    language: 'nn',
    questions: [{ prompt: '', poll: null, themes: [], points: [] }],
  });
});

test('themes are known by where they stand; points may be in a theme above and below, or in none', () => {
  const [question] = read({
    questions: [
      {
        kind: 'group-work',
        prompt: 'Hva nå?',
        themes: [
          { id: 'under', title: 'Under', parent: 'over', count: 3 },
          { id: 'over', title: 'Over', parent: null },
        ],
        points: [
          { id: 'p1', text: ' a ', theme: 'over' },
          { text: 'b', theme: 'under', unsure: true },
          { text: 'c', theme: null, unsure: true },
          { text: 'd' },
        ],
      },
    ],
  }).questions;
  expect(question).toEqual({
    prompt: 'Hva nå?',
    poll: null,
    themes: [
      { title: 'Under', parent: 1 },
      { title: 'Over', parent: null },
    ],
    points: [
      { text: ' a ', theme: 1 },
      { text: 'b', theme: 0 },
      { text: 'c', theme: null },
      { text: 'd', theme: null },
    ],
  });
});

test('polls are what the file says of them; kinds that are no question of ours, or say too little, are skipped', () => {
  const workshop = read({
    questions: [
      { kind: 'keywords', prompt: 'Ett ord', max_entries: 2, max_chars: 12, points: [{ text: 'ro' }] },
      { kind: 'choice', options: ['Ja', 'Nei'] },
      { kind: 'scales', statements: ['Jeg sover godt'] },
      { kind: 'open' },
      { kind: 'choice' },
      { kind: 'quiz', prompt: 'Hovedstad?', points: [{ text: 'a' }] },
    ],
  });
  expect(workshop.questions.map(({ poll }) => poll)).toMatchObject([
    { kind: 'keywords', entries: 2, characters: 12 },
    { kind: 'choice', most: 1, options: [{ text: 'Ja' }, { text: 'Nei' }] },
    { kind: 'scales', from: 1, to: 5, statements: [{ text: 'Jeg sover godt' }] },
    { kind: 'open', entries: 1, characters: null },
  ]);
  expect(workshop.questions[0]!.points).toEqual([{ text: 'ro', theme: null }]);
  expect(workshop.skipped).toEqual([
    { kind: 'choice', prompt: '', points: 0 },
    { kind: 'quiz', prompt: 'Hovedstad?', points: 1 },
  ]);
});

test('keywords that the file only counts are made up to the counts of its themes, of their own words', () => {
  const themes = [
    { id: 'a', title: 'Over', parent: null },
    { id: 'b', title: 'Søvn og gode vaner', parent: 'a', count: 4 },
    { id: 'c', title: 'Nok', parent: 'a', count: 1 },
  ];
  const workshop = read({ questions: [{ kind: 'keywords', max_chars: 4, themes }] });
  expect(workshop.questions[0]!.points).toEqual([
    { text: 'Søvn', theme: 1 },
    { text: 'gode', theme: 1 },
    { text: 'vane', theme: 1 },
    { text: 'Søvn', theme: 1 },
    { text: 'Nok', theme: 2 },
  ]);
  expect(workshop.notes).toEqual(['questions[0]: 5 keywords are made up to the counts of the themes']);
});

test('lines become points, what says nothing is left out, and both are said', () => {
  const workshop = read({ questions: [{ points: [{ text: 'en\r\n\nto' }, { text: ' \u200b' }, { text: '' }] }] });
  expect(workshop.questions[0]?.points.map((point) => point.text)).toEqual(['en', 'to']);
  expect(workshop.notes).toEqual([
    'questions[0]: 1 texts with line breaks are typed as one point per line',
    'questions[0]: 2 points say nothing and are left out',
  ]);
});

test('long points and odd times are taken, and said', () => {
  const workshop = read({
    agenda: [{ start: 'etter lunsj', what: 'Pause' }, { start: '09:05' }],
    questions: [{ points: [{ text: 'x'.repeat(2001) }] }],
  });
  expect(workshop.agenda.map((row) => row.start)).toEqual(['', '09:05']);
  expect(workshop.notes).toHaveLength(2);
});

test('a malformed file is refused with the place', () => {
  expect(() => readWorkshop('{', { name: '', today: '' })).toThrow(/^no JSON: /);
  expect(refused([])).toMatch(/^the file: /);
  expect(refused({ questions: [{}, { points: [{ text: 'a' }, { theme: null }] }] })).toMatch(
    /^questions\[1\]\.points\[1\]\.text: /,
  );
  expect(refused({ questions: [{ points: [{ text: 'a\0' }] }] })).toMatch(
    /^questions\[0\]\.points\[0\]\.text: holds NUL/,
  );
  expect(refused({ meeting: { date: '9. april' } })).toMatch(/^meeting\.date: is no date/);
  expect(refused({ questions: [{ themes: [{ id: 'a', title: 'x'.repeat(201) }] }] })).toBe(
    'questions[0].themes[0].title: is longer than 200 characters',
  );
});

test('themes that do not hang together are refused with the place', () => {
  const themes = (...list: object[]) => refused({ questions: [{ themes: list }] });
  expect(themes({ id: 'a', title: '' }, { id: 'a', title: '' })).toBe('questions[0].themes[1].id: “a” stands twice');
  expect(themes({ id: 'a', title: '', parent: 'b' })).toMatch(/^questions\[0\]\.themes\[0\]\.parent: no theme/);
  expect(themes({ id: 'a', title: '', parent: 'a' })).toMatch(/a third level/);
  expect(themes({ id: 'a', title: '' }, { id: 'b', title: '', parent: 'a' }, { id: 'c', title: '', parent: 'b' })).toBe(
    'questions[0].themes[2].parent: a third level; themes have two',
  );
  expect(refused({ questions: [{ points: [{ text: 'a', theme: 't9' }] }] })).toBe(
    'questions[0].points[0].theme: no theme of the question has the id “t9”',
  );
});
