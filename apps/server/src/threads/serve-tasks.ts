import { setPriority } from 'node:os';
import { parentPort } from 'node:worker_threads';
import type { FromThread, ToThread } from './work-thread.ts';

/** Of -20 to 19: behind all that answers people. */
const BEHIND = 10;

/** What came of a task; `transfer`: buffers that go over to the other side. */
export interface Done<Result> {
  readonly result: Result;
  readonly transfer?: ArrayBuffer[];
}

/** This thread's work waits for all that answers people. Linux alone gives each thread a priority of its own; elsewhere this would be the whole server's. */
export function comeBehind(): void {
  if (process.platform === 'linux') setPriority(BEHIND);
}

/** The other thread's side of a ThreadPool: one task in, with its parts, its result out. */
export function serveTasks<Task, Part, Result>(
  perform: (task: Task, parts: readonly Part[]) => Promise<Done<Result>>,
): void {
  const port = parentPort!;
  let task: Task | null = null;
  let parts: Part[] = [];
  const go = async (given: Task, with_: readonly Part[]): Promise<void> => {
    try {
      const { result, transfer = [] } = await perform(given, with_);
      port.postMessage({ result } satisfies FromThread<Result>, transfer);
    } catch (error) {
      port.postMessage({ failed: error instanceof Error ? error : String(error) } satisfies FromThread<Result>);
    }
  };
  port.on('message', (message: ToThread<Task, Part>) => {
    if (message.say === 'part') {
      parts.push(message.part);
      return;
    }
    const [given, with_] = [task, parts];
    parts = [];
    task = message.say === 'task' ? message.task : null;
    if (message.say === 'go') void go(given!, with_);
  });
}
