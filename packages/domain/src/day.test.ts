import { describe, expect, test } from 'vitest';
import { clockFrom } from './clock.ts';
import { dayRows, dayTimes, drift } from './day.ts';
import { minutesOfDay, type AgendaItem } from './plan.ts';
import type { DayRow, RoomClock, RowRun } from './room.ts';
import { rowMinutes } from './rows-run.ts';
import { MINUTE, row } from './testing-room.ts';
import { instantOf, wallClock } from './zone-time.ts';

const OSLO = 'Europe/Oslo';
const AGENDA = [row('a', '09:00', 15), row('b', '', 30), row('c', '10:00', 20), row('d', '', 10)];

function day(agenda: readonly AgendaItem[], rows: Record<string, Partial<RowRun>> = {}, date = '2026-03-12'): DayRow[] {
  const run = { startedAt: null, endedAt: null, minutes: null, skipped: false };
  const all = Object.fromEntries(Object.entries(rows).map(([id, each]) => [id, { ...run, ...each }]));
  return dayRows({ agenda, date }, { rows: all }, OSLO);
}

const planned = (rows: readonly DayRow[]): (string | null)[][] =>
  rows.map(({ plannedStart, plannedEnd }) => [plannedStart, plannedEnd].map(shown));

/** Expected starts and ends, as clocks in Oslo show them. */
function expected(
  rows: readonly DayRow[],
  current: string | null,
  now: number,
  clock: RoomClock | null = null,
): (string | null)[][] {
  return [...dayTimes(rows, clock, current, now).values()].map(({ start, end }) => [start, end].map(shown));
}

