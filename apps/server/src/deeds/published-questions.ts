import {
  questionRun,
  standing,
  summarise,
  withoutHidden,
  type Meeting,
  type Question,
  type Summary,
} from '@stikkord/domain';
import type { Storage } from '@stikkord/storage';
import type { LiveDocuments } from '../live/live-documents.ts';
import { readQuestion } from './read-question.ts';

/** A question whose summary the hall may see, as it sees it. */
export interface PublishedQuestion {
  readonly question: Question;
  readonly summary: Summary;
}

/** PM12. What a meeting has published: as it was then, or, where the hall follows the board, as it is. In the plan's order. */
export async function publishedQuestions(
  sources: { readonly documents: LiveDocuments; readonly storage: Pick<Storage, 'entries' | 'questions'> },
  meeting: Meeting,
): Promise<PublishedQuestion[]> {
  const { id, plan, run } = meeting;
  const found = await Promise.all(
    standing(plan.questions).map(async (question): Promise<PublishedQuestion | null> => {
      const { published, polling } = questionRun(run, question.id);
      if (published === null) return null;
      if (published.follows) {
        const { board, points } = await readQuestion(sources, meeting, question.id);
        return { question, summary: { ...summarise(board, points), withdrawn: [] } };
      }
      const publication = await sources.storage.questions.publication(id, question.id);
      if (publication?.number !== published.number) return null;
      return { question, summary: withoutHidden(publication.summary, question.poll, polling) };
    }),
  );
  return found.filter((each) => each !== null);
}
