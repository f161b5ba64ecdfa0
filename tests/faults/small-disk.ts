import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, rmSync, statfsSync, writeSync, openSync, closeSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { processEnded, removeFolder, temporaryFolder, watchProcess } from './cleanup.ts';

const MAIN = fileURLToPath(new URL('main.ts', import.meta.url));
/** Set for the run within: where the small disk is. */
export const SMALL_DISK = 'STIKKORD_SMALL_DISK';

/**
 * Runs this program anew with a disk of its own as its temporary folder, which is gone when it ends. Needs no rights, but
 * user namespaces (Linux): within the first one this user may mount, within the second it is nobody special again, since
 * PostgreSQL refuses to run as root. Resolves with the lines that it printed; null where that can't be had.
 */
export async function onSmallDisk(megabytes: number, args: readonly string[]): Promise<string[] | null> {
  const folder = temporaryFolder();
  const script =
    'mount -t tmpfs -o size="$1"m,mode=1777 none "$2" && shift 2 && exec unshare --user --map-user=1000 --map-group=1000 "$@"';
  const inside = [process.execPath, MAIN, ...args];
  const namespace = ['--user', '--map-root-user', '--mount', 'sh', '-c', script, 'sh', String(megabytes), folder];
  try {
    if (!(await canMount(folder))) return null;
    const child = spawn('unshare', [...namespace, ...inside], {
      env: { ...process.env, TMPDIR: folder, [SMALL_DISK]: folder },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    watchProcess(child.pid!, 'SIGTERM');
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
    await once(child, 'close');
    processEnded(child.pid!);
    return said.split('\n');
  } finally {
    removeFolder(folder);
  }
}

async function canMount(folder: string): Promise<boolean> {
  const script = 'mount -t tmpfs none "$1" && unshare --user --map-user=1000 true';
  const child = spawn('unshare', ['--user', '--map-root-user', '--mount', 'sh', '-c', script, 'sh', folder], {
    stdio: 'ignore',
  });
  return new Promise((resolve) => {
    child.on('error', () => resolve(false));
    child.on('exit', (code) => resolve(code === 0));
  });
}

const CHUNK = 64 * 1024;

/** The small disk that this process runs on, to be filled and cleared. */
export class Ballast {
  readonly #folder: string;
  readonly #path: string;

  constructor(folder: string) {
    this.#folder = folder;
    this.#path = join(folder, 'ballast');
  }

  /** Takes all space but `left` bytes. */
  fill(left: number): void {
    const file = openSync(this.#path, 'a');
    try {
      for (;;) {
        const { bavail, bsize } = statfsSync(this.#folder);
        const free = bavail * bsize - left;
        if (free < bsize) return;
        writeSync(file, Buffer.alloc(Math.min(CHUNK, free)));
      }
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
    } finally {
      closeSync(file);
    }
  }

  clear(): void {
    if (existsSync(this.#path)) rmSync(this.#path);
  }
}
