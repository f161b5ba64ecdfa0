import { questionRun, standing, type GroupId } from '@stikkord/domain';
import type { ParticipantSlices } from '@stikkord/protocol';
import { participantPollSlices } from '../polls/polls-view.ts';
import { agendaSlice, groupSlices, meetingSlice, questionSlice } from './common-slices.ts';
import type { MeetingState } from './meeting-state.ts';

/** PM9. What a participant's page shows. A question that waits is not told of, and of boards only what is published. `chosen`: the group its cookie names. */
export function participantSlices(state: MeetingState, chosen: GroupId | null): ParticipantSlices {
  const { meeting, published } = state;
  const views = [...published];
  const told = standing(meeting.plan.questions).filter(({ id }) => questionRun(meeting.run, id).status !== 'waiting');
  const group = meeting.plan.groups.some(({ id, deleted }) => id === chosen && !deleted) ? chosen : null;
  const slices: ParticipantSlices = {
    meeting: meetingSlice(meeting),
    agenda: agendaSlice(meeting),
    groups: groupSlices(state),
    questions: told.map((question) => questionSlice(state, question)),
    published: views.map(([, { head }]) => head),
    own: {
      group,
      done: group === null ? [] : told.map(({ id }) => id).filter((id) => isDone(state, id, group)),
      hand: group !== null && meeting.run.hands.includes(group),
      receipt: group === null ? null : state.receiptOf(group),
    },
    fewHere: state.polls.fewHere,
    ...participantPollSlices(state.polls),
  };
  for (const [question, { themes, trails }] of views) {
    for (const [theme, slice] of themes) slices[`theme/${question}/${theme}`] = slice;
    const trail = group === null ? undefined : trails.get(group);
    if (trail) slices[`trail/${question}`] = trail;
  }
  return slices;
}

function isDone({ meeting }: MeetingState, question: string, group: GroupId): boolean {
  return questionRun(meeting.run, question).done.includes(group);
}
