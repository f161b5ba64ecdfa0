import { Worker } from 'node:worker_threads';
import { CorruptDocumentError, type Clock } from '@stikkord/sync';
import type { TaskResults, VersionTask } from './version-tasks.ts';

export interface ThreadTask {
  readonly id: number;
  readonly task: VersionTask;
}
export type ThreadAnswer =
  | { readonly id: number; readonly result: TaskResults[keyof TaskResults] }
  | { readonly id: number; readonly corrupt: boolean; readonly message: string };

interface Waiting {
  resolve(result: TaskResults[keyof TaskResults]): void;
  reject(error: Error): void;
}

/** A thread that nobody has asked anything for this long is let go, with the memory it has. */
const IDLE_MS = 60_000;

/**
 * All that reads or makes whole documents for their history, in a thread of its own: no keystroke waits for it. The thread
 * starts with the first task, and again should it die; it doesn't keep the process alive.
 */
export class VersionWork {
  readonly #clock: Clock;
  readonly #waiting = new Map<number, Waiting>();
  #worker: Worker | null = null;
  #tasks = 0;
  #idle: unknown = null;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Throws CorruptDocumentError. */
  perform<D extends VersionTask['do']>(task: VersionTask & { readonly do: D }): Promise<TaskResults[D]> {
    if (this.#idle !== null) this.#clock.clearTimeout(this.#idle);
    this.#idle = null;
    return new Promise<TaskResults[keyof TaskResults]>((resolve, reject) => {
      this.#worker ??= this.#start();
      const id = ++this.#tasks;
      this.#waiting.set(id, { resolve, reject });
      this.#worker.postMessage({ id, task } satisfies ThreadTask);
    }) as Promise<TaskResults[D]>;
  }

  async end(): Promise<void> {
    if (this.#idle !== null) this.#clock.clearTimeout(this.#idle);
    this.#idle = null;
    // Let go of at once: a task that comes while it ends gets a thread of its own.
    const worker = this.#worker;
    this.#worker = null;
    this.#refuseAll(new Error('the thread for versions was ended'));
    await worker?.terminate();
  }

  #refuseAll(error: Error): void {
    for (const task of this.#waiting.values()) task.reject(error);
    this.#waiting.clear();
  }

  #start(): Worker {
    const started = new Worker(new URL('version-thread.ts', import.meta.url));
    started.unref();
    started.on('message', (answer: ThreadAnswer) => {
      const task = this.#waiting.get(answer.id);
      this.#waiting.delete(answer.id);
      if ('result' in answer) task?.resolve(answer.result);
      else task?.reject(answer.corrupt ? new CorruptDocumentError(answer.message) : new Error(answer.message));
      if (this.#waiting.size === 0 && this.#worker === started)
        this.#idle = this.#clock.setTimeout(() => void this.end(), IDLE_MS);
    });
    const died = (error: Error): void => {
      if (this.#worker !== started) return;
      this.#worker = null;
      this.#refuseAll(error);
    };
    started.on('error', died);
    started.on('exit', () => died(new Error('the thread for versions ended')));
    return started;
  }
}
