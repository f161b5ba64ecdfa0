import { parentPort } from 'node:worker_threads';
import { CorruptDocumentError } from '@stikkord/sync';
import type { ThreadAnswer, ThreadTask } from './version-work.ts';
import { perform } from './version-tasks.ts';

/** The other thread's side: one task in, its result out. */
parentPort!.on('message', ({ id, task }: ThreadTask) => {
  let answer: ThreadAnswer;
  try {
    answer = { id, result: perform(task) };
  } catch (error) {
    answer = { id, corrupt: error instanceof CorruptDocumentError, message: String(error) };
  }
  parentPort!.postMessage(answer);
});
