import { describe, expect, test } from 'vitest';
import { decide, type BoardCommand } from './board-commands.ts';
import { saidBefore } from './board-points.ts';
import { EMPTY_BOARD, NO_MARKS, withChanges, type Board } from './board.ts';
import { PARTS_MAX } from './limits.ts';
import { summarise } from './summary.ts';
import {
  a,
  act,
  actAmong,
  b,
  c,
  d,
  look,
  outline,
  place,
  points,
  reason,
  saying,
  start,
  without,
} from './testing-board.ts';
import { byId } from './testing.ts';

describe('points that say several things', () => {
  const split = (id: string, ...texts: string[]): BoardCommand => ({ do: 'split', point: id, texts });
  const placed = act(start, place([a, b, c]));

  test('BD19 the parts stand in its place, each by itself, and know what they are parts of', () => {
    const apart = act(placed, split(b, 'x', 'y'));
    expect(look(apart)).toBe('d e | t1: a x y c');
    const { themes, pointCount, groupCount } = summarise(apart, points.values());
    expect(themes[0]!.points[1]).toEqual({
      id: `${b}~1`,
      text: 'x',
      original: 'b',
      group: 'g1',
      section: 's',
      quote: false,
      partOf: b,
      same: [],
    });
    expect([pointCount, groupCount]).toEqual([6, 3]);
    expect(look(act(apart, place([`${b}~2`], 't2', null), place([`${b}~1`], 't1', a)))).toBe('d e | t1: x a c | t2: y');
    expect(look(act(start, split(b, 'x', 'y')))).toBe('a x y c d e');
  });

  test('BD19 two who split at once agree; a point placed at the same time takes its parts along', () => {
    const one = decide(start, points, split(b, 'x', 'y'));
    const other = decide(start, points, place([b], 't2'));
    if (!one.ok || !other.ok) throw new Error('refused');
    const both = withChanges(withChanges(start, one.changes), other.changes);
    expect(look(both)).toBe('a c d e | t2: x y');
    expect(look(act(both, { do: 'unsort', points: [`${b}~1`] }))).toBe('a x c d e | t2: y');
    expect(look(act(both, split(`${b}~1`, 'x', 'z')))).toBe('a c d e | t2: x y z');
    expect(look(act(both, { do: 'join-parts', point: b }))).toBe('a c d e | t2: b');
    expect(reason(both, place([b], 't1'))).toBe('unknown-point');
  });

  test('BD19 parts are withdrawn with their point, and come back with it', () => {
    const [apart, gone] = [act(placed, split(b, 'x', 'y')), without(b)];
    expect(look(apart, gone.values())).toBe('d e | t1: a c | gone: x y');
    const free = actAmong(gone, apart, { do: 'let-go', points: [`${b}~1`, `${b}~2`] });
    expect(look(free, gone.values())).toBe('d e | t1: a c');
    expect(look(free)).toBe('x y d e | t1: a c');
  });

  test('BD20 a part is split again: it keeps its place, the new one is numbered last and stands behind it', () => {
    const apart = act(placed, split(b, 'x', 'y'), split(`${b}~1`, 'x1', 'x2'));
    expect(look(apart)).toBe('d e | t1: a x1 x2 y c');
    expect(summarise(apart, points.values()).themes[0]!.points[2]!.id).toBe(`${b}~3`);
    expect(look(act(apart, split(b, 'p', 'q')))).toBe('d e | t1: a p q c');
    expect(look(act(apart, split(b, 'p', 'q', 'r', 's')))).toBe('d e | t1: a p s r q c');
  });

  test('BD20 BD21 what a split point was laid on, or had laid on it, stays a stack', () => {
    const stacked = act(placed, { do: 'lay', points: [c], onto: b });
    expect(look(act(stacked, split(b, 'x', 'y')))).toBe('d e | t1: a c x y');
    expect(look(act(stacked, split(c, 'x', 'y')))).toBe('d e | t1: a b x y');
    const again = act(stacked, split(b, 'x', 'y'), { do: 'lay', points: [c, d], onto: `${b}~1` });
    expect(look(again)).toBe('e | t1: a x(c d) y');
    expect(look(act(again, { do: 'join-parts', point: `${b}~2` }))).toBe('e | t1: a b(c d)');
  });

  test('BD21 joined again it stands where its first part stood, as if it had never been split', () => {
    const apart = act(placed, split(b, 'x', 'y'), place([`${b}~1`], 't2'));
    const decorated = act(
      apart,
      { do: 'word', point: `${b}~1`, text: 'pent' },
      { do: 'quote', points: [`${b}~2`], quote: true },
    );
    const joined = act(decorated, { do: 'join-parts', point: b });
    expect(look(joined)).toBe('d e | t1: a c | t2: b');
    expect([...joined.marks]).toEqual([]);
    expect(joined.placements.has(`${b}~1`)).toBe(false);
    expect(look(act(start, split(b, 'x', 'y'), { do: 'join-parts', point: b }))).toBe('a b c d e');
    expect(reason(placed, { do: 'join-parts', point: b })).toBe('not-split');
  });

  test('BD19 BD13 what is refused', () => {
    expect(reason(placed, split(b, 'x'))).toBe('number-of-parts');
    expect(reason(placed, split(b, ...Array.from({ length: PARTS_MAX + 1 }, () => 'x')))).toBe('number-of-parts');
    expect(reason(placed, split(b, 'x', ' '))).toBe('blank-text');
    expect(reason(placed, split(b, 'x', 'y'.repeat(2001)))).toBe('text-too-long');
    expect(reason(placed, split('g9/s/x', 'x', 'y'))).toBe('unknown-point');
    expect(reason(placed, split(`${b}~1`, 'x', 'y'))).toBe('unknown-point');
    expect(reason(placed, split(b, 'x', 'y'), without(b))).toBe('withdrawn');
  });
});

