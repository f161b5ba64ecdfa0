import { EMPTY_BOARD, withChanges, type Board, type BoardCommand, type Point, type PointId } from '@stikkord/domain';
import { describe, expect, test } from 'vitest';
import { NO_FILTER } from './board-filter.ts';
import { BoardModel } from './board-model.ts';
import { decideAll } from './decide-all.ts';
import { pickAll } from './selection.ts';

const point = (id: string, text = id, deleted = false): Point => ({
  id: `g/s/${id}`,
  group: 'g',
  section: 's',
  text,
  deleted,
});
const pointsOf = (...points: Point[]): Map<PointId, Point> => new Map(points.map((each) => [each.id, each]));
const a = point('a');
const b = point('b');
const c = point('c');

function desk(): {
  model: BoardModel;
  act: (mine: boolean, ...commands: BoardCommand[]) => void;
  changes: () => number;
} {
  let changes = 0;
  let board: Board = EMPTY_BOARD;
  const model = new BoardModel(() => (changes += 1));
  return {
    model,
    changes: () => changes,
    act: (mine, ...commands) => {
      const decision = decideAll(board, model.points, commands);
      if (!decision.ok) throw new Error(decision.reason);
      board = withChanges(board, decision.changes);
      model.setBoard(board, mine);
    },
  };
}
const addTheme: BoardCommand = { do: 'add-theme', id: 't', title: 'Tillit', parent: null, before: null };
const place = (...points: PointId[]): BoardCommand => ({ do: 'place', points, theme: 't', before: null });

describe('board model', () => {
  test('a keystroke in a group redraws that card and nothing else', () => {
    const { model, changes } = desk();
    model.setPoints(pointsOf(a, b));
    const drawn: string[] = [];
    model.watch(a.id, () => drawn.push('a'));
    model.watch(b.id, () => drawn.push('b'));
    const before = changes();
    model.setPoints(pointsOf(a, point('b', 'b and more')));
    expect(drawn).toEqual(['b']);
    expect(changes()).toBe(before);
  });

  test('new theme from the selection is one act', () => {
    const { model, act } = desk();
    model.setPoints(pointsOf(a, b, c));
    act(true, addTheme, place(a.id, c.id));
    expect(model.listed('theme:t')).toEqual([a.id, c.id]);
    expect(model.tray.shown).toEqual([b.id]);
    expect(model.choices.map((choice) => choice.title)).toEqual(['Tillit']);
  });

  test('under the hand of one, what another sorts keeps its place in the tray and is not chosen any longer', () => {
    const { model, act } = desk();
    model.setPoints(pointsOf(a, b, c));
    model.setBusy('tray', true);
    model.select(pickAll([a.id, b.id]));
    act(false, addTheme, place(b.id));
    expect(model.tray.shown).toEqual([a.id, b.id, c.id]);
    expect([...model.tray.left]).toEqual([b.id]);
    expect([...model.selection.chosen]).toEqual([a.id]);
    model.setPoints(pointsOf(point('0'), a, b, c));
    expect(model.tray.waiting).toEqual(['g/s/0']);
    model.letIn();
    expect(model.tray.shown).toEqual(['g/s/0', a.id, c.id]);
  });

  test('under the hand of one, what another puts in a theme waits there, and goes nowhere', () => {
    const { model, act } = desk();
    model.setPoints(pointsOf(a, b, c));
    act(true, addTheme, place(a.id));
    model.setBusy('themes', true);
    const seen: string[] = [];
    model.watchPlace('theme:t', () => seen.push('theme'));
    act(false, { do: 'place', points: [b.id], theme: 't', before: a.id });
    expect(model.list('theme:t')).toMatchObject({ shown: [a.id], waiting: [b.id] });
    expect(model.tray.shown).toEqual([c.id]);
    expect(seen).toEqual(['theme']);
    act(true, place(c.id));
    expect(model.list('theme:t').shown).toEqual([a.id, c.id]);
    act(false, { do: 'add-theme', id: 'u', title: 'Ny', parent: null, before: 't' });
    expect(model.themes.map(({ id }) => id)).toEqual(['t', 'u']);
    model.setBusy('themes', false);
    expect(model.themes.map(({ id }) => id)).toEqual(['u', 't']);
    expect(model.list('theme:t').shown).toEqual([b.id, a.id, c.id]);
  });

  test('a filter shows what fits in tray and themes alike, and what stops fitting under a hand stays', () => {
    const { model, act } = desk();
    model.setPoints(pointsOf(a, b, c));
    act(true, addTheme, place(a.id));
    model.setFilter({ ...NO_FILTER, text: 'A' });
    expect(model.tray.shown).toEqual([]);
    expect(model.list('theme:t').shown).toEqual([a.id]);
    expect([...model.matches!]).toEqual([a.id]);
    model.setBusy('themes', true);
    model.setPoints(pointsOf(point('a', 'x'), b, c));
    expect(model.list('theme:t')).toMatchObject({ shown: [a.id], left: new Set() });
    model.setBusy('themes', false);
    expect(model.list('theme:t').shown).toEqual([]);
    model.setFilter(NO_FILTER);
    expect(model.tray.shown).toEqual([b.id, c.id]);
  });

  test('a point that its group changed after it was placed says what it said', () => {
    const { model, act } = desk();
    model.setPoints(pointsOf(a, b));
    expect(model.saidBefore(a.id)).toBeNull();
    act(true, addTheme, place(a.id));
    expect(model.saidBefore(a.id)).toBeNull();
    model.setPoints(pointsOf(point('a', 'another'), b));
    expect(model.saidBefore(a.id)).toBe('a');
  });

  test('BD11 deleted by its group after it was placed: withdrawn where it stands, and chosen no longer', () => {
    const { model, act } = desk();
    model.setPoints(pointsOf(a, b, c));
    act(true, addTheme, place(b.id, a.id, c.id));
    model.select(pickAll([a.id]));
    model.setPoints(pointsOf(point('a', 'a', true), b, c));
    expect(model.place(a.id)).toBe('theme:t');
    expect(model.listed('theme:t')).toEqual([b.id, a.id, c.id]);
    expect(model.summary.themes[0]!.pointCount).toBe(2);
    expect(model.selection.chosen.size).toBe(0);
  });
});
