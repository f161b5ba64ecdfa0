import { sql } from 'drizzle-orm';
import type { Database } from '../connection.ts';
import type { Storage } from '../storage.ts';

/** The rows of a statement, past everything that storage does: for tests that damage what is stored. */
export async function rawRows<T>(storage: Storage, statement: string): Promise<T[]> {
  const result: unknown = await (storage.accounts.database as Database).execute(sql.raw(statement));
  return Array.isArray(result) ? [...result] : (result as { rows: T[] }).rows;
}
