import fc from 'fast-check';
import { expect, test } from 'vitest';
import { copyPlan } from './copy-plan.ts';
import { plannedAll, type PlanCommand } from './plan-commands.ts';
import { sectionsOf, standing, type Plan } from './plan.ts';
import { choice, KEYWORDS, VOTE } from './testing-polls.ts';
import { EMPTY_PLAN } from './testing.ts';

function make(plan: Plan, commands: readonly PlanCommand[]): Plan {
  const decision = plannedAll(plan, commands);
  if (!decision.ok) throw new Error(decision.reason);
  return decision.plan;
}

const add = (kind: 'group' | 'agenda' | 'question', id: string, fields: object): PlanCommand =>
  ({ do: 'add', kind, id, before: null, fields }) as PlanCommand;
const section = (id: string, question: string, title: string): PlanCommand => ({
  do: 'add',
  kind: 'section',
  id,
  before: null,
  question,
  fields: { title },
});

/** What people see of a plan: no ids, no order keys. */
function seen(plan: Plan): unknown {
  const agenda = standing(plan.agenda);
  return {
    groups: standing(plan.groups).map(({ name }) => name),
    agenda: agenda.map(({ start, minutes, what, how, who }) => [start, minutes, what, how, who]),
    questions: standing(plan.questions).map(({ id, prompt, agendaItem }) => [
      prompt,
      agenda.findIndex((row) => row.id === agendaItem),
      sectionsOf(plan, id).map(({ title }) => title),
    ]),
  };
}

const idsOf = (plan: Plan): string[] =>
  [plan.groups, plan.agenda, plan.questions, plan.sections].flatMap((rows) => rows.map(({ id }) => id));

const last = make(EMPTY_PLAN, [
  add('group', 'g1', {}),
  add('group', 'g2', { name: 'Digital' }),
  add('group', 'g3', { name: 'Nord' }),
  add('agenda', 'a1', { start: '09:00', minutes: 15, what: 'Velkommen' }),
  add('agenda', 'a2', { what: 'Arbeid', who: 'Alle' }),
  add('question', 'q1', { prompt: 'Hva?', agendaItem: 'a2' }),
  section('s1', 'q1', ''),
  section('s2', 'q1', 'Mer'),
  add('question', 'q2', { prompt: 'Hvorfor?' }),
  section('s3', 'q2', ''),
]);

test('PL13 what stands is planned anew, every row with an id of its own', () => {
  let made = 0;
  const copy = make(
    EMPTY_PLAN,
    copyPlan(last, { groups: true, agenda: true, questions: true }, () => `n${(made += 1)}`),
  );
  expect(seen(copy)).toEqual(seen(last));
  expect(new Set([...idsOf(copy), ...idsOf(last)]).size).toBe(idsOf(copy).length + idsOf(last).length);
});

test('PL13 deleted rows stay behind, and groups are numbered from 1; only what is wanted is copied', () => {
  const without = make(last, [
    { do: 'delete', kind: 'group', id: 'g1' },
    { do: 'delete', kind: 'section', id: 's1' },
    { do: 'delete', kind: 'question', id: 'q2' },
    { do: 'delete', kind: 'agenda', id: 'a1' },
  ]);
  let made = 0;
  const copied = (parts: Partial<Record<'groups' | 'agenda' | 'questions', boolean>>): Plan =>
    make(
      EMPTY_PLAN,
      copyPlan(without, { groups: false, agenda: false, questions: false, ...parts }, () => `n${(made += 1)}`),
    );
  expect(copied({ groups: true }).groups.map(({ number, name }) => [number, name])).toEqual([
    [1, 'Digital'],
    [2, 'Nord'],
  ]);
  expect(seen(copied({ questions: true }))).toEqual({ groups: [], agenda: [], questions: [['Hva?', -1, ['Mer']]] });
  expect(copied({ agenda: true }).agenda.map(({ what }) => what)).toEqual(['Arbeid']);
  expect(idsOf(copied({}))).toEqual([]);
});

