import type { MeetingId } from '@stikkord/domain';
import { openDatabase, UNSENT, unsentIn } from './database.ts';
import { databaseName } from './person.ts';

/**
 * Names of the documents that this device holds something of which the server has not said it has: an earlier page's, or
 * another tab's. None where the browser keeps nothing.
 */
export async function unsentDocuments(meeting: MeetingId): Promise<string[]> {
  try {
    const database = await openDatabase(await databaseName('participant', meeting));
    try {
      return await unsentIn(database.transaction(UNSENT).objectStore(UNSENT));
    } finally {
      database.close();
    }
  } catch {
    return [];
  }
}
