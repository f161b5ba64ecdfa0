import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { StorageOpenError } from './storage.ts';

export interface FolderLock {
  release(): void;
}

/** What is locked stays so though nobody keeps hold of the lock: SQLite lets go of a file that is collected as garbage. */
const locked = new Set<DatabaseSync>();

/**
 * Makes the folder this process's alone until `release` or the end of the process, however it ends.
 *
 * The lock is the operating system's: SQLite holds it on an empty file for as long as a transaction is open. So it can't be
 * left behind by kill -9, and no process id has to be guessed at. The file stays; it must not be opened by anything else in
 * this process, for POSIX lets go of a lock when any descriptor of its file is closed.
 *
 * Throws StorageOpenError: folder-in-use, folder-unwritable.
 */
export function lockFolder(folder: string): FolderLock {
  let file: DatabaseSync | undefined;
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    file = new DatabaseSync(join(folder, 'lock'), { timeout: 0 });
    file.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    file?.close();
    throw openError(folder, error);
  }
  const held = file;
  locked.add(held);
  return {
    release() {
      if (locked.delete(held)) held.close();
    },
  };
}

const SQLITE_BUSY = 5;

function openError(folder: string, error: unknown): StorageOpenError {
  const busy = typeof error === 'object' && error !== null && 'errcode' in error && error.errcode === SQLITE_BUSY;
  if (busy) return new StorageOpenError('folder-in-use', `The data folder ${folder} is in use by another process.`);
  const detail = error instanceof Error ? error.message : String(error);
  return new StorageOpenError('folder-unwritable', `The data folder ${folder} can't be written to: ${detail}`);
}
