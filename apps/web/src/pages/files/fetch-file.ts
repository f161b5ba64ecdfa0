import { ApiError } from '../../data/api.ts';
import type { Problem } from '@stikkord/protocol';
import { currentLanguage } from '../../i18n/language.ts';

export interface FetchedFile {
  readonly name: string;
  /** What is missing in it: ids of `ExportNote`. */
  readonly notes: readonly string[];
}

/** Fetches a file and gives it to the browser to keep. Throws ApiError: then nothing was kept. */
export async function fetchFile(path: string): Promise<FetchedFile> {
  const response = await fetch(path, {
    credentials: 'same-origin',
    headers: { 'accept-language': currentLanguage() },
  }).catch(() => {
    throw new ApiError('no-answer', 0, '');
  });
  if (!response.ok) {
    const problem = (await response.json().catch(() => null)) as Partial<Problem> | null;
    throw new ApiError(problem?.id ?? 'unexpected', response.status, problem?.detail ?? '');
  }
  const name = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1];
  // A hotel's sign-in page is no file of ours.
  if (name === undefined) throw new ApiError('no-answer', 0, '');
  const body = await response.blob().catch(() => {
    throw new ApiError('no-answer', 0, '');
  });
  keep(body, name);
  const notes = (response.headers.get('stikkord-notes') ?? '').split(',').filter((note) => note !== '');
  return { name, notes };
}

function keep(body: Blob, name: string): void {
  const url = URL.createObjectURL(body);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has taken hold of it when the click has been dealt with.
  setTimeout(() => URL.revokeObjectURL(url));
}
