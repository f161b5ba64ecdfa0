import { dayRows, instantOf, type AgendaItem, type Plan, type RowRun } from '@stikkord/domain';
import type { AgendaSlice } from '@stikkord/protocol';
import { describe, expect, test } from 'vitest';
import { hours, runDay, type RunDay } from './run-day.ts';

const ZONE = 'Europe/Oslo';
const DATE = '2030-05-14';
const at = (hour: number, minute: number): number => instantOf(DATE, hour * 60 + minute, ZONE);

const ROWS: readonly (readonly [id: string, start: string, minutes: number | null])[] = [
  ['welcome', '09:00', 15],
  ['work', '', 30],
  ['lunch', '10:00', 45],
  ['end', '', 20],
];
const agenda: readonly AgendaItem[] = ROWS.map(([id, start, minutes], index) => ({
  id,
  start,
  minutes,
  what: id,
  how: '',
  who: '',
  order: `a${index}`,
  deleted: false,
}));

function dayOf(
  current: string | null,
  rows: Readonly<Record<string, Partial<RowRun>>>,
  now: number,
  date = DATE,
): RunDay {
  const plan = { agenda, date } as Pick<Plan, 'agenda' | 'date'>;
  const whole = Object.fromEntries(
    Object.entries(rows).map(([id, row]) => [
      id,
      { startedAt: null, endedAt: null, minutes: null, skipped: false, ...row },
    ]),
  );
  const slice: AgendaSlice = {
    current,
    rows: agenda.map(({ id, what, how, who }) => ({ id, what, how, who, start: null, end: null })),
  };
  return runDay({ agenda: slice, day: dayRows(plan, { rows: whole }, ZONE), clock: null }, now);
}

const states = (day: RunDay): string[] => day.rows.map(({ state }) => state);

describe('the day on the run page', () => {
  test('before it begins the first row is next, and times are as planned', () => {
    const day = dayOf(null, {}, at(8, 40));
    expect(states(day)).toEqual(['next', 'coming', 'coming', 'coming']);
    expect(day.rows.map((row) => hours(row, ZONE))).toEqual([
      '09:00–09:15',
      '09:15–09:45',
      '10:00–10:45',
      '10:45–11:05',
    ]);
    expect(day.rows.some(({ apart }) => apart)).toBe(false);
  });

  test('DY4 a row without a length has that until the next start, as its clock does', () => {
    const items = agenda.slice(0, 2).map((item, index) => ({ ...item, start: `09:${index}5`, minutes: null }));
    const [first, last] = dayRows({ agenda: items, date: DATE }, { rows: {} }, ZONE).map(
      (row) =>
        runDay(
          { agenda: { current: null, rows: items.map((item) => ({ ...item, start: null, end: null })) }, day: [row] },
          at(8, 0),
        ).rows[0],
    );
    expect([first?.minutes, last?.minutes]).toEqual([10, null]);
  });

  test('a late row says when it and those behind it are expected, beside the plan', () => {
    const day = dayOf(
      'work',
      { welcome: { startedAt: at(9, 0), endedAt: at(9, 40) }, work: { startedAt: at(9, 40) } },
      at(9, 50),
    );
    expect(states(day)).toEqual(['past', 'now', 'next', 'coming']);
    expect(hours(day.now!, ZONE)).toBe('09:40–10:10');
    expect(day.now!.apart).toBe(true);
    expect(hours(day.next!, ZONE)).toBe('10:10–10:55');
    expect(day.drift).toBe(10);
    expect([day.end, day.plannedEnd]).toEqual([at(11, 15), at(11, 5)]);
  });

  test('what is skipped and what was never begun has no hours, and is never next', () => {
    const day = dayOf(
      'lunch',
      { lunch: { startedAt: at(10, 0) }, work: { skipped: true }, end: { skipped: true } },
      at(10, 1),
    );
    expect(states(day)).toEqual(['left', 'skipped', 'now', 'skipped']);
    expect(day.rows.map((row) => hours(row, ZONE))).toEqual(['', '', '10:00–10:45', '']);
    expect(day.next).toBeNull();
    expect(day.end).toBe(at(10, 45));
  });

  test('a row that was begun and left is past, also where it stands after what is on', () => {
    const day = dayOf(
      'work',
      { end: { startedAt: at(9, 0), endedAt: at(9, 5) }, work: { startedAt: at(9, 5) } },
      at(9, 6),
    );
    expect(states(day)).toEqual(['left', 'now', 'next', 'past']);
  });

  test('tried out on another day, the plan says nothing of how late it is', () => {
    const day = dayOf('welcome', { welcome: { startedAt: at(9, 0) } }, at(9, 5), '2031-01-01');
    expect(day.drift).toBeNull();
    expect(day.end).toBeNull();
    expect(day.now!.apart).toBe(false);
  });

  test('without an agenda there is nothing on and nothing next', () => {
    expect(runDay({}, at(9, 0))).toEqual({ rows: [], now: null, next: null, drift: null, end: null, plannedEnd: null });
  });
});
