import { EMPTY_BOARD, type BoardCommand, type Point } from '@stikkord/domain';
import { describe, expect, test } from 'vitest';
import { NO_FILTER, type BoardFilter, type FilterFacts } from './board-filter.ts';
import { BoardModel } from './board-model.ts';
import { decideAll } from './decide-all.ts';
import { matchAfter, matchCount } from './matches.ts';
import { withChanges } from '@stikkord/domain';

const point = (group: string, key: string, text: string, section = 's'): Point => ({
  id: `${group}/${section}/${key}`,
  group,
  section,
  text,
  deleted: false,
});
const points = [
  point('g1', 'a', 'Kortere  Møter'),
  point('g1', 'b', 'Nye stoler', 't'),
  point('g2', 'c', 'Møter med pause'),
  point('g2', 'd', 'Fri parkering'),
];
const [a, b, c, d] = points.map(({ id }) => id) as [string, string, string, string];
const facts: FilterFacts = { claimed: (group) => group === 'g2', mine: () => false, round: () => 1, like: null };

function board(...commands: BoardCommand[]): BoardModel {
  const model = new BoardModel(() => {});
  model.setPoints(new Map(points.map((each) => [each.id, each])));
  const decision = decideAll(EMPTY_BOARD, model.points, commands);
  if (!decision.ok) throw new Error(decision.reason);
  model.setBoard(withChanges(EMPTY_BOARD, decision.changes), true);
  return model;
}

const sorted: readonly BoardCommand[] = [
  { do: 'add-theme', id: 't', title: 'Tid', parent: null, before: null },
  { do: 'place', points: [a], theme: 't', before: null },
  { do: 'park', points: [d] },
  { do: 'quote', points: [c], quote: true },
];

function found(model: BoardModel, filter: Partial<BoardFilter>, given = facts): readonly string[] | null {
  model.setFilter({ ...NO_FILTER, ...filter });
  model.setFacts(given);
  return model.matches && [...model.matches].sort();
}

describe('filter', () => {
  test('all the words, in any case and order, in tray and themes alike', () => {
    const model = board(...sorted);
    expect(found(model, { text: ' møter ' })).toEqual([a, c]);
    expect(found(model, { text: 'møter kort' })).toEqual([a]);
    expect(found(model, { text: 'møter stoler' })).toEqual([]);
    expect(found(model, {})).toBeNull();
    expect(matchCount(model)).toBeNull();
  });

  test('group, section, place, quotes, round, and what others have not claimed', () => {
    const model = board(...sorted);
    expect(found(model, { groups: new Set(['g2']) })).toEqual([c, d]);
    expect(found(model, { section: 't' })).toEqual([b]);
    expect(found(model, { where: 'unsorted' })).toEqual([b, c]);
    expect(found(model, { where: 'parked' })).toEqual([d]);
    expect(found(model, { where: 'sorted' })).toEqual([a]);
    expect(found(model, { quotes: true })).toEqual([c]);
    expect(found(model, { unclaimed: true })).toEqual([a, b]);
    expect(found(model, { round: 2 }, { ...facts, round: (id) => (id === b ? 2 : 1) })).toEqual([b]);
    expect(found(model, { like: a }, { ...facts, like: new Set([c]) })).toEqual([a, c]);
  });

  test('what its group changed after it was sorted', () => {
    const model = board(...sorted);
    expect(found(model, { changed: true })).toEqual([]);
    model.setPoints(new Map(points.map((each) => [each.id, each.id === a ? { ...each, text: 'Lengre' } : each])));
    expect([...model.matches!]).toEqual([a]);
  });

  test('a stack fits where one of it does', () => {
    const model = board(...sorted, { do: 'lay', points: [c], onto: a });
    expect(found(model, { text: 'pause' })).toEqual([a]);
  });

  test('from match to match, round the board, from where one stands', () => {
    const model = board(...sorted);
    found(model, { text: 'møter' });
    expect(matchCount(model)).toEqual({ inTray: 1, elsewhere: 1 });
    expect(matchAfter(model, null, 1)).toBe(c);
    expect(matchAfter(model, { id: c, place: 'tray' }, 1)).toBe(a);
    expect(matchAfter(model, { id: a, place: 'theme:t' }, 1)).toBe(c);
    expect(matchAfter(model, null, -1)).toBe(a);
    found(model, { text: 'finnes ikke' });
    expect(matchAfter(model, null, 1)).toBeNull();
  });
});
