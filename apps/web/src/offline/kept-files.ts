import type { FileId, MeetingId } from '@stikkord/domain';
import { completed, openStore, outcome } from './database.ts';
import { databasePrefix } from './person.ts';

const STORE = 'files';

/** Name of the database with the files of a meeting's material that this device has shown; nobody's own, and gone when one leaves the device. */
export function filesName(meeting: MeetingId): string {
  // No person's number looks like it.
  return `${databasePrefix('participant', meeting)}~files`;
}

/** A file that was kept; null where it was not, or where the browser keeps nothing. */
export async function keptFile(meeting: MeetingId, file: FileId): Promise<Blob | null> {
  try {
    return await within(meeting, 'readonly', async (store) => {
      const kept = (await outcome(store.get(file))) as KeptFile | undefined;
      return kept ? new Blob([kept.bytes], { type: kept.type }) : null;
    });
  } catch {
    return null;
  }
}

/** A browser that has no room for it does without. */
export async function keepFile(meeting: MeetingId, file: FileId, content: Blob): Promise<void> {
  try {
    // Safari has lost blobs that were kept as such.
    const kept: KeptFile = { bytes: await content.arrayBuffer(), type: content.type };
    await within(meeting, 'readwrite', async (store) => {
      const done = completed(store.transaction);
      store.put(kept, file);
      await done;
    });
  } catch {
    // It is fetched again when it is wanted again.
  }
}

interface KeptFile {
  readonly bytes: ArrayBuffer;
  readonly type: string;
}

/** Opened for one act: an open database could not be taken away by another tab. */
async function within<T>(
  meeting: MeetingId,
  mode: IDBTransactionMode,
  act: (store: IDBObjectStore) => Promise<T>,
): Promise<T> {
  const database = await openStore(filesName(meeting), (fresh) => fresh.createObjectStore(STORE));
  try {
    return await act(database.transaction(STORE, mode).objectStore(STORE));
  } finally {
    database.close();
  }
}
