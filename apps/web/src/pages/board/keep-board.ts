import type { MeetingId, QuestionId } from '@stikkord/domain';
import { documentName, historyApi, type KeepAnswer } from '@stikkord/protocol';
import { call } from '../../data/api.ts';

/** Acts are on their way for a moment; one that waits longer is asked to try again. In ms. */
const PATIENCE_MS = 5_000;
const LOOK_MS = 50;

/**
 * Has the server keep the board as it stands, since it is about to be cleared. `unsent`: true while the server lacks something of
 * what is seen here, which would be in no version. False where it could not.
 */
export async function keepBoard(meeting: MeetingId, question: QuestionId, unsent: () => boolean): Promise<boolean> {
  const until = Date.now() + PATIENCE_MS;
  while (unsent()) {
    if (Date.now() > until) return false;
    await new Promise((done) => setTimeout(done, LOOK_MS));
  }
  const document = documentName({ kind: 'board', question });
  try {
    await call<KeepAnswer>('POST', `${historyApi.keep(meeting, document)}?as=facilitator`);
    return !unsent();
  } catch {
    return false;
  }
}
