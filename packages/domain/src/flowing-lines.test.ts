import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SlideLine } from './deck.ts';
import { flowing, keptLines, TOP, type KeptLine } from './flowing-lines.ts';

/** `A` is a heading, `a` a point of the slide itself, `A/a` one under a heading. */
function line(name: string): SlideLine {
  const [over, own] = name.includes('/') ? name.split('/') : [null, name];
  const theme = { id: name, title: name, hue: null, heard: '', pointCount: 0, groupCount: 0, points: [], themes: [] };
  if (/^[A-Z]$/.test(name)) return { kind: 'head', key: name, under: null, theme, above: '' };
  return { kind: 'point', key: name, under: over ?? null, point: { key: own!, text: `say ${name}` }, beside: '' };
}
const lines = (names: string): SlideLine[] => names.split(' ').filter(Boolean).map(line);
const names = (kept: readonly KeptLine[]): string =>
  kept.map(({ key, again, late }) => `${again ? '+' : late ? '*' : ''}${key}`).join(' ');
const after = (...states: readonly string[]): readonly KeptLine[] =>
  states.reduce<readonly KeptLine[] | null>((before, state) => keptLines(before, lines(state)), null)!;

describe('a slide on the screen', () => {
  test('DK5 what comes stands last, whatever its place on the board', () => {
    expect(names(after('a b c', 'x a y b c'))).toBe('a b c *x *y');
    expect(names(after('a b c', 'c b a'))).toBe('a b c');
  });

  test('DK5 what came under a heading has it said again, once, and a new heading comes with its points', () => {
    expect(names(after('a A A/a B B/b', 'a A A/a A/x A/y B B/b'))).toBe('a A A/a B B/b +A *A/x *A/y');
    expect(names(after('a A A/a B B/b', 'a z A A/a B B/b B/c'))).toBe('a A A/a B B/b +top *z +B *B/c');
    expect(names(after('a', 'a A A/a'))).toBe('a *A *A/a');
    expect(after('a A A/a', 'z a A A/a')[3]).toMatchObject({ key: TOP, kind: 'head', again: true });
  });

  test('DK6 what goes leaves its room, and nothing of what it said; back, it stands where it stood', () => {
    const gone = after('a b c', 'a c');
    expect(names(gone)).toBe('a b c');
    expect(flowing(gone, lines('a c')).map((each) => each.line?.key ?? null)).toEqual(['a', null, 'c']);
    expect(gone[1]).toEqual({ key: 'b', kind: 'point', length: 'say b'.length });
    expect(names(keptLines(gone, lines('a b c')))).toBe('a b c');
  });

  test('DK6 where all of it is gone, it begins anew', () => {
    expect(names(after('a b', '', 'c d'))).toBe('c d');
  });

  test('DK5 whatever happens, nothing that stands moves, and every line is there once', () => {
    const some = fc.shuffledSubarray(['a', 'b', 'c', 'd', 'A', 'A/a', 'A/b', 'B', 'B/a', 'B/b']);
    fc.assert(
      fc.property(fc.array(some, { minLength: 1, maxLength: 6 }), (states) => {
        let kept: readonly KeptLine[] | null = null;
        for (const state of states) {
          const next = keptLines(kept, state.map(line));
          const keys = next.filter(({ again }) => !again).map(({ key }) => key);
          expect(new Set(keys).size).toBe(keys.length);
          expect(keys).toEqual(expect.arrayContaining(state));
          const stays = (kept ?? []).some(({ key }) => state.includes(key)) ? (kept ?? []) : [];
          expect(next.slice(0, stays.length).map(({ key }) => key)).toEqual(stays.map(({ key }) => key));
          kept = next;
        }
      }),
    );
  });
});
