import { eq, type SQL } from 'drizzle-orm';
import type { Connection } from './connection.ts';
import { violatedIndex } from './failures.ts';
import { lockMeeting } from './plan-rows.ts';
import { publicPage } from './schema.ts';
import { AddressTakenError, type PublicPage, type PublicPageStore } from './storage.ts';

export function publicPageStore({ database, guard }: Connection): PublicPageStore {
  const first = (where: SQL): Promise<PublicPage | null> =>
    guard(async () => {
      const [found] = await database.select().from(publicPage).where(where);
      if (!found) return null;
      const { meetingId: meeting, ...page } = found;
      return { meeting, ...page };
    });
  return {
    get: (meeting) => first(eq(publicPage.meetingId, meeting)),
    byAddress: (address) => first(eq(publicPage.address, address)),
    publish: ({ meeting: meetingId, ...page }) =>
      guard(() =>
        database.transaction(async (tx) => {
          // Also of the first there is but one: two at once would have the same number.
          await lockMeeting(tx, meetingId);
          const [before] = await tx
            .select({ number: publicPage.number })
            .from(publicPage)
            .where(eq(publicPage.meetingId, meetingId));
          const row = { ...page, number: (before?.number ?? 0) + 1 };
          await tx
            .insert(publicPage)
            .values({ meetingId, ...row })
            .onConflictDoUpdate({ target: publicPage.meetingId, set: row });
          return row.number;
        }),
      ).catch((error: unknown) => {
        if (violatedIndex(error) === 'public_page_address') throw new AddressTakenError(`${page.address} is taken.`);
        throw error;
      }),
    withdraw: (meeting) =>
      guard(async () => {
        await database.update(publicPage).set({ record: null }).where(eq(publicPage.meetingId, meeting));
      }),
  };
}
