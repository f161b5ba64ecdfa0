import type { MeetingId } from '@stikkord/domain';
import type { PageRole } from '@stikkord/protocol';
import { recall, remember } from './lasting.ts';

/**
 * Name of the database that holds a meeting's documents on this device, for one person: who leaves the device takes the
 * name along, and the next one begins with another.
 */
export async function databaseName(role: PageRole, meeting: MeetingId): Promise<string> {
  const prefix = databasePrefix(role, meeting);
  let person = people.get(prefix);
  if (!person) people.set(prefix, (person = personOf(personKey(role, meeting))));
  return prefix + (await person);
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
const people = new Map<string, Promise<string>>();

/** A random number that names nobody and never leaves the device. */
async function personOf(key: string): Promise<string> {
  const known = await recall(key);
  if (known !== null) return known;
  const fresh = Math.random().toString(36).slice(2);
  remember(key, fresh);
  return fresh;
}
