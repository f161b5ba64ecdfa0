import {
  agendaTimes,
  questionRun,
  sectionsOf,
  standing,
  type Meeting,
  type Plan,
  type Question,
  type VotedTheme,
} from '@stikkord/domain';
import {
  WRITING_MS,
  type AgendaSlice,
  type GroupSlice,
  type MeetingSlice,
  type PollSlice,
  type QuestionSlice,
} from '@stikkord/protocol';
import { homeOf, mergedIn } from './homes.ts';
import type { MeetingState } from './meeting-state.ts';
import { oncePer } from './once-per.ts';

/** `zone`: the server's; the same as long as it runs. */
export function meetingSlice({ meeting, zone }: Pick<MeetingState, 'meeting' | 'zone'>): MeetingSlice {
  const { id, code, plan, run, rehearsalOf } = meeting;
  const { title, date, language, divide } = plan;
  return {
    id,
    title,
    date,
    language,
    code,
    phase: run.phase,
    divide,
    zone: zoneOf(plan, zone),
    ...(rehearsalOf === null ? {} : { rehearsal: true }),
  };
}

/** Of the IANA database; never empty. */
export function zoneOf(plan: Plan, servers: string): string {
  return plan.zone === '' ? servers : plan.zone;
}

export const agendaSlice = oncePer(({ plan, run }: Meeting): AgendaSlice => {
  const times = agendaTimes(plan.agenda);
  const rows = standing(plan.agenda).map(({ id, what, how, who }) => ({ id, ...times.get(id)!, what, how, who }));
  return { rows, current: rows.some((row) => row.id === run.agendaItem) ? run.agendaItem : null };
});

/** All of them, for facilitators. */
export function groupSlices({ meeting, presence }: Pick<MeetingState, 'meeting' | 'presence'>): GroupSlice[] {
  return standing(meeting.plan.groups).map(({ id, number, name, into }) => {
    const { devices, people } = presence.get(id) ?? { devices: 0, people: 0 };
    const isMerged = into !== null && homeOf(meeting, id) !== id;
    const also = mergedIn(meeting, id).map((merged) => merged.number);
    return { id, number, name, devices, people, ...(isMerged && { into }), ...(also.length > 0 && { also }) };
  });
}

export function questionSlice({ meeting: { plan, run }, polls }: MeetingState, question: Question): QuestionSlice {
  const { status, closesAt, round, published, polling } = questionRun(run, question.id);
  return {
    id: question.id,
    prompt: question.prompt,
    sections: sectionsOf(plan, question.id).map(({ id, title }) => ({ id, title })),
    agendaItem: plan.agenda.some((item) => item.id === question.agendaItem && !item.deleted)
      ? question.agendaItem
      : null,
    status,
    closesAt,
    due: question.due,
    round,
    published,
    poll: pollSlice(question, polls.themes.get(question.id) ?? []),
    ...(polling.boxes.first === 1 ? {} : { answersFrom: polling.boxes.first }),
  };
}

function pollSlice({ poll }: Question, themes: readonly VotedTheme[]): PollSlice | null {
  return poll?.kind === 'vote' ? { ...poll, themes } : poll;
}

export function isWriting(state: MeetingState, key: string): boolean {
  const last = state.lastActivity.get(key);
  return last !== undefined && state.now - last < WRITING_MS;
}
