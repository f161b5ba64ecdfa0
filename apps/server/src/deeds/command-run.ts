import { ran, type Meeting, type MeetingId, type RunCommand } from '@stikkord/domain';
import type { MeetingRooms, WhatHappened } from '../live/meeting-rooms.ts';
import type { MeetingChange } from '@stikkord/storage';
import { ProblemError } from '../problems/problem-error.ts';
import type { NotesBeside } from './notes-beside.ts';

export interface BesideCommands {
  readonly notes?: NotesBeside;
  /** Told to facilitators. */
  readonly happened?: WhatHappened;
}

/** Applies commands to the meeting's run, all or none, by the server's clock, with what is noted beside it. Throws the rule's refusal. */
export async function commandRun(
  rooms: MeetingRooms,
  id: MeetingId,
  commands: readonly RunCommand[],
  now: () => number,
  { notes = () => ({}), happened }: BesideCommands = {},
): Promise<Meeting> {
  const change = (stored: Meeting): MeetingChange | null => {
    let { run } = stored;
    for (const command of commands) {
      const decision = ran(run, stored.plan, command, now());
      if (!decision.ok) throw new ProblemError(decision.reason);
      ({ run } = decision);
    }
    const beside = notes(run);
    // Said already, by another of the group or by a line that broke: nothing is written.
    return run === stored.run && Object.keys(beside).length === 0 ? null : { run, ...beside };
  };
  const meeting = await rooms.update(id, change, happened);
  if (meeting === null) throw new ProblemError('not-found');
  return meeting;
}
