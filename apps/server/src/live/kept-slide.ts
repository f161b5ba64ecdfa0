import {
  deckOf,
  keptLines,
  questionRun,
  slideAt,
  standing,
  type KeptLine,
  type QuestionId,
  type SlideId,
} from '@stikkord/domain';
import { hallSummary } from './hall-summary.ts';
import type { MeetingState } from './meeting-state.ts';
import type { KeyOf } from './published-view.ts';

/** The slide on the screen, with its lines as they came to stand there: so that whoever comes late sees what the others see. */
export interface KeptSlide {
  readonly question: QuestionId;
  readonly slide: SlideId;
  readonly lines: readonly KeptLine[];
}

/** DK5. `before`: what this gave the last time. Null where no slide is on the screen. */
export function keptSlide(before: KeptSlide | null, state: Omit<MeetingState, 'kept'>, keyOf: KeyOf): KeptSlide | null {
  const { stage } = state.meeting.run;
  if (stage.view !== 'summary' || stage.slide === undefined) return null;
  const { question } = stage;
  const planned = standing(state.meeting.plan.questions).find(({ id }) => id === question);
  const summary = planned ? hallSummary({ ...state, kept: null }, planned, keyOf) : null;
  if (!summary) return null;
  const { extras } = questionRun(state.meeting.run, question).deck;
  const slide = slideAt(deckOf(summary, extras), stage.slide, stage.place ?? 0);
  if (!slide) return null;
  const stood = before?.question === question && before.slide === slide.id ? before.lines : null;
  return { question, slide: slide.id, lines: keptLines(stood, slide.lines) };
}
