import {
  EMPTY_BOARD,
  entryPoints,
  NEW_POLLING,
  newPoll,
  type Entry,
  type Plan,
  type Poll,
  type Polling,
} from '@stikkord/domain';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readMeetingFile } from './read-meeting-file.ts';
import type { WholeMeeting, WholeQuestion } from './whole-meeting.ts';
import { wholeMeeting } from './whole-of.ts';
import { wholePoll } from './whole-poll-of.ts';
import type { WholePoll } from './whole-poll.ts';

const bare: Omit<WholeQuestion, 'poll'> = {
  prompt: 'Hva nå?',
  agendaItem: null,
  sections: [],
  answers: [],
  themes: [],
  places: [],
  round: 1,
  rounds: [],
  followUps: [],
};
const counts = [0, 1, 0, 2, 0];
const options = [
  { text: 'ja', count: 4 },
  { text: 'nei', count: 2 },
];
const scale = { from: 1, to: 5, low: '', high: 'enig' };
const polls: readonly WholePoll[] = [
  {
    kind: 'keywords',
    hidden: false,
    answered: 2,
    entries: 3,
    characters: 25,
    points: [
      { id: 'p1', text: 'ro' },
      { id: 'p2', text: 'tid', shown: true },
      { id: 'p3', text: 'vekk', shown: false },
    ],
    hiddenWords: ['hysj'],
    joinedWords: [{ word: 'ro', into: 'tid' }],
    people: [{ word: 'tid', count: 2 }],
  },
  {
    kind: 'open',
    hidden: true,
    revealed: true,
    answered: 1,
    entries: 1,
    characters: null,
    moderated: 'before',
    points: [{ id: 'p1', text: 'et svar', shown: true }],
  },
  {
    kind: 'choice',
    hidden: false,
    answered: 6,
    most: 1,
    role: true,
    options: options.map(({ text, count }) => ({ text, help: 'om', count })),
    byRole: {
      shown: true,
      answered: 11,
      parts: [
        { roles: ['Leder'], answered: 5, options },
        { roles: [], unsaid: true, answered: 6, several: true, options },
      ],
    },
  },
  {
    kind: 'scales',
    hidden: false,
    answered: 4,
    ...scale,
    cantSay: true,
    statements: [{ text: 'Klart', counts, cantSay: 1 }],
    byRole: {
      answered: 10,
      parts: [
        { roles: ['Leder'], answered: 5, ...scale, statements: [{ text: 'Klart', counts, cantSay: 1 }] },
        { roles: ['Stab'], answered: 5, ...scale, statements: [{ text: 'Klart', counts, cantSay: 0 }] },
      ],
    },
  },
  {
    kind: 'vote',
    hidden: true,
    answered: 3,
    of: 0,
    by: 'dots',
    dots: 3,
    x: '',
    y: '',
    themes: [{ theme: 't1', people: 3, dots: 5 }],
  },
  {
    kind: 'vote',
    hidden: true,
    answered: 2,
    of: 0,
    by: 'axes',
    dots: 3,
    x: 'viktig',
    y: '',
    themes: [{ theme: 't1', people: 2, x: 9, y: 4 }],
  },
];
const themes = [
  { id: 't1', title: 'Tid' },
  { id: 't2', parent: 't1', title: 'Møter' },
];
const good: WholeMeeting = {
  title: 'Fagdag',
  date: '2031-03-14',
  language: 'nb',
  groups: [],
  agenda: [],
  questions: polls.map((poll, index) =>
    index === 0 ? { ...bare, themes, places: [{ point: 'p1', theme: 't2' }], poll } : { ...bare, poll },
  ),
};
const file = (whole: unknown) => JSON.stringify({ format: 'stikkord-meeting', version: 4, whole });

test('JS3 JS5 every kind of poll is read as it was written', () => {
  expect(readMeetingFile(file(good))).toEqual({ ok: true, meeting: good });
});

test('JS5 a file tells counts, decisions and texts, and joins nothing that one person said', () => {
  const poll: Poll = newPoll('keywords');
  const text = (id: string, said: string) => ({ id, text: said });
  const entries: readonly Entry[] = [
    { key: 'k1', answer: { kind: 'keywords', texts: [text('d', 'Samarbeid'), text('a', 'samhandling')] }, role: null },
    { key: 'k2', answer: { kind: 'keywords', texts: [text('b', 'tid'), text('c', 'hysj')] }, role: null },
  ];
  const polling: Polling = { ...NEW_POLLING, joinedWords: { samhandling: 'samarbeid' }, hiddenWords: ['hysj'] };
  const plan: Plan = {
    title: '',
    date: '2031-03-14',
    language: 'nb',
    zone: '',
    divide: 'choose',
    materials: [],
    groups: [],
    agenda: [],
    questions: [{ id: 'q', prompt: 'Hva?', agendaItem: null, due: '', poll, order: 'a0', deleted: false }],
    sections: [],
  };
  const taken = {
    ...polling,
    takenAway: entryPoints(poll, entries, polling).flatMap(({ id, text: said }) => (said === 'tid' ? [id] : [])),
  };
  const points = entryPoints(poll, entries, taken);
  const question = {
    points,
    board: EMPTY_BOARD,
    round: 1,
    rounds: [],
    poll: { poll, polling: taken, entries, breakdown: null },
  };
  const { questions } = wholeMeeting({ plan, questions: new Map([['q', question]]), followUps: [] });
  expect(questions[0]!.poll).toEqual({
    kind: 'keywords',
    hidden: false,
    answered: 1,
    entries: 3,
    characters: 25,
    points: [
      { id: 'p1', text: 'samhandling' },
      { id: 'p2', text: 'tid', shown: false },
      { id: 'p3', text: 'hysj' },
      { id: 'p4', text: 'Samarbeid' },
    ],
    hiddenWords: ['hysj'],
    joinedWords: [{ word: 'samhandling', into: 'samarbeid' }],
    people: [{ word: 'samarbeid', count: 1 }],
  });
  expect(JSON.stringify(questions)).not.toMatch(/k1|k2/);
});

