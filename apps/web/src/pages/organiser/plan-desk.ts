import type { Plan, PlanCommand, PlanRefusal } from '@stikkord/domain';
import { api, type MeetingAnswer, type PlanAnswer } from '@stikkord/protocol';
import type { LitElement } from 'lit';
import { call } from '../../data/api.ts';
import { EditDesk, type EditWork } from '../../editing/edit-desk.ts';
import { newId } from '../../plan/new-id.ts';
import { PLAN_BOOK, type PlanPart } from '../../plan/plan-book.ts';
import { refusalText } from './refusal-text.ts';

const PLAN_WORK: EditWork<MeetingAnswer, Plan, PlanCommand, PlanRefusal, PlanPart> = {
  name: 'plan',
  book: PLAN_BOOK,
  whole: 'meeting',
  parts:
    'sk-plan-about, sk-plan-agenda, sk-plan-loose, sk-plan-groups, sk-plan-question, sk-plan-poll, sk-poll-lines, sk-plan-materials, sk-plan-material, sk-text-field, sk-row-tools',
  refusalText,
  async read(id) {
    const meeting = await call<MeetingAnswer>('GET', api.meeting(id));
    if (meeting.rehearsalOf !== null) dispatchEvent(new Event('sk-rehearsal'));
    return { held: meeting, value: meeting.plan };
  },
  async send(id, commands) {
    const { plan, inverse } = await call<PlanAnswer>('POST', api.plan(id), { commands });
    return { value: plan, inverse };
  },
};

/** The page's hold on a meeting's plan. */
export class PlanDesk extends EditDesk<MeetingAnswer, Plan, PlanCommand, PlanRefusal, PlanPart> {
  constructor(host: LitElement) {
    super(host, PLAN_WORK);
  }

  newId(): string {
    return newId();
  }
}
