import * as Y from 'yjs';
import { rebuild } from './live-document.ts';
import { StoreUnavailableError, type Clock, type DocumentStore, type StoredDocument } from './ports.ts';

/** Past these the log of a document is compacted at the next pause. */
export const COMPACT_ROWS = 200;
export const COMPACT_BYTES = 256 * 1024;
/** Past these it is compacted while people write: reading so much takes a few ms, writing full states all the time far more. */
export const COMPACT_ROWS_MAX = 2_000;
export const COMPACT_BYTES_MAX = 1024 * 1024;
/** For so long nobody has written: a pause. */
export const PAUSE_MS = 1_000;
const RETRY_MS = 10_000;

/** Makes one full state of a stored log. May be given to a worker: bytes in, bytes out. */
export type CompactState = (stored: Pick<StoredDocument, 'snapshot' | 'updates'>) => Promise<Uint8Array> | Uint8Array;

/**
 * One full state of a stored log, read back and compared before it is returned. Through a document rather than
 * `Y.mergeUpdates`, which takes seconds for a long log and keeps what was deleted. Throws
 * CorruptDocumentError where the log is damaged, and Error where the log is whole and its state does not read back: then the
 * log is left as it is.
 */
export function compactState(stored: Pick<StoredDocument, 'snapshot' | 'updates'>): Uint8Array {
  const doc = rebuild(stored);
  const state = Y.encodeStateAsUpdate(doc);
  const again = rebuild({ snapshot: state, updates: [] });
  const same = Y.equalSnapshots(Y.snapshot(doc), Y.snapshot(again));
  doc.destroy();
  again.destroy();
  if (!same) throw new Error('a full state does not read back as it was written');
  return state;
}

/** What became of one compaction. */
export type Compacted = { readonly rows: number; readonly bytes: number } | { readonly failed: unknown } | null;

/** Compacts documents one at a time, away from the path of keystrokes. */
export class Compactor {
  readonly #store: DocumentStore;
  readonly #clock: Clock;
  readonly #compactState: CompactState;
  readonly #waiting = new Map<string, (compacted: Compacted) => void>();
  #timer: unknown = null;
  #running: Promise<void> | null = null;
  #stopped = false;

  constructor(store: DocumentStore, clock: Clock, state: CompactState) {
    this.#store = store;
    this.#clock = clock;
    this.#compactState = state;
  }

  /** Compacts `document` when its turn comes; `done` is told of rows replaced, of failure, or null where another node was first. */
  schedule(document: string, done: (compacted: Compacted) => void): void {
    if (this.#stopped) return;
    this.#waiting.set(document, done);
    this.#wait(0);
  }

  /** Ends with the compaction that runs. */
  async stop(): Promise<void> {
    this.#stopped = true;
    this.#waiting.clear();
    if (this.#timer !== null) this.#clock.clearTimeout(this.#timer);
    await this.#running;
  }

  #wait(ms: number): void {
    if (this.#running !== null || this.#stopped) return;
    this.#timer ??= this.#clock.setTimeout(() => {
      this.#timer = null;
      this.#running = this.#next();
    }, ms);
  }

  async #next(): Promise<void> {
    let wait = 0;
    for (const [document, done] of this.#waiting) {
      try {
        const compacted = await this.#compact(document);
        this.#waiting.delete(document);
        done(compacted);
      } catch (error) {
        if (error instanceof StoreUnavailableError) {
          wait = RETRY_MS;
        } else {
          this.#waiting.delete(document);
          done({ failed: error });
        }
      }
      break;
    }
    this.#running = null;
    if (this.#waiting.size > 0) this.#wait(wait);
  }

  async #compact(document: string): Promise<Compacted> {
    const stored = await this.#store.load(document);
    if (stored === null || stored.updates.length === 0) return null;
    const state = await this.#compactState(stored);
    if (!(await this.#store.compact(document, state, stored.headSeq, stored.snapshotSeq))) return null;
    return { rows: stored.updates.length, bytes: stored.updates.reduce((sum, update) => sum + update.length, 0) };
  }
}
