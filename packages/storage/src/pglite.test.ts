import { randomBytes } from 'node:crypto';
import fs, {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  statfsSync,
  writeFileSync,
} from 'node:fs';
import { watch } from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StoreUnavailableError } from '@stikkord/sync';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Database } from './connection.ts';
import { rowsOf, someMeeting } from './contract/fixtures.ts';
import { storageContract } from './contract/storage.ts';
import { engineHere } from './engine.ts';
import { engineInThread } from './engine-in-thread.ts';
import { lastingClient } from './lasting-client.ts';
import { openStorage } from './open-storage.ts';
import { syncedOptions } from './synced-folder.ts';
import { openChild } from './testing/open-child.ts';
import { smallDisk } from './testing/small-disk.ts';

let root: string;
let made = 0;
const folder = () => join(root, `data-${(made += 1)}`);
/** A folder with an empty database in it: quicker than letting PGlite make one each time. */
function filledFolder(): string {
  const path = folder();
  cpSync(join(root, 'template'), path, { recursive: true });
  return path;
}
beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'stikkord-pglite-'));
  await (await openStorage({ dataDir: join(root, 'template') })).close();
}, 120_000);
afterAll(() => rmSync(root, { recursive: true, force: true }));

storageContract('PGlite in memory', () => openStorage({ inMemory: true }));
storageContract('PGlite in a folder', () => openStorage({ dataDir: filledFolder() }));

