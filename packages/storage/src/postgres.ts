import { Socket } from 'node:net';
import { StoreUnavailableError } from '@stikkord/sync';
import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate } from 'drizzle-orm/node-postgres/migrator';
import { Client, Pool, type ClientConfig } from 'pg';
import { translated, type Connection, type Database } from './connection.ts';
import { failureCode, rootCause } from './failures.ts';
import { MIGRATIONS_FOLDER, refuseNewerTables } from './migrations.ts';
import * as schema from './schema.ts';
import { StorageOpenError } from './storage.ts';

const OLDEST = 15;
const CONNECTIONS = 10;
/** ms; the server gives up a statement before we give up on the server, so that a deadline means that it is gone. */
const CONNECT_TIMEOUT = 4_000;
const STATEMENT_TIMEOUT = 5_000;
const DEADLINE = 8_000;
/** Any number, the same in every version: held while tables are made or changed. */
const MIGRATION_LOCK = 7_284_501_133;

/** `deadline` in ms. Throws StorageOpenError: unreachable, too-old, wrong-version. */
export async function openPostgres(databaseUrl: string, deadline = DEADLINE): Promise<Connection> {
  await migrateOnce(databaseUrl);
  const sockets = new Set<Socket>();
  const pool = new Pool({
    connectionString: databaseUrl,
    max: CONNECTIONS,
    application_name: 'stikkord',
    connectionTimeoutMillis: CONNECT_TIMEOUT,
    statement_timeout: STATEMENT_TIMEOUT,
    lock_timeout: STATEMENT_TIMEOUT,
    idle_in_transaction_session_timeout: STATEMENT_TIMEOUT,
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
    stream: () => tracked(sockets),
  } as ClientConfig);
  // A lost connection is told to whoever waits on it. Without a listener it would end the process as well.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));

  const database = drizzle(pool, { schema });
  // drizzle 0.45 never gives back a connection whose `begin` fails; ten of those, and all wait for ever. Here a connection
  // whose transaction failed, for whatever reason, is closed.
  database.transaction = async (work, config) => {
    const client = await pool.connect();
    try {
      const result = await drizzle(client, { schema }).transaction(work, config);
      client.release();
      return result;
    } catch (error) {
      client.release(true);
      throw error;
    }
  };
  const connection: Connection = {
    kind: 'postgres',
    database: database as unknown as Database,
    rows: async <T>(statement: Parameters<typeof database.execute>[0]) =>
      (await database.execute(statement)).rows as T[],
    guard: (work) =>
      translated(() =>
        beforeDeadline(deadline, work, () => {
          for (const socket of sockets) socket.destroy();
        }),
      ),
    async close() {
      if (!pool.ending) await pool.end();
    },
  };
  try {
    await refuseNewerTables(connection);
    return connection;
  } catch (error) {
    await pool.end();
    throw error;
  }
}

function tracked(sockets: Set<Socket>): Socket {
  const socket = new Socket();
  sockets.add(socket);
  socket.once('close', () => sockets.delete(socket));
  return socket;
}

/**
 * A server that vanishes without a word (a pulled cable, a stopped machine) leaves its connections open for many minutes.
 * After the deadline `hangUp` breaks them all, and the next call makes a new one.
 */
async function beforeDeadline<T>(ms: number, work: () => Promise<T>, hangUp: () => void): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const passed = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new StoreUnavailableError(`The database has not answered within ${ms} ms.`));
      hangUp();
    }, ms);
  });
  try {
    return await Promise.race([work(), passed]);
  } finally {
    clearTimeout(timer);
  }
}

/** Several processes may start at once: one migrates, the others wait for it and find nothing left to do. */
async function migrateOnce(databaseUrl: string): Promise<void> {
  const client = await reach(databaseUrl);
  try {
    const { rows } = await client.query<{ version: number }>(
      "select current_setting('server_version_num')::int / 10000 as version",
    );
    const version = rows[0]!.version;
    if (version < OLDEST)
      throw new StorageOpenError('too-old', `The database is PostgreSQL ${version}; it must be ${OLDEST} or newer.`);
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await migrate(drizzle(client), { migrationsFolder: MIGRATIONS_FOLDER });
  } finally {
    // Ends the session, and with it the lock.
    await client.end();
  }
}

async function reach(databaseUrl: string): Promise<Client> {
  try {
    const client = new Client({ connectionString: databaseUrl, connectionTimeoutMillis: CONNECT_TIMEOUT });
    client.on('error', () => {});
    await client.connect();
    return client;
  } catch (error) {
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
