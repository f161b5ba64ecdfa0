import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { groupName } from './group-name.ts';
import { GROUPS_MAX, NAME_MAX } from './limits.ts';
import { planned, plannedAll, type PlanCommand } from './plan-commands.ts';
import { agendaTimes, formatMinutes, minutesOfDay, sectionsOf, standing, type AgendaItem, type Plan } from './plan.ts';
import { EMPTY_PLAN } from './testing.ts';

function make(plan: Plan, ...commands: PlanCommand[]): Plan {
  const decision = plannedAll(plan, commands);
  if (!decision.ok) throw new Error(decision.reason);
  return decision.plan;
}

function reason(plan: Plan, command: PlanCommand): string | null {
  const decision = planned(plan, command);
  return decision.ok ? null : decision.reason;
}

const group = (id: string, name = '', before: string | null = null): PlanCommand => ({
  do: 'add',
  kind: 'group',
  id,
  before,
  fields: { name },
});
const question: PlanCommand[] = [
  { do: 'add', kind: 'question', id: 'q1', before: null, fields: { prompt: 'Hva vil vi?' } },
  { do: 'add', kind: 'section', id: 's1', question: 'q1', before: null, fields: {} },
];

describe('plans', () => {
  test('PL1 PL7 deleted rows stay, marked, and come back where they stood', () => {
    const three = make(EMPTY_PLAN, group('a'), group('b'), group('c'));
    const without = make(three, { do: 'delete', kind: 'group', id: 'b' });
    expect(standing(without.groups).map((row) => row.id)).toEqual(['a', 'c']);
    expect(standing(make(without, { do: 'restore', kind: 'group', id: 'b' }).groups).map((row) => row.id)).toEqual([
      'a',
      'b',
      'c',
    ]);
    expect(reason(three, { do: 'restore', kind: 'group', id: 'b' })).toBe('unknown-row');
  });
  test('PL2 a group without a name is called by its number', () => {
    const [first, second] = make(EMPTY_PLAN, group('a'), group('b', 'Hjemmetjenesten')).groups;
    expect([groupName(first!, 'nb'), groupName(first!, 'en'), groupName(second!, 'nb')]).toEqual([
      'Gruppe 1',
      'Group 1',
      'Hjemmetjenesten',
    ]);
  });
  test('PL3 title, date and language are set; a date is a day', () => {
    const plan = make(EMPTY_PLAN, { do: 'set-meeting', fields: { title: 'Ny', date: '2028-02-29', language: 'nn' } });
    expect([plan.title, plan.date, plan.language]).toEqual(['Ny', '2028-02-29', 'nn']);
    expect(reason(EMPTY_PLAN, { do: 'set-meeting', fields: { date: '2026-13-01' } })).toBe('invalid-date');
    expect(reason(EMPTY_PLAN, { do: 'set-meeting', fields: { date: '2027-02-29' } })).toBe('invalid-date');
  });
  test('PL4 a row stands where it is told; a group’s number is never given again', () => {
    const plan = make(
      EMPTY_PLAN,
      group('a'),
      group('b', '', 'a'),
      { do: 'delete', kind: 'group', id: 'b' },
      group('c'),
    );
    expect(standing(plan.groups).map((row) => [row.id, row.number])).toEqual([
      ['a', 1],
      ['c', 3],
    ]);
    expect(reason(plan, group('b'))).toBe('id-taken');
    expect(reason(plan, { do: 'add', kind: 'section', id: 's', question: 'none', before: null, fields: {} })).toBe(
      'unknown-row',
    );
  });
  test('PL5 only the fields named are set', () => {
    const plan = make(EMPTY_PLAN, {
      do: 'add',
      kind: 'agenda',
      id: 'a',
      before: null,
      fields: { what: 'Pause', minutes: 10 },
    });
    expect(make(plan, { do: 'set', kind: 'agenda', id: 'a', fields: { minutes: 15 } }).agenda[0]).toMatchObject({
      what: 'Pause',
      minutes: 15,
    });
  });
  test('PL6 a row is moved before another, a section within its question', () => {
    const plan = make(EMPTY_PLAN, group('a'), group('b'), group('c'), {
      do: 'move',
      kind: 'group',
      id: 'c',
      before: 'a',
    });
    expect(standing(plan.groups).map((row) => row.id)).toEqual(['c', 'a', 'b']);
    const questions = make(EMPTY_PLAN, ...question, {
      do: 'add',
      kind: 'section',
      id: 's2',
      question: 'q1',
      before: 's1',
      fields: {},
    });
    expect(sectionsOf(questions, 'q1').map((row) => row.id)).toEqual(['s2', 's1']);
    expect(reason(questions, { do: 'move', kind: 'section', id: 's1', before: 'none' })).toBe('unknown-row');
  });
  test('PL8 limits are said', () => {
    expect(reason(EMPTY_PLAN, group('a', 'x'.repeat(NAME_MAX + 1)))).toBe('text-too-long');
    const full = make(EMPTY_PLAN, ...Array.from({ length: GROUPS_MAX }, (_, index) => group(`g${index}`)));
    expect(reason(full, group('more'))).toBe('too-many');
  });
  test('PL16 rows that were deleted stay, and there is no end of neither', () => {
    let plan = EMPTY_PLAN;
    let made = 0;
    while (reason(plan, group(`g${made}`)) === null && made < 10_000) {
      plan = make(plan, group(`g${made}`), { do: 'delete', kind: 'group', id: `g${made}` });
      made += 1;
    }
    expect(made).toBe(20 * GROUPS_MAX);
    expect(reason(plan, { do: 'restore', kind: 'group', id: 'g0' })).toBeNull();
  });
  test('PL9 a question keeps its last section', () => {
    expect(reason(make(EMPTY_PLAN, ...question), { do: 'delete', kind: 'section', id: 's1' })).toBe('last-section');
  });

  test('PL9 PL12 a question that was made with its section is taken back with it', () => {
    const commands: PlanCommand[] = [
      { do: 'add', kind: 'question', id: 'q9', before: null, fields: {} },
      { do: 'add', kind: 'section', id: 's9', question: 'q9', before: null, fields: {} },
    ];
    const made = plannedAll(EMPTY_PLAN, commands);
    const back = made.ok ? plannedAll(made.plan, made.inverse) : made;
    expect(back.ok && back.plan.questions.map(({ deleted }) => deleted)).toEqual([true]);
    const again = back.ok ? plannedAll(back.plan, back.inverse) : back;
    expect(again.ok && [again.plan.questions, again.plan.sections].flat().map(({ deleted }) => deleted)).toEqual([
      false,
      false,
    ]);
  });
  test('PL10 starts and durations are times', () => {
    const add = (fields: object): PlanCommand => ({ do: 'add', kind: 'agenda', id: 'a', before: null, fields });
    for (const fields of [{ start: '25:00' }, { start: 'snart' }, { minutes: -1 }, { minutes: 1.5 }])
      expect(reason(EMPTY_PLAN, add(fields))).toBe('invalid-time');
    for (const fields of [{ start: '' }, { start: '9.05' }, { minutes: null }])
      expect(reason(EMPTY_PLAN, add(fields))).toBeNull();
    expect(
      reason(EMPTY_PLAN, { do: 'add', kind: 'question', id: 'q', before: null, fields: { agendaItem: 'none' } }),
    ).toBe('unknown-row');
  });
  test('PL15 a due day is a day of the calendar or empty; a zone is one of the database, or the server’s', () => {
    const plan = make(EMPTY_PLAN, ...question);
    const due = (day: string): PlanCommand => ({ do: 'set', kind: 'question', id: 'q1', fields: { due: day } });
    expect(['', '2028-02-29', '2027-02-29', 'snart'].map((day) => reason(plan, due(day)))).toEqual([
      null,
      null,
      'invalid-date',
      'invalid-date',
    ]);
    const zone = (name: string): PlanCommand => ({ do: 'set-meeting', fields: { zone: name } });
    expect(['', 'Europe/Oslo', 'Oslo'].map((name) => reason(plan, zone(name)))).toEqual([null, null, 'invalid-zone']);
    const decision = planned(plan, { do: 'set-meeting', fields: { zone: 'Europe/Oslo', divide: 'units' } });
    expect(decision.ok && decision.inverse).toEqual([{ do: 'set-meeting', fields: { zone: '', divide: 'choose' } }]);
  });
  test('PL11 every command’s inverse brings back what people saw', () => {
    const id = fc.constantFrom('a', 'b', 'c', 'd');
    const before = fc.option(id);
    const command: fc.Arbitrary<PlanCommand> = fc.oneof(
      fc.record({
        do: fc.constant('add' as const),
        kind: fc.constant('group' as const),
        id,
        before,
        fields: fc.record({ name: fc.string({ maxLength: 5 }) }),
      }),
      fc.record({
        do: fc.constant('set' as const),
        kind: fc.constant('group' as const),
        id,
        fields: fc.record({ name: fc.string({ maxLength: 5 }) }),
      }),
      fc.record({ do: fc.constant('move' as const), kind: fc.constant('group' as const), id, before }),
      fc.record({
        do: fc.constantFrom('delete' as const, 'restore' as const),
        kind: fc.constant('group' as const),
        id,
      }),
      fc.record({ do: fc.constant('set-meeting' as const), fields: fc.record({ title: fc.string({ maxLength: 5 }) }) }),
    );
    const seen = (plan: Plan): unknown => [
      plan.title,
      standing(plan.groups).map((row) => [row.id, row.name, row.number]),
    ];
    fc.assert(
      fc.property(fc.array(command, { maxLength: 30 }), (commands) => {
        let plan = EMPTY_PLAN;
        for (const each of commands) {
          const decision = planned(plan, each);
          if (!decision.ok) continue;
          expect(seen(make(decision.plan, ...decision.inverse))).toEqual(seen(plan));
          plan = decision.plan;
        }
      }),
      { seed: 5, numRuns: 300 },
    );
  });
  test('PL12 a list of commands is carried out whole or not at all', () => {
    const decision = plannedAll(EMPTY_PLAN, [group('a'), group('a')]);
    expect(decision).toEqual({ ok: false, reason: 'id-taken' });
    const both = plannedAll(EMPTY_PLAN, [group('a'), { do: 'set', kind: 'group', id: 'a', fields: { name: 'Nord' } }]);
    expect(both.ok && make(both.plan, ...both.inverse).groups.every((row) => row.deleted)).toBe(true);
  });
});

