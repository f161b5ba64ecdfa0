import { StoreUnavailableError } from '@stikkord/sync';
import type { ExtractTablesWithRelations, SQL } from 'drizzle-orm';
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';
import { causes, isUnavailable, isUnstorableText } from './failures.ts';
import type * as schema from './schema.ts';
import { UnstorableTextError } from './storage.ts';
import type { Lane } from './turns.ts';

export type Database = PgDatabase<PgQueryResultHKT, typeof schema, ExtractTablesWithRelations<typeof schema>>;

/** One of the two databases, opened and migrated. */
export interface Connection {
  readonly kind: 'pglite' | 'postgres';
  readonly database: Database;
  /** For better-auth, which asks past `guard`. */
  readonly accounts: Database;
  /** The rows of one statement. bigint comes as number, bigint or string: wrap it in Number(). bytea is a Uint8Array. */
  readonly rows: <T>(statement: SQL, lane?: Lane) => Promise<T[]>;
  /**
   * Does `work`; what fails because the database is away becomes StoreUnavailableError, what fails because of a NUL character
   * UnstorableTextError; the rest stays what it was. Work waits its turn, in its lane; where too much waits, or for too long,
   * it is not begun: StoreUnavailableError.
   */
  readonly guard: <T>(work: () => Promise<T>, lane?: Lane) => Promise<T>;
  readonly close: () => Promise<void>;
}

/** Shared half of `guard`: tells the sorts of failure apart. */
export async function translated<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const told = causes(error).find((cause) => cause instanceof StoreUnavailableError);
    if (told) throw told;
    if (isUnavailable(error)) throw new StoreUnavailableError('The database is away.', { cause: error });
    if (isUnstorableText(error)) throw new UnstorableTextError('Text with a NUL character.', { cause: error });
    throw error;
  }
}
