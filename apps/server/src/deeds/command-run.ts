import { ran, type Meeting, type MeetingId, type RunCommand } from '@stikkord/domain';
import type { MeetingRooms } from '../live/meeting-rooms.ts';
import { ProblemError } from '../problems/problem-error.ts';
import type { NotesBeside } from './notes-beside.ts';

/** Applies commands to the meeting's run, all or none, by the server's clock, with what is noted beside it. Throws the rule's refusal. */
export async function commandRun(
  rooms: MeetingRooms,
  id: MeetingId,
  commands: readonly RunCommand[],
  now: () => number,
  notes: NotesBeside = () => ({}),
): Promise<Meeting> {
  const meeting = await rooms.update(id, (stored) => {
    let { run } = stored;
    for (const command of commands) {
      const decision = ran(run, stored.plan, command, now());
      if (!decision.ok) throw new ProblemError(decision.reason);
      ({ run } = decision);
    }
    return { run, ...notes(run) };
  });
  if (meeting === null) throw new ProblemError('not-found');
  return meeting;
}
