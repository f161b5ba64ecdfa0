import type { Pace } from '../http/pace.ts';
import { ProblemError } from '../problems/problem-error.ts';

/** Throws `too-many-tries` where the asker asks more often than anybody does. */
export function paced(pace: Pace, asker: string): void {
  const wait = pace.waitOf(asker);
  if (wait !== null) throw new ProblemError('too-many-tries', { retryAfter: wait });
}
