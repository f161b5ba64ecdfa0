import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keepColumns, packSummary, type Column, type MeasuredTheme, type Room } from './pack-summary.ts';

const room: Room = { height: 600, columns: 3, gap: 30 };

function theme(id: string, points: number, height = 40): MeasuredTheme {
  return { id, head: 80, items: Array.from({ length: points }, () => ({ kind: 'point', height })) };
}

const themes = fc
  .array(
    fc.record({
      head: fc.integer({ min: 40, max: 160 }),
      items: fc.array(
        fc.record({
          kind: fc.constantFrom('point' as const, 'sub' as const),
          height: fc.integer({ min: 20, max: 200 }),
        }),
        { maxLength: 60 },
      ),
    }),
    { maxLength: 20 },
  )
  .map((list) => list.map((each, index) => ({ ...each, id: `t${index}` })));

function heightOf(column: Column, all: readonly MeasuredTheme[]): number {
  return column.reduce((sum, { theme: id, from, to }, index) => {
    const { head, items } = all.find((each) => each.id === id)!;
    return sum + (index > 0 ? room.gap : 0) + head + items.slice(from, to).reduce((all, item) => all + item.height, 0);
  }, 0);
}

describe('packSummary', () => {
  it('shows every item of every theme exactly once, in order', () => {
    fc.assert(
      fc.property(themes, fc.boolean(), (all, split) => {
        const pieces = packSummary(all, room, split).flat();
        const shown = pieces.flatMap(({ theme: id, from, to }) =>
          Array.from({ length: to - from }, (_, i) => `${id}/${from + i}`),
        );
        expect(shown).toEqual(all.flatMap(({ id, items }) => items.map((_, index) => `${id}/${index}`)));
        expect([...new Set(pieces.map((piece) => piece.theme))]).toEqual(all.map(({ id }) => id));
      }),
    );
  });

  it('cuts nothing: a column is higher than the screen only where one item alone is', () => {
    fc.assert(
      fc.property(themes, fc.boolean(), (all, split) => {
        for (const column of packSummary(all, room, split)) {
          if (heightOf(column, all) <= room.height) continue;
          // A heading, perhaps with its sub-heading, and one item that is too high for the screen.
          expect(column).toHaveLength(1);
          expect(column[0]!.to - column[0]!.from).toBeLessThanOrEqual(2);
        }
      }),
    );
  });

  it('leaves a theme whole that fits in a column', () => {
    const columns = packSummary([theme('a', 8), theme('b', 8), theme('c', 8), theme('d', 8)], room, false);
    expect(columns.flat().every(({ from }) => from === 0)).toBe(true);
  });

  it('divides a theme where that is asked, and enough of the column is left', () => {
    const columns = packSummary([theme('a', 6), theme('b', 8)], room, true);
    expect(columns).toEqual([
      [
        { theme: 'a', from: 0, to: 6 },
        { theme: 'b', from: 0, to: 4 },
      ],
      [{ theme: 'b', from: 4, to: 8 }],
    ]);
  });

  it('continues a theme that is higher than the screen', () => {
    expect(packSummary([theme('a', 30)], room, true).map((column) => column[0])).toEqual([
      { theme: 'a', from: 0, to: 13 },
      { theme: 'a', from: 13, to: 26 },
      { theme: 'a', from: 26, to: 30 },
    ]);
  });

  it('fills the columns of one screen about equally', () => {
    const columns = packSummary([theme('a', 2), theme('b', 2), theme('c', 2)], room, false);
    expect(columns.map((column) => column.map((piece) => piece.theme))).toEqual([['a'], ['b'], ['c']]);
  });
});

describe('keepColumns', () => {
  const before = packSummary([theme('a', 3), theme('b', 3), theme('c', 3)], room, false);

  it('lets a theme grow where it stands', () => {
    const after = keepColumns(before, [theme('a', 9), theme('b', 3), theme('c', 3)], room);
    expect(after?.map((column) => column.map((piece) => [piece.theme, piece.to]))).toEqual([
      [['a', 9]],
      [['b', 3]],
      [['c', 3]],
    ]);
  });

  it('puts a new theme behind the one it follows', () => {
    const after = keepColumns(before, [theme('a', 3), theme('b', 3), theme('n', 1), theme('c', 3)], room);
    expect(after?.map((column) => column.map((piece) => piece.theme))).toEqual([['a'], ['b', 'n'], ['c']]);
  });

  it('gives up where there is no room, where the order changed, and where a theme is split', () => {
    expect(keepColumns(before, [theme('a', 20), theme('b', 3), theme('c', 3)], room)).toBe(null);
    expect(keepColumns(before, [theme('b', 3), theme('a', 3), theme('c', 3)], room)).toBe(null);
    const split = packSummary([theme('a', 30)], room, true);
    expect(keepColumns(split, [theme('a', 31)], room)).toBe(null);
  });
});
