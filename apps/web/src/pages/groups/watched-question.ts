import type { QuestionId } from '@stikkord/domain';
import type { FacilitatorSlices, QuestionSlice } from '@stikkord/protocol';
import { currentQuestions } from '../run/run-now.ts';

/** The question whose progress is shown: the one chosen, else what is on, group work first; null where there is none. */
export function watchedQuestion(slices: Partial<FacilitatorSlices>, chosen: QuestionId | null): QuestionSlice | null {
  const { questions = [] } = slices;
  const current = currentQuestions(slices);
  return (
    questions.find(({ id }) => id === chosen) ??
    current.find(({ poll }) => poll === null) ??
    current[0] ??
    questions.find(({ poll }) => poll === null) ??
    questions[0] ??
    null
  );
}
