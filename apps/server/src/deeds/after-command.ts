import type { MeetingId, RunCommand } from '@stikkord/domain';
import type { MeetingRooms } from '../live/meeting-rooms.ts';

/** What follows from a facilitator's command beside the run. Throws StoreUnavailableError; the command has been given then, and can be again. */
export async function afterCommand(
  rooms: Pick<MeetingRooms, 'open'>,
  id: MeetingId,
  command: RunCommand,
): Promise<void> {
  if (command.do === 'by-role' && command.shown) {
    const live = await rooms.open(id);
    await live?.polls.breakDown(command.question);
  }
  // Roles that few had are taken off the answers, also where nobody looks.
  if (command.do === 'end') await rooms.open(id);
}
