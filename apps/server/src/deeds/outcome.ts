import { hasBoard, type SummaryPoint, type SummaryTheme } from '@stikkord/domain';
import type { OutcomeBoard, OutcomePoint, OutcomeTheme } from '@stikkord/protocol';
import type { BoardReading } from './read-boards.ts';

/** What boards say, for the organiser to follow up. One that is damaged has no themes, an answer that is no points. */
export function outcomeBoards(boards: readonly BoardReading[]): OutcomeBoard[] {
  const sorted = boards.filter(({ question }) => hasBoard(question));
  return sorted.map(({ question: { id: question, prompt }, summary }) => ({
    question,
    prompt,
    pointCount: summary.pointCount,
    groupCount: summary.groupCount,
    themes: summary.themes.map(outcomeTheme),
    parked: outcomePoints(summary.parked),
    unsorted: outcomePoints(summary.unsorted),
  }));
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
