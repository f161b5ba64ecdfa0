import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pageLines, withoutEmptyEnd, type LaidPage, type MeasuredLine, type PageRoom } from './page-lines.ts';

const room: PageRoom = { columns: 2, first: 400, rest: 500, again: () => 60 };

function line(key: string, height = 50, more: Partial<MeasuredLine> = {}): MeasuredLine {
  return { key, head: false, late: false, parts: [{ height, from: 0, to: 10 }], ...more };
}
const points = (count: number, late = false): MeasuredLine[] =>
  Array.from({ length: count }, (_, index) => line(`${late ? 'late' : 'p'}${index}`, 50, { late }));
const laid = (pages: readonly LaidPage[] | null): string[][] =>
  (pages ?? []).map((page) =>
    page.map((column) =>
      column
        .map(({ key, again, from, to }) => `${again ? '+' : ''}${key}${to === null ? '' : `[${from}-${to}]`}`)
        .join(' '),
    ),
  );

const some = fc
  .array(
    fc.record({
      head: fc.boolean(),
      late: fc.boolean(),
      heights: fc.array(fc.integer({ min: 20, max: 390 }), { minLength: 1, maxLength: 3 }),
    }),
    { maxLength: 40 },
  )
  .map((list) =>
    list
      .map(({ head, late, heights }, index): MeasuredLine => {
        const parts = (head ? [Math.min(100, heights[0]!)] : heights).map((height, at) => ({
          height,
          from: at * 10,
          to: (at + 1) * 10,
        }));
        return { key: `k${index}`, head, late, parts };
      })
      .toSorted((a, b) => Number(a.late) - Number(b.late)),
  );

describe('pageLines', () => {
  it('shows every part of every line exactly once, in order', () => {
    fc.assert(
      fc.property(some, fc.integer({ min: 1, max: 2 }), (lines, columns) => {
        const shown = (pageLines(lines, { ...room, columns }, false) ?? [])
          .flat(2)
          .filter(({ again }) => !again)
          .map(({ key, from }) => `${key}/${from}`);
        expect(shown).toEqual(lines.flatMap(({ key, parts }) => parts.map(({ from }) => `${key}/${from}`)));
      }),
    );
  });

  it('cuts nothing: no column is higher than its page, but where a heading and what it must not be parted from are', () => {
    fc.assert(
      fc.property(some, fc.integer({ min: 1, max: 2 }), (lines, columns) => {
        const height = ({ key, from, again }: LaidPage[number][number]): number =>
          again ? 60 : lines.find((each) => each.key === key)!.parts.find((part) => part.from === from)!.height;
        const pages = pageLines(lines, { ...room, columns }, false) ?? [];
        for (const [index, page] of pages.entries())
          for (const column of page) {
            const sum = column.reduce((all, each) => all + height(each), 0);
            const alone = column.filter(({ key, again }) => !again && !lines.find((each) => each.key === key)!.head);
            expect(alone.length <= 1 || sum <= (index === 0 ? room.first : room.rest)).toBe(true);
          }
      }),
    );
  });

  it('makes the columns of one page about equally full', () => {
    expect(laid(pageLines(points(5), room, true))).toEqual([['p0 p1 p2', 'p3 p4']]);
    expect(laid(pageLines(points(3), { ...room, columns: 1 }, true))).toEqual([['p0 p1 p2']]);
    expect(pageLines(points(20), room, true)).toBe(null);
  });

  it('lays what comes late behind the others, which stay where they are, and goes on on the next page', () => {
    const before = laid(pageLines(points(5), room, true));
    const after = laid(pageLines([...points(5), ...points(2, true)], room, true));
    expect(after).toEqual([[before[0]![0], 'p3 p4 late0 late1']]);
    const many = laid(pageLines([...points(5), ...points(12, true)], room, true));
    expect(many[0]![0]).toBe('p0 p1 p2');
    expect(many).toHaveLength(2);
    expect(many[1]![0]).toMatch(/^late6 /);
  });

  it('keeps a heading with what follows, and says it again where a page begins in the midst of it', () => {
    const head = line('A', 60, { head: true });
    expect(laid(pageLines([...points(7), head, line('x'), line('y')], { ...room, columns: 1 }, false))).toEqual([
      ['p0 p1 p2 p3 p4 p5 p6'],
      ['A x y'],
    ]);
    expect(laid(pageLines([head, ...points(8)], { ...room, columns: 1 }, false))).toEqual([
      ['A p0 p1 p2 p3 p4 p5'],
      ['+A p6 p7'],
    ]);
  });

  it('parts two columns at a heading where it can, and says it again where it can’t', () => {
    const [a, b] = [line('A', 60, { head: true }), line('B', 60, { head: true })];
    expect(laid(pageLines([a, ...points(4), b, line('x')], room, true))).toEqual([['A p0 p1 p2 p3', 'B x']]);
    expect(laid(pageLines([a, ...points(5)], room, true))).toEqual([['A p0 p1 p2', '+A p3 p4']]);
  });

  it('gives a line that is higher than a column several', () => {
    const cut = line('long', 0, {
      parts: [
        { height: 400, from: 0, to: 300 },
        { height: 150, from: 300, to: 420 },
      ],
    });
    expect(laid(pageLines([line('a'), cut, line('b')], room, false))).toEqual([
      ['a', 'long[0-300]'],
      ['long[300-420] b'],
    ]);
  });
});

describe('pages on which nothing is left', () => {
  it('are not turned to where they are the last, and the first always stands', () => {
    const pages = pageLines(points(10), { ...room, columns: 1, first: 200, rest: 200 }, false)!;
    const without = (...gone: string[]) =>
      laid(withoutEmptyEnd(pages, ({ key, again }) => !again && !gone.includes(key)));
    expect(without()).toEqual([['p0 p1 p2 p3'], ['p4 p5 p6 p7'], ['p8 p9']]);
    expect(without('p8')).toHaveLength(3);
    expect(without('p8', 'p9')).toEqual([['p0 p1 p2 p3'], ['p4 p5 p6 p7']]);
    expect(without('p4', 'p5', 'p6', 'p7')).toHaveLength(3);
    expect(without(...Array.from({ length: 10 }, (_, at) => `p${at}`))).toHaveLength(1);
  });
});
