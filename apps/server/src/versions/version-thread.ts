import { CorruptDocumentError } from '@stikkord/sync';
import { serveTasks, type Done } from '../threads/serve-tasks.ts';
import { perform, type VersionTask } from './version-tasks.ts';
import type { VersionResult } from './version-work.ts';

/** The other thread's side: one task in, its result out. */
serveTasks<VersionTask, never, VersionResult>((task): Promise<Done<VersionResult>> => {
  try {
    return Promise.resolve({ result: { result: perform(task) } });
  } catch (error) {
    if (!(error instanceof CorruptDocumentError)) throw error;
    return Promise.resolve({ result: { corrupt: error.message } });
  }
});
