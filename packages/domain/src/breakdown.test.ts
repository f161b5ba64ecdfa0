import { describe, expect, test } from 'vitest';
import { breakdownOf, mergedRoles } from './breakdown.ts';
import { pollResult } from './counted-entries.ts';
import type { Entry } from './entry.ts';
import type { Breakdown, ChoiceResult, ScalesResult } from './poll-result.ts';
import { NEW_POLLING } from './polling.ts';
import { choice, chose, rated, SCALES } from './testing-polls.ts';

const POLL = choice(['ja', 'nei']);
const ROLES = choice(['leder', 'stab', 'tillit', 'elev'], { role: true });

/** So many people of each role, in the order of roles, and so many who said none. */
function people(sizes: readonly number[], unsaid = 0): Entry[] {
  const roles = sizes.flatMap((size, at) => Array.from({ length: size }, () => ROLES.options[at]!.id));
  return [...roles, ...Array.from({ length: unsaid }, () => null)].map((role, at) =>
    chose(`k${at}`, [at % 3 === 0 ? 'nei' : 'ja'], role),
  );
}
const partsOf = (breakdown: Breakdown | null): unknown =>
  breakdown?.parts.map(({ roles, unsaid, result }) => [roles.join('+') + (unsaid ? '+?' : ''), result.answered]) ??
  null;
const parts = (sizes: readonly number[], unsaid = 0): unknown =>
  partsOf(breakdownOf(POLL, people(sizes, unsaid), ROLES));

describe('answers by role', () => {
  test('BR2 a role of five or more is a part, and all parts together are all who answered', () => {
    expect(parts([5, 8, 6, 0])).toEqual([
      ['LEDER', 5],
      ['STAB', 8],
      ['TILLIT', 6],
    ]);
    const entries = people([5, 8, 6, 7]);
    const breakdown = breakdownOf(POLL, entries, ROLES)!;
    const all = pollResult(POLL, entries, NEW_POLLING, []) as ChoiceResult;
    expect(breakdown.answered).toBe(26);
    all.options.forEach(({ count }, at) =>
      expect(breakdown.parts.reduce((sum, { result }) => sum + (result as ChoiceResult).options[at]!.count, 0)).toBe(
        count,
      ),
    );
  });
  test('BR2 BR3 roles of fewer are put together, with the smallest of the others where they are too few', () => {
    expect(parts([9, 3, 4, 6])).toEqual([
      ['LEDER', 9],
      ['STAB+TILLIT', 7],
      ['ELEV', 6],
    ]);
    expect(parts([9, 3, 1, 6])).toEqual([
      ['LEDER', 9],
      ['STAB+TILLIT+ELEV', 10],
    ]);
    expect(parts([6, 1, 6, 7])).toEqual([
      ['LEDER', 6],
      ['STAB+TILLIT', 7],
      ['ELEV', 7],
    ]);
  });
  test('BR4 those who said no role are a part from five, else with the others that are few, or the smallest', () => {
    expect(parts([9, 6, 0, 0], 5)).toEqual([
      ['LEDER', 9],
      ['STAB', 6],
      ['+?', 5],
    ]);
    expect(parts([9, 6, 0, 0], 4)).toEqual([
      ['LEDER', 9],
      ['STAB+?', 10],
    ]);
    expect(parts([9, 2, 3, 7], 1)).toEqual([
      ['LEDER', 9],
      ['STAB+TILLIT+?', 6],
      ['ELEV', 7],
    ]);
    const gone = people([6, 6]).map((each, at) => (at < 5 ? { ...each, role: 'gone' } : each));
    expect(partsOf(breakdownOf(POLL, gone, ROLES))).toEqual([
      ['LEDER+STAB', 7],
      ['+?', 5],
    ]);
  });
  test('BR5 a statement that few of a part spoke of is told of in none', () => {
    const entries = [...Array.from({ length: 12 }).keys()].map((at) =>
      rated(
        `k${at}`,
        { s1: 3, ...(at < 7 && { s2: at === 0 ? null : 4 }), ...(at < 6 && { s3: 2 }) },
        at < 6 ? 'leder' : 'stab',
      ),
    );
    const told = breakdownOf(SCALES, entries, ROLES)!.parts.map(({ result }) =>
      (result as ScalesResult).statements.map(({ id, mean, counts }) => [id, mean, counts.reduce((a, b) => a + b)]),
    );
    // One only of the staff spoke of the second; nobody of them of the third.
    expect(told).toEqual([
      [
        ['s1', 3, 6],
        ['s3', 2, 6],
      ],
      [
        ['s1', 3, 6],
        ['s3', null, 0],
      ],
    ]);
  });
  test('BR6 fewer than two parts, or one under five, and nothing is made', () => {
    for (const [sizes, unsaid] of [
      [[9, 4], 0],
      [[9, 0], 4],
      [[4, 4], 0],
      [[3, 0], 7],
      [[1, 3], 9],
      [[0, 0], 12],
      [[], 0],
    ] as const)
      expect([sizes, unsaid, parts(sizes, unsaid)]).toEqual([sizes, unsaid, null]);
    expect(parts([5, 5])).toEqual([
      ['LEDER', 5],
      ['STAB', 5],
    ]);
    expect(parts([9, 0], 5)).toEqual([
      ['LEDER', 9],
      ['+?', 5],
    ]);
    // Of each statement some part's people are too few to be told of.
    const crossed = Array.from({ length: 12 }, (_, at) =>
      rated(
        `k${at}`,
        { ...((at < 6 || at === 11) && { s1: 3 }), ...((at >= 6 || at === 0) && { s2: 4 }) },
        at < 6 ? 'leder' : 'stab',
      ),
    );
    const two = { ...SCALES, statements: SCALES.statements.slice(0, 2) };
    expect(breakdownOf(two, crossed, ROLES)).toBeNull();
    // Those who answered something else aren't there.
    const others = people([5, 5]).map((each, at) => (at === 9 ? rated('x', { s1: 1 }, 'stab') : each));
    expect(breakdownOf(POLL, others, ROLES)).toBeNull();
  });
  test('BR7 the role question’s own result is put together likewise', () => {
    const merged = (...counts: number[]): unknown => {
      const options = counts.map((count, at) => ({ id: `r${at}`, text: `R${at}`, count }));
      const answered = counts.reduce((sum, count) => sum + count, 0);
      const result = mergedRoles({ kind: 'choice', answered, several: false, options });
      expect(result.answered).toBe(answered);
      return result.options.map(({ text, count }) => [text, count]);
    };
    expect(merged(9, 3, 0, 6)).toEqual([
      ['R0', 9],
      ['R1 · R2 · R3', 9],
    ]);
    expect(merged(9, 0, 6)).toEqual([
      ['R0', 9],
      ['R1', 0],
      ['R2', 6],
    ]);
    expect(merged(0, 0)).toEqual([
      ['R0', 0],
      ['R1', 0],
    ]);
    expect(merged(2, 1)).toEqual([['R0 · R1', 3]]);
  });
});
