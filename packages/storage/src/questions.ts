import type { PointId, Summary } from '@stikkord/domain';
import { and, asc, eq } from 'drizzle-orm';
import type { Connection, Database } from './connection.ts';
import { publication, questionRound } from './schema.ts';
import type { MeetingChange, QuestionStore } from './storage.ts';

export function questionStore({ database, guard }: Connection): QuestionStore {
  return {
    publication: (meeting, question) =>
      guard(async () => {
        const [found] = await database
          .select()
          .from(publication)
          .where(and(eq(publication.meetingId, meeting), eq(publication.question, question)));
        return found ? { number: found.number, summary: JSON.parse(found.summary) as Summary } : null;
      }),
    rounds: (meeting, question) =>
      guard(async () => {
        const found = await database
          .select()
          .from(questionRound)
          .where(and(eq(questionRound.meetingId, meeting), eq(questionRound.question, question)))
          .orderBy(asc(questionRound.round));
        return found.map(({ round, points }) => ({ round, points: JSON.parse(points) as PointId[] }));
      }),
  };
}

/** Part of a meeting's change, in its transaction. */
export async function writeQuestionNotes(
  database: Database,
  meetingId: string,
  { publications = [], rounds = [] }: Pick<MeetingChange, 'publications' | 'rounds'>,
): Promise<void> {
  for (const { question, publication: made } of publications) {
    const at = and(eq(publication.meetingId, meetingId), eq(publication.question, question));
    await database.delete(publication).where(at);
    if (made)
      await database
        .insert(publication)
        .values({ meetingId, question, number: made.number, summary: JSON.stringify(made.summary) });
  }
  for (const { question, round, points } of rounds) {
    const at = and(
      eq(questionRound.meetingId, meetingId),
      eq(questionRound.question, question),
      eq(questionRound.round, round),
    );
    await database.delete(questionRound).where(at);
    if (points)
      await database.insert(questionRound).values({ meetingId, question, round, points: JSON.stringify(points) });
  }
}
