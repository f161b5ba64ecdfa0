import { lineageOf, type Meeting, type SummaryTheme } from '@stikkord/domain';
import type { CarriableAnswer, CarriableTheme } from '@stikkord/protocol';
import type { Storage } from '@stikkord/storage';
import type { LiveDocuments } from '../live/live-documents.ts';
import { readBoards, type BoardReading } from './read-boards.ts';
import { meetingsOf } from './series-answer.ts';

/** So many meetings back: what is older has been carried on, or is history. */
const MEETINGS_MAX = 12;

/** PM11. Names and counts of themes that stand on the boards of earlier meetings of the series; newest first. */
export async function carriable(
  { documents, storage }: { readonly documents: LiveDocuments; readonly storage: Storage },
  { id, owner, series, previous, plan }: Meeting,
): Promise<CarriableAnswer> {
  if (series === null) return { meetings: [] };
  const earlier = (await meetingsOf(storage, { id: series, owner })).filter(
    (meeting) => meeting.id !== id && (meeting.id === previous || meeting.plan.date <= plan.date),
  );
  const meetings: CarriableAnswer['meetings'][number][] = [];
  for (const meeting of earlier.toReversed().slice(0, MEETINGS_MAX)) {
    const boards = await readBoards({ documents, storage }, meeting);
    const questions = boards
      .map((reading) => ({ prompt: reading.question.prompt, themes: themesOf(reading) }))
      .filter(({ themes }) => themes.length > 0);
    const { title, date } = meeting.plan;
    if (questions.length > 0) meetings.push({ meeting: meeting.id, title, date, questions });
  }
  return { meetings };
}

function themesOf({ question, board, summary }: BoardReading): CarriableTheme[] {
  const carried = (theme: SummaryTheme): CarriableTheme => ({
    lineage: lineageOf(question.id, board.themes.get(theme.id)!),
    title: theme.title,
    hue: theme.hue,
    heard: theme.heard,
    pointCount: theme.pointCount,
    groupCount: theme.groupCount,
    themes: theme.themes.map(carried),
  });
  return summary.themes.filter(({ other }) => !other).map(carried);
}
