import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ACTIVITIES_MAX, AGENDA_TEXT_MAX, TITLE_MAX } from './limits.ts';
import { serial, serialAll, standingActivities, type SeriesCommand, type SeriesPlan } from './series.ts';

const EMPTY: SeriesPlan = { title: 'Bibliotek', activities: [] };

function make(before: SeriesPlan, ...commands: SeriesCommand[]): SeriesPlan {
  const decision = serialAll(before, commands);
  if (!decision.ok) throw new Error(decision.reason);
  return decision.series;
}

function reason(before: SeriesPlan, command: SeriesCommand): string | null {
  const decision = serial(before, command);
  return decision.ok ? null : decision.reason;
}

const add = (id: string, fields: object = {}, before: string | null = null): SeriesCommand => ({
  do: 'add',
  id,
  before,
  fields,
});
const ids = ({ activities }: SeriesPlan): string[] => standingActivities(activities).map(({ id }) => id);

describe('series', () => {
  test('SE1 deleted activities stay, marked; those that stand are listed in order', () => {
    const three = make(EMPTY, add('a'), add('b'), add('c', {}, 'a'), { do: 'delete', id: 'a' });
    expect(ids(three)).toEqual(['c', 'b']);
    expect(ids(make(three, { do: 'restore', id: 'a' }))).toEqual(['c', 'a', 'b']);
  });

  test('SE2 the title can be set, and of an activity only the fields named are', () => {
    expect(make(EMPTY, { do: 'set-series', fields: { title: 'Ny' } }).title).toBe('Ny');
    expect(make(EMPTY, { do: 'set-series', fields: {} })).toEqual(EMPTY);
    const one = make(EMPTY, add('a', { what: 'Kurs' }), { do: 'set', id: 'a', fields: { state: 'under-way' } });
    expect(one.activities[0]).toMatchObject({ what: 'Kurs', state: 'under-way', start: '', end: '' });
  });

  test('SE3 days are days of the calendar or empty, and an end is no earlier than the start', () => {
    const one = make(EMPTY, add('a', { start: '2026-03-01' }));
    const set = (fields: object): SeriesCommand => ({ do: 'set', id: 'a', fields });
    expect(reason(one, set({ end: '2026-02-28' }))).toBe('ends-before-start');
    expect(reason(one, set({ end: '2026-02-29' }))).toBe('invalid-date');
    expect(reason(one, set({ end: '2026-03-01' }))).toBeNull();
    expect(reason(one, set({ start: '', end: '2026-01-01' }))).toBeNull();
    expect(reason(EMPTY, add('b', { start: '2026-05-02', end: '2026-05-01' }))).toBe('ends-before-start');
  });

  test('SE4 lengths and numbers are said, not cut; what isn’t there can’t be changed', () => {
    expect(reason(EMPTY, add('a', { what: 'x'.repeat(AGENDA_TEXT_MAX + 1) }))).toBe('text-too-long');
    expect(reason(EMPTY, { do: 'set-series', fields: { title: 'x'.repeat(TITLE_MAX + 1) } })).toBe('text-too-long');
    const full = make(EMPTY, ...Array.from({ length: ACTIVITIES_MAX }, (_, index) => add(`a${index}`)));
    expect(reason(full, add('more'))).toBe('too-many');
    expect(reason(full, add('a1'))).toBe('id-taken');
    for (const command of [
      { do: 'set', id: 'none', fields: {} },
      { do: 'move', id: 'a1', before: 'none' },
      { do: 'delete', id: 'none' },
      { do: 'restore', id: 'a1' },
    ] as const)
      expect(reason(full, command)).toBe('unknown-row');
  });

  test('SE5 every command’s inverse brings back what people saw; a list of commands is carried out whole or not at all', () => {
    const id = fc.constantFrom('a', 'b', 'c', 'd');
    const fields = fc.record(
      {
        what: fc.string({ maxLength: 3 }),
        start: fc.constantFrom('', '2026-01-01', '2026-06-01'),
        end: fc.constantFrom('', '2026-03-01'),
        state: fc.constantFrom('planned' as const, 'done' as const, 'stopped' as const),
      },
      { requiredKeys: [] },
    );
    const command: fc.Arbitrary<SeriesCommand> = fc.oneof(
      fc.record({ do: fc.constant('add' as const), id, before: fc.option(id), fields }),
      fc.record({ do: fc.constant('set' as const), id, fields }),
      fc.record({ do: fc.constant('move' as const), id, before: fc.option(id) }),
      fc.record({ do: fc.constantFrom('delete' as const, 'restore' as const), id }),
      fc.record({ do: fc.constant('set-series' as const), fields: fc.record({ title: fc.string({ maxLength: 3 }) }) }),
    );
    const seen = ({ title, activities }: SeriesPlan): unknown => [
      title,
      standingActivities(activities).map(({ order: _, ...rest }) => rest),
    ];
    fc.assert(
      fc.property(fc.array(command, { maxLength: 30 }), (commands) => {
        let series = EMPTY;
        for (const each of commands) {
          const decision = serial(series, each);
          if (!decision.ok) continue;
          expect(seen(make(decision.series, ...decision.inverse))).toEqual(seen(series));
          series = decision.series;
        }
      }),
      { seed: 5, numRuns: 300 },
    );
    expect(serialAll(EMPTY, [add('a'), add('a')])).toEqual({ ok: false, reason: 'id-taken' });
  });
});
