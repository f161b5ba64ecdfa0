import type { Meeting } from '@stikkord/domain';
import type { Storage } from '@stikkord/storage';
import { makeMeeting } from '../deeds/make-meeting.ts';
import type { Randomness } from '../random.ts';
import { DEMO_ABOUT, demoCommands } from './demo-plan.ts';

/**
 * The demo meeting, made on the first start of an empty database; null where there is none, or it was deleted. It belongs
 * to the first organiser from the beginning: their id is known before they are.
 */
export async function demoMeeting(
  storage: Storage,
  random: Randomness,
  { firstOrganiser, offer, today }: { firstOrganiser: string; offer: boolean; today: string },
): Promise<Meeting | null> {
  if (!offer) return null;
  const { meetings, secrets } = storage;
  const known = (await meetings.listByOwner(firstOrganiser)).length > 0;
  const mayMake = !known && (await storage.countOrganisers()) === 0;
  if (!known && !mayMake) return null;
  const id = await secrets.getOrCreate('demo-meeting', () => random.id());
  const found = await meetings.get(id);
  if (found !== null) return found.deleted ? null : found;
  if (!mayMake) return null;
  const commands = demoCommands(() => random.id());
  return makeMeeting(meetings, random, { id, owner: firstOrganiser }, { ...DEMO_ABOUT, date: today }, commands);
}
