import {
  agendaTimes,
  questionRun,
  sectionsOf,
  standing,
  type Meeting,
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
import type { MeetingState } from './meeting-state.ts';

export function meetingSlice({ id, code, plan, run }: Meeting): MeetingSlice {
  const { title, date, language } = plan;
  return { id, title, date, language, code, phase: run.phase };
}

export function agendaSlice({ plan, run }: Meeting): AgendaSlice {
  const times = agendaTimes(plan.agenda);
  const rows = standing(plan.agenda).map(({ id, what, how, who }) => ({ id, ...times.get(id)!, what, how, who }));
  return { rows, current: rows.some((row) => row.id === run.agendaItem) ? run.agendaItem : null };
}

export function groupSlices({ meeting, presence }: MeetingState): GroupSlice[] {
  return standing(meeting.plan.groups).map(({ id, number, name }) => {
    const { devices, people } = presence.get(id) ?? { devices: 0, people: 0 };
    return { id, number, name, devices, people };
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
