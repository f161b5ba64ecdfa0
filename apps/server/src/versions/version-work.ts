import { CorruptDocumentError, type Clock } from '@stikkord/sync';
import { ThreadPool } from '../threads/thread-pool.ts';
import type { TaskResults, VersionTask } from './version-tasks.ts';

/** A damaged document is no fault of the thread's: it is told as a result. */
export type VersionResult = { readonly result: TaskResults[keyof TaskResults] } | { readonly corrupt: string };

const TASK_MS_MAX = 120_000;

/** All that reads or makes whole documents for their history, in a thread of its own: no keystroke waits for it. See ThreadPool. */
export class VersionWork {
  readonly #threads: ThreadPool<VersionTask, never, VersionResult>;

  constructor(clock: Clock) {
    const module = new URL('version-thread.ts', import.meta.url);
    this.#threads = new ThreadPool({ module, clock, most: 1, taskMs: TASK_MS_MAX });
  }

  /** Throws CorruptDocumentError, and what ThreadPool throws. */
  async perform<D extends VersionTask['do']>(task: VersionTask & { readonly do: D }): Promise<TaskResults[D]> {
    const answer = await this.#threads.run(task);
    if ('corrupt' in answer) throw new CorruptDocumentError(answer.corrupt);
    return answer.result as TaskResults[D];
  }

  end(): Promise<void> {
    return this.#threads.end();
  }
}
