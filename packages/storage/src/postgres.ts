import type { SQL } from 'drizzle-orm';
import { PgDialect } from 'drizzle-orm/pg-core';
import { drizzle } from 'drizzle-orm/postgres-js';
import { migrate } from 'drizzle-orm/postgres-js/migrator';
// Patched (patches/): 3.4.9 ends the process when the server dies within a transaction. Until a release passes driver.test.ts.
import postgres from 'postgres';
import { translated, type Connection, type Database } from './connection.ts';
import { beforeDeadline } from './deadline.ts';
import { failureCode, rootCause } from './failures.ts';
import { MIGRATIONS_FOLDER, refuseNewerTables } from './migrations.ts';
import * as schema from './schema.ts';
import { StorageOpenError } from './storage.ts';
import { TrackedSockets } from './tracked-sockets.ts';
import { Turns } from './turns.ts';

const OLDEST = 15;
/** Two are never given to anything but commits. */
const TURNS = { atOnce: 10, othersAtOnce: 8, waitingMax: 1_000 };
const ACCOUNT_CONNECTIONS = 2;
/** ms; the server gives up a statement before we give up on the server, so that a deadline means that it is gone. */
const STATEMENT_TIMEOUT = 5_000;
const DEADLINE = 6_000;
/** Any number, the same in every version: held while tables are made or changed. */
const MIGRATION_LOCK = 7_284_501_133;

const OPTIONS = {
  /** s */
  connect_timeout: 4,
  // Only needed for arrays, which no statement here takes or gives; saves a trip to the server per connection.
  fetch_types: false,
  // Notices would be printed.
  onnotice: () => {},
};

/** `deadline` in ms. Throws StorageOpenError: unreachable, too-old, wrong-version. */
export async function openPostgres(databaseUrl: string, deadline = DEADLINE): Promise<Connection> {
  await migrateOnce(databaseUrl);
  const sockets = new TrackedSockets();
  const options = {
    ...OPTIONS,
    max: TURNS.atOnce,
    socket: sockets.make,
    // s; one that has been quiet for long may be dead without our knowing.
    idle_timeout: 60,
    keep_alive: 10,
    // After a loss the next call connects at once; a server that is away is only asked as often as somebody wants it.
    backoff: () => 0,
    // One statement at a time on a connection: none waits behind another's while a connection is free, or falls with it.
    max_pipeline: 0,
    connection: {
      application_name: 'stikkord',
      statement_timeout: STATEMENT_TIMEOUT,
      lock_timeout: STATEMENT_TIMEOUT,
      idle_in_transaction_session_timeout: STATEMENT_TIMEOUT,
    },
  };
  const client = postgres(databaseUrl, options);
  // What waits there waits in the driver; those who come are few, and let in by the server one at a time.
  const accountsClient = postgres(databaseUrl, { ...options, max: ACCOUNT_CONNECTIONS });
  const dialect = new PgDialect();
  // Waiting is done here, not in the driver, which would do a piece of work long after its caller was told that it failed.
  const turns = new Turns({ ...TURNS, patience: deadline });
  let closed: Promise<void> | null = null;
  async function close() {
    // The driver would wait for those that have a connection, and let the others loose.
    await turns.end();
    await Promise.all([client, accountsClient].map((one) => one.end({ timeout: deadline / 1000 })));
    sockets.hangUp();
  }
  const connection: Connection = {
    kind: 'postgres',
    database: drizzle(client, { schema }) as unknown as Database,
    accounts: drizzle(accountsClient, { schema }) as unknown as Database,
    // Past drizzle, which has every statement parsed again at every call. These texts are few and constant.
    rows: async <T>(statement: SQL) => {
      const { sql, params } = dialect.sqlToQuery(statement);
      return [...(await client.unsafe(sql, params as never[], { prepare: true }))] as T[];
    },
    // A server that vanishes without a word (a pulled cable, a stopped machine) leaves its connections open for many minutes.
    // So all are broken when one doesn't answer, and the next call makes a new one. Waiting for a turn is no such sign.
    guard: (work, lane) =>
      translated(() => turns.take(() => beforeDeadline(deadline, work, () => sockets.hangUp()), lane)),
    close: () => (closed ??= close()),
  };
  try {
    await refuseNewerTables(connection);
    return connection;
  } catch (error) {
    await connection.close();
    throw error;
  }
}

/** Several processes may start at once: one migrates, the others wait for it and find nothing left to do. */
async function migrateOnce(databaseUrl: string): Promise<void> {
  const { client, version } = await reach(databaseUrl);
  try {
    if (version < OLDEST)
      throw new StorageOpenError('too-old', `The database is PostgreSQL ${version}; it must be ${OLDEST} or newer.`);
    await client`select pg_advisory_lock(${MIGRATION_LOCK})`;
    await migrate(drizzle(client), { migrationsFolder: MIGRATIONS_FOLDER });
  } finally {
    // Ends the session, and with it the lock.
    await client.end({ timeout: 1 });
  }
}

/** One connection, so that what is set and locked on it stays, and the major version of its server. */
async function reach(databaseUrl: string): Promise<{ client: postgres.Sql; version: number }> {
  let client: postgres.Sql | null = null;
  try {
    client = postgres(databaseUrl, { ...OPTIONS, max: 1 });
    const [server] = await client<{ version: number }[]>`
      select current_setting('server_version_num')::int / 10000 as version`;
    return { client, version: server!.version };
  } catch (error) {
    await client?.end({ timeout: 0 });
    const cause = rootCause(error);
    const detail = (cause instanceof Error && cause.message) || failureCode(error);
    throw new StorageOpenError('unreachable', `The database at ${place(databaseUrl)} can't be reached: ${detail}`);
  }
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
