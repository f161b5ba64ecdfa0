import type { Meeting } from '@stikkord/domain';
import type { Storage } from '@stikkord/storage';
import { makeMeeting } from '../deeds/make-meeting.ts';
import type { Randomness } from '../random.ts';
import { earlierMeeting } from './earlier-meeting.ts';
import { DEMO_ABOUT, demoCommands } from './demo-plan.ts';

/**
 * The demo meeting, with its series and the meeting before it, made on the first start of an empty database; null where there is none, or it was deleted. It belongs
 * to the first organiser from the beginning: their id is known before they are.
 */
export async function demoMeeting(
  storage: Storage,
  random: Randomness,
  { firstOrganiser, offer, today }: { firstOrganiser: string; offer: boolean; today: string },
): Promise<Meeting | null> {
  if (!offer) return null;
  const { meetings, secrets } = storage;
  const [earlier, series] = await Promise.all([
    secrets.getOrCreate('demo-earlier-meeting', () => random.id()),
    secrets.getOrCreate('demo-series', () => random.id()),
  ]);
  // The earlier one alone: the server ended before it had made the other.
  const known = (await meetings.listByOwner(firstOrganiser)).some((meeting) => meeting.id !== earlier);
  const mayMake = !known && (await storage.countOrganisers()) === 0;
  if (!known && !mayMake) return null;
  const id = await secrets.getOrCreate('demo-meeting', () => random.id());
  const found = await meetings.get(id);
  if (found !== null) return found.deleted ? null : found;
  if (!mayMake) return null;
  const commands = demoCommands(() => random.id());
  await earlierMeeting(storage, random, { owner: firstOrganiser, series, meeting: earlier, today });
  const place = { id, owner: firstOrganiser, series, previous: earlier };
  return makeMeeting(meetings, random, place, { ...DEMO_ABOUT, date: today }, commands);
}
