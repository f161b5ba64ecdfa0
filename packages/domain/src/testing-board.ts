/** A board with three themes and five points, what is done at it, and how it looks, made short for tests. */
import { decide, decideAll, type BoardCommand } from './board-commands.ts';
import { themeTree } from './board-themes.ts';
import { withChanges, type Board, type Placement } from './board.ts';
import type { Point } from './point.ts';
import { summarise, type SummaryPoint } from './summary.ts';
import { board, byId, point, theme } from './testing.ts';

export const points = byId([point('g1', 'a'), point('g1', 'b'), point('g2', 'c'), point('g2', 'd'), point('g3', 'e')]);
export const [a, b, c, d, e] = [...points.keys()] as [string, string, string, string, string];
export const start = board([theme('t1', 'a1'), theme('t2', 'a2'), theme('t3', 'a1', { parent: 't1' })]);

export function act(before: Board, ...commands: BoardCommand[]): Board {
  const decision = decideAll(before, points, commands);
  if (!decision.ok) throw new Error(decision.reason);
  return withChanges(before, decision.changes);
}

/** The same, with points that are others by now. */
export function actAmong(among: ReadonlyMap<string, Point>, before: Board, ...commands: BoardCommand[]): Board {
  const decision = decideAll(before, among, commands);
  if (!decision.ok) throw new Error(decision.reason);
  return withChanges(before, decision.changes);
}

export function reason(
  before: Board,
  command: BoardCommand,
  among: ReadonlyMap<string, Point> = points,
): string | null {
  const decision = decide(before, among, command);
  return decision.ok ? null : decision.reason;
}

const said = ({ text, same }: SummaryPoint): string =>
  same.length === 0 ? text : `${text}(${same.map((one) => one.text).join(' ')})`;

/** Tray, themes and parked in short: `a | t1: b(c) | parked: d`. */
export function look(of: Board, among: Iterable<Point> = points.values()): string {
  const { unsorted, themes, parked, withdrawn } = summarise(of, among);
  return [
    unsorted.map(said).join(' '),
    ...themes
      .flatMap((top) => [top, ...top.themes])
      .flatMap(({ id, points: here }) => (here.length === 0 ? [] : [`${id}: ${here.map(said).join(' ')}`])),
    ...(parked.length === 0 ? [] : [`parked: ${parked.map(said).join(' ')}`]),
    ...(withdrawn.length === 0 ? [] : [`gone: ${withdrawn.map((one) => one.text).join(' ')}`]),
  ].join(' | ');
}

export const without = (...gone: string[]): Map<string, Point> =>
  byId([...points.values()].map((one) => (gone.includes(one.id) ? { ...one, deleted: true } : one)));
export const saying = (id: string, text: string): Map<string, Point> =>
  byId([...points.values()].map((one) => (one.id === id ? { ...one, text } : one)));
export const place = (ids: readonly string[], to = 't1', before: string | null = null): BoardCommand => ({
  do: 'place',
  points: ids,
  theme: to,
  before,
});
export const at = (fields: Partial<Placement>): Placement => ({
  theme: null,
  parked: false,
  order: 'a0',
  said: '',
  onto: null,
  ...fields,
});
export const outline = (of: Board): string =>
  themeTree(of)
    .map(({ theme: { id }, subThemes }) => [id, ...subThemes.map((sub) => sub.id)].join('>'))
    .join(' ');
