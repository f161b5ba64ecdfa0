import type { Language } from '@stikkord/domain';
import type { Problem } from '@stikkord/protocol';
import { UnstorableTextError } from '@stikkord/storage';
import { StoreUnavailableError } from '@stikkord/sync';
import { HTTPException } from 'hono/http-exception';
import { fileRefusalText } from './file-refusals.ts';
import { importRefusalText } from './import-refusals.ts';
import type { ProblemError } from './problem-error.ts';
import { ProblemError as Refusal } from './problem-error.ts';
import { PROBLEM_STATUS } from './status.ts';
import { PROBLEM_TEXTS } from './texts.ts';

/** The problem that an error of any kind means to whoever asked. */
export function problemOf(error: unknown): ProblemError {
  if (error instanceof Refusal) return error;
  if (error instanceof StoreUnavailableError) return new Refusal('storage-away', { retryAfter: 5 });
  if (error instanceof UnstorableTextError) return new Refusal('invalid');
  // A body that is no JSON, or isn't said to be.
  if (error instanceof HTTPException && (error.status === 400 || error.status === 415)) return new Refusal('malformed');
  return new Refusal('unexpected');
}

/** RFC 9457 problem details in the reader's language. */
export function problemResponse(problem: ProblemError, language: Language): Response {
  const status = PROBLEM_STATUS[problem.id];
  const body: Problem = {
    type: `/problems/${problem.id}`,
    id: problem.id,
    status,
    ...PROBLEM_TEXTS[language][problem.id],
    ...(problem.refusal && { detail: importRefusalText(language, problem.refusal, problem.at) }),
    ...(problem.why && { why: problem.why, detail: fileRefusalText(language, problem.why) }),
    ...(problem.at === undefined ? {} : { at: problem.at }),
  };
  return new Response(JSON.stringify(body), {
    status,
    headers: {
      'content-type': 'application/problem+json; charset=utf-8',
      'content-language': language,
      'cache-control': 'no-store',
      // The rest of the body is not read: the connection can't be used again.
      ...(problem.id === 'too-large' ? { connection: 'close' } : {}),
      ...(problem.retryAfter === undefined ? {} : { 'retry-after': String(problem.retryAfter) }),
    },
  });
}
