import { plannedAll, type MeetingId, type PlanCommand } from '@stikkord/domain';
import type { PlanAnswer } from '@stikkord/protocol';
import type { MeetingRooms } from '../live/meeting-rooms.ts';
import { ProblemError } from '../problems/problem-error.ts';
import { documentsOfPlan } from './documents-of-plan.ts';

/** PL12. Applies all commands or none, and makes the documents that the new plan calls for. Throws the rule's refusal. */
export async function changePlan(
  rooms: MeetingRooms,
  id: MeetingId,
  commands: readonly PlanCommand[],
): Promise<PlanAnswer> {
  let inverse: readonly PlanCommand[] = [];
  const changed = await rooms
    .update(id, (meeting) => {
      const decision = plannedAll(meeting.plan, commands);
      if (!decision.ok) throw new ProblemError(decision.reason);
      ({ inverse } = decision);
      return { plan: decision.plan, documents: documentsOfPlan(meeting.plan, decision.plan) };
    })
    .catch((error: unknown) => {
      // Questions' ids are one of a kind across meetings: their documents are named by them.
      throw isTaken(error) ? new ProblemError('id-taken') : error;
    });
  if (changed === null) throw new ProblemError('not-found');
  return { plan: changed.plan, inverse };
}

/** True for PostgreSQL's unique_violation, however deep it is wrapped. */
function isTaken(error: unknown): boolean {
  for (let found = error; found instanceof Error; found = found.cause) {
    if ('code' in found && found.code === '23505') return true;
  }
  return false;
}
