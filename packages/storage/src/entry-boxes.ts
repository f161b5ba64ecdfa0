import type { Entry } from '@stikkord/domain';

/** The shard of a row that holds a whole box. */
export const WHOLE = 16;
const SHARDS = 16;
/**
 * A box of more answers is kept in shards: a write needn't touch all of it any more, and each row still holds answers of a dozen
 * people. With fewer to a row, the order of rows in the file would tell who answered last.
 */
export const WHOLE_MAX = 200;

/** A box of answers as its rows hold it, as far as they were read. */
export class EntryBox {
  readonly #rows: Map<number, Map<string, Entry>>;
  readonly #changed = new Set<number>();

  constructor(rows: ReadonlyMap<number, readonly Entry[]>) {
    this.#rows = new Map(
      [...rows].map(([shard, entries]) => [shard, new Map(entries.map((each) => [each.key, each]))]),
    );
  }

  /** Puts an answer in, or in the place of the one with its key. */
  put(entry: Entry): void {
    const shard = this.#shardOf(entry.key);
    const row = this.#rows.get(shard) ?? new Map<string, Entry>();
    this.#rows.set(shard, row.set(entry.key, entry));
    this.#changed.add(shard);
    if (shard === WHOLE && row.size > WHOLE_MAX) this.#split(row);
  }

  take(key: string): void {
    const shard = this.#shardOf(key);
    if (this.#rows.get(shard)?.delete(key)) this.#changed.add(shard);
  }

  /** Rows to be written; null: to be taken away. */
  get changes(): { readonly shard: number; readonly entries: string | null }[] {
    return [...this.#changed].map((shard) => ({ shard, entries: textOf(this.#rows.get(shard)) }));
  }

  #shardOf(key: string): number {
    return this.#rows.size === 0 || this.#rows.has(WHOLE) ? WHOLE : shardOf(key);
  }

  #split(whole: ReadonlyMap<string, Entry>): void {
    this.#rows.delete(WHOLE);
    for (let shard = 0; shard < SHARDS; shard += 1) {
      this.#rows.set(shard, new Map());
      this.#changed.add(shard);
    }
    for (const entry of whole.values()) this.#rows.get(shardOf(entry.key))!.set(entry.key, entry);
  }
}

export function shardOf(key: string): number {
  const shard = Number.parseInt(key[0] ?? '', 16);
  if (Number.isNaN(shard)) throw new Error('The key of an answer is hexadecimal.');
  return shard;
}

export function byKey(a: Entry, b: Entry): number {
  return a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
}

function textOf(row: ReadonlyMap<string, Entry> | undefined): string | null {
  return row === undefined ? null : JSON.stringify([...row.values()].sort(byKey));
}