function shown(instant: number | null): string | null {
  if (instant === null) return null;
  const { date, minutes } = wallClock(instant, OSLO);
  const time = `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
  return date === '2026-03-12' ? time : `${date.slice(8)}. ${time}`;
}

const at = (time: string): number => instantOf('2026-03-12', minutesOfDay(time)!, OSLO);
const late = (rows: readonly DayRow[], current: string | null, now: number): number | null =>
  drift(rows, dayTimes(rows, null, current, now), current);

describe('the day as planned', () => {
  test('DY3 a row without a start follows the one before, one without a length lasts until the next start', () => {
    expect(planned(day(AGENDA))).toEqual([
      ['9:00', '9:15'],
      ['9:15', '9:45'],
      ['10:00', '10:20'],
      ['10:20', '10:30'],
    ]);
    expect(planned(day([row('a', '12:00'), row('b', '12:10'), row('c')]))).toEqual([
      ['12:00', '12:10'],
      ['12:10', null],
      [null, null],
    ]);
    expect(planned(day([row('a'), row('b', '12:10', 5)])), 'it ends where the next begins').toEqual([
      [null, '12:10'],
      ['12:10', '12:15'],
    ]);
  });
  test('DY3 deleted rows are not of the day, and whether a start is its own is told', () => {
    const rows = day([row('a', '09:00', 15), { ...row('b', '', 30), deleted: true }, row('c', '', 20)]);
    expect(rows.map(({ id, fixed }) => [id, fixed])).toEqual([
      ['a', true],
      ['c', false],
    ]);
    expect(planned(rows)[1]).toEqual(['9:15', '9:35']);
  });
  test('DY4 a row lasts as it was stretched, as planned, or until the next start', () => {
    const agenda = [row('a', '12:00'), row('b', '12:10'), row('c', '', 5), row('d', '11:50')];
    const minutes = (id: string, stretched: number | null = null): number | null =>
      rowMinutes(
        { agenda },
        { rows: { [id]: { startedAt: 1, endedAt: null, minutes: stretched, skipped: false } } },
        id,
      );
    expect(['a', 'c', 'd'].map((id) => minutes(id))).toEqual([10, 5, null]);
    expect([minutes('a', 25), minutes('c', 0)]).toEqual([25, 0]);
    expect(minutes('b'), 'what follows has no start of its own').toBeNull();
    const backwards = [row('a', '12:00'), row('b', '11:50')];
    expect(rowMinutes({ agenda: backwards }, { rows: {} }, 'a'), 'the next is out of order').toBeNull();
    expect(day(agenda, { c: { minutes: 8 } }).map((each) => each.minutes)).toEqual([null, null, 8, null]);
    expect(planned(day(AGENDA, { a: { minutes: 60 } })), 'the plan stays').toEqual(planned(day(AGENDA)));
  });
  test('DY5 past midnight is the next day, an hour or two back is out of order', () => {
    expect(
      planned(day([row('a', '23:00', 40), row('b', '', 40), row('c', '00:30', 10), row('d', '02:00', 5)])),
    ).toEqual([
      ['23:00', '23:40'],
      ['23:40', '13. 0:20'],
      ['13. 0:30', '13. 0:40'],
      ['13. 2:00', '13. 2:05'],
    ]);
    expect(planned(day([row('a', '09:00', 15), row('b', '10:00', 20), row('c', '09:15', 15)]))).toEqual([
      ['9:00', '9:15'],
      ['10:00', '10:20'],
      ['9:15', '9:30'],
    ]);
    expect(planned(day([row('a', '09:00', 60), row('b', '22:00', 20)]))[1], 'a long gap is a long gap').toEqual([
      '22:00',
      '22:20',
    ]);
    expect(planned(day([row('a', '23:50', 20), row('b', '23:55', 5)]))[1], 'overlapping over midnight').toEqual([
      '23:55',
      '13. 0:00',
    ]);
  });
  test('DY6 over a change of time lengths are real minutes', () => {
    const night = [row('a', '00:30', 60), row('b', '', 60), row('c', '', 60), row('d', '05:00', 10)];
    const times = (date: string): string[] =>
      day(night, {}, date).map(({ plannedStart }) => shown(plannedStart)!.slice(4));
    expect(times('2026-03-29'), 'from 01:59 to 03:00').toEqual(['0:30', '1:30', '3:30', '5:00']);
    expect(times('2026-10-25'), 'from 02:59 to 02:00').toEqual(['0:30', '1:30', '2:30', '5:00']);
    const twice = day(night, {}, '2026-10-25');
    expect(twice[2]!.plannedEnd! - twice[1]!.plannedEnd!).toBe(60 * MINUTE);
    expect(shown(twice[2]!.plannedEnd), 'the second half past two').toBe('25. 2:30');
    expect(shown(day([row('a', '02:30', 10)], {}, '2026-03-29')[0]!.plannedStart), 'a time that is left out').toBe(
      '29. 3:30',
    );
  });
});

describe('the day as it goes', () => {
  test('DY7 rows that began are told as they went; the one that is on lasts its length, and never ends before now', () => {
    const rows = day(AGENDA, { a: { startedAt: at('09:02'), endedAt: at('09:20') }, b: { startedAt: at('09:20') } });
    expect(expected(rows, 'b', at('09:30')).slice(0, 2)).toEqual([
      ['9:02', '9:20'],
      ['9:20', '9:50'],
    ]);
    expect(expected(rows, 'b', at('10:05'))[1]).toEqual(['9:20', '10:05']);
    const stretched = day(AGENDA, { b: { startedAt: at('09:20'), minutes: 50 } });
    expect(expected(stretched, 'b', at('09:30'))[1]).toEqual(['9:20', '10:10']);
  });
  test('DY7 a clock that was started with the row says when it ends; paused, it ends so much later', () => {
    const rows = day(AGENDA, { b: { startedAt: at('09:20') } });
    const clock = clockFrom(at('09:25'), 10, 'b', []);
    expect(expected(rows, 'b', at('09:30'), clock)[1]).toEqual(['9:20', '9:35']);
    const paused = { ...clock, endsAt: null, left: 5 * MINUTE };
    expect(expected(rows, 'b', at('09:40'), paused)[1]).toEqual(['9:20', '9:45']);
    expect(expected(rows, 'b', at('09:50'), clock)[1], 'out').toEqual(['9:20', '9:50']);
    expect(expected(rows, 'b', at('09:30'), { ...clock, agendaItem: null })[1], 'not the row’s').toEqual([
      '9:20',
      '9:50',
    ]);
  });
  test('DY8 those to come start when the one before ends, and not before a start of their own', () => {
    const begun = { a: { startedAt: at('09:00'), endedAt: at('09:10') }, b: { startedAt: at('09:10') } };
    expect(expected(day(AGENDA, begun), 'b', at('09:11')).slice(2)).toEqual([
      ['10:00', '10:20'],
      ['10:20', '10:30'],
    ]);
    expect(expected(day(AGENDA, begun), 'b', at('10:07')).slice(2)).toEqual([
      ['10:07', '10:27'],
      ['10:27', '10:37'],
    ]);
  });
  test('DY8 one without a length keeps the time that it was given, and lasts at least until the next start', () => {
    const starts = [row('a', '12:00'), row('b', '12:10'), row('c', '12:30'), row('d', '12:45', 5)];
    const begun = { a: { startedAt: at('12:00'), endedAt: at('12:16') }, b: { startedAt: at('12:16') } };
    expect(expected(day(starts, begun), 'b', at('12:20')).slice(1)).toEqual([
      ['12:16', '12:36'],
      ['12:36', '12:51'],
      ['12:51', '12:56'],
    ]);
    const early = { a: { startedAt: at('11:55'), endedAt: at('12:00') }, b: { startedAt: at('12:00') } };
    expect(expected(day(starts, early), 'b', at('12:01'))[1]).toEqual(['12:00', '12:30']);
  });
  test('DY9 before anything has begun times are as planned, and go on with now when the hour is past', () => {
    const rows = day(AGENDA);
    expect(expected(rows, null, at('08:00'))).toEqual(planned(rows));
    expect(expected(rows, null, at('09:05'))).toEqual([
      ['9:05', '9:20'],
      ['9:20', '9:50'],
      ['10:00', '10:20'],
      ['10:20', '10:30'],
    ]);
    expect(expected(rows, null, at('22:00')), 'another day').toEqual(planned(rows));
  });
  test('DY10 skipped rows take no time, and those passed by have none', () => {
    const rows = day(AGENDA, { a: { startedAt: at('09:00') }, b: { skipped: true } });
    expect(expected(rows, 'a', at('09:05'))).toEqual([
      ['9:00', '9:15'],
      [null, null],
      ['10:00', '10:20'],
      ['10:20', '10:30'],
    ]);
    const jumped = day(AGENDA, { a: { startedAt: at('09:00'), endedAt: at('09:10') }, c: { startedAt: at('09:10') } });
    expect(expected(jumped, 'c', at('09:11')).slice(1)).toEqual([
      [null, null],
      ['9:10', '9:30'],
      ['9:30', '9:40'],
    ]);
  });
  test('DY10 between rows the next one begins now at the earliest', () => {
    const rows = day(AGENDA, { a: { startedAt: at('09:00'), endedAt: at('09:10') } });
    expect(expected(rows, null, at('09:12'))[1]).toEqual(['9:12', '9:42']);
    expect(expected(rows, 'deleted', at('09:12'))[1], 'the row that is on was deleted').toEqual(['9:12', '9:42']);
  });
  test('DY11 what cannot be known is left open', () => {
    const rows = day([row('a'), row('b', '', 10), row('c', '10:00', 5)], { a: { startedAt: at('09:00') } });
    expect(expected(rows, 'a', at('09:05'))).toEqual([
      ['9:00', null],
      [null, null],
      ['10:00', '10:05'],
    ]);
  });
  test('DY12 the drift is of the next start, in whole minutes; of the last row, of its end', () => {
    const begun = (start: string) => ({ c: { startedAt: at(start) } });
    expect(late(day(AGENDA, begun('10:07')), 'c', at('10:08'))).toBe(7);
    expect(late(day(AGENDA, begun('09:50')), 'c', at('09:51'))).toBe(-10);
    expect(late(day(AGENDA, { b: { startedAt: at('09:05') } }), 'b', at('09:06')), 'the next waits').toBe(0);
    expect(late(day(AGENDA, { d: { startedAt: at('10:25') } }), 'd', at('10:26'))).toBe(5);
    expect(late(day(AGENDA, begun('10:07')), 'c', at('10:08') + 1), 'seconds are no drift').toBe(7);
    expect(late(day(AGENDA, { ...begun('10:00'), d: { skipped: true } }), 'c', at('10:25'))).toBe(5);
    expect(late(day([row('a')], { a: { startedAt: at('09:00') } }), 'a', at('09:30'))).toBeNull();
    expect(late(day(AGENDA, { b: { startedAt: at('09:15'), minutes: 60 } }), 'b', at('09:16')), 'stretched').toBe(15);
    expect(late(day(AGENDA), null, at('09:04')), 'not yet begun').toBe(4);
  });
});
