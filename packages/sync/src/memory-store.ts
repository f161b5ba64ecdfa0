import type { DocumentStore, LogTail, PendingUpdate, StoredDocument } from './ports.ts';

interface Kept {
  snapshot: Uint8Array | null;
  snapshotSeq: number;
  updates: Uint8Array[];
}

/** Documents in memory: for tests and trying out. Nothing outlives the process. */
export class MemoryDocumentStore implements DocumentStore {
  readonly shared: boolean;
  readonly #documents = new Map<string, Kept>();

  constructor({ shared = false }: { readonly shared?: boolean } = {}) {
    this.shared = shared;
  }

  /** Makes a document whose first state is `initialUpdate`. */
  create(document: string, initialUpdate: Uint8Array): void {
    this.#documents.set(document, { snapshot: initialUpdate.slice(), snapshotSeq: 0, updates: [] });
  }

  delete(document: string): void {
    this.#documents.delete(document);
  }

  async load(document: string): Promise<StoredDocument | null> {
    const kept = this.#documents.get(document);
    if (kept === undefined) return null;
    const { snapshot, snapshotSeq, updates } = kept;
    return { snapshot, snapshotSeq, updates: [...updates], headSeq: snapshotSeq + updates.length };
  }

  async append(updates: readonly PendingUpdate[]): Promise<Map<string, number>> {
    const heads = new Map<string, number>();
    for (const { document, update } of updates) {
      const kept = this.#documents.get(document);
      if (kept === undefined) continue;
      kept.updates.push(update.slice());
      heads.set(document, kept.snapshotSeq + kept.updates.length);
    }
    return heads;
  }

  async since(document: string, seq: number): Promise<LogTail | null> {
    const kept = this.#documents.get(document);
    if (kept === undefined || seq < kept.snapshotSeq) return null;
    return { updates: kept.updates.slice(seq - kept.snapshotSeq), headSeq: kept.snapshotSeq + kept.updates.length };
  }

  async heads(documents: readonly string[]): Promise<Map<string, number>> {
    const heads = new Map<string, number>();
    for (const document of documents) {
      const kept = this.#documents.get(document);
      if (kept !== undefined) heads.set(document, kept.snapshotSeq + kept.updates.length);
    }
    return heads;
  }

  async compact(
    document: string,
    snapshot: Uint8Array,
    throughSeq: number,
    expectedSnapshotSeq: number,
  ): Promise<boolean> {
    const kept = this.#documents.get(document);
    if (kept === undefined || kept.snapshotSeq !== expectedSnapshotSeq) return false;
    kept.updates.splice(0, throughSeq - kept.snapshotSeq);
    kept.snapshot = snapshot.slice();
    kept.snapshotSeq = throughSeq;
    return true;
  }
}
