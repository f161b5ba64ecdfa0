import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { PGlite, types } from '@electric-sql/pglite';
import { drizzle } from 'drizzle-orm/pglite';
import { migrate } from 'drizzle-orm/pglite/migrator';
import { translated, type Connection, type Database } from './connection.ts';
import { lockFolder } from './folder-lock.ts';
import { MIGRATIONS_FOLDER, refuseNewerTables } from './migrations.ts';
import * as schema from './schema.ts';
import { StorageOpenError } from './storage.ts';

/** The PostgreSQL inside PGlite 0.5; its files can't be read by another major version. */
const POSTGRES_MAJOR = '18';

/** Bytes as text of hexadecimal digits, by Node: PGlite's own loops take 125 ms for a megabyte, these 10. */
const BYTES = {
  parsers: { [types.BYTEA]: (text: string) => new Uint8Array(Buffer.from(text.slice(2), 'hex')) },
  serializers: { [types.BYTEA]: (bytes: Uint8Array) => `\\x${Buffer.from(bytes).toString('hex')}` },
};

/** PGlite in `folder`/database, behind a lock. Throws StorageOpenError. */
export async function openFolder(folder: string): Promise<Connection> {
  const lock = lockFolder(folder);
  try {
    const client = await openClient(folder);
    return await connectionOf(client, () => lock.release());
  } catch (error) {
    lock.release();
    if (error instanceof StorageOpenError) throw error;
    const detail = error instanceof Error ? error.message : String(error);
    throw new StorageOpenError('folder-unwritable', `The database in ${folder} can't be opened: ${detail}`);
  }
}

/** PGlite that lives as long as the process: for tests and trials. */
export async function openMemory(): Promise<Connection> {
  return connectionOf(await PGlite.create(BYTES), () => {});
}

async function openClient(folder: string): Promise<PGlite> {
  const path = join(folder, 'database');
  if (!existsSync(path)) {
    // Made beside and renamed, so that a process killed on its first start leaves nothing half made.
    const fresh = join(folder, 'database.new');
    rmSync(fresh, { recursive: true, force: true });
    await (await PGlite.create(fresh)).close();
    renameSync(fresh, path);
  }
  const version = readFileSync(join(path, 'PG_VERSION'), 'utf8').trim();
  if (version !== POSTGRES_MAJOR)
    throw new StorageOpenError(
      'wrong-version',
      `The database in ${path} is of PostgreSQL ${version}; this Stikkord reads ${POSTGRES_MAJOR}.`,
    );
  return PGlite.create(path, BYTES);
}

async function connectionOf(client: PGlite, closed: () => void): Promise<Connection> {
  const database = drizzle(client, { schema });
  const connection: Connection = {
    kind: 'pglite',
    database: database as unknown as Database,
    rows: async <T>(statement: Parameters<typeof database.execute>[0]) =>
      (await database.execute(statement)).rows as T[],
    guard: translated,
    async close() {
      if (!client.closed) await client.close();
      closed();
    },
  };
  try {
    await migrate(database, { migrationsFolder: MIGRATIONS_FOLDER });
    await refuseNewerTables(connection);
  } catch (error) {
    await client.close();
    throw error;
  }
  return connection;
}
