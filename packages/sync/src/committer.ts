import { Gathering } from './gathering.ts';
import { StoreUnavailableError, type Clock, type DocumentStore, type PendingUpdate } from './ports.ts';

/** Something to commit. Without an update it only waits its turn: it is done when all before it are committed. */
export interface Write {
  readonly document: string;
  readonly update: Uint8Array | null;
}

export interface CommitterEvents<W extends Write> {
  /**
   * Writes of one document that were committed together, in the order in which they were queued. `head`: the last sequence
   * number then; null where there was nothing to store.
   */
  committed(document: string, writes: readonly W[], head: number | null): void;
  /** The document can't take these writes: it is gone (`null`), or the store refused them for good. */
  rejected(document: string, writes: readonly W[], error: unknown): void;
  /** False when the store stops answering, true when it answers again. */
  storing(storing: boolean): void;
  /** More has piled up, or for longer, than is right to take on. */
  overloaded(): void;
}

export const BATCH_ROWS_MAX = 500;
const BATCH_BYTES_MAX = 4 * 1024 * 1024;
export const BACKLOG_BYTES_MAX = 8 * 1024 * 1024;
export const BACKLOG_MS_MAX = 30_000;
/** An append that takes longer means that the store is away, though it hasn't said so. */
const SLOW_APPEND_MS = 3_000;
const RETRY_MS_MIN = 100;
const RETRY_MS_MAX = 2_000;
/** How often a document's writes are tried when the store refuses them for another reason than being away. */
const REFUSALS_MAX = 5;

/**
 * The node's one writer: what is queued while a batch is being committed, or gathered under a heavy load, makes the next. A queued write is never
 * dropped while the store is away; it is tried again until it is committed.
 */
export class Committer<W extends Write> {
  readonly #store: DocumentStore;
  readonly #clock: Clock;
  readonly #events: CommitterEvents<W>;
  readonly #gathering: Gathering;
  #queue: W[] = [];
  #bytes = 0;
  #batchAt = -Infinity;
  /** Ends the gathering of the next batch. */
  #enough: (() => void) | null = null;
  #draining = false;
  #storing = true;
  #overloaded = false;
  #idle: (() => void)[] = [];

  constructor(store: DocumentStore, clock: Clock, events: CommitterEvents<W>) {
    this.#store = store;
    this.#clock = clock;
    this.#events = events;
    this.#gathering = new Gathering(clock.now());
  }

  /** False while the store is known to be away. */
  get storing(): boolean {
    return this.#storing;
  }

  /** True while no new updates should be taken on. */
  get overloaded(): boolean {
    return this.#overloaded;
  }

  /** Bytes queued. */
  get backlog(): number {
    return this.#bytes;
  }

