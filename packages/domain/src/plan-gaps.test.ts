import { describe, expect, test } from 'vitest';
import type { Poll } from './poll.ts';
import { planGaps, type PlanGap } from './plan-gaps.ts';
import type { Plan } from './plan.ts';
import { choice, VOTE } from './testing-polls.ts';
import { group, material, question, row } from './testing-room.ts';
import { EMPTY_PLAN } from './testing.ts';

const TODAY = '2026-03-01';

/** A plan that lacks nothing. */
const WHOLE: Plan = {
  ...EMPTY_PLAN,
  zone: 'Europe/Oslo',
  groups: [group('g1')],
  agenda: [row('a1', '09:00', 15), row('a2', '', 30), row('a3', '10:00', 45)],
  questions: [question('q1', 'a2'), question('q2', 'a3', { poll: { ...VOTE, of: 'q1' } })],
  materials: [
    material('m1', { question: 'q1', content: { kind: 'image', file: 'f', width: 1, height: 1, alt: 'Et hus' } }),
  ],
};

const short = ({ kind, about }: PlanGap): string => (about === null ? kind : `${kind} ${about.id}`);
const lacks = (change: Partial<Plan>, today = TODAY, listed = 0): string[] =>
  planGaps({ ...WHOLE, ...change }, today, listed).map(short);

describe('what is missing before the day', () => {
  test('CK1 nothing is, of a plan that is whole', () => {
    expect(lacks({})).toEqual([]);
  });
  test('CK1 of the meeting: its day is past, no groups, no list, no agenda, no question', () => {
    expect(lacks({}, '2026-03-13')).toEqual(['date-passed']);
    expect(lacks({}, '2026-03-12'), 'today is its day').toEqual([]);
    expect(planGaps(EMPTY_PLAN, TODAY).map(short)).toEqual(['no-agenda', 'no-question']);
    expect(lacks({ groups: [group('g1', { deleted: true })] })).toEqual(['no-groups']);
    const poll: Poll = { kind: 'keywords', hidden: false, entries: 3, characters: 25 };
    expect(lacks({ groups: [], questions: [question('q1', 'a2', { poll })] }), 'nobody works in groups').toEqual([]);
    expect([lacks({ divide: 'list' }), lacks({ divide: 'list' }, TODAY, 4)]).toEqual([['no-list'], []]);
  });
  test('CK2 of the agenda: rows without words, and rows whose time can’t be known', () => {
    expect(lacks({ agenda: [row('a1', '09:00', 15), { ...row('a2', '', 30), what: ' ' }, row('a3', '', 5)] })).toEqual([
      'row-without-words a2',
    ]);
    expect(lacks({ agenda: [row('a1', '', 15), row('a2', '', 30), row('a3', '10:00', 5)] })).toEqual([
      'row-without-start a1',
    ]);
    expect(lacks({ agenda: [row('a1', '09:00'), row('a2', '', 30), row('a3', '10:00')] })).toEqual([
      'row-without-minutes a1',
    ]);
    expect(lacks({ agenda: [row('a1', '09:00'), row('a2', '09:20'), row('a3', '10:00')] }), 'until the next').toEqual(
      [],
    );
  });
  test('CK3 of the agenda: rows that overlap, and rows out of order; past midnight is neither', () => {
    expect(lacks({ agenda: [row('a1', '09:00', 30), row('a2', '09:20', 5), row('a3', '', 5)] })).toEqual([
      'rows-overlap a2',
    ]);
    expect(lacks({ agenda: [row('a1', '09:00', 30), row('a2', '08:20', 5), row('a3', '', 5)] })).toEqual([
      'row-out-of-order a2',
    ]);
    expect(lacks({ agenda: [row('a1', '23:30', 30), row('a2', '00:10', 5), row('a3', '', 5)] })).toEqual([]);
  });
  test('CK3 of the agenda: more than three questions in one row', () => {
    const four = ['q1', 'q2', 'q3', 'q4'].map((id) => question(id, 'a2'));
    expect(lacks({ questions: four })).toEqual(['many-questions-at-once a2']);
    expect(lacks({ questions: four.slice(1), materials: [] })).toEqual([]);
  });
  test('CK4 of questions: without words, outside the agenda, and due before the meeting', () => {
    expect(lacks({ questions: [question('q1', 'a2', { prompt: '\n' })] })).toEqual(['question-without-words q1']);
    const outside = [question('q1', null), question('q2', 'gone')];
    expect(lacks({ questions: outside })).toEqual(['question-outside-agenda q1', 'question-outside-agenda q2']);
    expect(lacks({ questions: outside, agenda: [] }), 'there is nothing to be outside of').toEqual(['no-agenda']);
    expect(lacks({ questions: [question('q1', 'a2', { due: '2026-03-11' })] })).toEqual(['due-before-meeting q1']);
    expect(lacks({ questions: [question('q1', 'a2', { due: '2026-03-12' })] })).toEqual([]);
  });
  test('CK4 of questions: units have a day to answer by, and meetings of their own', () => {
    expect(lacks({ divide: 'units', questions: [question('q1', null)] })).toEqual(['question-without-due q1']);
    expect(lacks({ divide: 'units', questions: [question('q1', null, { due: '2026-04-01' })] })).toEqual([]);
  });
  test('CK4 of questions: polls that nobody could answer', () => {
    expect(lacks({ questions: [question('q1', 'a2', { poll: choice([]) })] })).toEqual(['poll-without-choices q1']);
    const vote = (of: string | null): string[] =>
      lacks({ questions: [question('q1', 'a2'), question('q2', 'a3', { poll: { ...VOTE, of } })] });
    expect([vote('q1'), vote(null), vote('gone'), vote('q2')]).toEqual([
      [],
      ['vote-on-nothing q2'],
      ['vote-on-nothing q2'],
      ['vote-on-nothing q2'],
    ]);
  });
  test('CK5 of materials: empty ones, images that aren’t described, and those that belong to nothing', () => {
    const image = { kind: 'image', file: 'f', width: 1, height: 1, alt: '' } as const;
    const materials = [
      material('m1', { question: 'q1', content: { kind: 'text', text: [] } }),
      material('m2', { agendaItem: 'a1', content: { kind: 'link', href: '' } }),
      material('m3', { question: 'q1', content: image }),
      material('m4', { content: { kind: 'pdf', file: 'f', pages: 2 } }),
      material('m5', { question: 'gone', content: { kind: 'link', href: 'https://example.org' } }),
    ];
    expect(lacks({ materials })).toEqual([
      'material-empty m1',
      'material-empty m2',
      'image-without-alt m3',
      'material-belongs-nowhere m4',
      'material-belongs-nowhere m5',
    ]);
  });
  test('CK1 deleted rows lack nothing', () => {
    const gone = { deleted: true };
    expect(
      lacks({
        agenda: [...WHOLE.agenda, { ...row('a0'), what: '', ...gone }],
        questions: [...WHOLE.questions, question('q3', null, { prompt: '', ...gone })],
        materials: [...WHOLE.materials, material('m3', gone)],
      }),
    ).toEqual([]);
  });
});
