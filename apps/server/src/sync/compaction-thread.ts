import { parentPort } from 'node:worker_threads';
import { compactState, CorruptDocumentError } from '@stikkord/sync';
import type { CompactionAnswer, CompactionTask } from './compact-in-thread.ts';

/** The other thread's side: one log in, one full state out. */
parentPort!.on('message', ({ id, snapshot, updates }: CompactionTask) => {
  let answer: CompactionAnswer;
  try {
    answer = { id, state: compactState({ snapshot, updates }) as Uint8Array };
  } catch (error) {
    answer = { id, corrupt: error instanceof CorruptDocumentError, message: String(error) };
  }
  parentPort!.postMessage(answer);
});
