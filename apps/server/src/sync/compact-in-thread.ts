import { Worker } from 'node:worker_threads';
import { CorruptDocumentError, type CompactState } from '@stikkord/sync';

export interface CompactionTask {
  readonly id: number;
  readonly snapshot: Uint8Array | null;
  readonly updates: readonly Uint8Array[];
}
export type CompactionAnswer =
  | { readonly id: number; readonly state: Uint8Array }
  | { readonly id: number; readonly corrupt: boolean; readonly message: string };

interface Waiting {
  resolve(state: Uint8Array): void;
  reject(error: Error): void;
}

/**
 * Makes full states in a thread of their own, so that no keystroke waits for one. The thread starts with the first, and
 * again should it die; it doesn't keep the process alive.
 */
export function compactInThread(): { compact: CompactState; end(): Promise<void> } {
  let worker: Worker | null = null;
  let tasks = 0;
  const waiting = new Map<number, Waiting>();

  const start = (): Worker => {
    const started = new Worker(new URL('compaction-thread.ts', import.meta.url));
    started.unref();
    started.on('message', (answer: CompactionAnswer) => {
      const task = waiting.get(answer.id);
      waiting.delete(answer.id);
      if ('state' in answer) task?.resolve(answer.state);
      else task?.reject(answer.corrupt ? new CorruptDocumentError(answer.message) : new Error(answer.message));
    });
    const died = (error: Error): void => {
      if (worker === started) worker = null;
      for (const task of waiting.values()) task.reject(error);
      waiting.clear();
    };
    started.on('error', died);
    started.on('exit', () => died(new Error('the compaction thread ended')));
    return started;
  };

  return {
    compact: ({ snapshot, updates }) =>
      new Promise<Uint8Array>((resolve, reject) => {
        worker ??= start();
        const id = ++tasks;
        waiting.set(id, { resolve, reject });
        worker.postMessage({ id, snapshot, updates } satisfies CompactionTask);
      }),
    end: async () => {
      await worker?.terminate();
    },
  };
}
