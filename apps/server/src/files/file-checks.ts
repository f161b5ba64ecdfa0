import { spawn, type ChildProcess } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { setPriority } from 'node:os';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { FILE_BYTES_MAX } from '@stikkord/domain';
import { Limiter, type Clock } from '@stikkord/sync';
import type { CheckedFile, FileCheck } from './check-file.ts';

/** It reads what it is made of, and may do nothing else: no writing, no other process. */
const RIGHTS = [
  '--permission',
  '--allow-fs-read=*',
  '--allow-addons',
  '--max-old-space-size=384',
  '--max-semi-space-size=16',
];
const TASK_MS_MAX = 45_000;
/** What a picture may grow to where it is packed less tightly than it was. */
const ANSWER_BYTES_MAX = 2 * FILE_BYTES_MAX;
/** Of -20 to 19: behind all that answers people. */
const BEHIND = 10;

/**
 * FC6. What strangers made is read in a process of its own, one file in each and one at a time: it knows nothing of ours, and whatever
 * becomes of it, crashed, full or stuck, the server goes on.
 */
export class FileChecks {
  readonly #clock: Clock;
  readonly #module: URL;
  readonly #turns = new Limiter(1);
  readonly #running = new Set<ChildProcess>();

  /** `module`: what the process runs; it answers as check-process does. */
  constructor(clock: Clock, module = new URL('check-process.ts', import.meta.url)) {
    this.#clock = clock;
    this.#module = module;
  }

  /** The file as it is to be kept, or why it is refused. One that its reader doesn't get through is broken. */
  check(bytes: Uint8Array): Promise<FileCheck> {
    return this.#turns.run(() => this.#check(bytes));
  }

  end(): void {
    for (const child of this.#running) child.kill('SIGKILL');
  }

  async #check(bytes: Uint8Array): Promise<FileCheck> {
    const child = spawn(process.execPath, [...RIGHTS, fileURLToPath(this.#module)], {
      env: {},
      stdio: ['pipe', 'ignore', 'ignore', 'pipe'],
    });
    this.#running.add(child);
    const late = this.#clock.setTimeout(() => child.kill('SIGKILL'), TASK_MS_MAX);
    const ended = new Promise<void>((resolve) => {
      child.once('error', () => resolve());
      child.once('close', () => resolve());
    });
    try {
      comeBehind(child.pid);
      // One that ended before it had read all says so by its end.
      child.stdin!.on('error', () => {});
      child.stdin!.end(bytes);
      const answer = await all(child.stdio[3] as Readable, ANSWER_BYTES_MAX);
      await ended;
      return (answer && read(answer)) ?? { why: 'broken' };
    } finally {
      this.#clock.clearTimeout(late);
      child.kill('SIGKILL');
      this.#running.delete(child);
    }
  }
}

/** Where memory or the processor is short, it is this one that gives way. */
function comeBehind(pid: number | undefined): void {
  if (pid === undefined || process.platform !== 'linux') return;
  try {
    setPriority(pid, BEHIND);
  } catch {
    // It is over already.
  }
  void writeFile(`/proc/${pid}/oom_score_adj`, '1000').catch(() => {});
}

async function all(stream: Readable, most: number): Promise<Buffer | null> {
  const pieces: Buffer[] = [];
  let length = 0;
  try {
    for await (const piece of stream) {
      pieces.push(piece as Buffer);
      length += (piece as Buffer).length;
      if (length > most) return null;
    }
  } catch {
    return null;
  }
  return Buffer.concat(pieces);
}

function read(answer: Buffer): FileCheck | null {
  if (answer.length < 4) return null;
  const end = 4 + answer.readUInt32BE();
  if (answer.length < end) return null;
  const said = JSON.parse(answer.toString('utf8', 4, end)) as Omit<CheckedFile, 'bytes'> | { why: never };
  return 'why' in said ? said : { ...said, bytes: answer.subarray(end) };
}
