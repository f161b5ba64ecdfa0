import { eq } from 'drizzle-orm';
import { byTitle } from './by-title.ts';
import type { Connection } from './connection.ts';
import { template } from './schema.ts';
import type { TemplateStore } from './storage.ts';

export function templateStore({ database, guard }: Connection): TemplateStore {
  return {
    listByOwner: (owner) =>
      guard(async () => (await database.select().from(template).where(eq(template.owner, owner))).sort(byTitle)),
    get: (id) => guard(async () => (await database.select().from(template).where(eq(template.id, id)))[0] ?? null),
    create: (made) => guard(async () => void (await database.insert(template).values(made))),
    update: (id, { title, deleted }) =>
      guard(async () => {
        if (title === undefined && deleted === undefined)
          return (await database.select().from(template).where(eq(template.id, id)))[0] ?? null;
        const [after] = await database.update(template).set({ title, deleted }).where(eq(template.id, id)).returning();
        return after ?? null;
      }),
  };
}
