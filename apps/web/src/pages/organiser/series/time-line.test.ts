import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { barOf, placeOnLine, timeLine } from './time-line.ts';

describe('TL a line of months', () => {
  test('TL1 begins and ends with whole months around what it has to show', () => {
    const line = timeLine(['2031-04-09', '', '2031-06-30'])!;
    expect([line.from, line.to]).toEqual(['2031-04-01', '2031-07-01']);
    expect(line.ticks.map(({ day }) => day)).toEqual(['2031-04-01', '2031-05-01', '2031-06-01']);
    expect(timeLine(['', ''])).toBeNull();
  });

  test('TL2 names every third month where there are many', () => {
    const line = timeLine(['2030-11-20', '2032-03-01'])!;
    expect(line.ticks.map(({ day }) => day.slice(0, 7))).toEqual([
      '2030-11',
      '2031-02',
      '2031-05',
      '2031-08',
      '2031-11',
      '2032-02',
    ]);
  });

  test('TL3 an activity reaches to the end of its last day; an end that is not known is open', () => {
    const line = timeLine(['2031-04-01', '2031-04-30'])!;
    expect(barOf(line, { start: '2031-04-01', end: '2031-04-30' })).toEqual({
      at: 0,
      width: 100,
      openStart: false,
      openEnd: false,
    });
    expect(barOf(line, { start: '2031-04-16', end: '' })).toMatchObject({ at: 50, width: 50, openEnd: true });
    expect(barOf(line, { start: '', end: '' })).toBeNull();
  });

  test('TL4 whatever the days, nothing lies outside the line or can’t be seen', () => {
    const day = fc
      .date({ min: new Date('1990-01-01'), max: new Date('2089-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, day, (one, other) => {
        const [start, end] = [one, other].sort() as [string, string];
        const line = timeLine([start, end])!;
        const bar = barOf(line, { start, end })!;
        expect(bar.at).toBeGreaterThanOrEqual(0);
        expect(bar.width).toBeGreaterThanOrEqual(0.8);
        expect(bar.at + bar.width).toBeLessThanOrEqual(100.9);
        expect(placeOnLine(line, end)).toBeLessThan(100);
      }),
      { seed: 11, numRuns: 200 },
    );
  });
});
