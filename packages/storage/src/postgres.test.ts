import { createServer, connect, type AddressInfo, type Socket } from 'node:net';
import { once } from 'node:events';
import { StoreUnavailableError } from '@stikkord/sync';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Database } from './connection.ts';
import { rowsOf, someMeeting } from './contract/fixtures.ts';
import { storageContract } from './contract/storage.ts';
import { openStorage } from './open-storage.ts';
import { openPostgres } from './postgres.ts';
import { secret } from './schema.ts';
import { startPostgres, type TestPostgres } from './testing/postgres.ts';

let server: TestPostgres;
beforeAll(async () => {
  server = await startPostgres();
}, 60_000);
afterAll(async () => {
  await server?.stop();
});

storageContract('PostgreSQL', async () => openStorage({ databaseUrl: await server.createDatabase() }));

describe('PostgreSQL', () => {
  test('PO1 four processes that start at once on an empty database all get the same tables', async () => {
    const databaseUrl = await server.createDatabase();
    const nodes = await Promise.all(Array.from({ length: 4 }, () => openStorage({ databaseUrl })));
    const meeting = someMeeting();
    await nodes[0]!.meetings.create(meeting, []);
    for (const node of nodes) expect(await node.meetings.get(meeting.id)).toEqual(meeting);
    await Promise.all(nodes.map((node) => node.close()));
  });

  test('PO2 two nodes that write the same documents in opposite order neither wait for ever nor leave holes', async () => {
    const databaseUrl = await server.createDatabase();
    const nodes = await Promise.all([openStorage({ databaseUrl }), openStorage({ databaseUrl })]);
    const names = Array.from({ length: 12 }, (_, index) => `r~q~${index}`);
    const documents = names.map((name) => ({ name, update: Uint8Array.of(0) }));
    await nodes[0].meetings.create(someMeeting(), documents);
    const write = async (node: number, order: readonly string[]) => {
      const batch = order.map((document) => ({ document, update: Uint8Array.of(node) }));
      for (let round = 0; round < 30; round += 1) await nodes[node]!.documents.append(batch);
    };
    await Promise.all([write(0, names), write(1, names.toReversed()), write(0, names.toReversed()), write(1, names)]);
    for (const name of names) expect((await nodes[0].documents.load(name))?.headSeq).toBe(121);
    await Promise.all(nodes.map((node) => node.close()));
  });

  test('PO3 a database that dies under load is "unavailable" to everyone at once, and works again when it is back', async () => {
    const databaseUrl = await server.createDatabase();
    const storage = await openStorage({ databaseUrl });
    const { id } = someMeeting();
    await storage.meetings.create(someMeeting({ id }), [{ name: `r~${id}~g`, update: Uint8Array.of(0) }]);
    let hands = 0;
    for (let round = 0; round < 3; round += 1) {
      const calls = Array.from({ length: 12 }, (_, index) =>
        index % 2
          ? storage.meetings.update(id, ({ run }) => ({ run: { ...run, hands: [`g${(hands += 1)}`] } }))
          : storage.documents.append([{ document: `r~${id}~g`, update: Uint8Array.of(index) }]),
      );
      const settled = Promise.allSettled(calls);
      await server.crash();
      const failures = (await settled).flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
      for (const failure of failures) expect(failure).toBeInstanceOf(StoreUnavailableError);
      const away = [
        () => storage.ping(),
        () => storage.meetings.get(id),
        () => storage.meetings.listByOwner('owner'),
        () => storage.meetings.create(someMeeting(), []),
        () => storage.meetings.update(id, () => null),
        () => storage.documents.load('r~q~g'),
        () => storage.documents.append([{ document: 'r~q~g', update: Uint8Array.of(1) }]),
        () => storage.documents.compact('r~q~g', Uint8Array.of(1), 1, 0),
        () => storage.versions.list('r~q~g'),
        () => storage.versions.state('r~q~g', 1),
        () => storage.versions.keep('r~q~g', { seq: 2, minute: 1, reason: 'left', state: Uint8Array.of(1) }, []),
        () => storage.versions.relabel('r~q~g', 1, { minute: 1, reason: 'closed' }),
        () => storage.versions.behind(),
        () => storage.secrets.getOrCreate('name', () => 'value'),
        () => storage.secrets.remove('name'),
        () => storage.countOrganisers(),
      ];
      for (const call of away) await expect(call()).rejects.toBeInstanceOf(StoreUnavailableError);
      await server.recover();
      // More calls than connections: none of them was lost on the way.
      await Promise.all(Array.from({ length: 30 }, () => storage.meetings.update(id, () => null)));
      expect(await storage.documents.load(`r~${id}~g`)).not.toBeNull();
    }
    await storage.close();
  });

  test('PO4 a database that falls silent is given up after the deadline; the next call finds another way', async () => {
    const line = await openLine(await server.createDatabase());
    const connection = await openPostgres(line.databaseUrl, 1_000);
    const ask = () => connection.guard(() => connection.rows<{ n: number }>(sql`select 1 as n`));
    expect(await ask()).toEqual([{ n: 1 }]);
    line.silence(true);
    await expect(ask()).rejects.toBeInstanceOf(StoreUnavailableError);
    line.silence(false);
    expect(await ask()).toEqual([{ n: 1 }]);
    await connection.close();
    line.close();
  });

  test('PO5 a statement that is wrong is not called an absent database', async () => {
    const connection = await openPostgres(await server.createDatabase());
    const wrong = connection.guard(() => connection.rows(sql`select nonsense`));
    await expect(wrong).rejects.not.toBeInstanceOf(StoreUnavailableError);
    await connection.close();
  });

  test('PO6 an address where no database answers, or none of that name, is refused in one line without the password', async () => {
    const { port } = new URL(await server.createDatabase());
    const wrong = [
      'postgres://me:hemmelig@127.0.0.1:1/stikkord',
      `postgres://postgres:hemmelig@127.0.0.1:${port}/nowhere`,
      'postgres://me:hemmelig@database.invalid/stikkord',
      'postgres://me:hemmelig@:not-a-port/stikkord',
      'hemmelig',
    ];
    for (const databaseUrl of wrong) {
      const error = await openStorage({ databaseUrl }).catch((reason: unknown) => reason);
      expect(error).toMatchObject({ name: 'StorageOpenError', reason: 'unreachable' });
      expect((error as Error).message).not.toMatch(/hemmelig|\n/);
    }
  });

  test('PO7 tables of a newer Stikkord are refused', async () => {
    const databaseUrl = await server.createDatabase();
    const connection = await openPostgres(databaseUrl);
    await connection.rows(
      sql`insert into drizzle.__drizzle_migrations (hash, created_at) values ('later', 9999999999999)`,
    );
    await connection.close();
    await expect(openStorage({ databaseUrl })).rejects.toMatchObject({ reason: 'wrong-version' });
  });

  test('PO8 a database that falls silent within transactions is given up too; nothing of them is kept, none is done later', async () => {
    const line = await openLine(await server.createDatabase());
    const connection = await openPostgres(line.databaseUrl, 2_000);
    const { database, guard } = connection;
    const write = (name: string) => (within: Database) => within.insert(secret).values({ name, value: '' });
    const half = Array.from({ length: 30 }, (_, index) =>
      guard(() =>
        database.transaction(async (within) => {
          await write(`half ${index}`)(within);
          line.silence(true);
          await write(`other half ${index}`)(within);
        }),
      ),
    );
    for (const one of await Promise.allSettled(half))
      expect(one).toMatchObject({ status: 'rejected', reason: { name: 'StoreUnavailableError' } });
    line.silence(false);
    const whole = Array.from({ length: 30 }, (_, index) => guard(() => database.transaction(write(`whole ${index}`))));
    await Promise.all(whole);
    const kept = await connection.rows<{ name: string }>(sql`select name from secret where name not like 'whole %'`);
    expect(kept).toEqual([]);
    await connection.close();
    line.close();
  });

  test('PO9 close waits for what is under way, however much that is, and lets nothing in afterwards', async () => {
    const storage = await openStorage({ databaseUrl: await server.createDatabase() });
    const meeting = someMeeting();
    await storage.meetings.create(meeting, []);
    const settled: string[] = [];
    const calls = Array.from({ length: 40 }, async () => {
      await storage.meetings.update(meeting.id, () => ({ deleted: true }));
      settled.push('done');
    });
    await storage.close();
    expect(settled).toHaveLength(40);
    await Promise.all(calls);
    await expect(storage.ping()).rejects.toBeInstanceOf(StoreUnavailableError);
    await storage.close();
  });

  test('PO10 a database that takes no writes is away to who writes, though it can be read; then all goes on', async () => {
    const storage = await openStorage({ databaseUrl: await server.createDatabase() });
    await storage.meetings.create(someMeeting(), [{ name: 'r~q~1', update: Uint8Array.of(0) }]);
    const append = () => storage.documents.append([{ document: 'r~q~1', update: Uint8Array.of(1) }]);
    const readOnly = async (on: boolean) => {
      // As after a switch to a standby; told to every session, and heard before its next statement at the latest.
      await rowsOf(storage, sql.raw(`alter system set default_transaction_read_only = ${on ? 'on' : 'off'}`));
      await rowsOf(storage, sql`select pg_reload_conf()`);
    };
    await append();
    await readOnly(true);
    await vi.waitFor(() => expect(append()).rejects.toBeInstanceOf(StoreUnavailableError), { timeout: 40_000 });
    const { headSeq } = (await storage.documents.load('r~q~1'))!;
    await readOnly(false);
    await vi.waitFor(append, { timeout: 40_000 });
    expect((await storage.documents.load('r~q~1'))!.headSeq).toBe(headSeq + 1);
    await storage.close();
  });

  test('PO11 a flood of look-ups at a slow database neither stops commits nor breaks their connections', async () => {
    const connection = await openPostgres(await server.createDatabase(), 3_000);
    const { guard, rows } = connection;
    const failures: unknown[] = [];
    const flood = Array.from({ length: 1_200 }, async () => {
      try {
        await guard(() => rows(sql`select pg_sleep(0.5)`));
      } catch (error) {
        failures.push(error);
      }
    });
    for (let round = 0; round < 40; round += 1) await guard(() => rows(sql`select 1`, 'commit'), 'commit');
    // Beyond a thousand that wait, they are told at once; the others as their patience ends.
    expect(failures.length).toBeGreaterThanOrEqual(1_200 - 1_000 - 8);
    await Promise.all(flood);
    expect(failures.length).toBeLessThan(1_200);
    expect(failures.filter((error) => !(error instanceof StoreUnavailableError))).toEqual([]);
    await connection.close();
  });
});

/** A way to the database that can fall silent, as a cable that is pulled: nothing is refused, nothing comes. */
async function openLine(databaseUrl: string) {
  const { hostname, port } = new URL(databaseUrl);
  const open = new Set<Socket>();
  let silent = false;
  const line = createServer((near) => {
    const far = connect(Number(port), hostname);
    for (const socket of [near, far]) {
      open.add(socket);
      socket.on('error', () => {});
      socket.on('close', () => {
        near.destroy();
        far.destroy();
      });
    }
    near.on('data', (bytes) => silent || far.write(bytes));
    far.on('data', (bytes) => silent || near.write(bytes));
  });
  line.listen(0, '127.0.0.1');
  await once(line, 'listening');
  return {
    databaseUrl: databaseUrl.replace(`:${port}/`, `:${(line.address() as AddressInfo).port}/`),
    silence: (on: boolean) => (silent = on),
    close() {
      line.close();
      for (const socket of open) socket.destroy();
    },
  };
}
