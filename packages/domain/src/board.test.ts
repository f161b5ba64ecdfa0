import { describe, expect, test } from 'vitest';
import { decide, type BoardCommand } from './board-commands.ts';
import { isStanding, themeTree } from './board-themes.ts';
import { EMPTY_BOARD, withChanges, type Board } from './board.ts';
import { TITLE_MAX } from './limits.ts';
import { summarise } from './summary.ts';
import { board, byId, point, theme } from './testing.ts';

const points = byId([point('g1', 'a'), point('g1', 'b'), point('g2', 'c'), point('g2', 'd')]);
const [a, b, c, d] = [...points.keys()] as [string, string, string, string];

function act(before: Board, command: BoardCommand, among = points): Board {
  const decision = decide(before, among, command);
  if (!decision.ok) throw new Error(decision.reason);
  return withChanges(before, decision.changes);
}

function reason(before: Board, command: BoardCommand, among = points): string | null {
  const decision = decide(before, among, command);
  return decision.ok ? null : decision.reason;
}

function outline(of: Board): string[] {
  return themeTree(of).map(({ theme: { id }, subThemes }) => [id, ...subThemes.map((sub) => sub.id)].join('>'));
}

const two = board([theme('t1', 'a1'), theme('t2', 'a0'), theme('t3', 'a0', { parent: 't1' })]);

describe('what stands on a board', () => {
  test('BD1 themes in order, each with its sub-themes', () => {
    expect(outline(two)).toEqual(['t2', 't1>t3']);
  });
  test('BD2 a theme is gone with its parent', () => {
    const gone = board([theme('t1', 'a1', { deleted: true }), theme('t3', 'a0', { parent: 't1' })]);
    expect(outline(gone)).toEqual([]);
    expect(isStanding(gone, 't3')).toBe(false);
  });
  test('BD3 themes nested into each other, into themselves, into nothing or too deep stand on the first level', () => {
    expect(outline(board([theme('x', 'a0', { parent: 'y' }), theme('y', 'a1', { parent: 'x' })]))).toEqual(['x', 'y']);
    expect(outline(board([theme('x', 'a0', { parent: 'x' })]))).toEqual(['x']);
    expect(outline(board([theme('x', 'a0', { parent: 'none' })]))).toEqual(['x']);
    const deep = board([theme('x', 'a0'), theme('y', 'a1', { parent: 'x' }), theme('z', 'a2', { parent: 'y' })]);
    expect(outline(deep)).toEqual(['x>y', 'z']);
  });
});

