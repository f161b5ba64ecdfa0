import { sectionsOf, standing, summarise, type Meeting, type SummaryPoint, type SummaryTheme } from '@stikkord/domain';
import type { OutcomeBoard, OutcomePoint, OutcomeTheme } from '@stikkord/protocol';
import type { LiveDocuments } from '../live/live-documents.ts';
import { readQuestion } from './read-question.ts';

/** What a meeting's boards say this moment, question by question. One that is damaged has no themes, an answer that is no points. */
export function outcome(documents: LiveDocuments, { plan }: Meeting): Promise<readonly OutcomeBoard[]> {
  return Promise.all(
    standing(plan.questions).map(async ({ id: question, prompt }) => {
      const sections = sectionsOf(plan, question);
      const { board, points } = await readQuestion(documents, question, standing(plan.groups), sections);
      const { themes, parked, unsorted, pointCount, groupCount } = summarise(board, points);
      return {
        question,
        prompt,
        pointCount,
        groupCount,
        themes: themes.map(outcomeTheme),
        parked: outcomePoints(parked),
        unsorted: outcomePoints(unsorted),
      };
    }),
  );
}

function outcomeTheme({ id, title, hue, other, pointCount, groupCount, points, themes }: SummaryTheme): OutcomeTheme {
  return {
    id,
    title,
    hue,
    other,
    pointCount,
    groupCount,
    points: outcomePoints(points),
    themes: themes.map(outcomeTheme),
  };
}

function outcomePoints(points: readonly SummaryPoint[]): OutcomePoint[] {
  return points.flatMap(({ id, text, same }) => [{ id, text }, ...outcomePoints(same)]);
}
