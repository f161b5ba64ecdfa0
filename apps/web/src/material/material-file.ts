import type { FileId, MeetingId } from '@stikkord/domain';
import { api, type PageRole, type Problem } from '@stikkord/protocol';
import { ApiError } from '../data/api.ts';
import { currentLanguage } from '../i18n/language.ts';
import { keepFile, keptFile } from '../offline/kept-files.ts';

/**
 * The bytes of a material's file. A participant's device keeps what it has shown, so that it is there without a net; a file
 * never changes under its id. Throws ApiError where it is neither kept nor to be had.
 */
export async function materialFile(meeting: MeetingId, file: FileId, as: PageRole): Promise<Blob> {
  const kept = as === 'participant' ? await keptFile(meeting, file) : null;
  if (kept) return kept;
  const content = await fetched(api.file(meeting, file, as));
  if (as === 'participant') void keepFile(meeting, file, content);
  return content;
}

async function fetched(path: string): Promise<Blob> {
  let response: Response;
  try {
    response = await fetch(path, { credentials: 'same-origin', headers: { 'accept-language': currentLanguage() } });
    if (response.ok) return await response.blob();
  } catch {
    throw new ApiError('no-answer', 0, '');
  }
  const problem = (await response.json().catch(() => null)) as Partial<Problem> | null;
  throw new ApiError(problem?.id ?? 'unexpected', response.status, problem?.detail ?? '');
}