describe('PGlite in a folder', { timeout: 120_000 }, () => {
  test('PG1 what was written is there after a restart; the folder is ours alone until then', async () => {
    const dataDir = filledFolder();
    const meeting = someMeeting();
    const first = await openStorage({ dataDir });
    await first.meetings.create(meeting, []);
    await expect(openStorage({ dataDir })).rejects.toMatchObject({ reason: 'folder-in-use' });
    await first.close();
    await first.close();
    await expect(first.ping()).rejects.toBeInstanceOf(StoreUnavailableError);
    const second = await openStorage({ dataDir });
    expect(await second.meetings.get(meeting.id)).toEqual(meeting);
    await second.close();
  });

  test('PG2 kill -9 in the middle of writing loses no acknowledged update, and leaves nothing half written', async () => {
    const dataDir = filledFolder();
    const storage = await openStorage({ dataDir });
    const documents = ['r~q~1', 'r~q~2'].map((name) => ({ name, update: Uint8Array.of(0) }));
    await storage.meetings.create(someMeeting(), documents);
    await storage.close();
    let batches = 0;
    for (const round of [1, 2]) {
      const writer = openChild('write', dataDir);
      let acknowledged = 0;
      while (acknowledged < 40 * round) acknowledged = Number(await writer.line());
      await writer.kill();
      for (let line = await writer.line(); line !== null; line = await writer.line()) acknowledged = Number(line);

      const after = await openStorage({ dataDir });
      const one = await after.documents.load('r~q~1');
      const two = await after.documents.load('r~q~2');
      // The last batch may have been committed without its acknowledgement; the batch is whole or not there.
      const committed = two!.headSeq - 1 - batches;
      expect([acknowledged, acknowledged + 1]).toContain(committed);
      batches += committed;
      expect(one!.headSeq - 1).toBe(2 * batches);
      expect(Buffer.from(two!.updates.at(-1)!).toString()).toBe(String(committed));
      await after.close();
    }
  });

  test('PG3 kill -9 during the very first start leaves a folder that starts', async () => {
    const dataDir = folder();
    mkdirSync(dataDir);
    const changes = watch(dataDir);
    const child = openChild('first-start', dataDir);
    for await (const { filename } of changes) if (filename === 'database.new') break;
    await child.kill();
    expect(existsSync(join(dataDir, 'database'))).toBe(false);
    const storage = await openStorage({ dataDir });
    await storage.ping();
    await storage.close();
  });

  test('PG4 a database that panics is replaced: nobody hangs, nothing acknowledged is lost, and writing goes on', async () => {
    const dataDir = filledFolder();
    const storage = await openStorage({ dataDir });
    await storage.meetings.create(someMeeting(), [{ name: 'r~q~1', update: Uint8Array.of(0) }]);
    // Without the folder of its log the database goes down at the next segment, as it does on a full disk.
    const log = join(dataDir, 'database', 'pg_wal');
    renameSync(log, `${log}.away`);
    const append = () => storage.documents.append([{ document: 'r~q~1', update: randomBytes(1_000_000) }]);
    let acknowledged = 0;
    const failure = await (async () => {
      for (;;) {
        await append();
        acknowledged += 1;
      }
    })().catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(StoreUnavailableError);
    await expect(append()).rejects.toBeInstanceOf(StoreUnavailableError);
    await expect(storage.meetings.create(someMeeting(), [])).rejects.toBeInstanceOf(StoreUnavailableError);
    renameSync(`${log}.away`, log);
    await vi.waitFor(() => storage.ping(), { timeout: 60_000, interval: 100 });
    expect((await storage.documents.load('r~q~1'))?.headSeq).toBe(acknowledged + 1);
    await append();
    await storage.close();
  });

  test('PG5 tables of a newer Stikkord, or files of another PostgreSQL, are refused and left alone', async () => {
    const dataDir = filledFolder();
    const storage = await openStorage({ dataDir });
    const database = storage.accounts.database as Database;
    await database.execute(
      sql`insert into drizzle.__drizzle_migrations (hash, created_at) values ('later', 9999999999999)`,
    );
    await storage.close();
    await expect(openStorage({ dataDir })).rejects.toMatchObject({ reason: 'wrong-version' });
    const version = join(dataDir, 'database', 'PG_VERSION');
    writeFileSync(version, '16\n');
    await expect(openStorage({ dataDir })).rejects.toMatchObject({ reason: 'wrong-version' });
    expect(readFileSync(version, 'utf8')).toBe('16\n');
  });

  test('PG6 sockets are served while a statement runs: the database has a thread of its own', async () => {
    const storage = await openStorage({ dataDir: filledFolder() });
    let running = true;
    const statement = rowsOf(storage, sql`select count(*) from generate_series(1, 2000000)`).finally(() => {
      running = false;
    });
    let rounds = 0;
    for (; running; rounds += 1) await new Promise((resolve) => setImmediate(resolve));
    await statement;
    expect(rounds).toBeGreaterThan(100);
    await storage.close();
  });

  test('PG7 every commit is forced to the disk before it is acknowledged, and folders are forced too', async () => {
    const dataDir = filledFolder();
    const forced: string[] = [];
    const real = fs.fsyncSync;
    const spy = vi.spyOn(fs, 'fsyncSync').mockImplementation((file) => {
      forced.push(readlinkSync(`/proc/self/fd/${file}`));
      real(file);
    });
    syncBuiltinESMExports();
    try {
      // In this thread, where it can be watched.
      const engine = await engineHere(syncedOptions(join(dataDir, 'database')));
      await engine.query('create table forced (x int)', [], 'object');
      for (let x = 0; x < 3; x += 1) {
        forced.length = 0;
        await engine.query('insert into forced values ($1)', [x], 'object');
        expect(forced.filter((path) => path.includes('/pg_wal/'))).toHaveLength(1);
      }
      forced.length = 0;
      await engine.query('checkpoint', [], 'object');
      expect(forced.some((path) => path.includes('/base/'))).toBe(true);
      await engine.query('select pg_switch_wal()', [], 'object');
      await engine.query('insert into forced values (9)', [], 'object');
      expect(forced.some((path) => path.endsWith('/pg_wal'))).toBe(true);
      await engine.close();
    } finally {
      spy.mockRestore();
      syncBuiltinESMExports();
    }
    for (const sync of [true, false]) {
      const storage = await openStorage({ dataDir, sync });
      expect(await rowsOf(storage, sql`show fsync`)).toEqual([{ fsync: sync ? 'on' : 'off' }]);
      await storage.close();
    }
  });

  test('PG8 a statement that never ends is given up; the next call finds the database again', async () => {
    const folderPath = join(filledFolder(), 'database');
    const open = () => engineInThread({ folder: folderPath, sync: false });
    const client = await lastingClient(open, async () => {}, 4_000);
    await client.query('create table kept (x int)');
    await client.commit('insert into kept values ($1)', [1]);
    const hanging = client.query('do $$ begin loop end loop; end $$');
    const behind = client.query('select 1').catch((error: unknown) => error);
    await expect(hanging).rejects.toBeInstanceOf(StoreUnavailableError);
    expect(await behind).toBeInstanceOf(StoreUnavailableError);
    await vi.waitFor(() => client.query('select 1'), { timeout: 60_000, interval: 100 });
    expect((await client.query('select x from kept')).rows).toEqual([{ x: 1 }]);
    await client.close();
    await expect(client.query('select 1')).rejects.toBeInstanceOf(StoreUnavailableError);
  });

  test('PG9 its log does not grow for ever: a checkpoint is made when much has been written', async () => {
    const storage = await openStorage({ dataDir: filledFolder(), sync: false });
    await storage.meetings.create(someMeeting(), [{ name: 'r~q~1', update: Uint8Array.of(0) }]);
    const redo = async () =>
      (await rowsOf<{ at: string }>(storage, sql`select redo_lsn::text as at from pg_control_checkpoint()`))[0]!.at;
    const before = await redo();
    const update = randomBytes(1_800_000);
    for (let round = 0; round < 20; round += 1) await storage.documents.append([{ document: 'r~q~1', update }]);
    expect(await redo()).not.toBe(before);
    await storage.close();
  });

  test.skipIf(!smallDisk.possible)(
    'PG10 a full disk is a database that is away: nothing is acknowledged that is not kept, and all goes on when there is room (skipped where no small disk can be mounted)',
    async () => {
      const disk = smallDisk.mount(join(root, 'disk'), 160);
      try {
        cpSync(join(root, 'template'), join(disk, 'data'), { recursive: true });
        const storage = await openStorage({ dataDir: join(disk, 'data') });
        await storage.meetings.create(someMeeting(), [{ name: 'r~q~1', update: Uint8Array.of(0) }]);
        const { bavail, bsize } = statfsSync(disk);
        const filler = join(disk, 'filler');
        writeFileSync(filler, new Uint8Array(bavail * bsize - 2_000_000));
        const update = randomBytes(100_000);
        const append = () => storage.documents.append([{ document: 'r~q~1', update }]);
        let acknowledged = 0;
        const failure = await (async () => {
          for (;;) {
            await append();
            acknowledged += 1;
          }
        })().catch((error: unknown) => error);
        expect(failure).toBeInstanceOf(StoreUnavailableError);
        for (let round = 0; round < 3; round += 1) await expect(append()).rejects.toBeInstanceOf(StoreUnavailableError);
        rmSync(filler);
        await vi.waitFor(append, { timeout: 60_000, interval: 100 });
        const stored = (await storage.documents.load('r~q~1'))!;
        // One whose outcome was unknown may have been kept.
        expect([acknowledged + 2, acknowledged + 3]).toContain(stored.headSeq);
        await storage.close();
      } finally {
        smallDisk.unmount(disk);
      }
    },
  );
});
