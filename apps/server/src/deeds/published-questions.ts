import {
  questionRun,
  sectionsOf,
  standing,
  summarise,
  type Meeting,
  type Question,
  type Summary,
} from '@stikkord/domain';
import type { QuestionStore } from '@stikkord/storage';
import type { LiveDocuments } from '../live/live-documents.ts';
import { readQuestion } from './read-question.ts';

/** A question whose summary the hall may see, as it sees it. */
export interface PublishedQuestion {
  readonly question: Question;
  readonly summary: Summary;
}

/** PM12. What a meeting has published: as it was then, or, where the hall follows the board, as it is. In the plan's order. */
export async function publishedQuestions(
  { documents, questions }: { readonly documents: LiveDocuments; readonly questions: QuestionStore },
  { id, plan, run }: Meeting,
): Promise<PublishedQuestion[]> {
  const found = await Promise.all(
    standing(plan.questions).map(async (question): Promise<PublishedQuestion | null> => {
      const { published } = questionRun(run, question.id);
      if (published === null) return null;
      if (published.follows) {
        const sections = sectionsOf(plan, question.id);
        const { board, points } = await readQuestion(documents, question.id, standing(plan.groups), sections);
        return { question, summary: { ...summarise(board, points), withdrawn: [] } };
      }
      const publication = await questions.publication(id, question.id);
      return publication?.number === published.number ? { question, summary: publication.summary } : null;
    }),
  );
  return found.filter((each) => each !== null);
}
