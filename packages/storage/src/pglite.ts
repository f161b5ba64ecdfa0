import { chmodSync, existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { PGlite, types } from '@electric-sql/pglite';
import { drizzle } from 'drizzle-orm/pglite';
import { migrate } from 'drizzle-orm/pglite/migrator';
import { translated, type Connection, type Database } from './connection.ts';
import { lockFolder } from './folder-lock.ts';
import { lastingClient } from './lasting-client.ts';
import { MIGRATIONS_FOLDER, refuseNewerTables } from './migrations.ts';
import * as schema from './schema.ts';
import { StorageOpenError } from './storage.ts';

/** The PostgreSQL inside PGlite 0.5; its files can't be read by another major version. */
const POSTGRES_MAJOR = '18';

const OPTIONS = {
  // Bytes as hexadecimal text, by Node: PGlite's own loops take 125 ms for a megabyte, these 20.
  parsers: { [types.BYTEA]: (text: string) => new Uint8Array(Buffer.from(text.slice(2), 'hex')) },
  serializers: { [types.BYTEA]: (bytes: Uint8Array) => `\\x${Buffer.from(bytes).toString('hex')}` },
  // A start that failed would go on reporting its progress, and keep the process from ending.
  startParams: [...PGlite.defaultStartParams, '-c', 'log_startup_progress_interval=0'],
};

/** PGlite in `folder`/database, behind a lock. Throws StorageOpenError. */
export async function openFolder(folder: string): Promise<Connection> {
  const lock = lockFolder(folder);
  try {
    const path = await preparedFolder(folder);
    return await connectionOf(
      () => PGlite.create(path, OPTIONS),
      () => lock.release(),
    );
  } catch (error) {
    lock.release();
    if (error instanceof StorageOpenError) throw error;
    const detail = error instanceof Error ? error.message : String(error);
    throw new StorageOpenError('folder-unwritable', `The database in ${folder} can't be opened: ${detail}`);
  }
}

/** PGlite that lives as long as the process: for tests and trials. */
export async function openMemory(): Promise<Connection> {
  return connectionOf(
    () => PGlite.create(OPTIONS),
    () => {},
  );
}

/** Where the database's files are; made where they are not. */
async function preparedFolder(folder: string): Promise<string> {
  const path = join(folder, 'database');
  if (!existsSync(path)) {
    // Made beside and renamed, so that a process killed on its first start leaves nothing half made.
    const fresh = join(folder, 'database.new');
    rmSync(fresh, { recursive: true, force: true });
    await (await PGlite.create(fresh)).close();
    // Nobody else on the machine reads along; PostgreSQL's own initdb does the same, PGlite's does not.
    chmodSync(fresh, 0o700);
    renameSync(fresh, path);
  }
  const version = readFileSync(join(path, 'PG_VERSION'), 'utf8').trim();
  if (version !== POSTGRES_MAJOR)
    throw new StorageOpenError(
      'wrong-version',
      `The database in ${path} is of PostgreSQL ${version}; this Stikkord reads ${POSTGRES_MAJOR}.`,
    );
  return path;
}

async function connectionOf(open: () => Promise<PGlite>, closed: () => void): Promise<Connection> {
  const client = await lastingClient(open);
  const database = drizzle({ client: client as unknown as PGlite, schema });
  const connection: Connection = {
    kind: 'pglite',
    database: database as unknown as Database,
    rows: async <T>(statement: Parameters<typeof database.execute>[0]) =>
      (await database.execute(statement)).rows as T[],
    guard: translated,
    async close() {
      await client.close();
      closed();
    },
  };
  try {
    await migrate(database, { migrationsFolder: MIGRATIONS_FOLDER });
    await refuseNewerTables(connection);
    // PGlite has no autovacuum: what compaction deleted is made free here, at every start. Where a page is damaged this
    // fails, which is no reason not to start: documents are checked one by one when they are loaded.
    await client.query('vacuum').catch(() => {});
  } catch (error) {
    await client.close();
    throw error;
  }
  return connection;
}
