import { isDeepStrictEqual } from 'node:util';
import type { Meeting } from '@stikkord/domain';
import { and, eq, isNotNull, isNull, type SQL } from 'drizzle-orm';
import type { Connection, Database } from './connection.ts';
import { addEntries } from './entries.ts';
import { violatedIndex } from './failures.ts';
import { addFollowUps } from './follow-ups.ts';
import { makeDocuments } from './new-documents.ts';
import { lockMeeting, readMeetings, writePlanRows } from './plan-rows.ts';
import { writeQuestionNotes } from './questions.ts';
import { meeting } from './schema.ts';
import { CodeTakenError, type MeetingStore } from './storage.ts';
import { takeAway } from './take-away.ts';

const EMPTY = { groups: [], agenda: [], questions: [], sections: [], materials: [] };

export function meetingStore({ database, guard }: Connection): MeetingStore {
  const first = (where: SQL) => guard(async () => (await readMeetings(database, where))[0] ?? null);
  return {
    listByOwner: (owner) =>
      guard(async () => (await readMeetings(database, real(eq(meeting.owner, owner)))).sort(newestFirst)),
    listBySeries: (series) =>
      guard(async () => (await readMeetings(database, real(eq(meeting.series, series)))).sort(newestFirst).reverse()),
    get: (id) => first(eq(meeting.id, id)),
    getByCode: (code) => first(eq(meeting.code, code)),
    getByFacilitatorKey: (key) => first(eq(meeting.facilitatorKey, key)),
    getByProjectorKey: (key) => first(eq(meeting.projectorKey, key)),
    create: (made, documents, brought) =>
      guard(async () => {
        await database.transaction(async (transaction) => {
          const tx: Database = transaction;
          await insertHead(tx, made);
          await writePlanRows(tx, made.id, EMPTY, made.plan);
          await makeDocuments(tx, made.id, documents);
          if (brought === undefined) return;
          await writeQuestionNotes(tx, made.id, brought);
          await addFollowUps(tx, made.id, brought.followUps);
          await addEntries(tx, made.id, brought.entries ?? []);
        });
      }),
    update: (id, change) =>
      guard(() =>
        database.transaction(async (transaction) => {
          const tx: Database = transaction;
          // Two statements: one that waited for the lock would still see the rows of before it waited.
          await lockMeeting(tx, id);
          const [before] = await readMeetings(tx, eq(meeting.id, id));
          if (!before) return null;
          const changes = change(before);
          if (!changes) return before;
          const { plan = before.plan, run = before.run, deleted = before.deleted, documents = [] } = changes;
          const { series = before.series, previous = before.previous } = changes;
          const after: Meeting = { ...before, plan, run, deleted, series, previous };
          if (!isDeepStrictEqual(head(before), head(after)))
            await tx.update(meeting).set(head(after)).where(eq(meeting.id, id));
          if (plan !== before.plan) await writePlanRows(tx, id, before.plan, plan);
          await makeDocuments(tx, id, documents);
          await writeQuestionNotes(tx, id, changes);
          return after;
        }),
      ),
    rehearsals: (of) =>
      guard(async () => {
        const where = of === undefined ? isNotNull(meeting.rehearsalOf) : eq(meeting.rehearsalOf, of);
        return (await readMeetings(database, where)).sort(newestFirst);
      }),
    throwAway: (id) =>
      guard(() =>
        database.transaction(async (transaction) => {
          const tx: Database = transaction;
          // For good, so against those too that would make rows of it meanwhile.
          const [found] = await tx
            .select({ rehearsalOf: meeting.rehearsalOf })
            .from(meeting)
            .where(eq(meeting.id, id))
            .for('update');
          if (!found) return;
          if (found.rehearsalOf === null) throw new RangeError(`Meeting ${id} is no rehearsal.`);
          await takeAway(tx, id);
        }),
      ),
  };
}

/** No dress rehearsals. */
function real(where: SQL): SQL {
  return and(where, isNull(meeting.rehearsalOf))!;
}

async function insertHead(database: Database, made: Meeting): Promise<void> {
  try {
    await database.insert(meeting).values(head(made));
  } catch (error) {
    if (violatedIndex(error) === 'meeting_code') throw new CodeTakenError(`Code ${made.code} is taken.`);
    throw error;
  }
}

/** The meeting's own row: all but the lists of its plan. */
function head({ plan, ...own }: Meeting) {
  const { title, date, language, zone, divide } = plan;
  return { ...own, title, date, language, zone, divide };
}

function newestFirst(a: Meeting, b: Meeting): number {
  return a.plan.date < b.plan.date ? 1 : a.plan.date > b.plan.date ? -1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
