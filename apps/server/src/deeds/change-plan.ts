import {
  asksRole,
  kindOf,
  plannedAll,
  type MeetingId,
  type Plan,
  type PlanCommand,
  type QuestionId,
  type QuestionKind,
} from '@stikkord/domain';
import type { PlanAnswer } from '@stikkord/protocol';
import type { MeetingRooms } from '../live/meeting-rooms.ts';
import { ProblemError } from '../problems/problem-error.ts';
import { documentsOfPlan } from './documents-of-plan.ts';
import { isTaken } from './is-taken.ts';
import { runAfterMerging } from './run-after-merging.ts';

/**
 * PL12. Applies all commands or none, and makes the documents that the new plan calls for. `answered`: questions that stay of the kind
 * they are. Throws the rule's refusal.
 */
export async function changePlan(
  rooms: MeetingRooms,
  id: MeetingId,
  commands: readonly PlanCommand[],
  answered: readonly QuestionId[],
): Promise<PlanAnswer> {
  let inverse: readonly PlanCommand[] = [];
  const changed = await rooms
    .update(id, (meeting) => {
      const decision = plannedAll(meeting.plan, commands);
      if (!decision.ok) throw new ProblemError(decision.reason);
      const isOther = (each: QuestionId) =>
        kindIn(meeting.plan, each) !== kindIn(decision.plan, each) ||
        // BR7. What few said of their role was told together; as a choice like any it would be told of each.
        (asksRoleIn(meeting.plan, each) && !asksRoleIn(decision.plan, each));
      if (answered.some(isOther)) throw new ProblemError('question-answered');
      ({ inverse } = decision);
      const { plan } = decision;
      return { plan, run: runAfterMerging(meeting.run, plan), documents: documentsOfPlan(meeting.plan, plan) };
    })
    .catch((error: unknown) => {
      // Questions' ids are one of a kind across meetings: their documents are named by them.
      throw isTaken(error) ? new ProblemError('id-taken') : error;
    });
  if (changed === null) throw new ProblemError('not-found');
  return { plan: changed.plan, inverse };
}

function kindIn({ questions }: Plan, id: QuestionId): QuestionKind | undefined {
  const found = questions.find((question) => question.id === id);
  return found && kindOf(found);
}

function asksRoleIn({ questions }: Plan, id: QuestionId): boolean {
  return asksRole(questions.find((question) => question.id === id)?.poll ?? null);
}
