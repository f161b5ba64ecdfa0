import { changesSince, isPresent, questionRun, standing } from '@stikkord/domain';
import { documentName, type DocumentRef, type FacilitatorSlices } from '@stikkord/protocol';
import { facilitatorPollSlices } from '../polls/polls-view.ts';
import { agendaSlice, groupSlices, isWriting, meetingSlice, questionSlice, zoneOf } from './common-slices.ts';
import { answerKey, type MeetingState } from './meeting-state.ts';
import { countOf } from './published-view.ts';
import { allMaterials, callers, callsOf, daySlice } from './room-slices.ts';

/** What facilitators' pages show: all that participants see, every group's points and progress, and the boards in numbers. */
export function facilitatorSlices(state: MeetingState): FacilitatorSlices {
  const { meeting, answers, boards, summaries, publications, aiHost } = state;
  const groups = standing(meeting.plan.groups);
  const questions = standing(meeting.plan.questions);
  const slices: FacilitatorSlices = {
    meeting: meetingSlice(state),
    agenda: agendaSlice(meeting),
    groups: groupSlices(state),
    questions: questions.map((question) => questionSlice(state, question)),
    stage: meeting.run.stage,
    hands: callers(meeting),
    calls: callsOf(meeting),
    clock: meeting.run.clock,
    day: daySlice(meeting, zoneOf(meeting.plan, state.zone)),
    messages: meeting.run.messages,
    materials: allMaterials(meeting),
    lastStart: meeting.run.starts.at(-1)?.agendaItem ?? null,
    facilitators: state.facilitators,
    happened: state.happened,
    ai: aiHost === null ? null : { host: aiHost },
    presenting: Object.fromEntries(
      questions.map(({ id }) => {
        const { deck, presented } = questionRun(meeting.run, id);
        return [id, { deck, presented }];
      }),
    ),
    polls: state.polls.desks,
    lastTime: meeting.previous !== null,
    links: { projectorKey: meeting.projectorKey },
    boards: Object.fromEntries(
      questions.map(({ id }) => {
        const summary = summaries.get(id);
        if (!boards.has(id) || !summary) return [id, { themes: 0, sorted: 0, unsorted: 0 }];
        const unsorted = countOf(summary.unsorted);
        const numbers = { themes: summary.themes.length, sorted: summary.pointCount - unsorted, unsorted };
        const publication = publications.get(id);
        const since = publication && changesSince(publication.summary, summary);
        return [
          id,
          { ...numbers, ...(since !== undefined && { since }), ...unreadable(state, { kind: 'board', question: id }) },
        ];
      }),
    ),
  };
  Object.assign(slices, facilitatorPollSlices(state.polls));
  for (const question of questions) {
    const { done } = questionRun(meeting.run, question.id);
    for (const group of groups) {
      const key = answerKey(question.id, group.id);
      const answer = answers.get(key);
      if (!answer) continue;
      slices[`points/${key}`] = answer.slice;
      slices[`progress/${key}`] = {
        points: answer.points.filter(isPresent).length,
        lastActivity: state.lastActivity.get(key) ?? null,
        writing: isWriting(state, key),
        done: done.includes(group.id),
        ...unreadable(state, { kind: 'response', question: question.id, group: group.id }),
      };
    }
  }
  return slices;
}

function unreadable({ damaged }: MeetingState, ref: DocumentRef): { readonly unreadable?: true } {
  return damaged.has(documentName(ref)) ? { unreadable: true } : {};
}
