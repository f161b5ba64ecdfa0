import type { Problem } from '@stikkord/protocol';
import { currentLanguage } from '../i18n/language.ts';
import { ApiError } from './api.ts';

/**
 * Sends a file as it is. `told` gets the share that is sent, 0–1: fetch can't tell it. Throws ApiError; never anything else.
 * `signal` calls it off.
 */
export function upload<T>(path: string, file: Blob, told: (share: number) => void, signal: AbortSignal): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', path);
    request.responseType = 'json';
    request.setRequestHeader('accept', 'application/json');
    request.setRequestHeader('accept-language', currentLanguage());
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.upload.addEventListener('progress', ({ loaded, total }) => told(total === 0 ? 0 : loaded / total));
    const away = (): void => reject(new ApiError('no-answer', 0, ''));
    request.addEventListener('error', away);
    request.addEventListener('abort', away);
    request.addEventListener('timeout', away);
    request.addEventListener('load', () => {
      const { status } = request;
      if (status >= 200 && status < 300 && request.response !== null) return resolve(request.response as T);
      const problem = request.response as Partial<Problem> | null;
      reject(
        new ApiError(
          problem?.id ?? (status === 413 ? 'too-large' : 'unexpected'),
          status,
          problem?.detail ?? problem?.title ?? '',
        ),
      );
    });
    signal.addEventListener('abort', () => request.abort());
    request.send(file);
  });
}
