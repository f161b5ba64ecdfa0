import {
  decideAll,
  EMPTY_BOARD,
  OTHER_THEME,
  withChanges,
  type Board,
  type BoardCommand,
  type Point,
} from '@stikkord/domain';
import { expect, test } from 'vitest';
import { BoardModel } from './board-model.ts';
import { Suggester } from './suggester.ts';

const TEXTS = {
  p1: 'Gratis parkering ved hallen',
  p2: 'Parkeringsplassen er full før åtte',
  p3: 'Ladeplasser på parkeringa',
  m1: 'Kantina bør ha varm mat',
  m2: 'Sunn mat i kantina',
  k1: 'Opplæring i nytt journalsystem',
  x1: 'Hund',
};

const pointsSaying = (texts: Record<string, string>): Map<string, Point> =>
  new Map(Object.entries(texts).map(([id, text]) => [id, { id, group: 'g1', section: 's1', text, deleted: false }]));

/** Themes with titles that say nothing, so that the points speak; the bucket for the rest holds what is like p1 most. */
const COMMANDS: readonly BoardCommand[] = [
  ...['A', 'B', 'C'].map((id) => ({ do: 'add-theme', id, title: id, parent: null, before: null }) as const),
  { do: 'add-theme', id: OTHER_THEME, title: 'Andre tema', parent: null, before: null },
  { do: 'place', points: ['p2'], theme: 'B', before: null },
  { do: 'place', points: ['m1'], theme: 'A', before: null },
  { do: 'place', points: ['p3'], theme: OTHER_THEME, before: null },
];

async function started(): Promise<{ model: BoardModel; suggester: Suggester }> {
  const model = new BoardModel(() => {});
  model.setPoints(pointsSaying(TEXTS));
  const decision = decideAll(EMPTY_BOARD, model.points, COMMANDS);
  const board: Board = decision.ok ? withChanges(EMPTY_BOARD, decision.changes) : EMPTY_BOARD;
  model.setBoard(board, true);
  const suggester = await new Promise<Suggester>((resolve) => {
    const made: Suggester = new Suggester(model, () => resolve(made));
    expect(made.likely(['p1'])).toEqual([]);
    expect(made.similar('p1')).toEqual([]);
    made.start();
  });
  return { model, suggester };
}

test('nothing is known before the points are read; then the likeliest themes come first, never the bucket for the rest', async () => {
  const { suggester } = await started();
  expect(suggester.likely(['p1'])[0]).toBe('B');
  expect(suggester.likely(['m2'])[0]).toBe('A');
  expect(suggester.likely(['p1', 'm2'])).not.toContain(OTHER_THEME);
  expect(suggester.likely(['x1'])).toEqual([]);
  expect(suggester.likely([])).toEqual([]);
  suggester.stop();
});

test('the theme that all of them stand in already is not suggested', async () => {
  const { suggester } = await started();
  expect(suggester.likely(['p2'])).not.toContain('B');
  suggester.stop();
});

test('what changes is read anew', async () => {
  const { model, suggester } = await started();
  expect(suggester.similar('p1')).toEqual(expect.arrayContaining(['p2', 'p3']));
  model.setPoints(pointsSaying({ ...TEXTS, x1: 'Varm mat i kantina' }));
  await expect.poll(() => suggester.likely(['x1'])[0], { timeout: 20_000 }).toBe('A');
  expect(suggester.similar('x1')[0]).toMatch(/^m/);
  suggester.stop();
});
