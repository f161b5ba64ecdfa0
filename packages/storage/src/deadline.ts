import { StoreUnavailableError } from '@stikkord/sync';

/**
 * Does `work`, and after `ms` ms calls `late` and throws StoreUnavailableError, whatever becomes of the work.
 */
export async function beforeDeadline<T>(ms: number, work: () => Promise<T>, late: () => void): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const end = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new StoreUnavailableError(`The database has not answered within ${ms} ms.`));
      late();
    }, ms);
  });
  try {
    return await Promise.race([work(), end]);
  } finally {
    clearTimeout(timer);
  }
}