describe('commands', () => {
  test('BD4 points are placed only in a theme that stands', () => {
    const place = { do: 'place', points: [a], before: null } as const;
    expect(reason(two, { ...place, theme: 'none' })).toBe('unknown-theme');
    expect(reason(board([theme('t1', 'a0', { deleted: true })]), { ...place, theme: 't1' })).toBe('unknown-theme');
    expect(reason(two, { ...place, theme: 't3' })).toBeNull();
  });
  test('BD5 a new theme stands where it is told', () => {
    const add = { do: 'add-theme', id: 'n', title: 'Ny', parent: null, before: null } as const;
    expect(outline(act(two, add))).toEqual(['t2', 't1>t3', 'n']);
    expect(outline(act(two, { ...add, before: 't1' }))).toEqual(['t2', 'n', 't1>t3']);
    expect(outline(act(two, { ...add, parent: 't1', before: 't3' }))).toEqual(['t2', 't1>n>t3']);
    expect(reason(two, { ...add, id: 't1' })).toBe('id-taken');
    expect(reason(two, { ...add, id: 'a/b' })).toBe('id-taken');
    expect(reason(two, { ...add, title: 'x'.repeat(TITLE_MAX + 1) })).toBe('title-too-long');
    expect(reason(two, { ...add, parent: 't3' })).toBe('third-level');
    expect(reason(two, { ...add, parent: 'none' })).toBe('unknown-theme');
  });
  test('BD6 a rename changes the title and nothing else', () => {
    const decision = decide(two, points, { do: 'rename-theme', id: 't1', title: 'Tillit' });
    expect(decision).toEqual({ ok: true, changes: [{ set: 'theme', id: 't1', fields: { title: 'Tillit' } }] });
    expect(reason(two, { do: 'rename-theme', id: 't1', title: 'x'.repeat(TITLE_MAX + 1) })).toBe('title-too-long');
  });
  test('BD7 a theme is moved, nested and un-nested; one with sub-themes is not nested', () => {
    expect(outline(act(two, { do: 'move-theme', id: 't1', parent: null, before: 't2' }))).toEqual(['t1>t3', 't2']);
    expect(outline(act(two, { do: 'move-theme', id: 't2', parent: 't1', before: 't3' }))).toEqual(['t1>t2>t3']);
    expect(outline(act(two, { do: 'move-theme', id: 't3', parent: null, before: null }))).toEqual(['t2', 't1', 't3']);
    expect(reason(two, { do: 'move-theme', id: 't1', parent: 't2', before: null })).toBe('third-level');
    expect(reason(two, { do: 'move-theme', id: 't2', parent: 't2', before: null })).toBe('third-level');
  });
  test('BD8 deleting a theme sends its points back to the tray, and restoring it brings all back', () => {
    const placed = act(two, { do: 'place', points: [a, b], theme: 't1', before: null });
    const gone = act(placed, { do: 'delete-theme', id: 't1' });
    expect(summarise(gone, points.values()).unsorted.map((each) => each.id)).toEqual([a, b, c, d]);
    const back = withChanges(gone, [{ set: 'theme', id: 't1', fields: { deleted: false } }]);
    expect(summarise(back, points.values())).toEqual(summarise(placed, points.values()));
    expect(reason(gone, { do: 'delete-theme', id: 't1' })).toBe('unknown-theme');
  });
  test('BD9 placed points come to stand together, in the order given, and keep what they said', () => {
    const first = act(two, { do: 'place', points: [a, b], theme: 't1', before: null });
    const second = act(first, { do: 'place', points: [d, c], theme: 't1', before: b });
    const ids = summarise(second, points.values())
      .themes.find((each) => each.id === 't1')!
      .points.map((each) => each.id);
    expect(ids).toEqual([a, d, c, b]);
    expect(second.placements.get(d)!.said).toBe('d');
    const parked = act(second, { do: 'park', points: [c] });
    expect(summarise(parked, points.values()).parked.map((each) => each.id)).toEqual([c]);
  });
  test('BD10 a point goes back to the tray', () => {
    const placed = act(two, { do: 'place', points: [a], theme: 't1', before: null });
    expect(act(placed, { do: 'unsort', points: [a] }).placements.size).toBe(0);
  });
  test('BD11 BD12 a withdrawn point keeps its place with its last text until it is let go', () => {
    const placed = act(two, { do: 'place', points: [a], theme: 't1', before: null });
    const emptied = byId([point('g1', 'a', ''), point('g1', 'b')]);
    const { withdrawn } = summarise(placed, emptied.values());
    expect(withdrawn).toEqual([{ id: a, text: 'a', theme: 't1', parked: false, onto: null }]);
    expect(reason(placed, { do: 'let-go', points: [a] })).toBe('not-withdrawn');
    const free = act(placed, { do: 'let-go', points: [a] }, emptied);
    expect(summarise(free, emptied.values()).withdrawn).toEqual([]);
  });
  test('BD13 a command about nothing, or about what is not there, changes nothing', () => {
    for (const which of ['park', 'unsort'] as const) {
      expect(reason(two, { do: which, points: [] })).toBe('nothing-selected');
      expect(reason(two, { do: which, points: ['g9/s/x'] })).toBe('unknown-point');
    }
    expect(reason(EMPTY_BOARD, { do: 'place', points: [a], theme: 't1', before: null })).toBe('unknown-theme');
  });
});
