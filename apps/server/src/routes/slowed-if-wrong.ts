import type { ProblemId } from '@stikkord/protocol';
import type { AppContext } from '../http/env.ts';
import { addressOf } from '../http/visitor.ts';
import { ProblemError } from '../problems/problem-error.ts';
import type { Services } from '../services.ts';

/** Does `act`; where it turns out wrong, and such wrong tries are many, the answer takes its time. Right ones never wait. */
export async function slowedIfWrong<T>(
  c: AppContext,
  { wrongTries, standpoint }: Pick<Services, 'wrongTries' | 'standpoint'>,
  wrong: ProblemId,
  act: () => Promise<T>,
): Promise<T> {
  try {
    return await act();
  } catch (error) {
    if (!(error instanceof ProblemError) || error.id !== wrong) throw error;
    const outcome = await wrongTries.slow(addressOf(c, standpoint));
    throw outcome === 'answer' ? error : new ProblemError('too-many-tries', { retryAfter: 60 });
  }
}
