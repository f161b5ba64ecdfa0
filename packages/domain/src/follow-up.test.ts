import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  followedUp,
  followedUpAll,
  standingFollowUps,
  type FollowUp,
  type FollowUpCommand,
  type FollowUpTarget,
  type SaidByTarget,
} from './follow-up.ts';
import { FOLLOW_UP_TEXT_MAX, FOLLOW_UPS_MAX, RESPONSIBLE_MAX } from './limits.ts';

const theme = (id: string): FollowUpTarget => ({ kind: 'theme', theme: id });
/** Question q has the theme `t` and the point `g/s/k`; q2 has nothing. */
const said: SaidByTarget = (question, target) =>
  question === 'q'
    ? target.kind === 'theme'
      ? target.theme === 't'
        ? 'Tillit'
        : null
      : target.point === 'g/s/k'
        ? 'Si fra tidlig'
        : null
    : question === 'q2'
      ? null
      : undefined;

function make(before: readonly FollowUp[], ...commands: FollowUpCommand[]): readonly FollowUp[] {
  const decision = followedUpAll(before, commands, said);
  if (!decision.ok) throw new Error(decision.reason);
  return decision.followUps;
}

function reason(before: readonly FollowUp[], command: FollowUpCommand): string | null {
  const decision = followedUp(before, command, said);
  return decision.ok ? null : decision.reason;
}

const add = (id: string, fields: Partial<Extract<FollowUpCommand, { do: 'add' }>> = {}): FollowUpCommand => ({
  do: 'add',
  id,
  question: 'q',
  target: theme('t'),
  before: null,
  fields: {},
  ...fields,
});
const ids = (all: readonly FollowUp[]): string[] => standingFollowUps(all).map(({ id }) => id);

describe('follow-ups', () => {
  test('FU1 those that stand are listed in order, of one question or all', () => {
    const all = make([], add('a'), add('b', { before: 'a' }), add('c'), { do: 'delete', id: 'a' });
    expect(ids(all)).toEqual(['b', 'c']);
    expect(standingFollowUps(all, 'q2')).toEqual([]);
  });

  test('FU2 several may stand on one theme or point, which must be there; what it says then is kept', () => {
    const all = make([], add('a'), add('b', { fields: { state: 'done' } }), add('c', { target: point('g/s/k') }));
    expect(all.map(({ about, state }) => [about, state])).toEqual([
      ['Tillit', 'next'],
      ['Tillit', 'done'],
      ['Si fra tidlig', 'next'],
    ]);
    expect(reason([], add('a', { target: theme('none') }))).toBe('unknown-target');
    expect(reason([], add('a', { target: point('g/s/none') }))).toBe('unknown-target');
    expect(reason([], add('a', { question: 'q2' }))).toBe('unknown-target');
    expect(reason([], add('a', { question: 'q3' }))).toBe('unknown-question');
    expect(reason(all, add('a'))).toBe('id-taken');
    expect(reason(all, add('no id'))).toBe('id-taken');
  });

  test('FU3 only the fields named are set; what it is about is never changed', () => {
    const all = make([], add('a', { fields: { text: 'Møt dem', responsible: 'Rektor' } }), {
      do: 'set',
      id: 'a',
      fields: { state: 'wont', due: '2026-09-01' },
    });
    expect(all[0]).toMatchObject({
      state: 'wont',
      text: 'Møt dem',
      responsible: 'Rektor',
      due: '2026-09-01',
      about: 'Tillit',
    });
  });

  test('FU4 lengths, numbers and days are said, not cut', () => {
    const one = make([], add('a'));
    const set = (fields: object): FollowUpCommand => ({ do: 'set', id: 'a', fields });
    expect(reason(one, set({ text: 'x'.repeat(FOLLOW_UP_TEXT_MAX + 1) }))).toBe('text-too-long');
    expect(reason(one, set({ responsible: 'x'.repeat(RESPONSIBLE_MAX + 1) }))).toBe('text-too-long');
    expect(reason(one, set({ due: '2026-02-30' }))).toBe('invalid-date');
    expect(reason(one, set({ due: '' }))).toBeNull();
    const full = Array.from({ length: FOLLOW_UPS_MAX }, (_, index) => ({ ...one[0]!, id: `f${index}` }));
    expect(reason(full, add('more'))).toBe('too-many');
    const { deleted: _, ...gone } = full[0]!;
    expect(reason([...full, { ...gone, id: 'gone', deleted: true }], { do: 'restore', id: 'gone' })).toBe('too-many');
  });

  test('FU5 one is moved before another of its question, or last; what isn’t there can’t be', () => {
    const all = make([], add('a'), add('b'), add('c'), { do: 'move', id: 'c', before: 'a' });
    expect(ids(all)).toEqual(['c', 'a', 'b']);
    expect(reason(all, { do: 'move', id: 'a', before: 'none' })).toBe('unknown-row');
    for (const command of [
      { do: 'move', id: 'none', before: null },
      { do: 'set', id: 'none', fields: {} },
      { do: 'delete', id: 'none' },
      { do: 'restore', id: 'a' },
    ] as const)
      expect(reason(all, command)).toBe('unknown-row');
  });

  test('FU6 every command’s inverse brings back what people saw; a list of commands is carried out whole or not at all', () => {
    const id = fc.constantFrom('a', 'b', 'c', 'd');
    const fields = fc.record(
      {
        state: fc.constantFrom('done' as const, 'next' as const, 'wont' as const),
        text: fc.string({ maxLength: 3 }),
        due: fc.constantFrom('', '2026-01-01', 'never'),
      },
      { requiredKeys: [] },
    );
    const command: fc.Arbitrary<FollowUpCommand> = fc.oneof(
      fc.record({
        do: fc.constant('add' as const),
        id,
        question: fc.constantFrom('q', 'q2'),
        target: fc.constantFrom(theme('t'), theme('none')),
        before: fc.option(id),
        fields,
      }),
      fc.record({ do: fc.constant('set' as const), id, fields }),
      fc.record({ do: fc.constant('move' as const), id, before: fc.option(id) }),
      fc.record({ do: fc.constantFrom('delete' as const, 'restore' as const), id }),
    );
    const seen = (all: readonly FollowUp[]): unknown => standingFollowUps(all).map(({ order: _, ...rest }) => rest);
    fc.assert(
      fc.property(fc.array(command, { maxLength: 30 }), (commands) => {
        let all: readonly FollowUp[] = [];
        for (const each of commands) {
          const decision = followedUp(all, each, said);
          if (!decision.ok) continue;
          expect(seen(make(decision.followUps, ...decision.inverse))).toEqual(seen(all));
          all = decision.followUps;
        }
      }),
      { seed: 6, numRuns: 300 },
    );
    expect(followedUpAll([], [add('a'), add('a')], said)).toEqual({ ok: false, reason: 'id-taken' });
    const both = followedUpAll([], [add('a'), { do: 'set', id: 'a', fields: { text: 'Ny' } }], said);
    expect(both.ok && ids(make(both.followUps, ...both.inverse))).toEqual([]);
  });
});

function point(id: string): FollowUpTarget {
  return { kind: 'point', point: id };
}
