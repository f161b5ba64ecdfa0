import { plannedAll, roomPlanMay, type Meeting, type MeetingId, type Plan, type Run } from '@stikkord/domain';
import type { RoomPlanAnswer, RoomPlanCommand } from '@stikkord/protocol';
import type { MeetingRooms, WhatHappened } from '../live/meeting-rooms.ts';
import { ProblemError } from '../problems/problem-error.ts';
import { documentsOfPlan } from './documents-of-plan.ts';
import { runAfterMerging } from './run-after-merging.ts';

/**
 * PM14. A facilitator's changes of agenda rows and groups, all or none, while the organiser may be changing the same plan; makes the
 * documents that added groups call for. Throws `forbidden`, and the rule's refusal.
 */
export async function changeRoom(
  rooms: MeetingRooms,
  id: MeetingId,
  commands: readonly RoomPlanCommand[],
  happened: WhatHappened,
): Promise<RoomPlanAnswer> {
  if (!commands.every((command) => roomPlanMay(command))) throw new ProblemError('forbidden');
  let inverse: readonly RoomPlanCommand[] = [];
  const change = (meeting: Meeting): { plan: Plan; run: Run; documents: ReturnType<typeof documentsOfPlan> } => {
    const decision = plannedAll(meeting.plan, commands);
    if (!decision.ok) throw new ProblemError(decision.reason);
    // What undoes a command is of the same kind of row.
    inverse = decision.inverse as readonly RoomPlanCommand[];
    const { plan } = decision;
    return { plan, run: runAfterMerging(meeting.run, plan), documents: documentsOfPlan(meeting.plan, plan) };
  };
  if ((await rooms.update(id, change, happened)) === null) throw new ProblemError('not-found');
  return { inverse };
}
