import { FILE_BYTES_MAX, type FileId, type Plan } from '@stikkord/domain';
import type { FileAnswer } from '@stikkord/protocol';
import type { Storage } from '@stikkord/storage';
import type { FileChecks } from '../files/file-checks.ts';
import type { FreshFiles } from '../files/fresh-files.ts';
import { ProblemError } from '../problems/problem-error.ts';

/** Of all files of one organiser. */
export const OWNER_BYTES_MAX = 500_000_000;

/** FC1–FC7, FC9. Checks, cleans and keeps a file for this owner. Throws `file-refused` with why. */
export async function keepFile(
  { storage, checks, fresh }: { readonly storage: Storage; readonly checks: FileChecks; readonly fresh: FreshFiles },
  owner: string,
  bytes: Uint8Array,
): Promise<FileAnswer> {
  const { files } = storage;
  const checked = await checks.check(bytes);
  if ('why' in checked) throw new ProblemError('file-refused', { why: checked.why });
  const { content, type, bytes: kept } = checked;
  if (kept.length > FILE_BYTES_MAX) throw new ProblemError('file-refused', { why: 'too-large' });
  const isFull = async () => (await files.size(owner)) + kept.length > OWNER_BYTES_MAX;
  // What is there already takes no more room.
  if ((await isFull()) && (await files.get(owner, content.file)) === null) {
    await files.keepOnly(owner, new Set([...(await namedFiles(storage, owner)), ...fresh.of(owner)]));
    if (await isFull()) throw new ProblemError('file-refused', { why: 'no-room' });
  }
  fresh.add(owner, content.file);
  await files.put(owner, { id: content.file, type, bytes: kept });
  return { content, bytes: kept.length };
}

/** FC9. Files that materials name, of all that is an organiser's: meetings, deleted ones too, rehearsals, templates. */
async function namedFiles({ meetings, templates }: Storage, owner: string): Promise<FileId[]> {
  const plans: readonly { readonly plan: Plan }[] = [
    ...(await meetings.listByOwner(owner)),
    ...(await meetings.rehearsals()).filter((rehearsal) => rehearsal.owner === owner),
    ...(await templates.listByOwner(owner)),
  ];
  return plans.flatMap(({ plan }) =>
    plan.materials.flatMap(({ content, deleted }) => ('file' in content && !deleted ? [content.file] : [])),
  );
}
