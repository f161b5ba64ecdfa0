import { decideAll, EMPTY_BOARD, withChanges, type BoardCommand, type Point, type PointId } from '@stikkord/domain';
import { describe, expect, test } from 'vitest';
import { BoardModel } from './board-model.ts';
import { cardFacts, hasMore, isLong } from './card-facts.ts';
import { goesToUsed } from './goes-to-used.ts';

const point = (key: string, text: string, group = 'g1'): Point => ({
  id: `${group}/s/${key}`,
  group,
  section: 's',
  text,
  deleted: false,
});
const rooms = point('rooms', 'Rom og ro');
const quiet = point('quiet', 'Stille rom', 'g2');
const food = point('food', 'Mat', 'g3');

function board(points: readonly Point[], ...commands: BoardCommand[]): BoardModel {
  const model = new BoardModel(() => {});
  model.setPoints(new Map(points.map((each) => [each.id, each])));
  const theme: BoardCommand = { do: 'add-theme', id: 't', title: 'Huset', parent: null, before: null };
  const decision = decideAll(EMPTY_BOARD, model.points, [theme, ...commands]);
  if (!decision.ok) throw new Error(decision.reason);
  model.setBoard(withChanges(EMPTY_BOARD, decision.changes), true);
  return model;
}
const place = (...points: Point[]): BoardCommand => ({
  do: 'place',
  points: points.map(({ id }) => id),
  theme: 't',
  before: null,
});
const say = (model: BoardModel, ...points: Point[]): void =>
  model.setPoints(new Map(points.map((each) => [each.id, each])));

describe('what a card says', () => {
  test('a plain point has nothing behind it', () => {
    const facts = cardFacts(board([rooms], place(rooms)), rooms.id);
    expect(facts).toMatchObject({ text: 'Rom og ro', group: 'g1', before: null, withdrawn: false, goesTo: null });
    expect(hasMore(facts)).toBe(false);
  });

  test('BD22 reworded: the wording, and what its group writes now', () => {
    const model = board([rooms], place(rooms), { do: 'word', point: rooms.id, text: 'Romslig' });
    say(model, { ...rooms, text: 'Rom, og ro' });
    expect(cardFacts(model, rooms.id)).toMatchObject({ text: 'Romslig', reworded: 'Rom, og ro', before: 'Rom og ro' });
  });

  test('BD19 a part says what it is a part of, and its wording leads to the part', () => {
    const model = board(
      [rooms],
      place(rooms),
      { do: 'split', point: rooms.id, texts: ['Rom', 'Ro'] },
      { do: 'word', point: `${rooms.id}~2`, text: 'Stillhet' },
    );
    expect(cardFacts(model, `${rooms.id}~1`)).toMatchObject({ text: 'Rom', partOf: 'Rom og ro', reworded: null });
    expect(cardFacts(model, `${rooms.id}~2`)).toMatchObject({ text: 'Stillhet', partOf: 'Rom og ro', reworded: 'Ro' });
  });

  test('BD11 withdrawn, until it is let go', () => {
    const model = board([rooms, food], place(rooms, food));
    say(model, { ...rooms, deleted: true }, food);
    expect(cardFacts(model, rooms.id)).toMatchObject({ text: 'Rom og ro', withdrawn: true, before: null });
  });

  test('BD17 a stack, opened, has cards for those that are laid on it, and folds again', () => {
    const model = board([rooms, quiet, food], place(rooms, food), {
      do: 'lay',
      points: [quiet.id],
      onto: rooms.id,
    });
    const ids = (...points: Point[]): PointId[] => points.map(({ id }) => id);
    expect(cardFacts(model, rooms.id).same.map(({ id }) => id)).toEqual(ids(quiet));
    expect(cardFacts(model, quiet.id).laid).toBe(true);
    expect(model.drawn('theme:t')).toEqual(ids(rooms, food));
    const drawn: string[] = [];
    model.watchPlace('theme:t', () => drawn.push('list'));
    model.toggleOpen(rooms.id);
    expect(model.drawn('theme:t')).toEqual(ids(rooms, quiet, food));
    expect(model.chooseable('theme:t')).toEqual(ids(rooms, quiet, food));
    model.toggleOpen(rooms.id);
    expect(model.drawn('theme:t')).toEqual(ids(rooms, food));
    expect(drawn).toHaveLength(2);
    expect(cardFacts(model, rooms.id).sameChanged).toBe(false);
    say(model, rooms, { ...quiet, text: 'Stille rom, og mørkt' }, food);
    expect(cardFacts(model, rooms.id)).toMatchObject({ before: null, sameChanged: true });
  });

  test('BD24 where parked points go, the most used first', () => {
    const model = board(
      [rooms, quiet, food],
      { do: 'park', points: [rooms.id], goesTo: 'Drift' },
      { do: 'park', points: [quiet.id], goesTo: 'Ledermøtet' },
      { do: 'park', points: [food.id], goesTo: 'ledermøtet ' },
    );
    expect(cardFacts(model, rooms.id).goesTo).toBe('Drift');
    expect(goesToUsed(model.board, model.listed('parked'))).toEqual(['Ledermøtet', 'Drift']);
  });

  test('long is what has more than a few lines', () => {
    expect(isLong('x'.repeat(320))).toBe(false);
    expect(isLong('x'.repeat(321))).toBe(true);
    expect(isLong('a\n'.repeat(7))).toBe(true);
  });
});
