import { isDeepStrictEqual } from 'node:util';
import { byOrder, type FollowUp } from '@stikkord/domain';
import { eq, inArray, sql } from 'drizzle-orm';
import type { Connection, Database } from './connection.ts';
import { lockMeeting } from './plan-rows.ts';
import { followUp, meeting } from './schema.ts';
import type { FollowUpStore } from './storage.ts';

export function followUpStore({ database, guard }: Connection): FollowUpStore {
  return {
    list: (id) => guard(() => read(database, id)),
    listOf: (ids) =>
      guard(async () => {
        const lists = new Map<string, FollowUp[]>(ids.map((id) => [id, []]));
        if (ids.length === 0) return lists;
        const found = await database
          .select()
          .from(followUp)
          .where(inArray(followUp.meetingId, [...ids]));
        for (const row of found) lists.get(row.meetingId)!.push(fromRow(row));
        for (const list of lists.values()) list.sort(byOrder);
        return lists;
      }),
    update: (id, change) =>
      guard(() =>
        database.transaction(async (transaction) => {
          const tx: Database = transaction;
          await lockMeeting(tx, id);
          if ((await tx.$count(meeting, eq(meeting.id, id))) === 0) return null;
          const before = await read(tx, id);
          const after = change(before);
          const old = new Map(before.map((each) => [each.id, each]));
          const changed = after.filter((each) => !isDeepStrictEqual(each, old.get(each.id)));
          if (changed.length > 0)
            await tx
              .insert(followUp)
              .values(changed.map((each) => toRow(id, each)))
              .onConflictDoUpdate({ target: [followUp.meetingId, followUp.id], set: CHANGING });
          return after;
        }),
      ),
  };
}

/** Of a new meeting, in its transaction. */
export async function addFollowUps(database: Database, meetingId: string, all: readonly FollowUp[]): Promise<void> {
  if (all.length > 0) await database.insert(followUp).values(all.map((each) => toRow(meetingId, each)));
}

/** What a follow-up is about stays what it was made about. */
const CHANGING = {
  state: sql`excluded.state`,
  text: sql`excluded.text`,
  responsible: sql`excluded.responsible`,
  due: sql`excluded.due`,
  order: sql`excluded."order"`,
  deleted: sql`excluded.deleted`,
};

type Row = typeof followUp.$inferSelect;

async function read(database: Database, id: string): Promise<FollowUp[]> {
  const found = await database.select().from(followUp).where(eq(followUp.meetingId, id));
  return found.map(fromRow).sort(byOrder);
}

function fromRow({ meetingId: _, targetKind, target, ...row }: Row): FollowUp {
  return {
    ...row,
    target: targetKind === 'theme' ? { kind: targetKind, theme: target } : { kind: targetKind, point: target },
  };
}

function toRow(meetingId: string, { target, ...rest }: FollowUp): Row {
  return {
    ...rest,
    meetingId,
    targetKind: target.kind,
    target: target.kind === 'theme' ? target.theme : target.point,
  };
}
