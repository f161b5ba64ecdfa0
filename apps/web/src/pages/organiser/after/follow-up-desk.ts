import type { FollowUp, FollowUpCommand, FollowUpRefusal } from '@stikkord/domain';
import { api, type FollowUpsAnswer, type FollowUpsChangeAnswer, type OutcomeAnswer } from '@stikkord/protocol';
import type { LitElement } from 'lit';
import { call } from '../../../data/api.ts';
import { EditDesk, type EditWork } from '../../../editing/edit-desk.ts';
import { FOLLOW_UP_BOOK } from './follow-up-book.ts';
import { followUpRefusalText } from './follow-up-words.ts';

const FOLLOW_UP_WORK: EditWork<OutcomeAnswer, readonly FollowUp[], FollowUpCommand, FollowUpRefusal, 'follow-up'> = {
  name: 'follow-ups',
  book: FOLLOW_UP_BOOK,
  whole: 'follow-up',
  parts: 'sk-follow-ups, sk-text-field, sk-row-tools',
  refusalText: followUpRefusalText,
  async read(meeting) {
    const [outcome, { followUps }] = await Promise.all([
      call<OutcomeAnswer>('GET', api.outcome(meeting)),
      call<FollowUpsAnswer>('GET', api.followUps(meeting)),
    ]);
    return { held: outcome, value: followUps.map(({ followUp }) => followUp) };
  },
  async send(meeting, commands) {
    const { followUps, inverse } = await call<FollowUpsChangeAnswer>('POST', api.followUps(meeting), { commands });
    return { value: followUps, inverse };
  },
};

/** The page's hold on what a meeting led to. */
export class FollowUpDesk extends EditDesk<
  OutcomeAnswer,
  readonly FollowUp[],
  FollowUpCommand,
  FollowUpRefusal,
  'follow-up'
> {
  constructor(host: LitElement) {
    super(host, FOLLOW_UP_WORK);
  }
}
