import type { MeetingId } from '@stikkord/domain';
import { groupKeys } from '../pages/group/group-memory.ts';
import { pollsKey } from './kept-answers.ts';
import { filesName } from './kept-files.ts';
import { forget } from './lasting.ts';
import { takeBackCookie } from './left-cookies.ts';
import { databaseName, databasePrefix, personKey } from './person.ts';

/** A database that another tab holds on to is not waited for longer than this, in ms. */
const PATIENCE_MS = 3000;

/**
 * Takes away what this device keeps of a meeting that somebody took part in: the copies of its documents, what the pages
 * remember of it, and the cookie. The pages themselves, which hold nothing of anybody's, stay. Close its documents first.
 * Without a net the cookie stays until a page of ours is opened with one (`finishLeaving`).
 */
export async function clearDevice(meeting: MeetingId, code: string): Promise<void> {
  await Promise.race([
    deleteDatabases(meeting).catch(() => {}),
    new Promise((resolve) => setTimeout(resolve, PATIENCE_MS)),
  ]);
  try {
    sessionStorage.clear();
    await forget([personKey('participant', meeting), ...groupKeys(code), pollsKey(code)]);
  } catch {
    // What can't be kept can't be taken away.
  }
  await takeBackCookie(meeting);
}

async function deleteDatabases(meeting: MeetingId): Promise<void> {
  const prefix = databasePrefix('participant', meeting);
  const listed = (await indexedDB.databases?.())?.map(({ name }) => name ?? '') ?? [];
  const names = new Set([
    await databaseName('participant', meeting),
    filesName(meeting),
    ...listed.filter((name) => name.startsWith(prefix)),
  ]);
  await Promise.all(
    [...names].map(
      (name) =>
        new Promise<void>((resolve) => {
          const request = indexedDB.deleteDatabase(name);
          request.onsuccess = request.onerror = () => resolve();
        }),
    ),
  );
}
