import { EMPTY_BOARD, OTHER_THEME, withChanges, type BoardCommand, type Point } from '@stikkord/domain';
import { expect, test } from 'vitest';
import { commandFor, mayAct, toOther, type ActContext } from './act-commands.ts';
import { ACTS } from './acts.ts';
import { BoardModel } from './board-model.ts';
import { decideAll } from './decide-all.ts';

const points = new Map(
  ['a', 'b', 'c'].map((key): [string, Point] => [
    `g/s/${key}`,
    { id: `g/s/${key}`, group: 'g', section: 's', text: key, deleted: false },
  ]),
);
const [a, b, c] = [...points.keys()] as [string, string, string];

function context(change: Partial<ActContext> = {}, ...commands: BoardCommand[]): ActContext {
  const model = new BoardModel(() => {});
  model.setPoints(points);
  const decision = decideAll(EMPTY_BOARD, points, commands);
  if (!decision.ok) throw new Error(decision.reason);
  model.setBoard(withChanges(EMPTY_BOARD, decision.changes), true);
  return { model, targets: [], focused: null, theme: null, last: null, canUndo: false, canRedo: false, ...change };
}
const theme: BoardCommand = { do: 'add-theme', id: 't', title: 'Tid', parent: null, before: null };

test('with nothing on an empty board only what is about the board can be done', () => {
  const about = context();
  const can = ACTS.filter(({ id }) => mayAct(id, about));
  expect(can.filter(({ of }) => of !== 'board').map(({ id }) => id)).toEqual(['new-theme']);
  expect(can.map(({ id }) => id)).toContain('find');
  for (const id of ['undo', 'redo', 'let-in', 'next-match', 'all'] as const) expect(mayAct(id, about)).toBe(false);
});

test('the rules say what can be done: parking twice, taking apart what is whole, moving up what is unsorted', () => {
  const parked = context({ targets: [a] }, { do: 'park', points: [a] });
  expect(mayAct('unsort', parked)).toBe(true);
  expect(mayAct('unsort', context({ targets: [a] }))).toBe(false);
  expect(mayAct('take-apart', parked)).toBe(false);
  expect(mayAct('up', parked)).toBe(false);
  expect(mayAct('word', context({ targets: [a, b] }))).toBe(false);
  expect(mayAct('word', context({ targets: [a] }))).toBe(true);
  const there = context({ targets: [a], theme: 't' }, theme, { do: 'place', points: [a], theme: 't', before: null });
  expect(mayAct('up', there)).toBe(true);
  expect(mayAct('split-off', there)).toBe(true);
  expect(mayAct('under', there)).toBe(false);
});

test('laid on the one that has the focus; else on the first that is sorted; else on the first', () => {
  const lay = (about: ActContext): BoardCommand | null => commandFor('lay', about);
  expect(lay(context({ targets: [a, b], focused: c }))).toEqual({ do: 'lay', points: [a, b], onto: c });
  expect(lay(context({ targets: [a, b], focused: b }))).toEqual({ do: 'lay', points: [b], onto: a });
  const sorted = context({ targets: [a, b] }, theme, { do: 'place', points: [b], theme: 't', before: null });
  expect(lay(sorted)).toEqual({ do: 'lay', points: [a], onto: b });
  expect(lay(context({ targets: [a], focused: a }))).toBeNull();
});

test('the bucket for the rest is made when something is put in it', () => {
  const { model } = context();
  expect(toOther(model, [a], 'Andre tema').map((command) => command.do)).toEqual(['add-theme', 'place']);
  const made = context({}, { do: 'add-theme', id: OTHER_THEME, title: 'Andre tema', parent: null, before: null }).model;
  expect(toOther(made, [a], 'Andre tema').map((command) => command.do)).toEqual(['place']);
});

test('changes are accepted in all that lie in a stack, and in those alone that were changed', () => {
  const { model } = context(
    {},
    theme,
    { do: 'place', points: [a, b], theme: 't', before: null },
    { do: 'lay', points: [b], onto: a },
  );
  const about: ActContext = { ...context(), model, targets: [a, c] };
  expect(mayAct('accept', about)).toBe(false);
  model.setPoints(new Map([...points, [b, { ...points.get(b)!, text: 'b, og mer' }]]));
  expect(commandFor('accept', about)).toEqual({ do: 'accept', points: [b] });
  expect(mayAct('accept', about)).toBe(true);
});
