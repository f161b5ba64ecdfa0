import { describe, expect, test } from 'vitest';
import { decide, decideAll, type BoardCommand } from './board-commands.ts';
import { saidBefore } from './board-points.ts';
import { isStanding, mergedInto, themeTree } from './board-themes.ts';
import { EMPTY_BOARD, NO_MARKS, OTHER_THEME, withChanges, type Board, type Placement } from './board.ts';
import { HEARD_MAX, NOTE_MAX, PARTS_MAX } from './limits.ts';
import type { Point } from './point.ts';
import { summarise, type SummaryPoint } from './summary.ts';
import { board, byId, point, theme } from './testing.ts';

const points = byId([point('g1', 'a'), point('g1', 'b'), point('g2', 'c'), point('g2', 'd'), point('g3', 'e')]);
const [a, b, c, d, e] = [...points.keys()] as [string, string, string, string, string];
const start = board([theme('t1', 'a1'), theme('t2', 'a2'), theme('t3', 'a1', { parent: 't1' })]);

function act(before: Board, ...commands: BoardCommand[]): Board {
  const decision = decideAll(before, points, commands);
  if (!decision.ok) throw new Error(decision.reason);
  return withChanges(before, decision.changes);
}

/** The same, with points that are others by now. */
function actAmong(among: ReadonlyMap<string, Point>, before: Board, ...commands: BoardCommand[]): Board {
  const decision = decideAll(before, among, commands);
  if (!decision.ok) throw new Error(decision.reason);
  return withChanges(before, decision.changes);
}

function reason(before: Board, command: BoardCommand, among: ReadonlyMap<string, Point> = points): string | null {
  const decision = decide(before, among, command);
  return decision.ok ? null : decision.reason;
}

const said = ({ text, same }: SummaryPoint): string =>
  same.length === 0 ? text : `${text}(${same.map((one) => one.text).join(' ')})`;

/** Tray, themes and parked in short: `a | t1: b(c) | parked: d`. */
function look(of: Board, among: Iterable<Point> = points.values()): string {
  const { unsorted, themes, parked, withdrawn } = summarise(of, among);
  return [
    unsorted.map(said).join(' '),
    ...themes
      .flatMap((top) => [top, ...top.themes])
      .flatMap(({ id, points: here }) => (here.length === 0 ? [] : [`${id}: ${here.map(said).join(' ')}`])),
    ...(parked.length === 0 ? [] : [`parked: ${parked.map(said).join(' ')}`]),
    ...(withdrawn.length === 0 ? [] : [`gone: ${withdrawn.map((one) => one.text).join(' ')}`]),
  ].join(' | ');
}

const without = (...gone: string[]): Map<string, Point> =>
  byId([...points.values()].map((one) => (gone.includes(one.id) ? { ...one, deleted: true } : one)));
const saying = (id: string, text: string): Map<string, Point> =>
  byId([...points.values()].map((one) => (one.id === id ? { ...one, text } : one)));
const place = (ids: readonly string[], to = 't1', before: string | null = null): BoardCommand => ({
  do: 'place',
  points: ids,
  theme: to,
  before,
});
const at = (fields: Partial<Placement>): Placement => ({
  theme: null,
  parked: false,
  order: 'a0',
  said: '',
  onto: null,
  ...fields,
});
const outline = (of: Board): string =>
  themeTree(of)
    .map(({ theme: { id }, subThemes }) => [id, ...subThemes.map((sub) => sub.id)].join('>'))
    .join(' ');

