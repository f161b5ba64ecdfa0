import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decide, type BoardCommand } from './board-commands.ts';
import { EMPTY_BOARD, withChanges, type Board, type BoardChange } from './board.ts';
import { isPresent, type Point } from './point.ts';
import { summarise, type Summary, type SummaryTheme } from './summary.ts';
import { byId, point } from './testing.ts';

const THEMES = ['t1', 't2', 't3', 't4'];
const POINTS = ['g1', 'g2', 'g3'].flatMap((group) => ['a', 'b', 'c'].map((key) => point(group, key)));
const IDS = POINTS.map((each) => each.id);

const someTheme = fc.constantFrom(...THEMES);
const somePoints = fc.subarray(IDS, { minLength: 1 });
const command: fc.Arbitrary<BoardCommand> = fc.oneof(
  fc.record({
    do: fc.constant('add-theme' as const),
    id: someTheme,
    title: fc.string({ maxLength: 9 }),
    parent: fc.option(someTheme),
    before: fc.option(someTheme),
  }),
  fc.record({
    do: fc.constant('move-theme' as const),
    id: someTheme,
    parent: fc.option(someTheme),
    before: fc.option(someTheme),
  }),
  fc.record({ do: fc.constant('delete-theme' as const), id: someTheme }),
  fc.record({
    do: fc.constant('place' as const),
    points: somePoints,
    theme: someTheme,
    before: fc.option(fc.constantFrom(...IDS)),
  }),
  fc.record({ do: fc.constant('park' as const), points: somePoints }),
  fc.record({ do: fc.constant('unsort' as const), points: somePoints }),
);
/** A group deletes, empties or brings back a point in the midst of it. */
const edit = fc.record({
  do: fc.constant('edit' as const),
  id: fc.constantFrom(...IDS),
  text: fc.constantFrom('', 'ny'),
  deleted: fc.boolean(),
});

function allThemes(summary: Summary): SummaryTheme[] {
  return summary.themes.flatMap((theme) => [theme, ...theme.themes]);
}

function check(board: Board, points: readonly Point[]): void {
  const summary = summarise(board, points);
  const standing = [...allThemes(summary).flatMap((theme) => theme.points), ...summary.unsorted, ...summary.parked];
  const present = points.filter(isPresent);
  expect(standing.map((each) => each.id).sort()).toEqual(present.map((each) => each.id).sort());
  expect(summary.pointCount).toBe(present.length);
  expect(summary.groupCount).toBe(new Set(present.map((each) => each.group)).size);
  for (const theme of allThemes(summary)) {
    const within = [theme, ...theme.themes].flatMap((each) => each.points);
    expect(theme.pointCount).toBe(within.length);
    expect(theme.groupCount).toBe(new Set(within.map((each) => each.group)).size);
  }
  for (const each of summary.withdrawn) expect(present.some((one) => one.id === each.id)).toBe(false);
}

describe('summaries', () => {
  test('SM1 SM2 SM3 SM5 whatever several facilitators do while groups edit, every point stands once and counts add up', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof({ weight: 4, arbitrary: command }, { weight: 1, arbitrary: edit }), { maxLength: 40 }),
        (steps) => {
          let board = EMPTY_BOARD;
          let points: readonly Point[] = POINTS;
          for (const step of steps) {
            if (step.do === 'edit') {
              points = points.map((each) =>
                each.id === step.id ? { ...each, text: step.text, deleted: step.deleted } : each,
              );
            } else {
              const decision = decide(board, byId(points), step);
              if (decision.ok) board = withChanges(board, decision.changes);
            }
            check(board, points);
          }
        },
      ),
      { seed: 2, numRuns: 300 },
    );
  });

  test('SM1 holds too for boards that two facilitators made apart and that were merged in either order', () => {
    const list = fc.array(command, { maxLength: 15 });
    fc.assert(
      fc.property(list, list, list, (common, one, other) => {
        const play = (start: Board, steps: readonly BoardCommand[]): { board: Board; changes: BoardChange[] } => {
          let board = start;
          const changes: BoardChange[] = [];
          for (const step of steps) {
            const decision = decide(board, byId(POINTS), step);
            if (!decision.ok) continue;
            board = withChanges(board, decision.changes);
            changes.push(...decision.changes);
          }
          return { board, changes };
        };
        const start = play(EMPTY_BOARD, common).board;
        check(withChanges(play(start, one).board, play(start, other).changes), POINTS);
        check(withChanges(play(start, other).board, play(start, one).changes), POINTS);
      }),
      { seed: 3, numRuns: 300 },
    );
  });

  test('SM4 themes keep placement order, the tray keeps the order of groups and documents', () => {
    const added = decide(EMPTY_BOARD, byId(POINTS), {
      do: 'add-theme',
      id: 't1',
      title: 'Tid',
      parent: null,
      before: null,
    });
    let board = added.ok ? withChanges(EMPTY_BOARD, added.changes) : EMPTY_BOARD;
    const placed = decide(board, byId(POINTS), { do: 'place', points: [IDS[5]!, IDS[0]!], theme: 't1', before: null });
    board = placed.ok ? withChanges(board, placed.changes) : board;
    const summary = summarise(board, POINTS);
    expect(summary.themes[0]!.points.map((each) => each.id)).toEqual([IDS[5], IDS[0]]);
    expect(summary.unsorted.map((each) => each.id)).toEqual(IDS.filter((_, index) => index !== 0 && index !== 5));
  });

  test('SM6 the order in which board entries arrived leaves no trace', () => {
    fc.assert(
      fc.property(fc.array(command, { maxLength: 20 }), (steps) => {
        let board = EMPTY_BOARD;
        for (const step of steps) {
          const decision = decide(board, byId(POINTS), step);
          if (decision.ok) board = withChanges(board, decision.changes);
        }
        const turned: Board = {
          themes: new Map([...board.themes].reverse()),
          placements: new Map([...board.placements].reverse()),
          marks: new Map([...board.marks].reverse()),
        };
        expect(summarise(turned, POINTS)).toEqual(summarise(board, POINTS));
      }),
      { seed: 4, numRuns: 100 },
    );
  });
});
