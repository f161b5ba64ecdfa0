import { describe, expect, test } from 'vitest';
import { decide, type BoardCommand } from './board-commands.ts';
import { saidBefore } from './board-points.ts';
import { isStanding, themeMergedInto } from './board-themes.ts';
import { OTHER_THEME, withChanges } from './board.ts';
import { HEARD_MAX, NOTE_MAX } from './limits.ts';
import { summarise } from './summary.ts';
import { a, act, actAmong, at, b, c, d, look, outline, place, points, reason, saying, start } from './testing-board.ts';
import { board, theme } from './testing.ts';

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
    expect(themeMergedInto(twice, 't2')!.id).toBe('u');
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
