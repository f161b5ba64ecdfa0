import { describe, expect, test } from 'vitest';
import { EMPTY_BOARD, OTHER_THEME, type Board } from './board.ts';
import { INDIVIDUALS } from './entry.ts';
import { lineageStories } from './lineage-stories.ts';
import { isLineage, lineageOf } from './lineage.ts';
import type { Point } from './point.ts';
import { isPublicAddress } from './public-page.ts';
import { summarise } from './summary.ts';
import { actAmong, place, reason, start } from './testing-board.ts';
import { byId, point } from './testing.ts';

const points = byId([point('g1', 'a'), point('g1', 'b'), point('g2', 'c'), point('g3', 'd')]);
const [a, b, c, d] = [...points.keys()] as [string, string, string, string];
const act = (
  ...commands: Parameters<typeof actAmong> extends [unknown, unknown, ...infer Rest] ? Rest : never
): Board => actAmong(points, EMPTY_BOARD, ...commands);
const theme = (id: string, lineage?: string, parent: string | null = null) =>
  ({ do: 'add-theme', id, title: id, parent, before: null, ...(lineage !== undefined && { lineage }) }) as const;
const source = (question: string, board: Board, among: ReadonlyMap<string, Point> = points) => ({
  question,
  board,
  summary: summarise(board, among.values()),
});

describe('themes from meeting to meeting', () => {
  test('SE6, BD27 a theme that was carried over is the one it came from; any other is its own', () => {
    const board = act(theme('t'), theme('u', 'q0/t'));
    expect([...board.themes.values()].map((each) => lineageOf('q1', each))).toEqual(['q1/t', 'q0/t']);
    for (const lineage of ['', 'q0', 'q0/t/u', 'q 0/t', 7, null]) expect(isLineage(lineage)).toBe(false);
  });

  test('BD27 what a theme goes on from can be said later, and taken back; not of the bucket for the rest', () => {
    const carried = actAmong(points, start, { do: 'describe-theme', id: 't1', lineage: 'q0/x' });
    expect(carried.themes.get('t1')!.lineage).toBe('q0/x');
    const back = actAmong(points, carried, { do: 'describe-theme', id: 't1', lineage: null });
    expect(back.themes.get('t1')!.lineage).toBeNull();
    expect(reason(start, { do: 'describe-theme', id: 't1', lineage: 'nothing' })).toBe('unknown-theme');
    expect(reason(start, theme('t9', 'nothing'))).toBe('unknown-theme');
    expect(reason(start, theme(OTHER_THEME, 'q0/x'))).toBe('other-theme');
  });

  test('SE7 counts are told meeting by meeting, under the name it had there; the bucket for the rest is no theme', () => {
    const first = act(theme('tid'), theme('rom'), theme(OTHER_THEME), place([a, c], 'tid'), place([b], OTHER_THEME));
    const second = act(theme('x', 'q1/tid'), place([a, b, c], 'x'), {
      do: 'rename-theme',
      id: 'x',
      title: 'Bedre tid',
    });
    const stories = lineageStories([
      { meeting: 'm1', questions: [source('q1', first)] },
      { meeting: 'm2', questions: [source('q2', second)] },
    ]);
    expect(stories.map(({ lineage, title }) => [lineage, title])).toEqual([
      ['q1/tid', 'Bedre tid'],
      ['q1/rom', 'rom'],
    ]);
    expect(stories[0]!.meetings).toEqual([
      { meeting: 'm1', title: 'tid', level: 1, hue: null, pointCount: 2, groupCount: 2, mergedInto: null },
      { meeting: 'm2', title: 'Bedre tid', level: 1, hue: null, pointCount: 3, groupCount: 2, mergedInto: null },
    ]);
  });

  test('SE7 PO22 individuals are no group there either', () => {
    const said = byId([point('g1', 'a'), point(INDIVIDUALS, 'b'), point(INDIVIDUALS, 'c')]);
    const board = actAmong(said, EMPTY_BOARD, theme('tid'), place([...said.keys()], 'tid'));
    const [story] = lineageStories([{ meeting: 'm1', questions: [source('q1', board, said)] }]);
    expect(story!.meetings[0]).toMatchObject({ pointCount: 3, groupCount: 1 });
  });

  test('SE7 one that stands several times in a meeting is counted as one, each group once', () => {
    const one = act(theme('x', 'q0/t'), place([a, c], 'x'));
    const other = act(theme('y', 'q0/t'), theme('z', undefined, 'y'), place([b], 'y'), place([d], 'z'));
    const [story] = lineageStories([{ meeting: 'm', questions: [source('q1', one), source('q2', other)] }]);
    expect(story).toMatchObject({ title: 'x', meetings: [{ pointCount: 4, groupCount: 3 }] });
  });

  test('SE8 what a carried theme was merged into is remembered; one made and merged at one meeting has no story', () => {
    const board = act(theme('x', 'q0/t'), theme('y', 'q0/u'), theme('draft'), place([a], 'x'), place([b], 'y'), {
      do: 'merge-themes',
      themes: ['y', 'draft'],
      into: 'x',
    });
    const stories = lineageStories([{ meeting: 'm', questions: [source('q1', board)] }]);
    expect(stories.map(({ lineage, meetings }) => [lineage, meetings[0]!.pointCount, meetings[0]!.mergedInto])).toEqual(
      [
        ['q0/t', 2, null],
        ['q0/u', 0, 'q0/t'],
      ],
    );
    const deleted = actAmong(points, board, { do: 'delete-theme', id: 'x' });
    expect(lineageStories([{ meeting: 'm', questions: [source('q1', deleted)] }])).toEqual([]);
  });
});

test('PP1 an address that can be read aloud is 4–60 of a–z, 0–9 and hyphens, which are neither first nor last', () => {
  for (const good of ['bibliotek', 'plan-2026', 'a1b2', 'x'.repeat(60)]) expect(isPublicAddress(good)).toBe(true);
  for (const bad of ['abc', '-abcd', 'abcd-', 'Bibliotek', 'bøker', 'a b c', 'a/b/c', '', 'x'.repeat(61), 'abcd\n'])
    expect(isPublicAddress(bad)).toBe(false);
});
