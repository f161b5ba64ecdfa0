import type { Meeting } from '@stikkord/domain';
import type { Storage } from '@stikkord/storage';
import type { FileWork } from '../exporting/file-work.ts';
import { ProblemError } from '../problems/problem-error.ts';
import type { Randomness } from '../random.ts';
import { keepMeeting } from './keep-meeting.ts';

/**
 * IM1–IM5. Makes a meeting of this owner's from the bytes of a whole meeting's file: all of it or nothing. Throws `import-refused` with
 * the place and the reason, and `file-failed`.
 */
export async function importMeeting(
  { storage, random, files }: { readonly storage: Storage; readonly random: Randomness; readonly files: FileWork },
  owner: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Meeting> {
  const own = await storage.meetings.listByOwner(owner);
  const known = new Set(own.flatMap(({ plan }) => plan.questions.map(({ id }) => id)));
  const read = await files.read(bytes, known);
  if (!read.ok) throw new ProblemError('import-refused', { at: read.at || undefined, refusal: read.reason });
  const { plan, run, documents, followUps, rounds, entries } = read.brought;
  return keepMeeting(
    storage.meetings,
    random,
    { id: random.id(), owner, plan, run, series: null, previous: null },
    documents,
    { followUps, rounds, entries },
  );
}
