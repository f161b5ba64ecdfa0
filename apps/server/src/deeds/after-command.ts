import type { MeetingId, RunCommand } from '@stikkord/domain';
import type { Storage } from '@stikkord/storage';
import type { MeetingRooms } from '../live/meeting-rooms.ts';

/** What follows from a facilitator's command beside the run. Throws StoreUnavailableError; the command has been given then, and can be again. */
export async function afterCommand(
  {
    rooms,
    storage,
  }: {
    readonly rooms: Pick<MeetingRooms, 'open'>;
    readonly storage: { readonly lists: Pick<Storage['lists'], 'set'> };
  },
  id: MeetingId,
  command: RunCommand,
): Promise<void> {
  if (command.do === 'by-role' && command.shown) {
    const live = await rooms.open(id);
    await live?.polls.breakDown(command.question);
  }
  if (command.do !== 'end') return;
  // Whoever was to come is nobody's business any more.
  await storage.lists.set(id, []);
  // Roles that few had are taken off the answers, also where nobody looks.
  await rooms.open(id);
}
