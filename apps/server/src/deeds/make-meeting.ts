import { NEW_RUN, plannedAll, type Meeting, type MeetingId, type Plan, type PlanCommand } from '@stikkord/domain';
import type { MeetingStore, NewDocument } from '@stikkord/storage';
import type { Randomness } from '../random.ts';
import { ProblemError } from '../problems/problem-error.ts';
import { documentsOfPlan } from './documents-of-plan.ts';
import { isTaken } from './is-taken.ts';
import { keepMeeting } from './keep-meeting.ts';

const EMPTY: Omit<Plan, 'title' | 'date' | 'language'> = {
  zone: '',
  divide: 'choose',
  groups: [],
  agenda: [],
  questions: [],
  sections: [],
  materials: [],
};

/** Makes a meeting with what `commands` plan, under a code that no other meeting has, with its documents. `written`: documents that have something in them from the start. */
export async function makeMeeting(
  meetings: MeetingStore,
  random: Randomness,
  {
    id = random.id(),
    owner,
    series = null,
    previous = null,
  }: { readonly id?: MeetingId; readonly owner: string } & Partial<Pick<Meeting, 'series' | 'previous'>>,
  about: Pick<Plan, 'title' | 'date' | 'language'>,
  commands: readonly PlanCommand[],
  written: (plan: Plan) => readonly NewDocument[] = () => [],
): Promise<Meeting> {
  const decision = plannedAll({ ...EMPTY, ...about }, commands);
  if (!decision.ok) throw new ProblemError(decision.reason);
  const { plan } = decision;
  // Of two with one name, the last counts.
  const documents = [...documentsOfPlan({ ...EMPTY, ...about }, plan), ...written(plan)];
  try {
    return await keepMeeting(meetings, random, { id, owner, plan, run: NEW_RUN, series, previous }, documents);
  } catch (error) {
    // Questions' ids are one of a kind across meetings: their documents are named by them.
    throw isTaken(error) ? new ProblemError('id-taken') : error;
  }
}
