import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { lockFolder } from './folder-lock.ts';
import { StorageOpenError } from './storage.ts';
import { openChild } from './testing/open-child.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stikkord-lock-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Why the folder can't be locked, or null where it can. */
function refusal(path: string): StorageOpenError | null {
  try {
    lockFolder(path).release();
    return null;
  } catch (error) {
    if (error instanceof StorageOpenError) return error;
    throw error;
  }
}

describe('the lock of the data folder', { timeout: 120_000 }, () => {
  test('LK1 a folder that does not exist is made; released, it can be locked again', () => {
    const path = join(folder, 'deep', 'data');
    expect(refusal(path)).toBeNull();
    expect(refusal(path)).toBeNull();
  });

  test('LK2 the same process does not get it twice either', () => {
    const lock = lockFolder(folder);
    expect(refusal(folder)?.reason).toBe('folder-in-use');
    expect(refusal(folder)?.message).not.toContain('\n');
    lock.release();
    lock.release();
    expect(refusal(folder)).toBeNull();
  });

  test('LK3 of six processes at once exactly one gets it', async () => {
    const children = Array.from({ length: 6 }, () => openChild('hold', folder));
    const lines = await Promise.all(children.map((child) => child.line()));
    expect(lines.filter((line) => line === 'held')).toHaveLength(1);
    expect(lines.filter((line) => line === 'folder-in-use')).toHaveLength(5);
    expect(refusal(folder)?.reason).toBe('folder-in-use');
    await Promise.all(children.map((child) => child.kill()));
  });

  test('LK4 after kill -9 of its holder it is free at once', async () => {
    const holder = openChild('hold', folder);
    expect(await holder.line()).toBe('held');
    expect(refusal(folder)?.reason).toBe('folder-in-use');
    await holder.kill();
    expect(refusal(folder)).toBeNull();
  });

  test('LK5 where no folder can be made, that is said', () => {
    const file = join(folder, 'file');
    writeFileSync(file, '');
    expect(refusal(join(file, 'data'))?.reason).toBe('folder-unwritable');
  });
});
