import type { Series } from '@stikkord/domain';
import { eq } from 'drizzle-orm';
import { byTitle } from './by-title.ts';
import type { Connection } from './connection.ts';
import { series } from './schema.ts';
import type { SeriesStore } from './storage.ts';

export function seriesStore({ database, guard }: Connection): SeriesStore {
  return {
    listByOwner: (owner) =>
      guard(async () => (await database.select().from(series).where(eq(series.owner, owner))).sort(byTitle)),
    get: (id) => guard(async () => (await database.select().from(series).where(eq(series.id, id)))[0] ?? null),
    create: (made) =>
      guard(async () => {
        await database.insert(series).values(made);
      }),
    update: (id, change) =>
      guard(() =>
        database.transaction(async (tx) => {
          const [before] = await tx.select().from(series).where(eq(series.id, id)).for('update');
          if (!before) return null;
          const after: Series = { ...before, ...change(before) };
          await tx
            .update(series)
            .set({ title: after.title, activities: after.activities, deleted: after.deleted })
            .where(eq(series.id, id));
          return after;
        }),
      ),
  };
}
