import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Board, Placement } from './board.ts';
import { changesSince } from './changes-since.ts';
import { summarise } from './summary.ts';
import { board, point, theme } from './testing.ts';

const placement = (to: string | null, order: string, rest: Partial<Placement> = {}): Placement => ({
  theme: to,
  parked: false,
  order,
  said: '',
  onto: null,
  ...rest,
});

const points = [point('g1', 'a'), point('g1', 'b'), point('g2', 'c'), point('g2', 'd')];
const [a, b, c, d] = points.map(({ id }) => id) as [string, string, string, string];
const themes = [theme('t1', 'a0'), theme('t2', 'a1')];
const placed = { [a]: placement('t1', 'a0'), [b]: placement('t1', 'a1'), [c]: placement('t2', 'a0') };
const before = summarise(board(themes, placed), points);
const since = (now: Board, of = points): number => changesSince(before, summarise(now, of));

describe('RN17 changes since a board was published', () => {
  test('none where nothing is otherwise, also where a note was written or the tray filled in another order', () => {
    expect(since(board(themes, placed))).toBe(0);
    expect(since(board([theme('t1', 'a0', { note: 'Spør gruppe 2' }), themes[1]!], placed))).toBe(0);
    expect(since(board(themes, placed), points.toReversed())).toBe(0);
  });

  test('a point moved, parked, sorted, changed, new or gone is one each', () => {
    expect(since(board(themes, { ...placed, [a]: placement('t2', 'a1') }))).toBe(1);
    expect(since(board(themes, { ...placed, [a]: placement(null, 'a0', { parked: true }) }))).toBe(1);
    expect(since(board(themes, { ...placed, [d]: placement('t1', 'a2') }))).toBe(1);
    expect(since(board(themes, placed), [point('g1', 'a', 'Noe annet'), ...points.slice(1)])).toBe(1);
    expect(since(board(themes, placed), [...points, point('g1', 'e')])).toBe(1);
    expect(since(board(themes, placed), points.slice(0, 3))).toBe(1);
  });

  test('a theme renamed, coloured, new or deleted is one, and its points that come to the tray one each', () => {
    expect(since(board([theme('t1', 'a0', { title: 'Annet' }), themes[1]!], placed))).toBe(1);
    expect(since(board([theme('t1', 'a0', { hue: 3, heard: 'Vi hørte dette' }), themes[1]!], placed))).toBe(1);
    expect(since(board([...themes, theme('t3', 'a2')], placed))).toBe(1);
    expect(since(board([theme('t1', 'a0', { deleted: true }), themes[1]!], placed))).toBe(3);
  });

  test('another order is one for the place where it is', () => {
    expect(since(board(themes, { ...placed, [a]: placement('t1', 'a2') }))).toBe(1);
    expect(since(board([theme('t1', 'a2'), themes[1]!], placed))).toBe(1);
  });

  test('whatever was done, there are none between a summary and itself, and some both ways between two that differ', () => {
    const where = fc.record({ theme: fc.constantFrom('t1', 't2', null), order: fc.constantFrom('a0', 'a1', 'a2') });
    const boards = fc
      .tuple(where, where, where)
      .map((places) =>
        summarise(
          board(
            themes,
            Object.fromEntries(places.map(({ theme: to, order }, index) => [points[index]!.id, placement(to, order)])),
          ),
          points,
        ),
      );
    fc.assert(
      fc.property(boards, boards, (one, other) => {
        expect(changesSince(one, one)).toBe(0);
        expect(changesSince(one, other) === 0).toBe(JSON.stringify(one) === JSON.stringify(other));
        expect(changesSince(one, other)).toBe(changesSince(other, one));
      }),
      { seed: 4, numRuns: 300 },
    );
  });
});
