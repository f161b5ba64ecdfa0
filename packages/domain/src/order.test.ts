import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { byOrder, keysBefore, movedBefore, type Ordered } from './order.ts';

describe('order', () => {
  test('OR1 new keys stand before the item named, or last', () => {
    const inserts = fc.array(fc.tuple(fc.nat(50), fc.integer({ min: 1, max: 3 })), { maxLength: 60 });
    fc.assert(
      fc.property(inserts, (steps) => {
        let list: Ordered[] = [];
        let wanted: string[] = [];
        steps.forEach(([place, count], step) => {
          const before = wanted[place] ?? null;
          const added = keysBefore(list, before, count).map((order, index) => ({ id: `${step}.${index}`, order }));
          list = [...list, ...added].sort(byOrder);
          const at = before === null ? wanted.length : wanted.indexOf(before);
          wanted = [...wanted.slice(0, at), ...added.map((item) => item.id), ...wanted.slice(at)];
          expect(list.map((item) => item.id)).toEqual(wanted);
        });
      }),
      { seed: 1, numRuns: 200 },
    );
  });
  test('OR1 neighbours that share a key get the new ones before both', () => {
    const list = [
      { id: 'a', order: 'a0' },
      { id: 'b', order: 'a1' },
      { id: 'c', order: 'a1' },
    ];
    const [order] = keysBefore(list, 'c', 1);
    expect([...list, { id: 'z', order: order! }].sort(byOrder).map((item) => item.id)).toEqual(['a', 'z', 'b', 'c']);
  });
  test('OR2 equal keys are ordered by id', () => {
    expect(
      [
        { id: 'b', order: 'a0' },
        { id: 'a', order: 'a0' },
      ].sort(byOrder)[0]!.id,
    ).toBe('a');
  });
  test('OR3 what is moved stands where it was moved to, and goes back; before a stranger it is not moved', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 8 }), fc.nat(), fc.nat(), (count, one, other) => {
        const list = keysBefore([], null, count).map((order, at) => ({ id: `r${at}`, order }));
        const ids = (rows: typeof list): string[] => [...rows].sort(byOrder).map(({ id }) => id);
        const { id } = list[one % count]!;
        const to = list[other % (count + 1)]?.id ?? null;
        fc.pre(to !== id);
        const moved = movedBefore(list, id, to)!;
        const after = list.map((row) => (row.id === id ? { id, order: moved.order } : row));
        const without = ids(list).filter((each) => each !== id);
        const place = to === null ? without.length : without.indexOf(to);
        expect(ids(after)).toEqual([...without.slice(0, place), id, ...without.slice(place)]);
        const back = movedBefore([...after].sort(byOrder), id, moved.next)!;
        expect(ids(after.map((row) => (row.id === id ? { id, order: back.order } : row)))).toEqual(ids(list));
      }),
      { seed: 5, numRuns: 300 },
    );
    const one = [{ id: 'a', order: 'a0' }];
    expect(movedBefore(one, 'a', 'gone')).toBeNull();
    expect(movedBefore(one, 'a', 'a')).toBeNull();
  });
});
