import { joinCode, type Meeting } from '@stikkord/domain';
import { CodeTakenError, type BroughtAlong, type MeetingStore, type NewDocument } from '@stikkord/storage';
import type { Randomness } from '../random.ts';

const CODES_TRIED_MAX = 20;

/** Keeps a new meeting with its documents, under a code that no other meeting has and with keys of its own. */
export async function keepMeeting(
  meetings: MeetingStore,
  random: Randomness,
  about: Pick<Meeting, 'id' | 'owner' | 'plan' | 'run' | 'series' | 'previous'> & Partial<Pick<Meeting, 'rehearsalOf'>>,
  documents: readonly NewDocument[],
  brought?: BroughtAlong,
): Promise<Meeting> {
  for (let tried = 0; ; tried += 1) {
    const meeting: Meeting = {
      ...about,
      code: joinCode(random.fraction()),
      facilitatorKey: random.key(),
      projectorKey: random.key(),
      deleted: false,
      rehearsalOf: about.rehearsalOf ?? null,
    };
    try {
      await meetings.create(meeting, documents, brought);
      return meeting;
    } catch (error) {
      if (!(error instanceof CodeTakenError) || tried === CODES_TRIED_MAX) throw error;
    }
  }
}