describe('the agenda’s clock', () => {
  const row = (id: string, start: string, minutes: number | null): AgendaItem => ({
    id,
    order: id,
    deleted: false,
    start,
    minutes,
    what: '',
    how: '',
    who: '',
  });
  const times = (...rows: AgendaItem[]): (number | null)[][] =>
    [...agendaTimes(rows).values()].map(({ start, end }) => [start, end]);

  test('AG1 a row without a start follows the one before', () => {
    expect(times(row('a', '09:00', 15), row('b', '', 30))).toEqual([
      [540, 555],
      [555, 585],
    ]);
  });
  test('AG2 a row without a duration lasts until the next start', () => {
    expect(times(row('a', '09:00', null), row('b', '09:20', null))).toEqual([
      [540, 560],
      [560, null],
    ]);
  });
  test('AG3 what cannot be known is left open, and midnight is passed', () => {
    expect(times(row('a', '', 10), row('b', '23:50', 20), row('c', '', 5))).toEqual([
      [null, null],
      [1430, 10],
      [10, 15],
    ]);
  });
  test('AG1 times are read as people write them', () => {
    expect(['9', '09:05', '9.05', '0905', '24:00', '9:60', ''].map(minutesOfDay)).toEqual([
      540,
      545,
      545,
      545,
      null,
      null,
      null,
    ]);
    expect(formatMinutes(545)).toBe('09:05');
  });
});