test('PL13 whatever has been deleted and moved, the copy looks as the original', () => {
  const act = fc.record({
    row: fc.constantFrom(
      ...(['g1', 'g2', 'g3'] as const).map((id) => ({ kind: 'group' as const, id })),
      ...(['a1', 'a2'] as const).map((id) => ({ kind: 'agenda' as const, id })),
      ...(['q1', 'q2'] as const).map((id) => ({ kind: 'question' as const, id })),
      ...(['s1', 's2'] as const).map((id) => ({ kind: 'section' as const, id })),
    ),
    does: fc.constantFrom('delete' as const, 'restore' as const, 'move' as const),
  });
  fc.assert(
    fc.property(fc.array(act, { maxLength: 12 }), (acts) => {
      let plan = last;
      for (const { row, does } of acts) {
        const decision = plannedAll(plan, [
          does === 'move' ? { do: does, ...row, before: null } : { do: does, ...row },
        ]);
        if (decision.ok) ({ plan } = decision);
      }
      let made = 0;
      const commands = copyPlan(plan, { groups: true, agenda: true, questions: true }, () => `n${(made += 1)}`);
      expect(seen(make(EMPTY_PLAN, commands))).toEqual(seen(plan));
    }),
    { seed: 13, numRuns: 200 },
  );
});

test('PL13 polls are copied with their settings, and a vote is on the copy of what it was on, also one behind it', () => {
  const role = choice(['leder', 'stab'], { role: true });
  const polls = make(EMPTY_PLAN, [
    add('question', 'q1', { poll: KEYWORDS }),
    add('question', 'q2', { poll: { ...VOTE, of: 'q1' } }),
    add('question', 'q3', { poll: role }),
    add('question', 'q4', {}),
    add('question', 'q5', { poll: { ...VOTE, of: 'q4' } }),
    { do: 'move', kind: 'question', id: 'q2', before: 'q1' },
    { do: 'delete', kind: 'question', id: 'q4' },
  ]);
  let made = 0;
  const parts = { groups: false, agenda: false, questions: true };
  const [vote, keywords, roles, voteOnNothing] = standing(
    make(
      EMPTY_PLAN,
      copyPlan(polls, parts, () => `n${(made += 1)}`),
    ).questions,
  );
  expect([keywords?.poll, roles?.poll]).toEqual([KEYWORDS, role]);
  expect(vote?.poll).toEqual({ ...VOTE, of: keywords?.id });
  expect(voteOnNothing?.poll).toEqual({ ...VOTE, of: null });
});

test('PL13 due days, zone and how people are divided are copied, and materials with what they belong to', () => {
  const text = { kind: 'text', text: [{ kind: 'paragraph', runs: [{ text: 'Les dette' }] }] } as const;
  const material = (id: string, fields: object): PlanCommand => ({
    do: 'add',
    kind: 'material',
    id,
    before: null,
    fields: { title: id, content: text, ...fields },
  });
  const full = make(last, [
    { do: 'set-meeting', fields: { zone: 'Europe/Oslo', divide: 'draw' } },
    { do: 'set', kind: 'question', id: 'q1', fields: { due: '2026-04-01' } },
    { do: 'set', kind: 'group', id: 'g1', fields: { into: 'g2' } },
    material('m1', { question: 'q1' }),
    material('m2', { agendaItem: 'a1' }),
    material('m3', {}),
    material('m4', { question: 'q2' }),
    material('m5', {}),
    { do: 'delete', kind: 'question', id: 'q2' },
    { do: 'delete', kind: 'material', id: 'm5' },
  ]);
  const copied = (groups: boolean, agenda: boolean, questions: boolean): Plan => {
    let made = 0;
    return make(
      EMPTY_PLAN,
      copyPlan(full, { groups, agenda, questions }, () => `n${(made += 1)}`),
    );
  };
  const whole = copied(true, true, true);
  expect([whole.zone, whole.divide, whole.questions[0]?.due]).toEqual(['Europe/Oslo', 'draw', '2026-04-01']);
  expect(
    whole.groups.map(({ into }) => into),
    'as they were before any was merged',
  ).toEqual([null, null, null]);
  const [question, row] = [whole.questions[0]!.id, whole.agenda[0]!.id];
  expect(
    whole.materials.map(({ title, question: of, agendaItem, content }) => [title, of, agendaItem, content]),
  ).toEqual([
    ['m1', question, null, text],
    ['m2', null, row, text],
    ['m3', null, null, text],
    ['m4', null, null, text],
  ]);
  expect(copied(false, true, false).materials.map(({ title }) => title)).toEqual(['m2']);
  expect(copied(false, false, true).materials.map(({ title }) => title)).toEqual(['m1', 'm3', 'm4']);
  const groups = copied(true, false, false);
  expect([groups.zone, groups.divide, groups.materials]).toEqual(['', 'draw', []]);
});
