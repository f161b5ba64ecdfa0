import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { instantOf, isZone, wallClock } from './zone-time.ts';

const OSLO = 'Europe/Oslo';
const MINUTE = 60_000;
const DAY = 1440;

describe('times of the day in a zone', () => {
  test('DY1 a time of the day is the instant at which clocks show it', () => {
    expect(instantOf('2026-03-12', 540, OSLO)).toBe(Date.UTC(2026, 2, 12, 8));
    expect(instantOf('2026-07-12', 540, OSLO)).toBe(Date.UTC(2026, 6, 12, 7));
    expect(instantOf('2026-03-12', 540, 'Asia/Kolkata')).toBe(Date.UTC(2026, 2, 12, 3, 30));
    expect(instantOf('2026-03-12', DAY + 30, OSLO)).toBe(Date.UTC(2026, 2, 12, 23, 30));
  });
  test('DY1 what a change to summer time leaves out is as much later; of what comes twice it is the first', () => {
    expect(instantOf('2026-03-29', 150, OSLO), '02:30, shown as 03:30').toBe(Date.UTC(2026, 2, 29, 1, 30));
    expect(instantOf('2026-03-29', 119, OSLO)).toBe(Date.UTC(2026, 2, 29, 0, 59));
    expect(instantOf('2026-03-29', 180, OSLO)).toBe(Date.UTC(2026, 2, 29, 1));
    expect(instantOf('2026-10-25', 150, OSLO), 'the first 02:30').toBe(Date.UTC(2026, 9, 25, 0, 30));
    expect(instantOf('2026-10-25', 180, OSLO)).toBe(Date.UTC(2026, 9, 25, 2));
  });
  test('DY2 clocks show the day and the minute, on both sides of a change', () => {
    const shown = (hour: number, minute: number) => wallClock(Date.UTC(2026, 2, 29, hour, minute), OSLO);
    expect([shown(0, 59), shown(1, 0)].map(({ minutes }) => minutes)).toEqual([119, 180]);
    const twice = [0, 1].map((hour) => wallClock(Date.UTC(2026, 9, 25, hour, 30), OSLO));
    expect(twice).toEqual([
      { date: '2026-10-25', minutes: 150 },
      { date: '2026-10-25', minutes: 150 },
    ]);
    expect(wallClock(Date.UTC(2026, 11, 31, 23, 0, 59, 999), OSLO)).toEqual({ date: '2027-01-01', minutes: 0 });
  });

  const zones = [OSLO, 'America/New_York', 'Australia/Lord_Howe', 'Pacific/Chatham', 'America/St_Johns', 'UTC'];
  test.each(zones)(
    'DY1 DY2 in %s, minute by minute over both changes of the year, by looking at every clock',
    (zone) => {
      const wrong: string[] = [];
      for (const month of [2, 3, 9, 10]) {
        const first = Date.UTC(2026, month, 1);
        const change = [...Array(31 * 24).keys()].find(
          (hour) =>
            wallClock(first + (hour + 1) * 60 * MINUTE, zone).minutes % DAY !==
            (wallClock(first + hour * 60 * MINUTE, zone).minutes + 60) % DAY,
        );
        if (change === undefined) continue;
        const { date } = wallClock(first + change * 60 * MINUTE, zone);
        const seen = new Map<number, number>();
        for (let at = Date.parse(date) - 26 * 60 * MINUTE; at < Date.parse(date) + 50 * 60 * MINUTE; at += MINUTE) {
          const shown = wallClock(at, zone);
          if (shown.date === date && !seen.has(shown.minutes)) seen.set(shown.minutes, at);
        }
        for (let minutes = 0; minutes < DAY; minutes += 1) {
          const instant = instantOf(date, minutes, zone);
          const later = wallClock(instant, zone).minutes > minutes;
          if (seen.has(minutes) ? instant !== seen.get(minutes) : !later) wrong.push(`${date} ${minutes}`);
        }
      }
      expect(wrong).toEqual([]);
    },
  );
  test('DY1 DY2 on any day of any zone the clock shows what was asked for, or later where that is left out', () => {
    const day = fc.integer({ min: 0, max: 9000 }).map((days) => new Date(Date.UTC(2015, 0, 1) + days * DAY * MINUTE));
    fc.assert(
      fc.property(fc.constantFrom(...zones), day, fc.integer({ min: 0, max: DAY - 1 }), (zone, on, minutes) => {
        const date = on.toISOString().slice(0, 10);
        const shown = wallClock(instantOf(date, minutes, zone), zone);
        expect(shown.date).toBe(date);
        expect(shown.minutes - minutes).toBeOneOf([0, 30, 60]);
      }),
      { seed: 71, numRuns: 500 },
    );
  });
  test('DY1 a zone is a name of the database', () => {
    for (const zone of [OSLO, 'UTC', 'America/Argentina/Buenos_Aires', 'Etc/GMT+5']) expect(isZone(zone)).toBe(true);
    for (const zone of ['', 'Oslo', '+02:00', 'Europe/Oslo ', '../Oslo', 'Europe/Nowhere', 'x'.repeat(5000)])
      expect(isZone(zone)).toBe(false);
  });
});
