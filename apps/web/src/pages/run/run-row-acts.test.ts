import { describe, expect, test } from 'vitest';
import type { RunRow } from './run-day.ts';
import { editedRow, lengthOf, movedRow, stretched } from './run-row-acts.ts';

const row = (id: string, change: Partial<RunRow> = {}): RunRow => ({
  id,
  row: { id, start: null, end: null, what: id, how: '', who: '' },
  state: 'coming',
  start: null,
  end: null,
  plan: { start: null, end: null },
  apart: false,
  minutes: 20,
  plannedMinutes: 20,
  started: false,
  ...change,
});

describe('acts on an agenda row', () => {
  test('a row is stretched from what it has, and taken back to what it had', () => {
    expect(stretched(row('a'), 25)).toMatchObject({
      command: { do: 'stretch-row', agendaItem: 'a', minutes: 25 },
      undo: [{ do: 'stretch-row', agendaItem: 'a', minutes: null }],
    });
    expect(stretched(row('a', { minutes: 30 }), 20)).toMatchObject({
      command: { minutes: null },
      undo: [{ minutes: 30 }],
    });
  });
  test('no row is of no minutes, of half ones or longer than a day', () => {
    for (const minutes of [0, -5, 2.5, 1441, NaN]) expect(stretched(row('a'), minutes)).toBeNull();
  });
  test('a row without minutes is stretched from how long it is expected to last', () => {
    expect(lengthOf(row('a', { minutes: null, start: 0, end: 12 * 60_000 }))).toBe(12);
    expect(lengthOf(row('a', { minutes: null }))).toBeNull();
  });
  test('a row is moved one place, and not beyond the ends', () => {
    const rows = [row('a'), row('b'), row('c')];
    expect(movedRow(rows, 'b', -1)?.plan).toEqual([{ do: 'move', kind: 'agenda', id: 'b', before: 'a' }]);
    expect(movedRow(rows, 'b', 1)?.plan).toEqual([{ do: 'move', kind: 'agenda', id: 'b', before: null }]);
    expect(movedRow(rows, 'a', 1)?.plan).toEqual([{ do: 'move', kind: 'agenda', id: 'a', before: 'c' }]);
    expect(movedRow(rows, 'a', -1)).toBeNull();
    expect(movedRow(rows, 'c', 1)).toBeNull();
  });
  test('only what was changed is sent', () => {
    const before = { what: 'a', how: '', who: '', start: '' };
    expect(editedRow(row('a'), { ...before, who: 'Alle' }, before)?.plan).toEqual([
      { do: 'set', kind: 'agenda', id: 'a', fields: { who: 'Alle' } },
    ]);
    expect(editedRow(row('a'), before, before)).toBeNull();
  });
});
