import { pbkdf2Sync } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { serveTasks } from '../threads/serve-tasks.ts';

/** What a thread for tests can be asked. */
export type OddTask = 'sum' | 'throw' | 'exit' | 'eat' | 'hang' | 'native' | { readonly wait: number };

/** A thread that does what threads do when they go wrong. */
serveTasks<OddTask, number, number>(async (task, parts) => {
  if (task === 'throw') throw new TypeError('odd');
  if (task === 'exit') process.exit(3);
  if (task === 'eat') {
    const eaten: number[][] = [];
    for (;;) eaten.push(Array<number>(100_000).fill(eaten.length));
  }
  if (task === 'hang') for (;;);
  // Nothing ends it before it is done: it isn't JavaScript.
  if (task === 'native') pbkdf2Sync('odd', 'task', 2_000_000, 32, 'sha256');
  if (typeof task === 'object') await pause(task.wait);
  return { result: parts.reduce((sum, part) => sum + part, 0) };
});
