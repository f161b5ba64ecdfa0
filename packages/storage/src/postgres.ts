import { drizzle } from 'drizzle-orm/postgres-js';
import { migrate } from 'drizzle-orm/postgres-js/migrator';
import postgres from 'postgres';
import { translated, type Connection, type Database } from './connection.ts';
import { failureCode, isUnavailable, rootCause } from './failures.ts';
import { MIGRATIONS_FOLDER, refuseNewerTables } from './migrations.ts';
import * as schema from './schema.ts';
import { StorageOpenError } from './storage.ts';

const OLDEST = 15;
const CONNECTIONS = 10;
/** Any number, the same in every version: held while tables are made or changed. */
const MIGRATION_LOCK = 7_284_501_133;

/** Throws StorageOpenError: unreachable, too-old, wrong-version. */
export async function openPostgres(databaseUrl: string): Promise<Connection> {
  const client = connect(databaseUrl, CONNECTIONS);
  const database = drizzle(client, { schema });
  const connection: Connection = {
    kind: 'postgres',
    database: database as unknown as Database,
    rows: async <T>(statement: Parameters<typeof database.execute>[0]) =>
      (await database.execute(statement)) as unknown as T[],
    guard: translated,
    close: () => client.end({ timeout: 5 }),
  };
  try {
    await migrateOnce(databaseUrl);
    await refuseNewerTables(connection);
    return connection;
  } catch (error) {
    await client.end({ timeout: 0 });
    throw openError(databaseUrl, error);
  }
}

function connect(databaseUrl: string, max: number): postgres.Sql {
  return postgres(databaseUrl, {
    max,
    connect_timeout: 5,
    keep_alive: 10,
    // Seconds before the next try at a server that is away; the default grows to twenty, long after it is back.
    backoff: () => 0.2,
    // Only needed for arrays, which no statement here uses; saves a round trip per connection.
    fetch_types: false,
    onnotice: () => {},
    connection: {
      application_name: 'stikkord',
      statement_timeout: 10_000,
      lock_timeout: 5_000,
      idle_in_transaction_session_timeout: 10_000,
    },
  });
}

/** Several processes may start at once: one migrates, the others wait for it and find nothing left to do. */
async function migrateOnce(databaseUrl: string): Promise<void> {
  const client = connect(databaseUrl, 1);
  try {
    const [server] = await client`select current_setting('server_version_num')::int as version`;
    const major = Math.floor(Number(server?.version) / 10_000);
    if (major < OLDEST)
      throw new StorageOpenError('too-old', `The database is PostgreSQL ${major}; Stikkord needs ${OLDEST} or newer.`);
    await client`set statement_timeout = 0`;
    await client`set lock_timeout = 0`;
    await client`select pg_advisory_lock(${MIGRATION_LOCK})`;
    await migrate(drizzle(client), { migrationsFolder: MIGRATIONS_FOLDER });
  } finally {
    // Ends the session, and with it the lock.
    await client.end({ timeout: 5 });
  }
}

function openError(databaseUrl: string, error: unknown): unknown {
  if (error instanceof StorageOpenError || !(isUnavailable(error) || failureCode(error) === 'ERR_INVALID_URL'))
    return error;
  const cause = rootCause(error);
  const detail = (cause instanceof Error && cause.message) || failureCode(error);
  return new StorageOpenError('unreachable', `The database at ${place(databaseUrl)} can't be reached: ${detail}`);
}

/** Host and database of an address, without its password. */
function place(databaseUrl: string): string {
  try {
    const { host, pathname } = new URL(databaseUrl);
    return `${host}${pathname}`;
  } catch {
    return 'DATABASE_URL';
  }
}
