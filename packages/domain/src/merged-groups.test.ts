import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldName } from './fold-name.ts';
import { drawn, homeGroup, mergedInto, openGroups } from './merged-groups.ts';
import { planned, plannedAll, type PlanCommand } from './plan-commands.ts';
import { standing, type Plan } from './plan.ts';
import { ran } from './run-commands.ts';
import { NEW_RUN, type Run } from './run.ts';
import { goOn, group, must, NINE, refusal } from './testing-room.ts';
import { EMPTY_PLAN } from './testing.ts';

const merge = (id: string, into: string | null): PlanCommand => ({ do: 'set', kind: 'group', id, fields: { into } });
const remove = (id: string): PlanCommand => ({ do: 'delete', kind: 'group', id });
const restore = (id: string): PlanCommand => ({ do: 'restore', kind: 'group', id });
const four: Plan = { ...EMPTY_PLAN, groups: ['a', 'b', 'c', 'd'].map((id) => group(id)) };

function make(plan: Plan, ...commands: PlanCommand[]): Plan {
  const decision = plannedAll(plan, commands);
  if (!decision.ok) throw new Error(decision.reason);
  return decision.plan;
}
function reason(plan: Plan, command: PlanCommand): string | null {
  const decision = planned(plan, command);
  return decision.ok ? null : decision.reason;
}
const ids = (rows: readonly { id: string }[]): string[] => rows.map(({ id }) => id);

describe('groups that are merged', () => {
  const line = make(four, merge('a', 'b'), merge('b', 'c'));

  test('GR1 people can be in the groups that stand and weren’t merged', () => {
    expect(ids(openGroups(line))).toEqual(['c', 'd']);
    expect(ids(openGroups(make(line, merge('b', null))))).toEqual(['b', 'c', 'd']);
    expect(ids(standing(line.groups)), 'they all stand: what they wrote is theirs').toEqual(['a', 'b', 'c', 'd']);
  });
  test('GR2 those of a group are at the end of the line that it was merged into', () => {
    expect(['a', 'b', 'c', 'd', 'none'].map((id) => homeGroup(line, id))).toEqual(['c', 'c', 'c', 'd', null]);
    expect(homeGroup(make(four, remove('a')), 'a')).toBeNull();
  });
  test('GR2 a group is merged into one that stands, and never in a ring', () => {
    expect(reason(line, merge('c', 'a'))).toBe('merged-in-a-ring');
    expect(reason(four, merge('a', 'a'))).toBe('merged-in-a-ring');
    expect(reason(four, merge('a', 'none'))).toBe('unknown-row');
    expect(reason(make(four, remove('b')), merge('a', 'b'))).toBe('unknown-row');
    expect(reason(four, { do: 'add', kind: 'group', id: 'e', before: null, fields: { into: 'none' } })).toBe(
      'unknown-row',
    );
  });
  test('GR2 where the group is deleted, those merged into it stand by themselves, and are in it again with the undo', () => {
    const decision = planned(line, remove('b'));
    if (!decision.ok) throw new Error(decision.reason);
    expect(['a', 'c'].map((id) => homeGroup(decision.plan, id))).toEqual(['a', 'c']);
    const back = make(decision.plan, ...decision.inverse);
    expect(back).toEqual(line);
  });
  test('GR2 a group comes back by itself where what it was merged into is gone', () => {
    const without = make(line, remove('a'), remove('b'), remove('c'), restore('b'), restore('a'));
    expect(standing(without.groups).map(({ into }) => into)).toEqual(['b', null, null]);
    expect(homeGroup(without, 'a')).toBe('b');
    expect(homeGroup(make(line, remove('a'), remove('b'), restore('a')), 'a')).toBe('a');
  });
  test('GR3 all whose people are in a group are listed, in order', () => {
    expect([ids(mergedInto(line, 'c')), ids(mergedInto(line, 'b')), ids(mergedInto(line, 'd'))]).toEqual([
      ['a', 'b'],
      [],
      [],
    ]);
  });
  test('GR2 however plans and their inverses cross, no line runs in a ring, and each ends where people can be', () => {
    const id = fc.constantFrom('a', 'b', 'c', 'd', 'e');
    const command: fc.Arbitrary<PlanCommand> = fc.oneof(
      { weight: 4, arbitrary: fc.record({ id, into: fc.option(id) }).map(({ id: of, into }) => merge(of, into)) },
      { weight: 2, arbitrary: fc.oneof(id.map(remove), id.map(restore)) },
      id.map((of): PlanCommand => ({ do: 'add', kind: 'group', id: of, before: null, fields: {} })),
    );
    // A number takes back an earlier command, whatever has come between.
    const step = fc.oneof({ weight: 3, arbitrary: command }, fc.nat({ max: 30 }));
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        let plan = four;
        const inverses: (readonly PlanCommand[])[] = [];
        for (const each of steps) {
          const commands = typeof each === 'number' ? (inverses[each % (inverses.length || 1)] ?? []) : [each];
          const decision = plannedAll(plan, commands);
          if (!decision.ok) continue;
          const before = plan;
          ({ plan } = decision);
          inverses.push(decision.inverse);
          const open = new Set(ids(openGroups(plan)));
          for (const { id: of, into } of standing(plan.groups)) {
            expect(open).toContain(homeGroup(plan, of));
            expect(into === null).toBe(open.has(of));
          }
          expect(open.size > 0).toBe(standing(plan.groups).length > 0);
          // PL11.
          const seen = (of: Plan): unknown => standing(of.groups).map((row) => [row.id, homeGroup(of, row.id)]);
          expect(seen(make(plan, ...decision.inverse))).toEqual(seen(before));
        }
      }),
      { seed: 51, numRuns: 500 },
    );
  });
});

