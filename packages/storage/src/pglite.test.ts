import { randomBytes } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { watch } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StoreUnavailableError } from '@stikkord/sync';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Database } from './connection.ts';
import { someMeeting } from './contract/fixtures.ts';
import { storageContract } from './contract/storage.ts';
import { openStorage } from './open-storage.ts';
import { openChild } from './testing/open-child.ts';

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
    await vi.waitFor(() => storage.ping(), { timeout: 10_000, interval: 100 });
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
});
