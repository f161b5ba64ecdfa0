import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { once } from 'node:events';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startPostgres, type TestPostgres } from './testing/postgres.ts';

/** A machine may be busy. */
const PATIENCE = { timeout: 15_000 };

/** What patches/ mends in postgres.js. A release that passes these without it takes its place. */
describe('postgres.js, patched', { timeout: 30_000 }, () => {
  let server: TestPostgres;
  let databaseUrl: string;
  const open: postgres.Sql[] = [];
  const sockets: Socket[] = [];
  beforeAll(async () => {
    server = await startPostgres();
    databaseUrl = await server.createDatabase();
  }, 60_000);
  afterAll(async () => {
    await Promise.all(open.map((sql) => sql.end({ timeout: 0 })));
    await server?.stop();
  });

  function driver(options: object = {}): postgres.Sql {
    const socket = ({ host, port }: { host: string[]; port: number[] }) => {
      const made = connect(port[0]!, host[0]);
      sockets.push(made);
      return made;
    };
    const all = { max: 1, fetch_types: false, backoff: () => 0, onnotice: () => {}, socket, ...options };
    const sql = postgres(databaseUrl, all);
    open.push(sql);
    return sql;
  }

  const closed = { code: 'CONNECTION_CLOSED' };
  const failure = (query: Promise<unknown>) => query.catch((error: unknown) => error);

  /** The sessions that run `query`, once there are `count`. Each test sleeps its own time: some sleep on unheard. */
  async function running(query: string, count = 1): Promise<number[]> {
    const administrator = driver();
    const found = () => administrator<{ pid: number }[]>`
      select pid from pg_stat_activity where state = 'active' and query = ${query}`;
    await expect.poll(async () => (await found()).length, PATIENCE).toBe(count);
    return (await found()).map(({ pid }) => pid);
  }

  test('DV1 a server that dies within a transaction ends the transaction, not the process', async () => {
    const sql = driver({ max: 3 });
    const work = Array.from({ length: 12 }, () =>
      sql.begin((within) => within.savepoint((deeper) => Promise.all([deeper`select pg_sleep(9)`, deeper`select 1`]))),
    );
    const settled = Promise.allSettled(work);
    await running('select pg_sleep(9)', 3);
    await server.crash();
    for (const { status } of await settled) expect(status).toBe('rejected');
    await server.recover();
    const again = Array.from({ length: 12 }, () => sql.begin((within) => within`select 7 as x`));
    for (const rows of await Promise.all(again)) expect(rows).toEqual([{ x: 7 }]);
  });

  test('DV2 what is left of a lost transaction never runs outside of it, whoever its connection serves by then', async () => {
    const sql = driver();
    await sql`create table kept (x int)`;
    let reconnected = () => {};
    const reconnection = new Promise<void>((resolve) => (reconnected = resolve));
    let late: unknown;
    const lost = sql.begin(async (within) => {
      await within`insert into kept values (1)`;
      sockets.at(-1)!.destroy();
      await reconnection;
      late = await failure(within`insert into kept values (2)`);
    });
    await expect(lost).rejects.toMatchObject(closed);
    expect(await sql`select * from kept`).toEqual([]);
    reconnected();
    await expect.poll(() => late, PATIENCE).toMatchObject(closed);
    expect(await sql`select * from kept`).toEqual([]);
  });

  test('DV3 a query between the failure of a socket and its end is told, and does not get the next answer', async () => {
    const sql = driver();
    await sql`select 1`;
    let late: Promise<unknown> | undefined;
    sockets.at(-1)!.once('error', () => {
      late = failure(sql`select 7 as x`);
    });
    sockets.at(-1)!.destroy(new Error('pulled'));
    await expect.poll(() => late, PATIENCE).toBeDefined();
    expect(await late).toMatchObject(closed);
    // With TLS another failure may follow; unheard, it would end the process.
    expect(() => sockets.at(-1)!.emit('error', new Error('late'))).not.toThrow();
    expect(await sql`select 8 as x`).toEqual([{ x: 8 }]);
  });

  test('DV4 an answer holds its own rows, whatever broke off before it', async () => {
    const sql = driver();
    await expect(sql`select 1 / (3 - x) from generate_series(1, 5) x`).rejects.toMatchObject({ code: '22012' });
    expect(await sql`select 7 as x`).toEqual([{ x: 7 }]);

    let rows = 0;
    const long = sql`select x from generate_series(1, 100000) x`.forEach(() => {
      if ((rows += 1) === 5) sockets.at(-1)!.destroy();
    });
    await expect(long).rejects.toMatchObject(closed);
    expect(await sql`select 7 as x`).toEqual([{ x: 7 }]);
  });

  test('DV5 a session that an administrator ends is told to whoever had it, not to the next', async () => {
    const sql = driver();
    const lost = failure(sql`select pg_sleep(8)`);
    const [pid] = await running('select pg_sleep(8)');
    await driver()`select pg_terminate_backend(${pid!})`;
    expect(await lost).toMatchObject(closed);
    expect(await sql`select 7 as x`).toEqual([{ x: 7 }]);
  });

  test('DV6 a pool that lost its server while it was asked ends', async () => {
    const sql = driver();
    const own = sockets.length;
    const lost = failure(sql`select pg_sleep(7)`);
    await running('select pg_sleep(7)');
    sockets[own]!.destroy();
    expect(await lost).toMatchObject(closed);
    await sql.end();
  });

  test('DV7 a way in that accepts and hangs up is tried once for each call, not for ever', async () => {
    let tries = 0;
    const line = createServer((socket) => {
      tries += 1;
      socket.end();
    }).listen(0, '127.0.0.1');
    await once(line, 'listening');
    const sql = driver({ socket: () => connect((line.address() as AddressInfo).port, '127.0.0.1') });
    await expect(sql`select 1`).rejects.toMatchObject(closed);
    await expect(sql`select 1`).rejects.toMatchObject(closed);
    expect(tries).toBe(2);
    line.close();
  });

  test('DV8 one statement at a time: one that can not be sent does not take the one before it down, and transactions are whole', async () => {
    const sql = driver({ max_pipeline: 0 });
    await sql`create table counted (x int)`;
    const before = sql`select 5 as x, pg_sleep(0.05)`;
    const unsendable = sql.unsafe('select $1::text', [undefined as unknown as string]);
    const work = Array.from({ length: 150 }, (_, x) =>
      sql.begin((within) => within`insert into counted values (${x})`),
    );
    await expect(unsendable).rejects.toMatchObject({ code: 'UNDEFINED_VALUE' });
    expect(await before).toMatchObject([{ x: 5 }]);
    await Promise.all(work);
    expect(await sql`select count(*)::int as n from counted`).toEqual([{ n: 150 }]);
  });

  test('DV9 a query can be cancelled, and its connection serves the next', async () => {
    const sql = driver();
    const query = sql`select pg_sleep(6)`;
    const told = failure(query);
    await running('select pg_sleep(6)');
    query.cancel();
    expect(await told).toMatchObject({ code: '57014' });
    expect(await sql`select 7 as x`).toEqual([{ x: 7 }]);
  });
});