describe('wording, quotes, where it goes', () => {
  const placed = act(start, place([a, b]));
  const word = (id: string, text: string | null): BoardCommand => ({ do: 'word', point: id, text });

  test('BD22 a wording is shown, what the group wrote stands beside it; without it all is as before', () => {
    const worded = act(placed, word(a, 'finere'));
    expect(summarise(worded, points.values()).themes[0]!.points[0]).toMatchObject({ text: 'finere', original: 'a' });
    for (const text of [null, 'a']) expect(act(worded, word(a, text))).toEqual(placed);
    expect(reason(placed, word(a, ' '))).toBe('blank-text');
    expect(reason(placed, word(a, 'x'), without(a))).toBe('withdrawn');
    expect(reason(placed, word('g9/s/x', 'x'))).toBe('unknown-point');
  });

  test('BD22 BD23 a change by the group is told until it is accepted: of what was placed, worded, split', () => {
    const worded = act(placed, word(a, 'finere'), { do: 'split', point: c, texts: ['x', 'y'] });
    const changed = byId([...points.values()].map((one) => ({ ...one, text: `${one.text}!` })));
    const told = (of: Board, now = changed): (string | null)[] =>
      [a, b, c, `${c}~1`, d].map((id) => saidBefore(of, now, id));
    expect(told(worded, points)).toEqual([null, null, null, null, null]);
    expect(told(worded)).toEqual(['a', 'b', null, 'c', null]);
    const accepted = actAmong(changed, worded, { do: 'accept', points: [a, b, d, `${c}~1`] });
    expect(told(accepted)).toEqual([null, null, null, null, null]);
    expect(look(accepted, changed.values())).toBe('x y d! e! | t1: finere b!');
    const again = byId([...points.values()].map((one) => ({ ...one, text: `${one.text}?` })));
    expect(told(accepted, again)).toEqual(['a', 'b', null, 'c', null]);
    expect(reason(accepted, { do: 'accept', points: [a] }, changed)).toBe('not-changed');
    expect(told(actAmong(changed, worded, word(a, 'enda finere')))[0]).toBeNull();
  });

  test('BD23 accepting writes no place, so that it takes back nobody’s move', () => {
    const decision = decide(placed, saying(a, 'ny'), { do: 'accept', points: [a] });
    expect(decision).toEqual({ ok: true, changes: [{ set: 'marks', id: a, fields: { seen: 'ny' } }] });
  });

  test('BD25 a quote is marked and unmarked; of what is gone only unmarked', () => {
    const quoted = act(placed, { do: 'quote', points: [a, d], quote: true });
    expect(summarise(quoted, points.values()).themes[0]!.points.map((one) => one.quote)).toEqual([true, false]);
    expect(act(quoted, { do: 'quote', points: [a, d], quote: false })).toEqual(placed);
    expect(reason(placed, { do: 'quote', points: [a], quote: true }, without(a))).toBe('withdrawn');
    expect(reason(placed, { do: 'quote', points: ['g9/s/x'], quote: true })).toBe('unknown-point');
  });

  test('BD24 what is parked says where it goes', () => {
    const parked = act(placed, { do: 'park', points: [a], goesTo: 'Personal' }, { do: 'park', points: [b] });
    const goes = (of: Board): string[] => summarise(of, points.values()).parked.map(({ goesTo }) => goesTo);
    expect(goes(parked)).toEqual(['Personal', '']);
    expect(goes(act(parked, { do: 'goes-to', points: [a, b], where: 'HR' }))).toEqual(['HR', 'HR']);
    expect(reason(placed, { do: 'goes-to', points: [a], where: 'HR' })).toBe('not-parked');
    expect(reason(parked, { do: 'goes-to', points: [a], where: 'x'.repeat(201) })).toBe('text-too-long');
  });

  test('BD26 clearing takes away themes, places and marks, and nothing of the points', () => {
    const full = act(placed, word(a, 'x'), { do: 'split', point: c, texts: ['x', 'y'] });
    const bare = act(full, { do: 'clear' });
    expect([outline(bare), look(bare), bare.placements.size, bare.marks.size]).toEqual(['', 'a b c d e', 0, 0]);
    expect(decide(EMPTY_BOARD, points, { do: 'clear' })).toEqual({ ok: true, changes: [] });
    expect(withChanges(start, [{ set: 'marks', id: a, fields: NO_MARKS }]).marks.size).toBe(0);
  });
});
