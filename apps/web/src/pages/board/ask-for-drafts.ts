import { msg, str } from '@lit/localize';
import type { MeetingId, QuestionId } from '@stikkord/domain';
import { api, DRAFT_POINTS_MAX, type DraftsAnswer } from '@stikkord/protocol';
import type { SuggestSource } from '../../board/suggest-desk.ts';
import { ApiError, call } from '../../data/api.ts';
import { describeProblem } from '../problem-text.ts';

/** The address that the administrator named, as the board asks it: by way of the server, which sends the texts and nothing else. */
export function draftsFrom(host: string, meeting: MeetingId, question: QuestionId): SuggestSource {
  return {
    host,
    most: DRAFT_POINTS_MAX,
    async ask(signal) {
      try {
        const { drafts } = await call<DraftsAnswer>('POST', api.drafts(meeting), { question }, signal);
        return drafts;
      } catch (error) {
        throw new Error(error instanceof ApiError ? whyNone(host, error) : '', { cause: error });
      }
    },
  };
}

function whyNone(host: string, problem: ApiError): string {
  if (problem.id === 'drafts-slow') return msg(str`${host} svarte ikke i tide.`);
  if (problem.id === 'drafts-failed') return msg(str`${host} svarte ikke slik det skal.`);
  return describeProblem(problem);
}
