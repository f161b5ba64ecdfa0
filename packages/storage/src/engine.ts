import { PGlite, types, type PGliteOptions } from '@electric-sql/pglite';
import { rootCause } from './failures.ts';

/** What an engine gives for a statement. */
export interface Answer {
  readonly rows: unknown[];
  readonly affectedRows?: number;
}
export type RowMode = 'array' | 'object';

/** A PostgreSQL that answers one statement at a time: PGlite, in this thread or in one of its own. */
export interface Engine {
  /** bytea comes as Uint8Array, times as text. What it throws has PostgreSQL's `code`, `constraint` and `severity`. */
  query(text: string, params: readonly unknown[], rowMode: RowMode): Promise<Answer>;
  /** Writes everything to its files and ends. */
  close(): Promise<void>;
  /** Ends at once, without a word; resolves when it touches its files no more. For one that is broken or hangs. */
  abandon(): Promise<void>;
}

const same = (text: string): string => text;

/** Values as drizzle wants them of PGlite: it reads times by itself. Bytes as hexadecimal, by Node: PGlite's own loops take 125 ms for a megabyte, these 20. */
const PARSERS = {
  [types.BYTEA]: (text: string) => new Uint8Array(Buffer.from(text.slice(2), 'hex')),
  [types.TIMESTAMP]: same,
  [types.TIMESTAMPTZ]: same,
  [types.INTERVAL]: same,
  [types.DATE]: same,
};

export const ENGINE_OPTIONS = {
  parsers: PARSERS,
  serializers: { [types.BYTEA]: (bytes: Uint8Array) => `\\x${Buffer.from(bytes).toString('hex')}` },
  // A start that failed would go on reporting its progress, and keep the process from ending.
  startParams: [...PGlite.defaultStartParams, '-c', 'log_startup_progress_interval=0'],
} satisfies PGliteOptions;

/** PGlite in this thread. */
export async function engineHere(options: PGliteOptions): Promise<Engine> {
  const client = await PGlite.create({ ...ENGINE_OPTIONS, ...options });
  return {
    async query(text, params, rowMode) {
      const { rows, affectedRows } = await client.query(text, [...params], { rowMode, parsers: PARSERS });
      return affectedRows === undefined ? { rows } : { rows, affectedRows };
    },
    close: () => client.close(),
    abandon: () => Promise.resolve(),
  };
}

/** True where the engine can't go on: a PostgreSQL that panics, or that was told to end. */
export function isPanic(error: unknown): boolean {
  const cause = rootCause(error);
  if (cause instanceof WebAssembly.RuntimeError) return true;
  return cause instanceof Error && 'severity' in cause && (cause.severity === 'PANIC' || cause.severity === 'FATAL');
}
