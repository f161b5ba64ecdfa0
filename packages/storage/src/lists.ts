import { and, eq } from 'drizzle-orm';
import type { Connection } from './connection.ts';
import { lockMeeting } from './plan-rows.ts';
import { listedPerson } from './schema.ts';
import type { ListStore } from './storage.ts';

export function listStore({ database, guard }: Connection): ListStore {
  return {
    set: (meetingId, people) =>
      guard(() =>
        database.transaction(async (tx) => {
          await lockMeeting(tx, meetingId);
          await tx.delete(listedPerson).where(eq(listedPerson.meetingId, meetingId));
          if (people.length > 0) await tx.insert(listedPerson).values(people.map((one) => ({ meetingId, ...one })));
        }),
      ),
    find: (meetingId, fingerprint) =>
      guard(async () => {
        const [found] = await database
          .select({ fingerprint: listedPerson.fingerprint, group: listedPerson.group })
          .from(listedPerson)
          .where(and(eq(listedPerson.meetingId, meetingId), eq(listedPerson.fingerprint, fingerprint)));
        return found ?? null;
      }),
    count: (meetingId) => guard(() => database.$count(listedPerson, eq(listedPerson.meetingId, meetingId))),
  };
}
