import { asksRole, lineageStories, standing, standingFollowUps, type Meeting, type Series } from '@stikkord/domain';
import type { SeriesAnswer, SeriesFollowUpRow, SeriesPlanAnswer } from '@stikkord/protocol';
import type { Storage } from '@stikkord/storage';
import type { LiveDocuments } from '../live/live-documents.ts';
import { meetingRow } from '../present/meeting.ts';
import { followUpRows } from './follow-up.ts';
import { readBoards, type BoardReading } from './read-boards.ts';
import { readPoll } from './read-poll.ts';
import { seriesTrends, type AskedPoll } from './series-trends.ts';

/** A series with what its meetings led to. The boards are read one meeting after the other: a series may have many. */
export async function seriesAnswer(
  { documents, storage }: { readonly documents: LiveDocuments; readonly storage: Storage },
  series: Series,
): Promise<SeriesAnswer> {
  const meetings = await meetingsOf(storage, series);
  const followUps = await storage.followUps.listOf(meetings.map(({ id }) => id));
  const rows: SeriesFollowUpRow[] = [];
  const asked: AskedPoll[] = [];
  const sources: { meeting: string; boards: readonly BoardReading[] }[] = [];
  for (const meeting of meetings) {
    const boards = await readBoards({ documents, storage }, meeting);
    sources.push({ meeting: meeting.id, boards });
    asked.push(...(await askedPolls({ documents, storage }, meeting)));
    const prompts = new Map(standing(meeting.plan.questions).map(({ id, prompt }) => [id, prompt]));
    for (const row of followUpRows(standingFollowUps(followUps.get(meeting.id) ?? []), boards)) {
      const prompt = prompts.get(row.followUp.question);
      if (prompt !== undefined) rows.push({ ...row, meeting: meeting.id, prompt });
    }
  }
  return {
    series: seriesPlan(series),
    meetings: meetings.map((meeting) => ({ ...meetingRow(meeting), previous: meeting.previous })),
    followUps: rows,
    themes: lineageStories(
      sources.map(({ meeting, boards }) => ({
        meeting,
        questions: boards.map(({ question, board, summary }) => ({ question: question.id, board, summary })),
      })),
    ),
    trends: seriesTrends(asked),
  };
}

/** Choices and scales; not people's roles, which say nothing of a meeting. */
async function askedPolls(
  sources: { readonly documents: LiveDocuments; readonly storage: Storage },
  meeting: Meeting,
): Promise<AskedPoll[]> {
  const asked: AskedPoll[] = [];
  for (const { id, prompt, poll } of standing(meeting.plan.questions)) {
    if ((poll?.kind !== 'choice' && poll?.kind !== 'scales') || asksRole(poll)) continue;
    const result = (await readPoll(sources, meeting, id))?.result;
    if (result?.kind === 'choice' || result?.kind === 'scales') asked.push({ meeting: meeting.id, prompt, result });
  }
  return asked;
}

export function seriesPlan({ id, title, activities, deleted }: Series): SeriesPlanAnswer {
  return { id, title, activities, deleted };
}

/** Those of a series that aren't deleted, oldest first; of those on one day, whichever looks back on another behind it. A meeting of somebody else's is never among them. */
export async function meetingsOf(
  { meetings }: Pick<Storage, 'meetings'>,
  { id, owner }: Pick<Series, 'id' | 'owner'>,
): Promise<Meeting[]> {
  const found = (await meetings.listBySeries(id)).filter((meeting) => !meeting.deleted && meeting.owner === owner);
  const byId = new Map(found.map((meeting) => [meeting.id, meeting]));
  const behind = (meeting: Meeting): number => {
    const passed = new Set<Meeting>();
    for (let at: Meeting | undefined = meeting; at && !passed.has(at); at = byId.get(at.previous ?? '')) passed.add(at);
    return passed.size;
  };
  return found.sort((a, b) => (a.plan.date < b.plan.date ? -1 : a.plan.date > b.plan.date ? 1 : behind(a) - behind(b)));
}
