import type { ExportFormat, MeetingRecord } from '@stikkord/exports';
import type { Clock } from '@stikkord/sync';
import { ProblemError } from '../problems/problem-error.ts';
import { ThreadPool } from '../threads/thread-pool.ts';
import { ThreadLostError } from '../threads/work-thread.ts';
import type { MeetingReading } from '../deeds/read-meeting.ts';
import type { FileBytes, FilePart, FileResults, FileTask, ReadMeeting } from './file-tasks.ts';

/** Files being written or read at the same time. */
export const FILES_AT_ONCE = 2;
/** Far more than the largest meeting takes: some 100 MB for 2,000 points. */
const LIMITS = { maxOldGenerationSizeMb: 640, maxYoungGenerationSizeMb: 32 };
const TASK_MS_MAX = 60_000;

/** All that writes or reads a whole meeting's file, in threads: see ThreadPool. */
export class FileWork {
  readonly #threads: ThreadPool<FileTask, FilePart, FileResults[keyof FileResults]>;
  readonly #fault: (error: unknown) => void;

  constructor({ clock, fault }: { readonly clock: Clock; readonly fault: (error: unknown) => void }) {
    this.#fault = fault;
    this.#threads = new ThreadPool({
      module: new URL('file-thread.ts', import.meta.url),
      clock,
      most: FILES_AT_ONCE,
      limits: LIMITS,
      taskMs: TASK_MS_MAX,
    });
  }

  /** Throws `file-failed`, and what reading the meeting throws. */
  write({ head, parts }: MeetingReading, format: ExportFormat, per: 'meeting' | 'question'): Promise<FileBytes> {
    return this.#run({ do: 'write', head, format, per }, parts) as Promise<FileBytes>;
  }

  /** As `write`, for a page that is written from it later. */
  record({ head, parts }: MeetingReading): Promise<MeetingRecord> {
    return this.#run({ do: 'record', head }, parts) as Promise<MeetingRecord>;
  }

  /** Takes the bytes over. Throws `file-failed`. */
  read(bytes: Uint8Array<ArrayBuffer>, known: ReadonlySet<string>): Promise<ReadMeeting> {
    return this.#run({ do: 'read', bytes, known }, [], [bytes.buffer]) as Promise<ReadMeeting>;
  }

  end(): Promise<void> {
    return this.#threads.end();
  }

  async #run(task: FileTask, parts: MeetingReading['parts'] | [], transfer?: ArrayBuffer[]): Promise<unknown> {
    try {
      return await this.#threads.run(task, parts, transfer);
    } catch (error) {
      if (!(error instanceof ThreadLostError)) throw error;
      // The asker can ask for less; what happened is for the log.
      this.#fault(error);
      throw new ProblemError('file-failed', { retryAfter: 5 });
    }
  }
}