describe('the bucket for the rest', () => {
  const other: BoardCommand = { do: 'add-theme', id: OTHER_THEME, title: 'Andre tema', parent: null, before: null };

  test('BD14 stands last whatever comes behind it, on the first level, with nothing under it', () => {
    const made = act(start, other, { do: 'add-theme', id: 'n', title: 'Ny', parent: null, before: null });
    expect(outline(made)).toBe('t1>t3 t2 n other');
    expect(summarise(made, []).themes.map((each) => each.other)).toEqual([false, false, false, true]);
    expect(reason(made, { do: 'move-theme', id: OTHER_THEME, parent: null, before: 't1' })).toBe('other-theme');
    expect(reason(made, { do: 'move-theme', id: 't2', parent: OTHER_THEME, before: null })).toBe('other-theme');
    expect(reason(made, { do: 'add-theme', id: 'x', title: '', parent: OTHER_THEME, before: null })).toBe(
      'other-theme',
    );
    expect(reason(start, { ...other, parent: 't1' } as BoardCommand)).toBe('other-theme');
    expect(
      outline(
        board([
          theme(OTHER_THEME, 'a0', { parent: 't1' }),
          theme('t1', 'a1'),
          theme('x', 'a1', { parent: OTHER_THEME }),
        ]),
      ),
    ).toBe('t1 x other');
  });

  test('BD14 is made again after it was deleted, empty: what was in it stays in the tray', () => {
    const full = act(start, other, place([a, b], OTHER_THEME));
    expect(reason(full, other)).toBe('id-taken');
    const again = act(full, { do: 'delete-theme', id: OTHER_THEME }, other);
    expect(look(again)).toBe('a b c d e');
    expect(outline(again)).toBe('t1>t3 t2 other');
    expect(look(act(again, place([a], OTHER_THEME)))).toBe('b c d e | other: a');
  });
});

describe('describing and merging themes', () => {
  test('BD15 a theme has a hue, a note, and a sentence; only the fields named are set', () => {
    const told = act(
      start,
      { do: 'describe-theme', id: 't1', hue: 3, heard: 'Vi hørte dette' },
      { do: 'describe-theme', id: 't1', note: 'spør' },
    );
    expect(told.themes.get('t1')).toEqual({ ...start.themes.get('t1'), hue: 3, heard: 'Vi hørte dette', note: 'spør' });
    expect(act(told, { do: 'describe-theme', id: 't1', hue: null }).themes.get('t1')!.hue).toBeNull();
    for (const hue of [0, 9, 1.5, Number.NaN])
      expect(reason(start, { do: 'describe-theme', id: 't1', hue })).toBe('no-such-hue');
    expect(reason(start, { do: 'describe-theme', id: 't1', note: 'x'.repeat(NOTE_MAX + 1) })).toBe('text-too-long');
    expect(reason(start, { do: 'describe-theme', id: 't1', heard: 'x'.repeat(HEARD_MAX + 1) })).toBe('text-too-long');
    expect(reason(start, { do: 'describe-theme', id: 'none', hue: 1 })).toBe('unknown-theme');
  });

  test('BD16 the points of a merged theme come last in the other, in order, and remember what they said before', () => {
    const full = act(start, place([b, a], 't2'), place([c], 't1'), place([d], 't3'));
    const changed = saying(a, 'ny a');
    const merged = actAmong(changed, full, { do: 'merge-themes', themes: ['t2'], into: 't1' });
    expect(look(merged, changed.values())).toBe('e | t1: c b ny a | t3: d');
    expect(saidBefore(merged, changed, a)).toBe('a');
    expect(outline(merged)).toBe('t1>t3');
  });

  test('BD16 sub-themes come under the target; where it can have none, their points come into it', () => {
    const full = act(start, place([a], 't1'), place([b], 't2'), place([c], 't3'));
    const under = act(full, { do: 'merge-themes', themes: ['t1'], into: 't2' });
    expect([outline(under), look(under)]).toEqual(['t2>t3', 'd e | t2: b a | t3: c']);
    const four = act(full, { do: 'add-theme', id: 't4', title: '', parent: 't2', before: null });
    const into = act(four, { do: 'merge-themes', themes: ['t1'], into: 't4' });
    expect([outline(into), look(into)]).toEqual(['t2>t4', 'd e | t2: b | t4: a c']);
    const up = act(
      full,
      { do: 'add-theme', id: 't5', title: '', parent: 't1', before: null },
      { do: 'merge-themes', themes: ['t1'], into: 't3' },
    );
    expect([outline(up), look(up)]).toEqual(['t3>t5 t2', 'd e | t3: c a | t2: b']);
  });

  test('BD16 what others put into a merged theme meanwhile follows it, also through two mergers', () => {
    const merged = act(start, { do: 'merge-themes', themes: ['t2'], into: 't1' });
    const meanwhile = decide(start, points, place([a, b], 't2'));
    const nested = decide(start, points, { do: 'add-theme', id: 'n', title: '', parent: 't2', before: null });
    if (!meanwhile.ok || !nested.ok) throw new Error('refused');
    const both = withChanges(merged, [...meanwhile.changes, ...nested.changes]);
    expect([outline(both), look(both)]).toEqual(['t1>n>t3', 'c d e | t1: a b']);
    const twice = act(
      both,
      { do: 'add-theme', id: 'u', title: '', parent: null, before: null },
      { do: 'merge-themes', themes: ['t1'], into: 'u' },
    );
    expect(mergedInto(twice, 't2')!.id).toBe('u');
    expect(reason(merged, place([a], 't2'))).toBe('unknown-theme');
  });

  test('BD16 two that were merged into each other are one; a target that is deleted or never came takes nothing with it but its points', () => {
    const ring = board([theme('y', 'a1', { into: 'z' }), theme('z', 'a2', { into: 'y' })], { [a]: at({ theme: 'z' }) });
    expect([outline(ring), look(ring)]).toEqual(['y', 'b c d e | y: a']);
    const gone = board([theme('y', 'a1', { into: 'z' }), theme('z', 'a2', { deleted: true })], {
      [a]: at({ theme: 'y' }),
    });
    expect([outline(gone), look(gone)]).toEqual(['', 'a b c d e']);
    const never = board([theme('y', 'a1', { into: 'none' })], { [a]: at({ theme: 'y' }) });
    expect([outline(never), isStanding(never, 'y')]).toEqual(['y', true]);
    const longer = board([theme('x', 'a0', { into: 'z' }), ...ring.themes.values()], { [a]: at({ theme: 'x' }) });
    expect(look(longer)).toBe('b c d e | y: a');
  });

  test('BD16 BD13 nothing is merged into itself, or into what is not there', () => {
    expect(reason(start, { do: 'merge-themes', themes: ['t1'], into: 't1' })).toBe('nothing-selected');
    expect(reason(start, { do: 'merge-themes', themes: ['t1'], into: 'none' })).toBe('unknown-theme');
    expect(reason(start, { do: 'merge-themes', themes: ['none', 't2'], into: 't1' })).toBe('unknown-theme');
  });
});

