import { parentPort, workerData } from 'node:worker_threads';
import { engineHere, type Answer } from './engine.ts';
import type { ThreadAnswer, ThreadFailure, ThreadQuestion, ThreadStart } from './engine-in-thread.ts';
import { rootCause } from './failures.ts';
import { syncedOptions } from './synced-folder.ts';

/** The other thread's side of engine-in-thread.ts: one PGlite, one statement at a time. */
const port = parentPort!;
const { folder, sync } = workerData as ThreadStart;

const opening = engineHere(sync ? syncedOptions(folder) : { dataDir: folder });
answer(opening.then(() => null)).then(
  () => {
    let turn: Promise<unknown> = Promise.resolve();
    port.on('message', (question: ThreadQuestion) => {
      turn = turn.then(() => obey(question));
    });
  },
  // It has been told; the other side ends this thread.
  () => {},
);

async function obey(question: ThreadQuestion): Promise<void> {
  const engine = await opening;
  if (question.ask === 'query') {
    const { text, params, rowMode } = question;
    await answer(engine.query(text, params, rowMode)).catch(() => {});
    return;
  }
  await answer(engine.close().then(() => null)).catch(() => {});
}

/** Says what came of it; passes a failure on. */
async function answer(outcome: Promise<Answer | null>): Promise<void> {
  try {
    const given = await outcome;
    port.postMessage({ answer: given } satisfies ThreadAnswer, buffersIn(given));
  } catch (error) {
    port.postMessage({ failure: failureOf(error) } satisfies ThreadAnswer);
    throw error;
  }
}

/** The memory of the bytes in an answer; each column's value has its own. */
function buffersIn(given: Answer | null): ArrayBuffer[] {
  const buffers: ArrayBuffer[] = [];
  for (const row of given?.rows ?? [])
    for (const value of Object.values(row as object))
      if (value instanceof Uint8Array) buffers.push(value.buffer as ArrayBuffer);
  return buffers;
}

function failureOf(error: unknown): ThreadFailure {
  const cause = rootCause(error);
  if (!(cause instanceof Error)) return { message: String(cause) };
  const { message, stack } = cause;
  const { code, severity, constraint } = cause as ThreadFailure & Error;
  // A trap of WebAssembly is the end of its PostgreSQL, as a panic is.
  return { message, stack, code, constraint, severity: cause instanceof WebAssembly.RuntimeError ? 'PANIC' : severity };
}
