import { StoreUnavailableError } from '@stikkord/sync';
import { beforeDeadline } from './deadline.ts';
import { isPanic, type Answer, type Engine, type RowMode } from './engine.ts';
import { Turns, type Lane } from './turns.ts';

/** The part of PGlite that drizzle uses. */
export interface QueryClient {
  query(text: string, params?: unknown[], options?: { rowMode?: RowMode }): Promise<Answer>;
}

export interface LastingClient extends QueryClient {
  transaction<T>(work: (client: QueryClient) => Promise<T>): Promise<T>;
  /** `query` that goes before others. */
  commit(text: string, params: unknown[]): Promise<Answer>;
  close(): Promise<void>;
}

/** ms between two tries at opening again; each takes about half a second of a processor. */
const PAUSE = 2_000;
/** ms; a statement that takes longer never ends. Migrations and vacuum are given as long as they want. */
const DEADLINE = 30_000;
const CLOSE_MS = 10_000;
const TURNS = { atOnce: 1, othersAtOnce: 1, waitingMax: 1_000, patience: 8_000 };
/** PGlite makes no checkpoints by itself: without ours its log would grow until the disk is full. Bytes, ms. */
const CHECKPOINT_BYTES = 32 * 1024 * 1024;
const CHECKPOINT_MS = 300_000;

/**
 * A PGlite that is replaced when it breaks. A PostgreSQL that can't go on (the disk is full, its files are gone) panics and is
 * started anew; a PGlite 0.5 that has panicked spins for ever at the next call. So after a panic, or where no answer comes,
 * the broken one is never asked again, and a later call opens another on the same files: what was acknowledged is there. Its
 * own `transaction` would ask it, to roll back; hence this one.
 *
 * `open` gives the first one too, and `prepare` may ask it for what takes long; what they throw is thrown here.
 */
export async function lastingClient(
  open: () => Promise<Engine>,
  prepare: (client: LastingClient) => Promise<void> = async () => {},
  deadline = DEADLINE,
): Promise<LastingClient> {
  let current: Engine | null = await open();
  let triedAt = -Infinity;
  let preparing = true;
  /** While a broken one may still write to its files, no other is opened on them. */
  let ending: Promise<void> | null = null;
  let closed: Promise<void> | null = null;
  let written = 0;
  let checkpointAt = performance.now();
  const turns = new Turns(TURNS);

  async function live(): Promise<Engine> {
    if (current) return current;
    if (ending || performance.now() - triedAt < PAUSE) throw new StoreUnavailableError('The database has failed.');
    try {
      return (current = await open());
    } catch (error) {
      throw new StoreUnavailableError('The database has failed and can not be opened again.', { cause: error });
    } finally {
      triedAt = performance.now();
    }
  }

  function abandon(engine: Engine): void {
    if (engine !== current) return;
    current = null;
    const end = (): void => {
      ending = null;
    };
    ending = engine.abandon().then(end, end);
  }

  async function ask(engine: Engine, ...question: Parameters<QueryClient['query']>): Promise<Answer> {
    if (engine !== current) throw new StoreUnavailableError('The database has failed.');
    const [text, params = [], { rowMode = 'object' } = {}] = question;
    for (const param of params) if (param instanceof Uint8Array || typeof param === 'string') written += param.length;
    const query = () => engine.query(text, params, rowMode);
    try {
      return await (preparing ? query() : beforeDeadline(deadline, query, () => abandon(engine)));
    } catch (error) {
      if (isPanic(error)) abandon(engine);
      throw error;
    }
  }

  /** One piece of work at a time: PGlite is one connection. */
  function alone<T>(work: (engine: Engine) => Promise<T>, lane: Lane): Promise<T> {
    return turns.take(async () => {
      const result = await work(await live());
      if (written > CHECKPOINT_BYTES || performance.now() - checkpointAt > CHECKPOINT_MS) await checkpoint();
      return result;
    }, lane);
  }

  async function checkpoint(): Promise<void> {
    written = 0;
    checkpointAt = performance.now();
    // What was asked for is done; that this can't be is told by the next that is asked.
    if (current) await ask(current, 'checkpoint').catch(() => {});
  }

  const client: LastingClient = {
    query: (...question) => alone((engine) => ask(engine, ...question), 'other'),
    commit: (...question) => alone((engine) => ask(engine, ...question), 'commit'),
    transaction: (work) =>
      alone(async (engine) => {
        await ask(engine, 'begin');
        try {
          const result = await work({ query: (...question) => ask(engine, ...question) });
          await ask(engine, 'commit');
          return result;
        } catch (error) {
          if (engine === current) await ask(engine, 'rollback');
          throw error;
        }
      }, 'other'),
    close: () =>
      (closed ??= turns.end().then(async () => {
        await ending;
        const last = current;
        // Everything is committed: one that can't end cleanly is as good as one that was killed.
        if (last)
          await beforeDeadline(
            CLOSE_MS,
            () => last.close(),
            () => abandon(last),
          ).catch(() => {});
        current = null;
        await ending;
      })),
  };
  try {
    await prepare(client);
    preparing = false;
    return client;
  } catch (error) {
    await client.close();
    throw error;
  }
}
