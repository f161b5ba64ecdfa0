import { eq, inArray } from 'drizzle-orm';
import type { Database } from './connection.ts';
import * as schema from './schema.ts';

/** Rows that name their meeting; those of documents go first, and the meeting itself last. */
const OWN = [
  schema.meetingGroup,
  schema.agendaItem,
  schema.question,
  schema.section,
  schema.material,
  schema.listedPerson,
  schema.publication,
  schema.questionRound,
  schema.entryBox,
  schema.breakdown,
  schema.followUp,
  schema.publicPage,
  schema.document,
] as const;
const OF_DOCUMENTS = [schema.documentUpdate, schema.documentSnapshot, schema.documentVersion] as const;

/** Takes all of a meeting away, for good. Part of a transaction that holds the meeting. */
export async function takeAway(database: Database, id: string): Promise<void> {
  const documents = database
    .select({ id: schema.document.id })
    .from(schema.document)
    .where(eq(schema.document.meetingId, id));
  for (const table of OF_DOCUMENTS) await database.delete(table).where(inArray(table.documentId, documents));
  for (const table of OWN) await database.delete(table).where(eq(table.meetingId, id));
  await database.delete(schema.meeting).where(eq(schema.meeting.id, id));
}
