import { crc32 } from 'node:zlib';
import { and, eq, inArray } from 'drizzle-orm';
import type { Database } from './connection.ts';
import { document, documentUpdate } from './schema.ts';
import type { NewDocument } from './storage.ts';

/**
 * Makes the documents that don't exist yet, each with its first content as update 1; leaves the others alone. Throws where a
 * name is another meeting's: then an id has been given twice, and two meetings would write in one document.
 */
export async function makeDocuments(
  database: Database,
  meetingId: string,
  documents: readonly NewDocument[],
): Promise<void> {
  if (documents.length === 0) return;
  const firstContent = new Map(documents.map(({ name, update }) => [name, update]));
  const names = [...firstContent.keys()].sort();
  const made = await database
    .insert(document)
    .values(names.map((name) => ({ name, meetingId, headSeq: 1 })))
    .onConflictDoNothing({ target: document.name })
    .returning({ id: document.id, name: document.name });
  if (made.length < names.length) {
    const own = await database.$count(document, and(inArray(document.name, names), eq(document.meetingId, meetingId)));
    if (own < names.length) throw new Error(`A document of meeting ${meetingId} has a name that another meeting uses.`);
  }
  if (made.length === 0) return;
  await database.insert(documentUpdate).values(
    made.map(({ id, name }) => {
      const bytes = firstContent.get(name)!;
      return { documentId: id, seq: 1, bytes, crc32: crc32(bytes) };
    }),
  );
}
