import type { ProblemId } from '@stikkord/protocol';
import type { AppContext } from '../http/env.ts';
import type { Turns } from '../http/turns.ts';
import { addressOf } from '../http/visitor.ts';
import { ProblemError } from '../problems/problem-error.ts';
import type { Services } from '../services.ts';

/**
 * Does `act` in its turn; where it turns out wrong, and such wrong tries are many, the answer takes its time. Right ones
 * wait for those before them only.
 */
export async function slowedIfWrong<T>(
  c: AppContext,
  { wrongTries, standpoint }: Pick<Services, 'wrongTries' | 'standpoint'>,
  turns: Turns,
  wrong: ProblemId,
  act: () => Promise<T>,
): Promise<T> {
  const address = addressOf(c, standpoint);
  let refusal = new ProblemError('too-many-tries', { retryAfter: 5 });
  try {
    const taken = await turns.take(address, act);
    if (taken !== null) return taken.result;
  } catch (error) {
    if (!(error instanceof ProblemError) || error.id !== wrong) throw error;
    refusal = error;
  }
  // An answer at once would only bring the next try sooner.
  const outcome = await wrongTries.slow(address);
  throw outcome === 'answer' ? refusal : new ProblemError('too-many-tries', { retryAfter: 60 });
}