test('JS5 EX29 of people’s roles a file tells those together that fewer than five chose', () => {
  const options = ['Leder', 'Stab', 'Tillit'].map((text) => ({ id: text, text, help: `Om ${text}` }));
  const poll: Poll = { kind: 'choice', hidden: false, options, most: 1, role: true };
  const entries = [...Array<string>(6).fill('Leder'), ...Array<string>(5).fill('Stab'), 'Tillit', 'Tillit'].map(
    (role, index): Entry => ({ key: `k${index}`, answer: { kind: 'choice', options: [role] }, role: null }),
  );
  const told = wholePoll({ poll, polling: NEW_POLLING, entries, breakdown: null }, [], (id) => id, null);
  expect(told).toMatchObject({
    answered: 13,
    options: [
      { text: 'Leder', help: 'Om Leder', count: 6 },
      { text: 'Stab · Tillit', help: '', count: 7 },
    ],
  });
});

describe('JS4 a poll that can’t be taken in is refused with the place and the reason', () => {
  type Path = readonly (string | number)[];
  const changed = (path: Path, value: unknown): string => {
    const copy = structuredClone(good) as unknown as Record<string | number, unknown>;
    const holder = path.slice(0, -1).reduce((at, key) => at[key] as Record<string | number, unknown>, copy);
    holder[path.at(-1)!] = value;
    return file(copy);
  };

  test.each<[string, number, Path, unknown, string, string]>([
    ['another kind', 0, ['kind'], 'quiz', 'kind', 'out-of-range'],
    ['settings that nobody could set', 0, ['entries'], 99, '', 'out-of-range'],
    ['more people than a poll takes', 0, ['answered'], 5001, 'answered', 'out-of-range'],
    ['more people than texts', 0, ['answered'], 4, 'answered', 'out-of-range'],
    ['a point twice', 0, ['points', 1, 'id'], 'p1', 'points[1].id', 'id-twice'],
    ['a text that can’t be stored', 0, ['points', 0, 'text'], 'a\0b', 'points[0].text', 'unstorable'],
    [
      'a word joined twice',
      0,
      ['joinedWords'],
      [0, 1].map(() => ({ word: 'a', into: 'b' })),
      'joinedWords[1]',
      'id-twice',
    ],
    ['a word with more people than answered', 0, ['people', 0, 'count'], 3, 'people[0].count', 'out-of-range'],
    ['more who chose than answered', 2, ['options', 0, 'count'], 7, 'options[0].count', 'out-of-range'],
    ['people who chose nothing', 2, ['options', 0, 'count'], 1, 'answered', 'out-of-range'],
    ['two roles at once', 2, ['most'], 2, '', 'out-of-range'],
    ['a part under five', 2, ['byRole', 'parts', 0, 'answered'], 4, 'byRole.parts[0].answered', 'out-of-range'],
    ['a part alone', 2, ['byRole', 'parts'], [], 'byRole.parts', 'out-of-range'],
    ['a scale that ends before it begins', 3, ['to'], 1, 'to', 'out-of-range'],
    ['a number too few', 3, ['statements', 0, 'counts'], [1, 2], 'statements[0].counts', 'out-of-range'],
    ['more numbers than people', 3, ['statements', 0, 'counts', 0], 4, 'statements[0].counts', 'out-of-range'],
    ['a vote on nothing', 4, ['of'], 99, 'of', 'unknown-id'],
    ['a vote on itself', 4, ['of'], 4, 'of', 'unknown-id'],
    ['a vote on a choice', 4, ['of'], 2, 'of', 'unknown-id'],
    ['a vote for a sub-theme', 4, ['themes', 0, 'theme'], 't2', 'themes[0].theme', 'unknown-id'],
    ['dots without end', 4, ['themes', 0, 'dots'], 1e9, 'themes[0].dots', 'out-of-range'],
    ['places outside the field', 5, ['themes', 0, 'x'], 11, 'themes[0].x', 'out-of-range'],
  ])('%s', (_, at, path, value, place, reason) => {
    const read = readMeetingFile(changed(['questions', at, 'poll', ...path], value));
    const where = `whole.questions[${at}].poll${place === '' ? '' : `.${place}`}`;
    expect(read).toEqual({ ok: false, at: where, reason });
  });

  test('groups can’t have written in a poll', () => {
    const read = readMeetingFile(changed(['questions', 0, 'sections'], ['']));
    expect(read).toEqual({ ok: false, at: 'whole.questions[0].sections', reason: 'too-many' });
  });

  test('whatever is put anywhere, it is read or refused with a place, and what is read is checked', () => {
    const paths: Path[] = [];
    const walk = (value: unknown, path: Path): void => {
      paths.push(path);
      if (typeof value !== 'object' || value === null) return;
      for (const [key, inner] of Object.entries(value))
        walk(inner, [...path, Array.isArray(value) ? Number(key) : key]);
    };
    walk(good, []);
    const values = fc.oneof(fc.jsonValue(), fc.constantFrom('p1', 't1', '__proto__', 1e9, -1, 0, 3, [[]], undefined));
    fc.assert(
      fc.property(fc.constantFrom(...paths.slice(1)), values, (path, value) => {
        const got = readMeetingFile(changed(path, value));
        expect(got.ok ? 'whole' : got.at).toMatch(/^whole/);
        expect(got.ok ? readMeetingFile(file(got.meeting)) : got).toEqual(got);
      }),
      { seed: 4, numRuns: 1500 },
    );
  });
});
