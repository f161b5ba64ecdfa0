import type { MeetingId, QuestionId } from '@stikkord/domain';
import { documentName, historyApi, type KeepAnswer } from '@stikkord/protocol';
import { call } from '../../data/api.ts';

/** Has the server keep the board as it stands, since it is about to be cleared. False where it could not. */
export async function keepBoard(meeting: MeetingId, question: QuestionId): Promise<boolean> {
  const document = documentName({ kind: 'board', question });
  try {
    await call<KeepAnswer>('POST', `${historyApi.keep(meeting, document)}?as=facilitator`);
    return true;
  } catch {
    return false;
  }
}
