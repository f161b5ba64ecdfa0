import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { growWall, type WallAnswer, type WallPlace, type WallRoom } from './wall-layout.ts';

const ROOM: WallRoom = { columns: 3, height: 700, gap: 16 };

const answers = fc.uniqueArray(
  fc.record({ id: fc.integer({ min: 0, max: 60 }).map(String), height: fc.integer({ min: 40, max: 1200 }) }),
  { selector: ({ id }) => id, maxLength: 40 },
);

function wallAnswers(list: readonly { id: string; height: number }[]): WallAnswer[] {
  return list.map(({ id, height }) => ({ id, height, across: Math.ceil(height / 3) }));
}

function clashes(places: readonly WallPlace[]): string[] {
  return places.flatMap((a, index) =>
    places
      .slice(index + 1)
      .filter(
        (b) =>
          a.page === b.page &&
          (a.column === null || b.column === null || a.column === b.column) &&
          a.top < b.top + b.height &&
          b.top < a.top + a.height,
      )
      .map((b) => `${a.id} ${b.id}`),
  );
}

describe('growWall', () => {
  it('shows every answer once, on a page that holds it, on no other', () => {
    fc.assert(
      fc.property(answers, (list) => {
        const places = growWall([], wallAnswers(list), ROOM);
        expect(places.map(({ id }) => id)).toEqual(list.map(({ id }) => id));
        expect(clashes(places)).toEqual([]);
        const tooHigh = places.filter(({ top, height, column }) => top + height > ROOM.height && column !== null);
        expect(tooHigh).toEqual([]);
      }),
      { seed: 6 },
    );
  });

  it('moves nothing that stands, whatever comes, goes, or is written anew', () => {
    fc.assert(
      fc.property(fc.array(answers, { minLength: 2, maxLength: 5 }), (times) => {
        let before: readonly WallPlace[] = [];
        for (const list of times) {
          const now = growWall(before, wallAnswers(list), ROOM);
          const shown = now.filter(({ gone }) => !gone);
          expect(shown.map(({ id }) => id).toSorted()).toEqual(list.map(({ id }) => id).toSorted());
          expect(clashes(now)).toEqual([]);
          // Pages that are empty go, and those behind them come nearer; on its page everything stands where it stood.
          const heights = new Map(wallAnswers(list).map((each) => [each.id, each]));
          const moved = before.filter(({ id, gone, column, top, height }) => {
            const answer = heights.get(id);
            const stays = !gone && answer && (column === null ? answer.across : answer.height) <= height + 1;
            const at = shown.find((each) => each.id === id);
            return stays && (at?.column !== column || at.top !== top);
          });
          expect(moved).toEqual([]);
          before = now;
        }
      }),
      { seed: 6 },
    );
  });

  it('fills columns from the shortest, and begins another page when none has room', () => {
    const places = growWall(
      [],
      wallAnswers(Array.from({ length: 7 }, (_, at) => ({ id: String(at), height: 300 }))),
      ROOM,
    );
    expect(places.map(({ page, column, top }) => [page, column, top])).toEqual([
      [0, 0, 0],
      [0, 1, 0],
      [0, 2, 0],
      [0, 0, 316],
      [0, 1, 316],
      [0, 2, 316],
      [1, 0, 0],
    ]);
  });

  it('a page on which nothing is left goes', () => {
    const all = wallAnswers(Array.from({ length: 8 }, (_, at) => ({ id: String(at), height: 600 })));
    const before = growWall([], all, ROOM);
    const after = growWall(before, all.slice(3), ROOM);
    expect(Math.max(...before.map(({ page }) => page))).toBe(2);
    expect(Math.max(...after.map(({ page }) => page))).toBe(1);
  });
});
