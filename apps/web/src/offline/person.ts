import type { MeetingId } from '@stikkord/domain';
import type { PageRole } from '@stikkord/protocol';

/**
 * Name of the database that holds a meeting's documents on this device, for one person: who leaves the device takes the
 * name along, and the next one begins with another.
 */
export function databaseName(role: PageRole, meeting: MeetingId): string {
  return `${databasePrefix(role, meeting)}${person(role, meeting)}`;
}

/** What the names of all such databases begin with, whoever they are of. */
export function databasePrefix(role: PageRole, meeting: MeetingId): string {
  return `stikkord/${role}/${meeting}/`;
}

/** Where the person's number is kept. */
export function personKey(role: PageRole, meeting: MeetingId): string {
  return `stikkord-person-${role}-${meeting}`;
}

/** A random number that names nobody and never leaves the device. The same for all where the browser keeps nothing. */
function person(role: PageRole, meeting: MeetingId): string {
  try {
    const key = personKey(role, meeting);
    const kept = localStorage.getItem(key);
    if (kept !== null) return kept;
    const fresh = Math.random().toString(36).slice(2);
    localStorage.setItem(key, fresh);
    return fresh;
  } catch {
    return '';
  }
}
