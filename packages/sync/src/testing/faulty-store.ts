import * as Y from 'yjs';
import { MemoryDocumentStore } from '../memory-store.ts';
import {
  StoreUnavailableError,
  type DocumentStore,
  type LogTail,
  type PendingUpdate,
  type StoredDocument,
} from '../ports.ts';

/** `before`: nothing was stored; `after`: all was stored, and the answer got lost. */
export type Fault = 'before' | 'after' | null;

/** A store in memory that can be away, slow or damaged. */
export class FaultyStore implements DocumentStore {
  /** Several servers may be at it. */
  readonly shared = true;
  readonly inner = new MemoryDocumentStore({ shared: true });
  /** Asked for each append. */
  fault: () => Fault = () => null;
  /** What is committed at this moment, by document. */
  readonly committed = new Map<string, Y.Doc>();
  loadError: Error | null = null;
  appends: PendingUpdate[][] = [];
  loads = 0;
  loading = 0;
  loadingMost = 0;
  #gate: { open: () => void; opened: Promise<void> } | null = null;

  create(document: string, initialUpdate: Uint8Array): void {
    this.inner.create(document, initialUpdate);
    const doc = new Y.Doc();
    Y.applyUpdate(doc, initialUpdate);
    this.committed.set(document, doc);
  }

  /** Appends and loads wait from here on, until `release`. */
  hold(): void {
    if (this.#gate !== null) return;
    let open = (): void => {};
    const opened = new Promise<void>((resolve) => {
      open = resolve;
    });
    this.#gate = { open, opened };
  }

  release(): void {
    this.#gate?.open();
    this.#gate = null;
  }

  async load(document: string): Promise<StoredDocument | null> {
    this.loads++;
    this.loadingMost = Math.max(this.loadingMost, ++this.loading);
    try {
      await this.#gate?.opened;
      if (this.loadError !== null) throw this.loadError;
      return await this.inner.load(document);
    } finally {
      this.loading--;
    }
  }

  async append(updates: readonly PendingUpdate[]): Promise<Map<string, number>> {
    this.appends.push([...updates]);
    await this.#gate?.opened;
    const fault = this.fault();
    if (fault === 'before') throw new StoreUnavailableError('away');
    const heads = await this.inner.append(updates);
    for (const { document, update } of updates) {
      const doc = this.committed.get(document);
      if (doc !== undefined) Y.applyUpdate(doc, update);
    }
    if (fault === 'after') throw new StoreUnavailableError('the answer was lost');
    return heads;
  }

  async since(document: string, seq: number): Promise<LogTail | null> {
    await this.#gate?.opened;
    if (this.fault() !== null) throw new StoreUnavailableError('away');
    return await this.inner.since(document, seq);
  }

  async heads(documents: readonly string[]): Promise<Map<string, number>> {
    await this.#gate?.opened;
    if (this.fault() !== null) throw new StoreUnavailableError('away');
    return await this.inner.heads(documents);
  }

  async compact(document: string, snapshot: Uint8Array, through: number, expected: number): Promise<boolean> {
    return await this.inner.compact(document, snapshot, through, expected);
  }
}
