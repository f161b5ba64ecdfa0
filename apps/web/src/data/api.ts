import type { Problem, ProblemId } from '@stikkord/protocol';
import { currentLanguage } from '../i18n/language.ts';

/** The server answered no, or did not answer (`id: 'no-answer'`). `message` is in the reader's language where the server spoke. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly id: ProblemId | 'no-answer';
  readonly status: number;

  constructor(id: ProblemId | 'no-answer', status: number, message: string) {
    super(message);
    this.id = id;
    this.status = status;
  }
}

/** Sends JSON, gets JSON. Throws ApiError; never anything else. One that `signal` called off had no answer. */
export async function call<T>(
  method: 'GET' | 'POST' | 'PUT' | 'DELETE',
  path: string,
  body?: unknown,
  signal: AbortSignal | null = null,
): Promise<T> {
  let response: Response;
  try {
    response = await fetch(path, {
      method,
      signal,
      credentials: 'same-origin',
      headers: {
        accept: 'application/json',
        'accept-language': currentLanguage(),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  } catch {
    throw new ApiError('no-answer', 0, '');
  }
  if (response.status === 204) return undefined as T;
  if (response.ok)
    // An answer of somebody else's, as a hotel's sign-in page, is no answer.
    return response.json().catch(() => {
      throw new ApiError('no-answer', 0, '');
    }) as Promise<T>;
  const problem = (await response.json().catch(() => null)) as Partial<Problem> | null;
  throw new ApiError(problem?.id ?? 'unexpected', response.status, problem?.detail ?? problem?.title ?? '');
}
