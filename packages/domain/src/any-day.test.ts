import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clockFrom } from './clock.ts';
import { dayRows, dayTimes, drift } from './day.ts';
import { agendaTimes, minutesOfDay, standing, type AgendaItem } from './plan.ts';
import type { DayRow, RowRun } from './room.ts';
import { MINUTE, must, NINE, row } from './testing-room.ts';
import { instantOf, wallClock } from './zone-time.ts';

const OSLO = 'Europe/Oslo';
const NEW: RowRun = { startedAt: null, endedAt: null, minutes: null, skipped: false };

const dayOf = (agenda: readonly AgendaItem[], begun: Record<string, number> = {}): DayRow[] => {
  const rows = Object.fromEntries(Object.entries(begun).map(([id, startedAt]) => [id, { ...NEW, startedAt }]));
  return dayRows({ agenda, date: '2026-03-12' }, { rows }, OSLO);
};

describe('any day', () => {
  const zone = fc.constantFrom(OSLO, 'America/New_York', 'Pacific/Chatham', 'UTC');
  const date = fc.constantFrom('2026-03-28', '2026-03-29', '2026-10-24', '2026-10-25', '2026-11-01', '2026-12-31');
  const time = fc
    .integer({ min: 0, max: 1439 })
    .map((all) => `${Math.floor(all / 60)}`.padStart(2, '0') + ':' + `${all % 60}`.padStart(2, '0'));
  const anyRow = fc.record({
    start: fc.oneof({ weight: 2, arbitrary: fc.constant('') }, time),
    minutes: fc.option(fc.integer({ min: 0, max: 300 })),
  });
  const agenda = fc
    .array(anyRow, { minLength: 1, maxLength: 12 })
    .map((rows) => rows.map(({ start, minutes }, index) => row(`r${String(index).padStart(2, '0')}`, start, minutes)));

  test('DY3 DY5 DY6 starts of their own are shown as written, and all else follows in real minutes', () => {
    fc.assert(
      fc.property(agenda, zone, date, (rows, in_, on) => {
        const all = dayRows({ agenda: rows, date: on }, { rows: {} }, in_);
        all.forEach(({ plannedStart, plannedEnd, fixed, minutes }, index) => {
          const ahead = fixed ? wallClock(plannedStart!, in_).minutes - minutesOfDay(rows[index]!.start)! : 0;
          must(ahead === 0 || ahead === 60, 'a start is shown as written, or later where that is left out');
          must(!fixed || plannedStart! >= instantOf(on, 0, in_), 'nothing is before the day');
          must(fixed || index === 0 || plannedStart === all[index - 1]!.plannedEnd, 'it follows the one before');
          const length = plannedStart === null ? null : plannedEnd! - plannedStart;
          must(minutes === null || length === null || length === minutes * MINUTE, 'minutes are real ones');
        });
      }),
      { seed: 31, numRuns: 400 },
    );
  });

  test('DY3 on a day without a change of time they are the times that the agenda shows', () => {
    fc.assert(
      fc.property(agenda, (rows) => {
        const times = agendaTimes(rows);
        const wrong = dayOf(rows).filter(({ id, plannedStart }) => {
          const { start } = times.get(id)!;
          // The agenda looks no further than where it has come; here a row may end where the next one begins.
          return start !== null && plannedStart !== null && wallClock(plannedStart, OSLO).minutes !== start;
        });
        expect(wrong).toEqual([]);
      }),
      { seed: 32, numRuns: 400 },
    );
  });

  /** What happens through a day: rows begin in any order, are skipped and stretched, while a clock goes that may be set back. */
  const act = fc.record({
    does: fc.constantFrom('begin', 'skip', 'stretch', 'nothing'),
    which: fc.nat({ max: 11 }),
    minutes: fc.option(fc.integer({ min: 0, max: 120 })),
    after: fc.integer({ min: -2 * MINUTE, max: 45 * MINUTE }),
  });

  test('DY7–DY12 whatever happens, what is to come stands in order, from now on, and after its own start', () => {
    fc.assert(
      fc.property(agenda, zone, date, fc.array(act, { maxLength: 20 }), (items, in_, on, acts) => {
        let now = instantOf(on, 480, in_);
        let current: string | null = null;
        const rows: Record<string, RowRun> = {};
        const of = (id: string): RowRun => rows[id] ?? NEW;
        for (const { does, which, minutes, after } of acts) {
          now += after;
          const { id } = items[which % items.length]!;
          if (does === 'begin' && id !== current) {
            if (current !== null) rows[current] = { ...of(current), endedAt: now };
            rows[id] = { ...of(id), startedAt: now, endedAt: null, skipped: false };
            current = id;
          } else if (does === 'skip' && id !== current) rows[id] = { ...of(id), skipped: !of(id).skipped };
          else if (does === 'stretch') rows[id] = { ...of(id), minutes };

          const all = dayRows({ agenda: items, date: on }, { rows }, in_);
          const clock = current === null ? null : clockFrom(now - 5 * MINUTE, which + 1, current, []);
          const times = dayTimes(all, clock, current, now);
          expect([...times.keys()]).toEqual(standing(items).map((item) => item.id));
          const at = all.findIndex((each) => each.id === current);
          let before = current === null ? -Infinity : times.get(current)!.end!;
          must(current === null || before === Math.max(now, clock!.endsAt!), 'the clock says when the row ends');
          all.forEach((each, index) => {
            const { start, end } = times.get(each.id)!;
            const none = start === null && end === null;
            if (each.id === current) must(start === each.startedAt, 'it began when it began');
            else if (each.startedAt !== null) must(start === each.startedAt && end === each.endedAt, 'as it went');
            else if (each.skipped || index < at) must(none, 'what is passed has no time');
            else if (start === null) must(none && !each.fixed, 'only what has no start of its own isn’t known');
            else {
              must(start >= before, 'in order');
              must(each.fixed ? start >= each.plannedStart! : start === before, 'it follows the one before');
              must(end === null || end >= start, 'it ends after it began');
              must(each.minutes === null || end! - start === each.minutes * MINUTE, 'for as long as it is to last');
              before = end ?? start;
            }
          });
          const drifted = drift(all, times, current);
          expect(drifted === null || Number.isInteger(drifted)).toBe(true);
        }
      }),
      { seed: 33, numRuns: 400 },
    );
  });

  test('DY7–DY9 while nothing is done nothing comes earlier, and nothing by more than the time that went', () => {
    fc.assert(
      fc.property(
        agenda,
        fc.option(fc.nat({ max: 11 })),
        fc.nat({ max: 600 }),
        fc.nat({ max: 60 }),
        (items, on, gone, more) => {
          const current = on === null ? null : items[on % items.length]!.id;
          const rows = dayOf(items, current === null ? {} : { [current]: NINE });
          const first = dayTimes(rows, null, current, NINE + gone * MINUTE);
          const later = dayTimes(rows, null, current, NINE + (gone + more) * MINUTE);
          const isToday = rows.every(({ plannedStart }) => plannedStart === null || plannedStart > NINE - MINUTE);
          const moved = rows
            .filter(({ startedAt }) => startedAt === null && isToday)
            .map(({ id }) => (later.get(id)!.start ?? 0) - (first.get(id)!.start ?? 0));
          expect(moved.filter((by) => by < 0 || by > more * MINUTE)).toEqual([]);
        },
      ),
      { seed: 34, numRuns: 400 },
    );
  });
});
