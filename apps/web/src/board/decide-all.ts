import {
  decide,
  type Board,
  type BoardChange,
  type BoardCommand,
  type BoardDecision,
  type Point,
  type PointId,
  type Theme,
} from '@stikkord/domain';

/** Several commands as one act: each is decided on the board that the ones before lead to. All of them or none. */
export function decideAll(
  board: Board,
  points: ReadonlyMap<PointId, Point>,
  commands: readonly BoardCommand[],
): BoardDecision {
  let after = board;
  const changes: BoardChange[] = [];
  for (const command of commands) {
    const decision = decide(after, points, command);
    if (!decision.ok) return decision;
    changes.push(...decision.changes);
    after = withChanges(after, decision.changes);
  }
  return { ok: true, changes };
}

/** The board as it is when the changes are written. */
export function withChanges(board: Board, changes: readonly BoardChange[]): Board {
  const themes = new Map(board.themes);
  const placements = new Map(board.placements);
  for (const change of changes) {
    if (change.set === 'placement') placements.set(change.id, change.placement);
    else if (change.set === 'no-placement') placements.delete(change.id);
    else themes.set(change.id, { ...(themes.get(change.id) ?? blankTheme(change.id)), ...change.fields });
  }
  return { themes, placements };
}

function blankTheme(id: string): Theme {
  return { id, title: '', order: 'a0', parent: null, deleted: false };
}
