import type { PGlite, QueryOptions, Results } from '@electric-sql/pglite';
import { StoreUnavailableError } from '@stikkord/sync';
import { rootCause } from './failures.ts';

/** The part of PGlite that drizzle uses. */
export interface QueryClient {
  query(text: string, params?: unknown[], options?: QueryOptions): Promise<Results>;
}

export interface LastingClient extends QueryClient {
  transaction<T>(work: (client: QueryClient) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** ms between two tries at opening again; each costs about half a second of the event loop. */
const PAUSE = 2_000;

/**
 * A PGlite that is replaced when it breaks. A PostgreSQL that can't go on (the disk is full, its files are gone) panics and is
 * started anew; a PGlite 0.5 that has panicked spins for ever at the next call, and holds the whole process with it. So after a
 * panic the broken one is never touched again, and the next call opens another on the same files: what was acknowledged is
 * there. Its own `transaction` would touch it, to roll back; hence this one.
 *
 * `open` gives the first one too, and what it throws then is thrown here.
 */
export async function lastingClient(open: () => Promise<PGlite>): Promise<LastingClient> {
  let current: PGlite | null = await open();
  let closed = false;
  let triedAt = -Infinity;
  let tail: Promise<unknown> = Promise.resolve();

  /** One piece of work at a time: PGlite is one connection. */
  function alone<T>(work: () => Promise<T>): Promise<T> {
    const done = tail.then(work);
    tail = done.catch(() => {});
    return done;
  }

  async function live(): Promise<PGlite> {
    if (closed) throw new StoreUnavailableError('The database is closed.');
    if (current) return current;
    if (performance.now() - triedAt < PAUSE) throw new StoreUnavailableError('The database has failed.');
    try {
      return (current = await open());
    } catch (error) {
      throw new StoreUnavailableError('The database has failed and can not be opened again.', { cause: error });
    } finally {
      triedAt = performance.now();
    }
  }

  async function ask(client: PGlite, ...question: Parameters<QueryClient['query']>): Promise<Results> {
    if (client !== current) throw new StoreUnavailableError('The database has failed.');
    const [text, params, options] = question;
    try {
      return await client.query(text, params, options);
    } catch (error) {
      if (isPanic(error)) current = null;
      throw error;
    }
  }

  return {
    query: (...question) => alone(async () => ask(await live(), ...question)),
    transaction: (work) =>
      alone(async () => {
        const client = await live();
        await ask(client, 'begin');
        try {
          const result = await work({ query: (...question) => ask(client, ...question) });
          await ask(client, 'commit');
          return result;
        } catch (error) {
          if (client === current) await ask(client, 'rollback');
          throw error;
        }
      }),
    close: () =>
      alone(async () => {
        closed = true;
        await current?.close();
        current = null;
      }),
  };
}

function isPanic(error: unknown): boolean {
  const cause = rootCause(error);
  if (cause instanceof WebAssembly.RuntimeError) return true;
  return cause instanceof Error && 'severity' in cause && (cause.severity === 'PANIC' || cause.severity === 'FATAL');
}
