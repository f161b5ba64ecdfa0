import { eq } from 'drizzle-orm';
import type { Connection } from './connection.ts';
import { look } from './schema.ts';
import type { LookStore } from './storage.ts';

export function lookStore({ database, guard }: Connection): LookStore {
  return {
    get: (owner) =>
      guard(async () => {
        const [found] = await database.select().from(look).where(eq(look.owner, owner));
        if (!found) return null;
        const { organisation, colour, logo, logoType } = found;
        return { organisation, colour, logo: logo && logoType && { bytes: logo, type: logoType } };
      }),
    set: (owner, { organisation, colour, logo }) =>
      guard(async () => {
        const row = { organisation, colour, logo: logo?.bytes ?? null, logoType: logo?.type ?? null };
        await database
          .insert(look)
          .values({ owner, ...row })
          .onConflictDoUpdate({ target: look.owner, set: row });
      }),
  };
}