describe('duplicates', () => {
  const lay = (ids: readonly string[], onto: string): BoardCommand => ({ do: 'lay', points: ids, onto });
  const stacked = act(start, place([a, b, c, d]), lay([c, b], a));

  test('BD17 points laid on another stand with it, in the order they were laid, counted and with their groups', () => {
    expect(look(stacked)).toBe('e | t1: a(c b) d');
    const [one] = summarise(stacked, points.values()).themes;
    expect([one!.pointCount, one!.groupCount]).toEqual([4, 2]);
    expect(one!.points[0]!.same.map((each) => each.group)).toEqual(['g2', 'g1']);
    expect(look(act(stacked, lay([d], c)))).toBe('e | t1: a(c b d)');
  });

  test('BD17 a stack is moved by one write, wherever it is taken; a stack in the tray too', () => {
    const decision = decide(stacked, points, place([a], 't2'));
    expect(decision.ok && decision.changes.length).toBe(1);
    expect(look(act(stacked, place([b, a], 't2')))).toBe('e | t1: d | t2: a(c b)');
    expect(look(act(stacked, { do: 'unsort', points: [a] }))).toBe('a(c b) e | t1: d');
    expect(look(act(stacked, { do: 'park', points: [a, e] }))).toBe(' | t1: d | parked: a(c b) e');
    expect(look(act(start, lay([a, c], d), place([d], 't2')))).toBe('b e | t2: d(a c)');
  });

  test('BD17 one that is placed by itself leaves the stack; a stack laid on another comes with all', () => {
    expect(look(act(stacked, place([c], 't2')))).toBe('e | t1: a(b) d | t2: c');
    expect(look(act(stacked, { do: 'unsort', points: [b] }))).toBe('b e | t1: a(c) d');
    expect(look(act(stacked, lay([a], e)))).toBe('e(a c b) | t1: d');
    expect(reason(stacked, lay([b], a))).toBe('nothing-selected');
    expect(reason(stacked, lay([a], a))).toBe('nothing-selected');
  });

  test('BD17 where the one that is shown is withdrawn the next is shown, in its place; it comes back to it', () => {
    const gone = without(a);
    expect(look(stacked, gone.values())).toBe('e | t1: c(b) d | gone: a');
    expect(summarise(stacked, gone.values()).withdrawn).toEqual([
      { id: a, text: 'a', theme: 't1', parked: false, onto: null },
    ]);
    const moved = actAmong(gone, stacked, place([c], 't2'));
    expect(look(moved, gone.values())).toBe('e | t1: d | t2: c(b) | gone: a');
    expect(look(moved)).toBe('e | t1: d | t2: a(c b)');
    const free = actAmong(gone, stacked, { do: 'let-go', points: [a] });
    expect(look(free, gone.values())).toBe('e | t1: c(b) d');
    expect(look(free)).toBe('a e | t1: c(b) d');
    expect(reason(stacked, lay([e], a), gone)).toBe('withdrawn');
  });

  test('BD17 one that others were laid on in the tray, and that is gone: they stay together, and can be moved', () => {
    const [tray, gone] = [act(start, lay([b, c], a)), without(a)];
    expect(look(tray, gone.values())).toBe('b(c) d e');
    expect(look(actAmong(gone, tray, place([b], 't2')), gone.values())).toBe('d e | t2: b(c)');
    expect(look(actAmong(gone, tray, lay([d], c)), gone.values())).toBe('b(c d) e');
    expect(look(actAmong(gone, tray, { do: 'take-apart', points: [b] }), gone.values())).toBe('b c d e');
  });

  test('BD17 points that were laid on each other at once are one stack, that can be moved and opened', () => {
    const ring = board([theme('t1', 'a1')], {
      [b]: at({ theme: 't1', onto: c }),
      [c]: at({ theme: 't1', onto: b, order: 'a1' }),
    });
    expect(look(ring)).toBe('a d e | t1: b(c)');
    expect(look(act(ring, lay([a], c)))).toBe('d e | t1: b(c a)');
    expect(look(act(ring, { do: 'unsort', points: [c] }))).toBe('a c d e | t1: b');
    expect(look(act(ring, { do: 'take-apart', points: [b] }))).toBe('a d e | t1: b c');
    expect(look(act(ring, { do: 'unsort', points: [b] }))).toBe('a b(c) d e');
  });

  test('BD18 a stack is taken apart behind its place; one of it comes to stand behind the others', () => {
    expect(look(act(stacked, { do: 'take-apart', points: [a] }))).toBe('e | t1: a c b d');
    expect(look(act(stacked, { do: 'take-apart', points: [b] }))).toBe('e | t1: a(c) b d');
    expect(look(act(stacked, { do: 'unsort', points: [a] }, { do: 'take-apart', points: [a] }))).toBe(
      'a b c e | t1: d',
    );
    expect(reason(stacked, { do: 'take-apart', points: [d, e] })).toBe('not-laid');
    const gone = without(a);
    expect(look(actAmong(gone, stacked, { do: 'take-apart', points: [c] }), gone.values())).toBe(
      'e | t1: c b d | gone: a',
    );
  });

  test('BD18 BD12 what was laid on one that leaves stays on the one below', () => {
    const chain = board([theme('t1', 'a1')], {
      [a]: at({ theme: 't1' }),
      [b]: at({ theme: 't1', onto: a, said: 'b' }),
      [c]: at({ theme: 't1', onto: b, order: 'a1' }),
    });
    expect(look(chain)).toBe('d e | t1: a(b c)');
    expect(look(act(chain, { do: 'unsort', points: [b] }))).toBe('b d e | t1: a(c)');
    const gone = without(b);
    expect(look(actAmong(gone, chain, { do: 'let-go', points: [b] }), gone.values())).toBe('d e | t1: a(c)');
  });
});

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
