import { decideAll, NO_MARKS, type BoardCommand, type PlacedComparison, type Point } from '@stikkord/domain';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { applyBoardChanges, createBoardDocument, readBoard } from '../board/board-document.ts';
import { compareBoards } from './compare-boards.ts';
import { restoreBoard } from './restore-board.ts';

const point = (key: string, rest: Partial<Point> = {}): Point => ({
  id: `g/s/${key}`,
  group: 'g',
  section: 's',
  text: key,
  deleted: false,
  ...rest,
});
const points = [point('a'), point('b'), point('c'), point('d')];
const [a, b, c, d] = points.map(({ id }) => id) as [string, string, string, string];

function boardWith(...commands: BoardCommand[]): Y.Doc {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, createBoardDocument());
  return act(doc, ...commands);
}

function act(doc: Y.Doc, ...commands: BoardCommand[]): Y.Doc {
  const decision = decideAll(readBoard(doc), new Map(points.map((each) => [each.id, each])), commands);
  if (!decision.ok) throw new Error(decision.reason);
  applyBoardChanges(doc, decision.changes, null);
  return doc;
}

function later(doc: Y.Doc, ...commands: BoardCommand[]): Y.Doc {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  return act(copy, ...commands);
}

const theme = (id: string, parent: string | null = null): BoardCommand => ({
  do: 'add-theme',
  id,
  title: id.toUpperCase(),
  parent,
  before: null,
});
const place = (ids: readonly string[], to: string): BoardCommand => ({
  do: 'place',
  points: ids,
  theme: to,
  before: null,
});
const first = boardWith(theme('t'), theme('u'), theme('v'), place([a, b], 't'), place([c], 'u'));

function compare(before: Y.Doc, after: Y.Doc) {
  return compareBoards(readBoard(before), readBoard(after), points);
}

/** `+a<T`: came from T; `-b>tray`; `~`: moved; marks behind. */
const told = (list: readonly PlacedComparison[]): string =>
  list
    .map(({ text, is, elsewhere, moved, marked }) => {
      const where = elsewhere === null ? '' : elsewhere.is === 'theme' ? elsewhere.title : elsewhere.is;
      const sign = is === 'came' ? '+' : is === 'left' ? '-' : moved ? '~' : '';
      return [`${sign}${text}${is === 'came' ? '<' : is === 'left' ? '>' : ''}${where}`, ...marked].join(':');
    })
    .join(' ');

describe('DOC36 what became of a board', () => {
  test('points that came, left and were moved, with where from and where to', () => {
    const after = later(first, { do: 'place', points: [b], theme: 't', before: a }, place([c, d], 't'), {
      do: 'park',
      points: [b],
    });
    const { themes, unsorted, parked } = compare(first, after);
    expect([...themes.map(({ points: list }) => told(list)), told(unsorted), told(parked)]).toEqual([
      'a -b>parked +c<U +d<unsorted',
      '-c>T',
      '',
      '-d>T',
      '+b<T',
    ]);
    const turned = compare(first, later(first, { do: 'place', points: [b], theme: 't', before: a }));
    expect(told(turned.themes[0]!.points)).toBe('~b a');
    expect(turned.unsorted).toEqual([]);
  });

  test('themes that were added, renamed, described, moved, merged, deleted', () => {
    const after = later(
      first,
      { do: 'rename-theme', id: 't', title: 'Ny' },
      { do: 'describe-theme', id: 't', heard: 'Dette' },
      { do: 'merge-themes', themes: ['u'], into: 't' },
      { do: 'delete-theme', id: 'v' },
      theme('w', 't'),
    );
    const short = compare(first, after).themes.map(({ id, is, titleBefore, level, described, mergedInto }) =>
      [id, is, titleBefore, level, described, mergedInto].join(' '),
    );
    expect(short).toEqual(['t same T 1 true ', 'u merged  1 false Ny', 'v removed  1 false ', 'w added  2 false ']);
    const moved = later(first, { do: 'move-theme', id: 'v', parent: null, before: 't' });
    expect(compare(first, moved).themes.map(({ id, moved: is }) => `${id}${is ? '~' : ''}`)).toEqual(['v~', 't', 'u']);
    const nested = later(first, { do: 'move-theme', id: 'v', parent: 't', before: null });
    expect(compare(first, nested).themes.map(({ id, moved: is }) => `${id}${is ? '~' : ''}`)).toEqual(['t', 'v~', 'u']);
  });

  test('points that were laid on each other, worded, quoted, split and joined', () => {
    const after = later(
      first,
      { do: 'lay', points: [b], onto: a },
      { do: 'word', point: c, text: 'finere' },
      { do: 'quote', points: [c], quote: true },
      { do: 'split', point: d, texts: ['x', 'y'] },
    );
    const { themes, unsorted } = compare(first, after);
    expect([told(themes[0]!.points), told(themes[1]!.points), told(unsorted)]).toEqual([
      'a b:laid',
      'finere:worded:quoted',
      '-d>parts +x<whole +y<whole',
    ]);
    const back = compare(after, first);
    expect([told(back.themes[0]!.points), told(back.themes[1]!.points), told(back.unsorted)]).toEqual([
      'a b:taken-apart',
      'c:worded:quoted',
      '-x>whole -y>whole +d<parts',
    ]);
  });
});

describe('DOC35 bringing back an earlier board', () => {
  function restore(now: Y.Doc, then: Y.Doc, among: readonly Point[] = points): Y.Doc {
    const copy = later(now);
    restoreBoard(copy, then, among);
    return copy;
  }

  test('a cleared board comes back as it was', () => {
    const cleared = later(first, { do: 'word', point: a, text: 'x' }, { do: 'clear' });
    expect(readBoard(restore(cleared, first))).toEqual(readBoard(first));
  });

  test('what came later lies in the tray, in themes that are deleted', () => {
    const now = later(first, theme('w'), place([d, a], 'w'), { do: 'quote', points: [d], quote: true });
    const back = readBoard(restore(now, first));
    expect([...back.placements.keys()].sort()).toEqual([a, b, c]);
    expect(back.placements.get(a)!.theme).toBe('t');
    expect(back.themes.get('w')!.deleted).toBe(true);
    expect(back.marks.get(d) ?? NO_MARKS).toEqual(NO_MARKS);
  });

  test('a point that its group took away since doesn’t come back; one that is withdrawn stays so', () => {
    const among = points.map((each) => (each.id === a || each.id === d ? { ...each, deleted: true } : each));
    const freed = later(first, { do: 'unsort', points: [a] });
    expect([...readBoard(restore(freed, first, among)).placements.keys()].sort()).toEqual([b, c]);
    const placedLater = later(first, place([d], 'u'));
    expect([...readBoard(restore(placedLater, first, among)).placements.keys()].sort()).toEqual([a, b, c, d]);
  });

  test('what a theme goes on from comes back with it', () => {
    const carried = later(first, { do: 'describe-theme', id: 't', lineage: 'q0/t9' });
    const now = later(carried, { do: 'describe-theme', id: 't', lineage: null });
    expect(readBoard(restore(now, carried)).themes.get('t')!.lineage).toBe('q0/t9');
    expect(readBoard(restore(carried, first)).themes.get('t')!.lineage).toBeNull();
    expect(compare(carried, now).themes.find(({ id }) => id === 't')).toMatchObject({ described: true });
  });

  test('a board that is so already isn’t written', () => {
    expect(restoreBoard(later(first), first, points)).toBeNull();
  });
});
