import { Worker, type ResourceLimits } from 'node:worker_threads';

/** What a thread is told: a task, its parts one by one, then that all have come; or that there will be no more of it. */
export type ToThread<Task, Part> =
  | { readonly say: 'task'; readonly task: Task }
  | { readonly say: 'part'; readonly part: Part }
  | { readonly say: 'go' }
  | { readonly say: 'drop' };
export type FromThread<Result> = { readonly result: Result } | { readonly failed: unknown };

/** The thread died, ran out of memory or took too long. */
export class ThreadLostError extends Error {
  override readonly name = 'ThreadLostError';
}

/** The task threw in its thread, which lives on. `cause` is what it threw. */
export class FailedTaskError extends Error {
  override readonly name = 'FailedTaskError';
}

/** One thread, with one task at a time. */
export class WorkThread<Task, Part, Result> {
  readonly #worker: Worker;
  readonly #gone: () => void;
  #waiting: { resolve(result: Result): void; reject(error: Error): void } | null = null;
  #lost: ThreadLostError | null = null;

  constructor(module: URL, limits: ResourceLimits | undefined, gone: () => void) {
    this.#gone = gone;
    this.#worker = new Worker(module, limits && { resourceLimits: limits });
    this.#worker.unref();
    this.#worker.on('message', (answer: FromThread<Result>) => {
      const waiting = this.#waiting;
      this.#waiting = null;
      if ('result' in answer) waiting?.resolve(answer.result);
      else waiting?.reject(new FailedTaskError('a task failed in its thread', { cause: answer.failed }));
    });
    this.#worker.on('error', (cause) => this.#lose(new ThreadLostError('the thread died', { cause })));
    this.#worker.on('exit', (code) => this.#lose(new ThreadLostError(`the thread ended (${code})`)));
  }

  get isLost(): boolean {
    return this.#lost !== null;
  }

  async run(task: Task, parts: AsyncIterable<Part> | Iterable<Part>, transfer: ArrayBuffer[]): Promise<Result> {
    this.#tell({ say: 'task', task }, transfer);
    try {
      for await (const part of parts) this.#tell({ say: 'part', part });
    } catch (error) {
      if (!this.isLost) this.#tell({ say: 'drop' });
      throw error;
    }
    return new Promise<Result>((resolve, reject) => {
      if (this.#lost) return reject(this.#lost);
      this.#waiting = { resolve, reject };
      this.#tell({ say: 'go' });
    });
  }

  async end(why: string): Promise<void> {
    this.#lose(new ThreadLostError(why));
    await this.#worker.terminate();
  }

  #tell(message: ToThread<Task, Part>, transfer: ArrayBuffer[] = []): void {
    if (this.#lost) throw this.#lost;
    this.#worker.postMessage(message, transfer);
  }

  #lose(error: ThreadLostError): void {
    if (this.#lost) return;
    this.#lost = error;
    this.#gone();
    this.#waiting?.reject(error);
    this.#waiting = null;
  }
}
