import { sectionsOf, standing, summarise, type LineageSource, type Meeting, type Question } from '@stikkord/domain';
import type { LiveDocuments } from '../live/live-documents.ts';
import { readQuestion } from './read-question.ts';

export interface BoardReading extends Omit<LineageSource, 'question'> {
  readonly question: Question;
}

/** The boards of a meeting's standing questions as they are this moment, in the plan's order. Throws StoreUnavailableError. */
export function readBoards(documents: LiveDocuments, { plan }: Meeting): Promise<BoardReading[]> {
  return Promise.all(
    standing(plan.questions).map(async (question) => {
      const sections = sectionsOf(plan, question.id);
      const { board, points } = await readQuestion(documents, question.id, standing(plan.groups), sections);
      return { question, board, summary: summarise(board, points) };
    }),
  );
}
