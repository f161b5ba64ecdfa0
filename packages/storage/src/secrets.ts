import { eq, sql } from 'drizzle-orm';
import type { Connection } from './connection.ts';
import { secret } from './schema.ts';
import type { SecretStore } from './storage.ts';

export function secretStore({ database, guard }: Connection): SecretStore {
  return {
    getOrCreate: (name, make) =>
      guard(async () => {
        const [found] = await database.select().from(secret).where(eq(secret.name, name));
        if (found) return found.value;
        // Where another was first, its row is touched, not changed, so that this returns it.
        const [kept] = await database
          .insert(secret)
          .values({ name, value: make() })
          .onConflictDoUpdate({ target: secret.name, set: { name: sql`excluded.name` } })
          .returning();
        return kept!.value;
      }),
    remove: (name) =>
      guard(async () => {
        await database.delete(secret).where(eq(secret.name, name));
      }),
  };
}
