import { plannedAll, standing, type Plan, type PlanCommand } from '@stikkord/domain';
import { describe, expect, test } from 'vitest';
import { groupCountCommands, moveBy, newQuestionCommands, questionAfterRow, questionsByRow } from './row-commands.ts';

const EMPTY: Plan = {
  title: '',
  date: '2031-04-09',
  language: 'nb',
  zone: '',
  divide: 'choose',
  materials: [],
  groups: [],
  agenda: [],
  questions: [],
  sections: [],
};

function after(plan: Plan, commands: readonly PlanCommand[]): Plan {
  const decision = plannedAll(plan, commands);
  if (!decision.ok) throw new Error(decision.reason);
  return decision.plan;
}

function counter(): () => string {
  let last = 0;
  return () => `n${++last}`;
}

const numbers = (plan: Plan): number[] => standing(plan.groups).map(({ number }) => number);

describe('acts on rows', () => {
  test('GC1 groups are added and taken away from the end', () => {
    const newId = counter();
    const three = after(EMPTY, groupCountCommands(EMPTY, 3, { reuse: true, newId }));
    expect(numbers(three)).toEqual([1, 2, 3]);
    expect(numbers(after(three, groupCountCommands(three, 1, { reuse: true, newId })))).toEqual([1]);
    expect(groupCountCommands(three, 3, { reuse: true, newId })).toEqual([]);
  });

  test('GC2 one down and one up gives the same group again, but a named or used one is not given to others', () => {
    const newId = counter();
    const three = after(EMPTY, groupCountCommands(EMPTY, 3, { reuse: true, newId }));
    const two = after(three, groupCountCommands(three, 2, { reuse: true, newId }));
    expect(numbers(after(two, groupCountCommands(two, 3, { reuse: true, newId })))).toEqual([1, 2, 3]);
    expect(numbers(after(two, groupCountCommands(two, 3, { reuse: false, newId })))).toEqual([1, 2, 4]);
    const named = after(three, [{ do: 'set', kind: 'group', id: 'n3', fields: { name: 'Nord' } }]);
    const without = after(named, groupCountCommands(named, 2, { reuse: true, newId }));
    expect(numbers(after(without, groupCountCommands(without, 3, { reuse: true, newId })))).toEqual([1, 2, 4]);
  });

  test('PL6 a row goes one step, and no further than the ends', () => {
    const plan = after(EMPTY, groupCountCommands(EMPTY, 3, { reuse: true, newId: counter() }));
    const moved = (id: string, by: -1 | 1): string[] => {
      const command = moveBy('group', standing(plan.groups), id, by);
      return standing(after(plan, command ? [command] : []).groups).map((row) => row.id);
    };
    expect(moved('n1', 1)).toEqual(['n2', 'n1', 'n3']);
    expect(moved('n2', 1)).toEqual(['n1', 'n3', 'n2']);
    expect(moved('n3', -1)).toEqual(['n1', 'n3', 'n2']);
    expect([moved('n1', -1), moved('n3', 1)]).toEqual([
      ['n1', 'n2', 'n3'],
      ['n1', 'n2', 'n3'],
    ]);
  });

  test('PL9 a new question has a section, and stands under its row while that stands', () => {
    let plan = after(EMPTY, [{ do: 'add', kind: 'agenda', id: 'r', before: null, fields: { what: 'Arbeid' } }]);
    plan = after(plan, newQuestionCommands('q', 's', 'r'));
    expect(plan.sections).toHaveLength(1);
    expect(
      questionsByRow(plan)
        .get('r')
        ?.map(({ id }) => id),
    ).toEqual(['q']);
    plan = after(plan, [{ do: 'delete', kind: 'agenda', id: 'r' }]);
    expect(
      questionsByRow(plan)
        .get(null)
        ?.map(({ id }) => id),
    ).toEqual(['q']);
  });

  test('PL9 a row’s new question comes before those of later rows, whenever it was made', () => {
    const row = (id: string): PlanCommand => ({ do: 'add', kind: 'agenda', id, before: null, fields: { what: id } });
    let plan = after(EMPTY, [row('r1'), row('r2'), row('r3')]);
    for (const [question, of] of [
      ['late', 'r3'],
      ['early', 'r1'],
      ['middle', 'r2'],
      ['second', 'r1'],
    ] as const)
      plan = after(plan, newQuestionCommands(question, `${question}-s`, of, 'group-work', questionAfterRow(plan, of)));
    expect(standing(plan.questions).map(({ id }) => id)).toEqual(['early', 'second', 'middle', 'late']);
  });
});
