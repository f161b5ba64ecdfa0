import { chmodSync, existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import type { SQL } from 'drizzle-orm';
import { PgDialect } from 'drizzle-orm/pg-core';
import { drizzle } from 'drizzle-orm/pglite';
import { migrate } from 'drizzle-orm/pglite/migrator';
import { translated, type Connection, type Database } from './connection.ts';
import { engineHere, type Engine } from './engine.ts';
import { engineInThread } from './engine-in-thread.ts';
import { lockFolder } from './folder-lock.ts';
import { lastingClient, type LastingClient } from './lasting-client.ts';
import { MIGRATIONS_FOLDER, refuseNewerTables } from './migrations.ts';
import * as schema from './schema.ts';
import { StorageOpenError } from './storage.ts';
import { syncPath, syncTree } from './synced-folder.ts';
import type { Lane } from './turns.ts';

/** The PostgreSQL inside PGlite 0.5; its files can't be read by another major version. */
const POSTGRES_MAJOR = '18';

/** PGlite in `folder`/database, behind a lock. `sync`: commits are forced to the disk. Throws StorageOpenError. */
export async function openFolder(folder: string, sync: boolean): Promise<Connection> {
  const lock = lockFolder(folder);
  try {
    const path = await preparedFolder(folder, sync);
    return await connectionOf(
      () => engineInThread({ folder: path, sync }),
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
    () => engineHere({}),
    () => {},
  );
}

/** Where the database's files are; made where they are not. */
async function preparedFolder(folder: string, sync: boolean): Promise<string> {
  const path = join(folder, 'database');
  if (!existsSync(path)) {
    // Made beside and renamed, so that a process killed on its first start leaves nothing half made.
    const fresh = join(folder, 'database.new');
    rmSync(fresh, { recursive: true, force: true });
    await (await PGlite.create(fresh)).close();
    // Nobody else on the machine reads along; PostgreSQL's own initdb does the same, PGlite's does not.
    chmodSync(fresh, 0o700);
    if (sync) syncTree(fresh);
    renameSync(fresh, path);
    if (sync) syncPath(folder);
  }
  const version = readFileSync(join(path, 'PG_VERSION'), 'utf8').trim();
  if (version !== POSTGRES_MAJOR)
    throw new StorageOpenError(
      'wrong-version',
      `The database in ${path} is of PostgreSQL ${version}; this Stikkord reads ${POSTGRES_MAJOR}.`,
    );
  return path;
}

async function connectionOf(open: () => Promise<Engine>, closed: () => void): Promise<Connection> {
  const connect = (client: LastingClient): Connection => {
    const database = drizzle({ client: client as unknown as PGlite, schema }) as unknown as Database;
    const dialect = new PgDialect();
    return {
      kind: 'pglite',
      database,
      accounts: database,
      // Past drizzle, as on PostgreSQL; and so that commits find their lane.
      rows: async <T>(statement: SQL, lane: Lane = 'other') => {
        const { sql, params } = dialect.sqlToQuery(statement);
        const answer = lane === 'commit' ? client.commit(sql, params) : client.query(sql, params);
        return (await answer).rows as T[];
      },
      // Turns are taken by the client, statement by statement or transaction by transaction.
      guard: (work) => translated(work),
      async close() {
        await client.close();
        closed();
      },
    };
  };
  return connect(
    await lastingClient(open, async (client) => {
      const connection = connect(client);
      await migrate(connection.database as never, { migrationsFolder: MIGRATIONS_FOLDER });
      await refuseNewerTables(connection);
      // PGlite has no autovacuum: what compaction deleted is made free here, at every start. Where a page is damaged this
      // fails, which is no reason not to start: documents are checked one by one when they are loaded.
      await client.query('vacuum').catch(() => {});
    }),
  );
}
