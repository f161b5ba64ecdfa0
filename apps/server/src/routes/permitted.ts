import type { Actor, Meeting, MeetingAct, MeetingId } from '@stikkord/domain';
import type { PageRole } from '@stikkord/protocol';
import type { AppContext } from '../http/env.ts';
import { ProblemError } from '../problems/problem-error.ts';
import type { Services } from '../services.ts';

/** The meeting, and who asks in this role, who may do this with it. Throws what the page should say instead. */
export async function permitted(
  { actors, storage }: Pick<Services, 'actors' | 'storage'>,
  c: AppContext,
  id: MeetingId,
  as: PageRole,
  act: MeetingAct,
): Promise<{ meeting: Meeting; actor: Actor }> {
  // Before the meeting is looked up: strangers can't make the database work.
  const actor = await actors.somebody(c, id, as);
  const meeting = await storage.meetings.get(id);
  if (meeting === null) throw new ProblemError('not-found');
  actors.permit(c, actor, act, meeting);
  return { meeting, actor };
}
