import { Worker } from 'node:worker_threads';
import { StoreUnavailableError } from '@stikkord/sync';
import type { Answer, Engine, RowMode } from './engine.ts';

/** What the thread is started with. `sync`: every commit is forced to the disk before it is answered. */
export interface ThreadStart {
  readonly folder: string;
  readonly sync: boolean;
}

/** Asked one after the other or all at once; answered in the order asked. Bytes are transferred, not copied. */
export type ThreadQuestion =
  | { readonly ask: 'query'; readonly text: string; readonly params: readonly unknown[]; readonly rowMode: RowMode }
  | { readonly ask: 'close' };

/** The first answer is to being started. */
export type ThreadAnswer = { readonly answer: Answer | null } | { readonly failure: ThreadFailure };

/** What of an error crosses the threads; `detail` and parameters hold what people wrote, and don't. */
export interface ThreadFailure {
  readonly message: string;
  readonly stack?: string | undefined;
  readonly code?: string | undefined;
  readonly severity?: string | undefined;
  readonly constraint?: string | undefined;
}

/** A statement failed in the thread. */
class EngineError extends Error {
  override readonly name = 'EngineError';
  readonly code: string | undefined;
  readonly severity: string | undefined;
  readonly constraint: string | undefined;

  constructor({ message, stack, code, severity, constraint }: ThreadFailure) {
    super(message);
    if (stack !== undefined) this.stack = stack;
    this.code = code;
    this.severity = severity;
    this.constraint = constraint;
  }
}

interface Asked {
  resolve(answer: Answer | null): void;
  reject(error: Error): void;
}

/**
 * PGlite on a folder's files, in a thread of its own: no socket waits while a statement runs, and one that never ends can be
 * ended. Throws what keeps PGlite from opening.
 */
export async function engineInThread(start: ThreadStart): Promise<Engine> {
  const worker = new Worker(new URL('engine-thread.ts', import.meta.url), { workerData: start });
  const asked: Asked[] = [];
  let ended: Error | null = null;

  const next = (): Promise<Answer | null> =>
    new Promise((resolve, reject) => {
      if (ended) reject(ended);
      else asked.push({ resolve, reject });
    });
  const end = (cause?: unknown): void => {
    ended ??= new StoreUnavailableError('The database’s thread has ended.', { cause });
    for (const one of asked.splice(0)) one.reject(ended);
  };
  worker.on('message', (said: ThreadAnswer) => {
    const first = asked.shift();
    if ('failure' in said) first?.reject(new EngineError(said.failure));
    else first?.resolve(said.answer);
  });
  worker.on('error', end);
  worker.on('exit', () => end());

  const ask = async (question: ThreadQuestion, transfer: ArrayBuffer[] = []): Promise<Answer | null> => {
    // First: what can't be posted is not waited for.
    if (!ended) worker.postMessage(question, transfer);
    return next();
  };

  try {
    await next();
  } catch (error) {
    await worker.terminate();
    throw error;
  }
  return {
    async query(text, params, rowMode) {
      const transfer: ArrayBuffer[] = [];
      const own = params.map((param) => {
        if (!(param instanceof Uint8Array)) return param;
        // A copy, cut to size: the original is the caller's, and may be a view of a pool.
        const bytes = new Uint8Array(param);
        transfer.push(bytes.buffer);
        return bytes;
      });
      return (await ask({ ask: 'query', text, params: own, rowMode }, transfer))!;
    },
    async close() {
      await ask({ ask: 'close' });
      await worker.terminate();
    },
    async abandon() {
      end();
      await worker.terminate();
    },
  };
}
