import {
  isPresent,
  standing,
  type PointId,
  type Question,
  type Stage,
  type Summary,
  type SummaryTheme,
} from '@stikkord/domain';
import type { ProjectorSlices, SummarySlice, SummaryThemeSlice } from '@stikkord/protocol';
import { agendaSlice, isWriting, meetingSlice, questionSlice } from './common-slices.ts';
import { answerKey, type MeetingState } from './meeting-state.ts';

/**
 * What the hall sees. `keyOf` gives a point's key: the same for the same point while the server runs, and telling nothing
 * of the group that the point came from.
 */
export function projectorSlices(state: MeetingState, keyOf: (point: PointId) => string): ProjectorSlices {
  const { meeting, summaries } = state;
  const question = questionOnStage(state);
  // A question that was taken out of the plan leaves the stage too.
  const stage: Stage = 'question' in meeting.run.stage && !question ? { view: 'join' } : meeting.run.stage;
  const summary = question && stage.view === 'summary' ? summaries.get(question.id) : undefined;
  return {
    meeting: meetingSlice(meeting),
    agenda: agendaSlice(meeting),
    stage,
    question: question ? questionSlice(meeting, question) : null,
    writing: writing(state, question),
    summary: question && summary ? summarySlice(question, summary, keyOf) : null,
  };
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

function summarySlice(question: Question, summary: Summary, keyOf: (point: PointId) => string): SummarySlice {
  return {
    question: question.id,
    themes: summary.themes.map((theme) => themeSlice(theme, keyOf)),
    unsorted: summary.unsorted.length,
    pointCount: summary.pointCount,
    groupCount: summary.groupCount,
  };
}

function themeSlice(theme: SummaryTheme, keyOf: (point: PointId) => string): SummaryThemeSlice {
  const { id, title, pointCount, groupCount } = theme;
  return {
    id,
    title,
    pointCount,
    groupCount,
    points: theme.points.map((point) => ({ key: keyOf(point.id), text: point.text })),
    themes: theme.themes.map((sub) => themeSlice(sub, keyOf)),
  };
}
