import { isPresent, questionRun, standing, type Published, type Question, type Stage } from '@stikkord/domain';
import type { ProjectorSlices } from '@stikkord/protocol';
import { agendaSlice, isWriting, meetingSlice, questionSlice } from './common-slices.ts';
import { answerKey, type MeetingState } from './meeting-state.ts';
import { summarySlice, type KeyOf } from './published-view.ts';
import { publishedSummary } from './published-views.ts';

/**
 * What the hall sees. `keyOf` gives a point's key: the same for the same point while the server runs, and telling nothing
 * of the group that the point came from.
 */
export function projectorSlices(state: MeetingState, keyOf: KeyOf): ProjectorSlices {
  const { meeting } = state;
  const question = questionOnStage(state);
  const published = question ? questionRun(meeting.run, question.id).published : null;
  const stage = stageNow(meeting.run.stage, question, published);
  const summary = question && stage.view === 'summary' ? publishedSummary(state, question.id) : undefined;
  return {
    meeting: meetingSlice(meeting),
    agenda: agendaSlice(meeting),
    stage,
    question: question ? questionSlice(meeting, question) : null,
    writing: writing(state, question),
    summary: question && published && summary ? summarySlice(question.id, published, summary, keyOf) : null,
  };
}

/** A question that was taken out of the plan leaves the stage too; a board that isn't published stays behind it. */
function stageNow(stage: Stage, question: Question | undefined, published: Published | null): Stage {
  if (!('question' in stage)) return stage;
  if (!question) return { view: 'join' };
  return stage.view === 'summary' && !published ? { view: 'question', question: question.id } : stage;
}

function questionOnStage({ meeting: { plan, run } }: MeetingState): Question | undefined {
  const { stage } = run;
  return 'question' in stage ? standing(plan.questions).find(({ id }) => id === stage.question) : undefined;
}

function writing(state: MeetingState, question: Question | undefined): ProjectorSlices['writing'] {
  const groups = standing(state.meeting.plan.groups);
  if (!question) return { writing: 0, started: 0, groups: groups.length };
  const hasPoints = (key: string): boolean => state.answers.get(key)?.points.some(isPresent) ?? false;
  return {
    writing: groups.filter((group) => isWriting(state, answerKey(question.id, group.id))).length,
    started: groups.filter((group) => hasPoints(answerKey(question.id, group.id))).length,
    groups: groups.length,
  };
}
