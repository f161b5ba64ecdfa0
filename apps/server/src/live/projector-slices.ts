import {
  isPresent,
  mergedInto,
  openGroups,
  questionRun,
  standing,
  type Question,
  type QuestionId,
  type Run,
  type Stage,
} from '@stikkord/domain';
import type { MaterialSlice, ProjectorSlices } from '@stikkord/protocol';
import { hallPollSlices } from '../polls/polls-view.ts';
import { agendaSlice, isWriting, meetingSlice, questionSlice, zoneOf } from './common-slices.ts';
import { answerKey, type MeetingState } from './meeting-state.ts';
import { hallSummary } from './hall-summary.ts';
import type { KeyOf } from './published-view.ts';
import { daySlice, stagedMaterial } from './room-slices.ts';

/**
 * What the hall sees. `keyOf` gives a point's key: the same for the same point while the server runs, and telling nothing
 * of the group that the point came from. `asked`: the question that the page looks at, whatever is on stage; null: it follows the stage.
 */
export function projectorSlices(state: MeetingState, keyOf: KeyOf, asked: QuestionId | null = null): ProjectorSlices {
  const { meeting } = state;
  const onStage = questionOnStage(state);
  const material = stagedMaterial(meeting);
  const stage = stageNow(meeting.run, onStage, material);
  const question = asked === null ? onStage : standingQuestion(state, asked);
  const shows = asked !== null || stage.view === 'summary';
  const summary = question && shows ? hallSummary(state, question, keyOf) : null;
  return {
    meeting: meetingSlice(state),
    agenda: agendaSlice(meeting),
    stage,
    clock: meeting.run.clock,
    day: daySlice(meeting, zoneOf(meeting.plan, state.zone)),
    material,
    question: question ? questionSlice(state, question) : null,
    writing: writing(state, question),
    summary,
    deck: question && summary ? questionRun(meeting.run, question.id).deck : null,
    kept: question && summary && state.kept?.question === question.id ? state.kept.lines : null,
    ...(question?.poll ? hallPollSlices(state.polls, question.id) : { poll: null }),
  };
}

/** A question or material that was taken out of the plan leaves the stage too; a board that isn't published stays behind it. */
function stageNow(run: Run, question: Question | undefined, material: MaterialSlice | null): Stage {
  const { stage } = run;
  if (stage.view === 'material') return material === null ? { view: 'join' } : stage;
  if (!('question' in stage)) return stage;
  if (!question) return { view: 'join' };
  const { published } = questionRun(run, question.id);
  return stage.view === 'summary' && !published ? { view: 'question', question: question.id } : stage;
}

function questionOnStage(state: MeetingState): Question | undefined {
  const { stage } = state.meeting.run;
  return 'question' in stage ? standingQuestion(state, stage.question) : undefined;
}

function standingQuestion({ meeting: { plan } }: MeetingState, asked: QuestionId): Question | undefined {
  return standing(plan.questions).find(({ id }) => id === asked);
}

/** A group that was merged into another is no group more in the room. */
function writing(state: MeetingState, question: Question | undefined): ProjectorSlices['writing'] {
  const { plan } = state.meeting;
  const groups = openGroups(plan);
  if (!question) return { writing: 0, started: 0, groups: groups.length };
  const hasPoints = (key: string): boolean => state.answers.get(key)?.points.some(isPresent) ?? false;
  return {
    writing: groups.filter((group) => isWriting(state, answerKey(question.id, group.id))).length,
    started: groups.filter(({ id }) =>
      [id, ...mergedInto(plan, id).map((merged) => merged.id)].some((each) => hasPoints(answerKey(question.id, each))),
    ).length,
    groups: groups.length,
  };
}
