import { questionRun, standing, type GroupId, type Meeting, type Question } from '@stikkord/domain';
import type { GroupSlice, ParticipantSlices, TrailRow } from '@stikkord/protocol';
import { participantPollSlices } from '../polls/polls-view.ts';
import { agendaSlice, groupSlices, meetingSlice, questionSlice } from './common-slices.ts';
import { homeOf, mergedIn } from './homes.ts';
import type { MeetingState } from './meeting-state.ts';
import { oncePer } from './once-per.ts';
import type { PublishedView } from './published-view.ts';
import { messagesTo, ownCall, ownMerged, shownMaterials } from './room-slices.ts';

type Common = Omit<ParticipantSlices, 'groups' | 'messages' | 'own'>;

/** PM9. What a participant's page shows. A question that waits is not told of, and of boards only what is published. `chosen`: the group its cookie names. */
export function participantSlices(state: MeetingState, chosen: GroupId | null): ParticipantSlices {
  const { meeting, published } = state;
  const group = homeOf(meeting, chosen);
  const slices: ParticipantSlices = {
    ...commonSlices(state),
    groups: group === null ? choosingGroups(state) : seatedGroups(state),
    messages: messagesTo(meeting, group),
    own: {
      group,
      done: group === null ? [] : toldQuestions(state).flatMap(({ id }) => (isDone(state, id, group) ? [id] : [])),
      hand: false,
      receipt: group === null ? null : state.receiptOf(group),
      ...(group !== null && own(state, group)),
    },
  };
  for (const [question, { themes, trails }] of published) {
    for (const [theme, slice] of themes) slices[`theme/${question}/${theme}`] = slice;
    const trail = group === null ? undefined : trailOf(meeting, group, trails);
    if (trail) slices[`trail/${question}`] = trail;
  }
  return slices;
}

/** The same for all groups: made once for all of them. */
const commonSlices = oncePer((state: MeetingState): Common => ({
  meeting: meetingSlice(state),
  agenda: agendaSlice(state.meeting),
  questions: toldQuestions(state).map((question) => questionSlice(state, question)),
  published: [...state.published.values()].map(({ head }) => head),
  clock: state.meeting.run.clock,
  materials: shownMaterials(state.meeting),
  fewHere: state.polls.fewHere,
  ...participantPollSlices(state.polls),
}));

const toldQuestions = oncePer(({ meeting: { plan, run } }: MeetingState): readonly Question[] =>
  standing(plan.questions).filter(({ id }) => questionRun(run, id).status !== 'waiting'),
);

const seatedGroups = oncePer(({ meeting, told }: MeetingState) => openGroups(meeting, told.seated));
const choosingGroups = oncePer(({ meeting, told }: MeetingState) => openGroups(meeting, told.choosing));

/** GR1. Nobody comes into a group that was merged into another. */
function openGroups(meeting: Meeting, presence: MeetingState['presence']): GroupSlice[] {
  return groupSlices({ meeting, presence }).filter(({ into }) => into === undefined);
}

function own({ meeting }: MeetingState, group: GroupId): Partial<ParticipantSlices['own']> {
  const call = ownCall(meeting, group);
  const merged = ownMerged(meeting, group);
  return { ...(call && { hand: true, call }), ...(merged && { merged }) };
}

/** Also of what groups wrote before they were merged into it. */
function trailOf(meeting: Meeting, group: GroupId, trails: PublishedView['trails']): readonly TrailRow[] | undefined {
  const merged = mergedIn(meeting, group);
  if (merged.length === 0) return trails.get(group);
  return [group, ...merged.map(({ id }) => id)].flatMap((id) => trails.get(id) ?? []);
}

function isDone({ meeting }: MeetingState, question: string, group: GroupId): boolean {
  return questionRun(meeting.run, question).done.includes(group);
}
