import { describe, expect, test } from 'vitest';
import { decide, type BoardCommand } from './board-commands.ts';
import { summarise } from './summary.ts';
import { a, act, actAmong, at, b, c, d, e, look, place, points, reason, start, without } from './testing-board.ts';
import { board, theme } from './testing.ts';

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