  enqueue(write: W): void {
    this.#queue.push(write);
    this.#bytes += sizeOf(write);
    if (!this.#draining) {
      this.#draining = true;
      // Frames that arrive in the same turn go into the same batch.
      queueMicrotask(() => void this.#drain());
    }
    if (this.#queue.length >= BATCH_ROWS_MAX) this.#enough?.();
    if (this.#bytes > BACKLOG_BYTES_MAX) this.#overload();
  }

  /** Resolves when everything that is queued now and later is committed or rejected. */
  async drained(): Promise<void> {
    if (this.#draining) await new Promise<void>((resolve) => this.#idle.push(resolve));
  }

  async #drain(): Promise<void> {
    while (this.#queue.length > 0) {
      await this.#gather();
      const batch = this.#take();
      this.#gathering.count(batch.length, this.#batchAt);
      await this.#commit(batch);
      for (const write of batch) this.#bytes -= sizeOf(write);
      if (this.#overloaded && this.#storing && this.#bytes < BACKLOG_BYTES_MAX / 2) this.#overloaded = false;
    }
    this.#draining = false;
    for (const resolve of this.#idle.splice(0)) resolve();
  }

  async #gather(): Promise<void> {
    const wait = this.#batchAt + this.#gathering.ms - this.#clock.now();
    if (wait > 0 && this.#queue.length < BATCH_ROWS_MAX) {
      let timer: unknown;
      await new Promise<void>((resolve) => {
        this.#enough = resolve;
        timer = this.#clock.setTimeout(resolve, wait);
      });
      this.#clock.clearTimeout(timer);
      this.#enough = null;
    }
    this.#batchAt = this.#clock.now();
  }

  #take(): W[] {
    let bytes = 0;
    let count = 0;
    for (const write of this.#queue) {
      bytes += sizeOf(write);
      if (count === BATCH_ROWS_MAX || (count > 0 && bytes > BATCH_BYTES_MAX)) break;
      count++;
    }
    if (count === this.#queue.length) {
      const batch = this.#queue;
      this.#queue = [];
      return batch;
    }
    return this.#queue.splice(0, count);
  }

  async #commit(batch: readonly W[]): Promise<void> {
    const documents = byDocument(batch);
    const outcome = await this.#append(batch, documents.size);
    if (outcome.ok) {
      for (const [document, writes] of documents) this.#settle(document, writes, outcome.heads);
    } else if (documents.size > 1) {
      // One document that can't be stored must not stop the others.
      for (const writes of documents.values()) await this.#commit(writes);
    } else {
      for (const [document, writes] of documents) this.#reject(document, writes, outcome.error);
    }
  }

  #settle(document: string, writes: readonly W[], heads: ReadonlyMap<string, number>): void {
    const head = heads.get(document) ?? null;
    if (head !== null || writes.every((write) => write.update === null)) this.#events.committed(document, writes, head);
    else this.#reject(document, writes, null);
  }

  /** What is queued behind stands on what was refused, so it goes as well: a gap in the log would damage the document. */
  #reject(document: string, writes: readonly W[], error: unknown): void {
    const behind = this.#queue.filter((write) => write.document === document);
    if (behind.length > 0) this.#queue = this.#queue.filter((write) => write.document !== document);
    for (const write of behind) this.#bytes -= sizeOf(write);
    this.#events.rejected(document, [...writes, ...behind], error);
  }

  async #append(
    batch: readonly W[],
    documents: number,
  ): Promise<{ ok: true; heads: Map<string, number> } | { ok: false; error: unknown }> {
    const rows = batch.filter((write): write is W & PendingUpdate => write.update !== null);
    if (rows.length === 0) return { ok: true, heads: new Map() };
    const slow = this.#clock.setTimeout(() => this.#setStoring(false), SLOW_APPEND_MS);
    const tooLong = this.#clock.setTimeout(() => this.#overload(), BACKLOG_MS_MAX);
    let refusals = 0;
    try {
      for (let wait = RETRY_MS_MIN; ; wait = Math.min(wait * 2, RETRY_MS_MAX)) {
        try {
          const heads = await this.#store.append(rows);
          this.#setStoring(true);
          return { ok: true, heads };
        } catch (error) {
          if (error instanceof StoreUnavailableError) this.#setStoring(false);
          else if (documents > 1 || ++refusals === REFUSALS_MAX) return { ok: false, error };
        }
        await new Promise<void>((resolve) => this.#clock.setTimeout(resolve, wait));
      }
    } finally {
      this.#clock.clearTimeout(slow);
      this.#clock.clearTimeout(tooLong);
    }
  }

  #setStoring(storing: boolean): void {
    if (this.#storing === storing) return;
    this.#storing = storing;
    this.#events.storing(storing);
  }

  #overload(): void {
    if (this.#overloaded) return;
    this.#overloaded = true;
    this.#events.overloaded();
  }
}

/** A row takes memory beside its bytes. */
function sizeOf({ update }: Write): number {
  return 64 + (update?.length ?? 0);
}

function byDocument<W extends Write>(writes: readonly W[]): Map<string, W[]> {
  const groups = new Map<string, W[]>();
  for (const write of writes) {
    const group = groups.get(write.document);
    if (group === undefined) groups.set(write.document, [write]);
    else group.push(write);
  }
  return groups;
}
