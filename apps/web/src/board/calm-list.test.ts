import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EMPTY_LIST, settle, type CalmList } from './calm-list.ts';

const none = new Set<string>();
const at = (...shown: string[]): CalmList<string> => ({ shown, left: none, waiting: [] });

describe('calm list', () => {
  test('with no hand in it the list shows what is there', () => {
    expect(settle(at('a'), ['b', 'a', 'c'], false, none)).toEqual(at('b', 'a', 'c'));
  });

  test('under a hand new ones wait, and what others took keeps its place', () => {
    const list = settle(at('a', 'b', 'c'), ['x', 'a', 'c', 'y'], true, none);
    expect(list.shown).toEqual(['a', 'b', 'c']);
    expect([...list.left]).toEqual(['b']);
    expect(list.waiting).toEqual(['x', 'y']);
    expect(settle(list, ['x', 'a', 'c', 'y'], false, none)).toEqual(at('x', 'a', 'c', 'y'));
  });

  test('what the hand itself did moves at once, to where it belongs', () => {
    const sorted = settle(at('a', 'b', 'c'), ['a', 'c'], true, new Set(['b']));
    expect(sorted).toEqual(at('a', 'c'));
    expect(settle(sorted, ['a', 'b', 'c'], true, new Set(['b']))).toEqual(at('a', 'b', 'c'));
    expect(settle(at('b', 'c'), ['a', 'b', 'c'], true, new Set(['a']))).toEqual(at('a', 'b', 'c'));
  });

  test('an empty list lets new ones in: nothing can move', () => {
    expect(settle(EMPTY_LIST as CalmList<string>, ['a'], true, none)).toEqual(at('a'));
    expect(settle(at('b'), ['a'], true, none)).toEqual(at('a'));
  });

  test('whatever happens, under a hand nothing shown changes order and nothing is shown or waiting twice', () => {
    const ids = fc.uniqueArray(fc.constantFrom<string[]>('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'), { maxLength: 8 });
    fc.assert(
      fc.property(fc.array(fc.tuple(ids, fc.boolean(), ids), { maxLength: 12 }), (steps) => {
        let list: CalmList<string> = EMPTY_LIST;
        for (const [there, busy, mine] of steps) {
          const before = list;
          list = settle(list, there, busy, new Set(mine));
          const seen = [...list.shown.filter((id) => !list.left.has(id)), ...list.waiting];
          expect([...seen].sort()).toEqual([...there].sort());
          if (!busy || !before.shown.some((id) => there.includes(id))) continue;
          const kept = before.shown.filter((id) => list.shown.includes(id));
          expect(list.shown.filter((id) => before.shown.includes(id))).toEqual(kept);
          expect(before.shown.filter((id) => !mine.includes(id) && !list.shown.includes(id))).toEqual([]);
        }
      }),
      { seed: 7, numRuns: 500 },
    );
  });
});
