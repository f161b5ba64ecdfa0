import { describe, expect, test } from 'vitest';
import { ENTRIES, INDIVIDUALS } from './entry.ts';
import { OPTION_HELP_MAX, OPTIONS_MAX, STATEMENTS_MAX } from './limits.ts';
import { planned, plannedAll, type PlanCommand } from './plan-commands.ts';
import type { Plan } from './plan.ts';
import { newPoll, POLL_KINDS, type Poll } from './poll.ts';
import { pollRefused } from './poll-refused.ts';
import { roleQuestion } from './polling.ts';
import { choice, KEYWORDS, OPEN, SCALES, VOTE } from './testing-polls.ts';
import { EMPTY_PLAN } from './testing.ts';

const add = (id: string, poll: Poll | null, before: string | null = null): PlanCommand => ({
  do: 'add',
  kind: 'question',
  id,
  before,
  fields: { poll },
});
const set = (id: string, poll: Poll | null): PlanCommand => ({ do: 'set', kind: 'question', id, fields: { poll } });

function make(...commands: PlanCommand[]): Plan {
  const decision = plannedAll(EMPTY_PLAN, commands);
  if (!decision.ok) throw new Error(decision.reason);
  return decision.plan;
}
function reason(plan: Plan, command: PlanCommand): string | null {
  const decision = planned(plan, command);
  return decision.ok ? null : decision.reason;
}

describe('polls in a plan', () => {
  test('PO1 a new poll of any kind can stand, also before it has any words', () => {
    for (const kind of POLL_KINDS) expect(pollRefused(newPoll(kind))).toBeNull();
    expect(pollRefused({ ...SCALES, statements: [{ id: 's', text: '' }] })).toBeNull();
  });
  test('PO1 limits are said', () => {
    const refused: readonly [Poll, string][] = [
      [{ ...KEYWORDS, entries: 0 }, 'invalid-number'],
      [{ ...KEYWORDS, entries: 1.5 }, 'invalid-number'],
      [{ ...KEYWORDS, entries: 11 }, 'invalid-number'],
      [{ ...KEYWORDS, characters: 101 }, 'invalid-number'],
      [{ ...OPEN, characters: 2001 }, 'invalid-number'],
      [{ ...OPEN, entries: 11 }, 'invalid-number'],
      [choice(Array.from({ length: OPTIONS_MAX + 1 }, (_, index) => `o${index}`)), 'too-many'],
      [choice(['a', 'a']), 'id-taken'],
      [choice(['']), 'id-taken'],
      [choice(['a b']), 'id-taken'],
      [choice(['__proto__']), 'id-taken'],
      [choice([], { options: [{ id: 'a', text: 'x'.repeat(201), help: '' }] }), 'text-too-long'],
      [choice([], { options: [{ id: 'a', text: '', help: 'x'.repeat(OPTION_HELP_MAX + 1) }] }), 'text-too-long'],
      [
        { ...SCALES, statements: Array.from({ length: STATEMENTS_MAX + 1 }, (_, at) => ({ id: `s${at}`, text: '' })) },
        'too-many',
      ],
      [{ ...SCALES, low: 'x'.repeat(201) }, 'text-too-long'],
      [{ ...VOTE, dots: 0 }, 'invalid-number'],
      [{ ...VOTE, y: 'x'.repeat(201) }, 'text-too-long'],
    ];
    for (const [poll, expected] of refused) expect([poll, pollRefused(poll)]).toEqual([poll, expected]);
    expect(pollRefused(choice([], { options: [{ id: 'a', text: '👩‍👩‍👧‍👦'.repeat(200), help: '' }] }))).toBeNull();
    expect(pollRefused({ ...OPEN, characters: null })).toBeNull();
  });
  test('PO2 a scale runs upwards, and one may choose as many as there are, of roles one', () => {
    for (const [from, to] of [
      [3, 3],
      [5, 1],
      [-1, 5],
      [1, 11],
      [1, 4.5],
    ] as const)
      expect(pollRefused({ ...SCALES, from, to })).toBe('invalid-number');
    expect(pollRefused({ ...SCALES, from: 0, to: 10 })).toBeNull();
    expect(pollRefused(choice(['a', 'b'], { most: 3 }))).toBe('invalid-number');
    expect(pollRefused(choice(['a', 'b'], { most: 2 }))).toBeNull();
    expect(pollRefused(choice(['a', 'b'], { most: 2, role: true }))).toBe('invalid-number');
  });
  test('PO2 a vote is on another question that has a board', () => {
    const plan = make(add('q1', null), add('q2', KEYWORDS), add('q3', SCALES), add('q4', null));
    for (const of of ['q1', 'q2', null]) expect(reason(plan, set('q4', { ...VOTE, of }))).toBeNull();
    for (const of of ['q3', 'q4', 'none']) expect(reason(plan, set('q4', { ...VOTE, of }))).toBe('unknown-row');
    expect(reason(plan, add('q5', { ...VOTE, of: 'q5' }))).toBe('unknown-row');
  });
  test('PL8 PL11 a poll that can’t be is refused where it is set, and setting one is taken back', () => {
    const plan = make(add('q1', KEYWORDS));
    expect(reason(plan, set('q1', { ...KEYWORDS, entries: 0 }))).toBe('invalid-number');
    const decision = planned(plan, set('q1', SCALES));
    expect(decision.ok && plannedAll(decision.plan, decision.inverse)).toMatchObject({ ok: true, plan });
  });
  test('PL14 no group has the id that stands for one person’s texts', () => {
    expect(reason(EMPTY_PLAN, { do: 'add', kind: 'group', id: INDIVIDUALS, before: null, fields: {} })).toBe(
      'id-taken',
    );
    const plan = make(add('q1', null));
    const section: PlanCommand = { do: 'add', kind: 'section', id: ENTRIES, question: 'q1', before: null, fields: {} };
    expect(reason(plan, section)).toBe('id-taken');
  });
  test('PO3 the first standing question that asks for it is the role question', () => {
    const role = choice(['leder', 'stab'], { role: true });
    const plan = make(add('q1', choice(['a'])), add('q2', role), add('q3', role), add('q4', role, 'q1'));
    expect(roleQuestion(plan)?.id).toBe('q4');
    const without = planned(plan, { do: 'delete', kind: 'question', id: 'q4' });
    expect(without.ok && roleQuestion(without.plan)?.id).toBe('q2');
    expect(roleQuestion(make(add('q1', choice(['a']))))).toBeNull();
  });
});
