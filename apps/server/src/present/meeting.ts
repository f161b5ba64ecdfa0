import { standing, type Meeting, type QuestionId } from '@stikkord/domain';
import type { EnterAnswer, JoinAnswer, MeetingAnswer, MeetingRow } from '@stikkord/protocol';
import type { Visit } from '../actors/visit-cookie.ts';
import { homeOf } from '../live/homes.ts';

export function meetingRow({ id, code, plan, run, deleted, series }: Meeting): MeetingRow {
  return {
    id,
    title: plan.title,
    date: plan.date,
    code,
    groups: standing(plan.groups).length,
    questions: standing(plan.questions).length,
    phase: run.phase,
    deleted,
    series,
  };
}

export function meetingAnswer(
  meeting: Meeting,
  told: { readonly answered: readonly QuestionId[]; readonly listed: number },
): MeetingAnswer {
  const { id, code, facilitatorKey, projectorKey, plan, run, deleted, series, previous, rehearsalOf } = meeting;
  const { phase } = run;
  return { id, code, facilitatorKey, projectorKey, phase, deleted, plan, series, previous, rehearsalOf, ...told };
}

export function joinAnswer(meeting: Meeting, visit: Visit): JoinAnswer {
  const { id, code, plan } = meeting;
  return { meeting: id, code, title: plan.title, language: plan.language, group: homeOf(meeting, visit.group) };
}

export function enterAnswer({ id, code, plan }: Meeting, role: EnterAnswer['role']): EnterAnswer {
  return { role, meeting: id, code, title: plan.title, language: plan.language };
}
