import type { ResourceLimits } from 'node:worker_threads';
import { Limiter, type Clock } from '@stikkord/sync';
import { WorkThread } from './work-thread.ts';

export interface ThreadPoolOptions {
  /** The thread's side: a module that calls `serveTasks`. */
  readonly module: URL;
  readonly clock: Clock;
  /** Threads at the same time; tasks beyond wait in the order in which they came. */
  readonly most: number;
  /** A thread that takes more memory than this ends, and with it the task that it was at. */
  readonly limits?: ResourceLimits;
  /** A task that isn't done after this long is given up, and its thread ended. */
  readonly taskMs: number;
}

/** A thread that nobody has asked anything for this long is let go, with the memory it has. */
const IDLE_MS = 60_000;

/**
 * Heavy work in threads of their own, one task at a time in each, so that no keystroke waits for it. Threads start when they are
 * needed, are replaced when they die, end when they are idle, and don't keep the process alive.
 */
export class ThreadPool<Task, Part, Result> {
  readonly #options: ThreadPoolOptions;
  readonly #turns: Limiter;
  readonly #all = new Set<WorkThread<Task, Part, Result>>();
  readonly #idle = new Map<WorkThread<Task, Part, Result>, unknown>();
  /** Those that were ended and aren't gone: what isn't JavaScript, the typesetter, goes on in them until it is done. */
  readonly #ending = new Set<Promise<void>>();

  constructor(options: ThreadPoolOptions) {
    this.#options = options;
    this.#turns = new Limiter(options.most);
  }

  /** Threads there are now, those that are ending among them. */
  get size(): number {
    return this.#all.size + this.#ending.size;
  }

  /**
   * What the thread makes of the task and its parts, which are sent as they come. Throws ThreadLostError where the thread dies or takes
   * too long, FailedTaskError where the task throws there, and what `parts` throws.
   */
  run(task: Task, parts: AsyncIterable<Part> | Iterable<Part> = [], transfer: ArrayBuffer[] = []): Promise<Result> {
    return this.#turns.run(async () => {
      const { clock, taskMs } = this.#options;
      const thread = await this.#take();
      const late = clock.setTimeout(() => void this.#end(thread, 'the task took too long'), taskMs);
      try {
        return await thread.run(task, parts, transfer);
      } finally {
        clock.clearTimeout(late);
        this.#put(thread);
      }
    });
  }

  /** What is under way is told that its thread is lost. */
  async end(): Promise<void> {
    for (const timer of this.#idle.values()) this.#options.clock.clearTimeout(timer);
    this.#idle.clear();
    for (const thread of this.#all) void this.#end(thread, 'the thread was ended');
    await Promise.all(this.#ending);
  }

  /** The one that was put back last: the others may end. A new one waits until there is room for it. */
  async #take(): Promise<WorkThread<Task, Part, Result>> {
    while (this.#idle.size === 0 && this.#ending.size > 0 && this.size >= this.#options.most)
      await Promise.race(this.#ending);
    const idle = [...this.#idle].at(-1);
    if (idle === undefined) return this.#start();
    const [thread, timer] = idle;
    this.#options.clock.clearTimeout(timer);
    this.#idle.delete(thread);
    return thread;
  }

  #put(thread: WorkThread<Task, Part, Result>): void {
    if (thread.isLost) return;
    const rest = (): void => {
      this.#idle.delete(thread);
      void this.#end(thread, 'idle');
    };
    this.#idle.set(thread, this.#options.clock.setTimeout(rest, IDLE_MS));
  }

  #end(thread: WorkThread<Task, Part, Result>, why: string): Promise<void> {
    const gone = thread.end(why).finally(() => this.#ending.delete(gone));
    this.#ending.add(gone);
    return gone;
  }

  #start(): WorkThread<Task, Part, Result> {
    const thread = new WorkThread<Task, Part, Result>(this.#options.module, this.#options.limits, () => {
      this.#all.delete(thread);
      const timer = this.#idle.get(thread);
      if (timer !== undefined) this.#options.clock.clearTimeout(timer);
      this.#idle.delete(thread);
    });
    this.#all.add(thread);
    return thread;
  }
}
