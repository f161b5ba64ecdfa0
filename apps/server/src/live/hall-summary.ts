import { questionRun, type Question } from '@stikkord/domain';
import type { HallSummarySlice } from '@stikkord/protocol';
import { followedOn } from '../deeds/followed-themes.ts';
import { namedFollowUps, shownFollowUp } from '../present/shown-follow-ups.ts';
import type { MeetingState } from './meeting-state.ts';
import { pointSlice, summarySlice, type KeyOf } from './published-view.ts';
import { publishedSummary } from './published-views.ts';

/** PM9. A question's summary as the hall's screen gets it, with what its deck has slides for; null where none is published. */
export function hallSummary(
  state: MeetingState,
  planned: Pick<Question, 'id' | 'poll'>,
  keyOf: KeyOf,
): HallSummarySlice | null {
  const question = planned.id;
  const { published, deck } = questionRun(state.meeting.run, question);
  const summary = publishedSummary(state, question);
  if (published === null || summary === undefined) return null;
  const slice = summarySlice(planned, published, summary, keyOf);
  return {
    ...slice,
    ...(deck.extras.includes('parked') && {
      parkedPoints: summary.parked.map((point) => ({
        ...pointSlice(point, keyOf),
        ...(point.goesTo !== '' && { goesTo: point.goesTo }),
      })),
    }),
    ...(deck.extras.includes('follow-up') && {
      followUps: namedFollowUps(state.followUps.get(question) ?? [], question, summary, followedOn(state.boards)).map(
        ({ followUp, about }) => ({ key: followUp.id, ...shownFollowUp(followUp, about) }),
      ),
    }),
  };
}
