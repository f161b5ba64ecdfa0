import { fileURLToPath } from 'node:url';
import { sql } from 'drizzle-orm';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import { StorageOpenError } from './storage.ts';
import type { Connection } from './connection.ts';

export const MIGRATIONS_FOLDER = fileURLToPath(new URL('../migrations', import.meta.url));

/** Throws StorageOpenError where a newer Stikkord has changed the tables: this one must not write into them. */
export async function refuseNewerTables(connection: Pick<Connection, 'rows'>): Promise<void> {
  const known = readMigrationFiles({ migrationsFolder: MIGRATIONS_FOLDER }).at(-1)?.folderMillis ?? 0;
  const [applied] = await connection.rows<{ last: unknown }>(
    sql`select max(created_at) as last from drizzle.__drizzle_migrations`,
  );
  if (Number(applied?.last ?? 0) > known)
    throw new StorageOpenError('wrong-version', 'The database was made by a newer Stikkord. Start that version.');
}
