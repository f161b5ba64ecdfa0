import type { Breakdown, Entry } from '@stikkord/domain';
import { and, asc, between, eq, inArray, sql } from 'drizzle-orm';
import type { Connection, Database } from './connection.ts';
import { byKey, EntryBox, shardOf, WHOLE } from './entry-boxes.ts';
import { lockMeeting } from './plan-rows.ts';
import { breakdown, entryBox } from './schema.ts';
import type { EntryChange, EntryStore } from './storage.ts';

export function entryStore({ database, guard }: Connection): EntryStore {
  return {
    list: (meeting, question, { first, last }) =>
      guard(async () => {
        const rows = await database
          .select()
          .from(entryBox)
          .where(and(isOf(meeting, question), between(entryBox.box, first, last)))
          .orderBy(asc(entryBox.box));
        const entries = new Map(rows.flatMap((row) => read(row.entries).map((entry) => [entry.key, entry])));
        return [...entries.values()].sort(byKey);
      }),
    write: (changes) =>
      guard(
        () =>
          database.transaction(async (transaction) => {
            for (const [meeting, ofMeeting] of sorted(changes, (change) => change.meeting)) {
              await lockMeeting(transaction, meeting);
              for (const [question, own] of sorted(ofMeeting, (change) => change.question))
                await writeQuestion(transaction, meeting, question, own);
            }
          }),
        'commit',
      ),
    keepRoles: (meeting, roles) =>
      guard(() =>
        database.transaction(async (transaction) => {
          await lockMeeting(transaction, meeting);
          const rows = await transaction.select().from(entryBox).where(eq(entryBox.meetingId, meeting));
          for (const row of rows) {
            const entries = read(row.entries);
            if (entries.every(({ role }) => role === null || roles.has(role))) continue;
            const kept = entries.map((entry) => (roles.has(entry.role ?? '') ? entry : { ...entry, role: null }));
            await upsert(transaction, [{ ...row, entries: JSON.stringify(kept) }]);
          }
        }),
      ),
    breakdown: (meeting, question) => guard(() => keptBreakdown(database, meeting, question)),
    keepBreakdown: (meeting, question, made) =>
      guard(() =>
        database.transaction(async (transaction) => {
          await transaction
            .insert(breakdown)
            .values({ meetingId: meeting, question, breakdown: JSON.stringify(made) })
            .onConflictDoNothing();
          return (await keptBreakdown(transaction, meeting, question))!;
        }),
      ),
  };
}

/** What a meeting that was elsewhere brings with it, in the transaction that makes it. */
export async function addEntries(
  database: Database,
  meeting: string,
  brought: readonly {
    readonly question: string;
    readonly entries: readonly Entry[];
    readonly breakdown?: Breakdown | null;
  }[],
): Promise<void> {
  for (const { question, entries, breakdown: made } of brought) {
    const boxes = { first: 1, last: 1 };
    const changes = entries.map((entry) => ({ meeting, question, boxes, key: entry.key, entry }));
    if (changes.length > 0) await writeQuestion(database, meeting, question, changes);
    if (made)
      await database.insert(breakdown).values({ meetingId: meeting, question, breakdown: JSON.stringify(made) });
  }
}

type Row = typeof entryBox.$inferSelect;

async function writeQuestion(
  database: Database,
  meeting: string,
  question: string,
  changes: readonly EntryChange[],
): Promise<void> {
  const lowest = Math.min(...changes.map(({ entry, boxes }) => (entry === null ? boxes.first : boxes.last)));
  const highest = Math.max(...changes.map(({ boxes }) => boxes.last));
  const shards = new Set([WHOLE, ...changes.map(({ key }) => shardOf(key))]);
  const rows = await database
    .select()
    .from(entryBox)
    .where(and(isOf(meeting, question), between(entryBox.box, lowest, highest), inArray(entryBox.shard, [...shards])));
  const boxes = new Map<number, EntryBox>();
  for (const number of new Set([...rows.map(({ box }) => box), ...changes.map((change) => change.boxes.last)])) {
    const own = rows.filter(({ box }) => box === number);
    boxes.set(number, new EntryBox(new Map(own.map(({ shard, entries }) => [shard, read(entries)]))));
  }
  for (const { key, entry, boxes: counted } of changes) {
    if (entry) boxes.get(counted.last)!.put({ key, answer: entry.answer, role: entry.role });
    else for (const [number, box] of boxes) if (counted.first <= number && number <= counted.last) box.take(key);
  }
  const written: Row[] = [];
  for (const [box, { changes: made }] of boxes) {
    for (const { shard, entries } of made) {
      if (entries !== null) written.push({ meetingId: meeting, question, box, shard, entries });
      else
        await database
          .delete(entryBox)
          .where(and(isOf(meeting, question), eq(entryBox.box, box), eq(entryBox.shard, shard)));
    }
  }
  await upsert(database, written);
}

async function upsert(database: Database, rows: readonly Row[]): Promise<void> {
  if (rows.length === 0) return;
  await database
    .insert(entryBox)
    .values([...rows])
    .onConflictDoUpdate({
      target: [entryBox.meetingId, entryBox.question, entryBox.box, entryBox.shard],
      set: { entries: sql`excluded.entries` },
    });
}

async function keptBreakdown(database: Database, meeting: string, question: string): Promise<Breakdown | null> {
  const [found] = await database
    .select()
    .from(breakdown)
    .where(and(eq(breakdown.meetingId, meeting), eq(breakdown.question, question)));
  return found ? (JSON.parse(found.breakdown) as Breakdown) : null;
}

function isOf(meeting: string, question: string) {
  return and(eq(entryBox.meetingId, meeting), eq(entryBox.question, question));
}

function read(entries: string): Entry[] {
  return JSON.parse(entries) as Entry[];
}

/** In the order of their names: two writers never wait for each other. */
function sorted<T>(all: readonly T[], nameOf: (each: T) => string): [string, T[]][] {
  const groups = new Map<string, T[]>();
  for (const each of all) groups.set(nameOf(each), [...(groups.get(nameOf(each)) ?? []), each]);
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
}
