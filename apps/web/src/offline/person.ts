import type { MeetingId } from '@stikkord/domain';
import type { PageRole } from '@stikkord/protocol';
import { recall, recallNow, remember } from './lasting.ts';

/**
 * Name of the database that holds a meeting's documents on this device, for one person: who leaves the device takes the
 * name along, and the next one begins with another.
 */
export async function databaseName(role: PageRole, meeting: MeetingId): Promise<string> {
  return databasePrefix(role, meeting) + (await penOf(role, meeting));
}

/**
 * What one person writes with on this device, in one meeting: a random number that names nobody. The server is told, so that
 * text that was kept here is known for its writer's own also where the browser has lost its cookie.
 */
export function penOf(role: PageRole, meeting: MeetingId): Promise<string> {
  const key = personKey(role, meeting);
  let pen = pens.get(key);
  if (!pen) pens.set(key, (pen = takePen(key)));
  return pen;
}

/** What the names of all such databases begin with, whoever they are of. */
export function databasePrefix(role: PageRole, meeting: MeetingId): string {
  return `stikkord/${role}/${meeting}/`;
}

/** Under what the person's number is remembered. */
export function personKey(role: PageRole, meeting: MeetingId): string {
  return `stikkord-person-${role}-${meeting}`;
}

/** A page's documents are opened at the same time, and are of the same person. */
const pens = new Map<string, Promise<string>>();

async function takePen(key: string): Promise<string> {
  // Another tab may have taken one meanwhile.
  const known = (await recall(key)) ?? recallNow(key);
  if (known !== null) return known;
  const bytes = [...crypto.getRandomValues(new Uint8Array(16))];
  const fresh = bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('');
  remember(key, fresh);
  return fresh;
}