describe('lots', () => {
  const draw = (run: Run, to: string): Run => goOn(four, run, [{ do: 'draw-lot', group: to }]);

  test('GR4 how many were drawn into each group is counted', () => {
    expect(draw(draw(draw(NEW_RUN, 'a'), 'a'), 'b').lots).toEqual({ a: 2, b: 1 });
    expect(refusal(four, NEW_RUN, { do: 'draw-lot', group: 'none' })).toBe('unknown-group');
    expect(refusal(four, goOn(four, NEW_RUN, [{ do: 'end' }]), { do: 'draw-lot', group: 'a' })).toBe('meeting-over');
  });
  test('GR5 a lot falls on a group with the fewest; those of merged groups count where they are now', () => {
    const at = (plan: Plan, lots: Record<string, number>): (string | null)[] =>
      [0, 0.25, 0.5, 0.75, 0.999].map((fraction) => drawn(plan, lots, fraction));
    expect(at(four, {})).toEqual(['a', 'b', 'c', 'd', 'd']);
    expect(at(four, { a: 2, b: 1, c: 1, d: 2 })).toEqual(['b', 'b', 'c', 'c', 'c']);
    expect(at(make(four, merge('a', 'b')), { a: 2, b: 2, c: 3, d: 4 })).toEqual(Array(5).fill('c'));
    expect(drawn(EMPTY_PLAN, {}, 0)).toBeNull();
    expect(drawn(make(four, remove('b'), remove('c'), remove('d')), { a: 9 }, 0.9)).toBe('a');
  });
  test('GR5 whatever is added, merged and deleted meanwhile, lots come even and stay so', () => {
    const change = fc.oneof(
      fc
        .record({ of: fc.nat({ max: 7 }), into: fc.option(fc.nat({ max: 7 })) })
        .map(({ of, into }) => merge(`g${of}`, into === null ? null : `g${into}`)),
      fc.nat({ max: 7 }).map((of) => remove(`g${of}`)),
      fc
        .nat({ max: 7 })
        .map((of): PlanCommand => ({ do: 'add', kind: 'group', id: `g${of}`, before: null, fields: {} })),
    );
    const fraction = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
    const step = fc.oneof({ weight: 5, arbitrary: fraction }, change);
    fc.assert(
      fc.property(fc.array(step, { maxLength: 80 }), (steps) => {
        let plan: Plan = { ...EMPTY_PLAN, groups: [group('g0'), group('g1'), group('g2')] };
        let run = NEW_RUN;
        /** People in each group that one can be in: what the lots shall make even. */
        const people = (): number[] =>
          openGroups(plan).map(({ id }) =>
            [id, ...ids(mergedInto(plan, id))].reduce((sum, each) => sum + (run.lots[each] ?? 0), 0),
          );
        const spread = (): number => Math.max(...people()) - Math.min(...people());
        for (const each of steps) {
          if (typeof each !== 'number') {
            const decision = planned(plan, each);
            if (decision.ok) ({ plan } = decision);
            continue;
          }
          const to = drawn(plan, run.lots, each);
          if (to === null) {
            must(openGroups(plan).length === 0, 'there is no group');
            continue;
          }
          expect(ids(openGroups(plan))).toContain(to);
          const before = spread();
          const decision = ran(run, plan, { do: 'draw-lot', group: to }, NINE);
          if (!decision.ok) throw new Error(decision.reason);
          ({ run } = decision);
          expect(spread()).toBeLessThanOrEqual(Math.max(1, before));
        }
        // As many more as it takes, and they are even.
        const more = people().reduce((sum, each) => sum + Math.max(...people()) - each, 0);
        for (let left = more; left > 0; left -= 1) {
          const to = drawn(plan, run.lots, 0.5)!;
          run = { ...run, lots: { ...run.lots, [to]: (run.lots[to] ?? 0) + 1 } };
        }
        expect(people().length === 0 || spread() <= 1).toBe(true);
      }),
      { seed: 52, numRuns: 200 },
    );
  });
});

test('GR6 a name on a list is found without case, punctuation, spacing and the accents that phones leave out', () => {
  expect(['  Ada  BERG-Lund', 'ada berg lund', 'Ádà Berg‑Lund.'].map(foldName)).toEqual(Array(3).fill('ada berg lund'));
  expect(foldName('Åse Øgård'), 'å is no a').toBe('åse øgård');
  expect(foldName('A\u030Ase'), 'however it is stored').not.toBe(foldName('Aase'));
  expect(['A-12', 'a 12', 'A12'].map(foldName)).toEqual(['a 12', 'a 12', 'a12']);
  expect(foldName(' .-… ')).toBe('');
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 20 }), (text) => {
      expect(foldName(foldName(text))).toBe(foldName(text));
    }),
    { seed: 53, numRuns: 1000 },
  );
});
