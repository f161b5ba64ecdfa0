import { standing, summarise, type LineageSource, type Meeting, type Question } from '@stikkord/domain';
import { readQuestion, type PointSources } from './read-question.ts';

export interface BoardReading extends Omit<LineageSource, 'question'> {
  readonly question: Question;
}

/** The boards of a meeting's standing questions as they are this moment, in the plan's order. Throws StoreUnavailableError. */
export function readBoards(sources: PointSources, meeting: Meeting): Promise<BoardReading[]> {
  return Promise.all(
    standing(meeting.plan.questions).map(async (question) => {
      const { board, points } = await readQuestion(sources, meeting, question.id);
      return { question, board, summary: summarise(board, points) };
    }),
  );
}
