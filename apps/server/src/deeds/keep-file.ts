import { FILE_BYTES_MAX } from '@stikkord/domain';
import type { FileAnswer } from '@stikkord/protocol';
import type { FileStore } from '@stikkord/storage';
import type { FileChecks } from '../files/file-checks.ts';
import { ProblemError } from '../problems/problem-error.ts';

/** Of all files of one organiser. */
export const OWNER_BYTES_MAX = 500_000_000;

/** FC1–FC7. Checks, cleans and keeps a file for this owner. Throws `file-refused` with why. */
export async function keepFile(
  { files, checks }: { readonly files: FileStore; readonly checks: FileChecks },
  owner: string,
  bytes: Uint8Array,
): Promise<FileAnswer> {
  const checked = await checks.check(bytes);
  if ('why' in checked) throw new ProblemError('file-refused', { why: checked.why });
  const { content, type, bytes: kept } = checked;
  if (kept.length > FILE_BYTES_MAX) throw new ProblemError('file-refused', { why: 'too-large' });
  const isFull = (await files.size(owner)) + kept.length > OWNER_BYTES_MAX;
  // What is there already takes no more room.
  if (isFull && (await files.get(owner, content.file)) === null)
    throw new ProblemError('file-refused', { why: 'no-room' });
  await files.put(owner, { id: content.file, type, bytes: kept });
  return { content, bytes: kept.length };
}
