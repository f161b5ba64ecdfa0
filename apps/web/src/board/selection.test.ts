import { describe, expect, test } from 'vitest';
import { NOTHING_SELECTED, pick, pickAll, stillThere } from './selection.ts';

const list = ['a', 'b', 'c', 'd', 'e'];
const chosen = (selection: { chosen: ReadonlySet<string> }): string[] => [...selection.chosen].sort();

describe('selection', () => {
  test('a plain press chooses one, and the same press again lets go', () => {
    const one = pick(NOTHING_SELECTED, 'b', 'only', list);
    expect(chosen(one)).toEqual(['b']);
    expect(chosen(pick(one, 'b', 'only', list))).toEqual([]);
    expect(chosen(pick(pickAll(list), 'b', 'only', list))).toEqual(['b']);
  });

  test('with Ctrl each press adds or takes away', () => {
    const two = pick(pick(NOTHING_SELECTED, 'a', 'toggle', list), 'd', 'toggle', list);
    expect(chosen(two)).toEqual(['a', 'd']);
    expect(chosen(pick(two, 'a', 'toggle', list))).toEqual(['d']);
  });

  test('with Shift the range from the last choice, in both directions, replaces what was chosen', () => {
    const from = pick(NOTHING_SELECTED, 'd', 'toggle', list);
    expect(chosen(pick(from, 'b', 'range', list))).toEqual(['b', 'c', 'd']);
    expect(chosen(pick(pick(from, 'b', 'range', list), 'e', 'range', list))).toEqual(['d', 'e']);
    expect(chosen(pick(pick(from, 'a', 'toggle', list), 'c', 'more', list))).toEqual(['a', 'b', 'c', 'd']);
  });

  test('a range without a beginning in the same list is a plain press', () => {
    expect(chosen(pick(NOTHING_SELECTED, 'c', 'range', list))).toEqual(['c']);
    expect(chosen(pick(pick(NOTHING_SELECTED, 'x', 'only', ['x']), 'c', 'range', list))).toEqual(['c']);
  });

  test('points that are gone are not chosen any longer', () => {
    const all = pickAll(list);
    expect(stillThere(all, () => true)).toBe(all);
    expect(chosen(stillThere(all, (id) => id > 'b'))).toEqual(['c', 'd', 'e']);
    expect(stillThere(all, (id) => id > 'b').anchor).toBeNull();
  });
});
