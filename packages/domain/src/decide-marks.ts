import type { Board, BoardChange, Marks } from './board.ts';
import type { BoardDecision, CommandOf } from './board-commands.ts';
import { boardPoint, saidBefore } from './board-points.ts';
import { Desk } from './desk.ts';
import type { PointId } from './ids.ts';
import { POINT_TEXT_MAX, TITLE_MAX } from './limits.ts';
import { isBlank, type Point } from './point.ts';
import { refuse } from './result.ts';

/** BD22–BD25: what is said of a point beside its place. */
export function decideMarks(
  board: Board,
  points: ReadonlyMap<PointId, Point>,
  command: CommandOf<'word' | 'quote' | 'goes-to' | 'accept'>,
): BoardDecision {
  if (command.do === 'word') return word(board, points, command);
  const ids = [...new Set(command.points)];
  if (ids.length === 0) return refuse('nothing-selected');
  if (command.do === 'goes-to') return goesTo(board, points, ids, command.where);
  if (ids.some((id) => !boardPoint(board, points, id)))
    return refuse(ids.some((id) => !board.placements.has(id)) ? 'unknown-point' : 'withdrawn');
  if (command.do === 'quote') {
    if (command.quote && ids.some((id) => !boardPoint(board, points, id)!.present)) return refuse('withdrawn');
    return done(ids.map((id) => mark(id, { quote: command.quote })));
  }
  const changed = ids.filter((id) => saidBefore(board, points, id) !== null);
  if (changed.length === 0) return refuse('not-changed');
  return done(changed.map((id) => mark(id, { seen: boardPoint(board, points, id)!.source.text })));
}

/** BD22. A wording that says what the point says is none. Who words a point has seen what it says. */
function word(board: Board, points: ReadonlyMap<PointId, Point>, command: CommandOf<'word'>): BoardDecision {
  const point = boardPoint(board, points, command.point);
  if (!point) return refuse('unknown-point');
  const { id, source } = point;
  if (command.text === null || command.text === point.text) return done([mark(id, { wording: null })]);
  if (!point.present) return refuse('withdrawn');
  if (command.text.length > POINT_TEXT_MAX) return refuse('text-too-long');
  if (isBlank(command.text)) return refuse('blank-text');
  const seen = saidBefore(board, points, id) === null ? {} : { seen: source.text };
  return done([mark(id, { wording: { text: command.text, of: source.text }, ...seen })]);
}

/** BD24. Of a stack, the one that is shown says it. */
function goesTo(
  board: Board,
  points: ReadonlyMap<PointId, Point>,
  ids: readonly PointId[],
  where: string,
): BoardDecision {
  if (where.length > TITLE_MAX) return refuse('text-too-long');
  const { stacks } = new Desk(board, points).arrangement;
  if (ids.some((id) => !stacks.get(id)?.parked)) return refuse('not-parked');
  const heads = new Set(ids.map((id) => stacks.get(id)!.head.id));
  return done([...heads].map((id) => mark(id, { goesTo: where })));
}

function mark(id: PointId, fields: Partial<Marks>): BoardChange {
  return { set: 'marks', id, fields };
}

/** Nothing is written that is so already. */
function done(changes: readonly BoardChange[]): BoardDecision {
  return { ok: true, changes };
}
