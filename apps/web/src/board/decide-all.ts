import {
  decide,
  withChanges,
  type Board,
  type BoardChange,
  type BoardCommand,
  type BoardDecision,
  type Point,
  type PointId,
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
