import * as Y from 'yjs';
import { Crowding } from './crowding.ts';
import { CorruptDocumentError, type StoredDocument } from './ports.ts';
import { contradicts } from './same-content.ts';
import type { ScannedUpdate } from './scan-update.ts';

/** Everybody says in every question how much they have of each clientID. A meeting's document has thousands at most. */
export const CLIENTS_MAX = 20_000;

/** Origin of the only transactions that may change a live document. */
const COMMITTED = Symbol('committed');

/** A document in memory: exactly what is committed, and how far what was accepted goes beyond it. */
export class LiveDocument {
  readonly doc: Y.Doc;
  /** Next clock of each client, with what is queued and not committed yet. */
  readonly #accepted: Map<number, number>;
  /** Bytes of a full state: as measured, then an upper bound by adding what was accepted. */
  #bytes: number;
  /** True where measuring again may find fewer bytes than that. */
  #mayBeSmaller = true;
  #written = false;
  readonly #crowding: Crowding;
  readonly #grows: (client: number, before: number) => void;

  /**
   * `grows`: told when more is written under a clientID, with how much was there. Throws CorruptDocumentError where rows are
   * missing or don't make a whole document.
   */
  constructor(stored: StoredDocument, grows: (client: number, before: number) => void = () => {}) {
    this.#grows = grows;
    if (stored.headSeq - stored.snapshotSeq !== stored.updates.length) {
      throw new CorruptDocumentError(
        `${stored.updates.length} updates between ${stored.snapshotSeq} and ${stored.headSeq}`,
      );
    }
    this.doc = rebuild(stored);
    this.#accepted = Y.decodeStateVector(Y.encodeStateVector(this.doc));
    this.#bytes = (stored.snapshot?.length ?? 0) + stored.updates.reduce((sum, update) => sum + update.length, 0);
    this.#crowding = new Crowding(this.doc);
    this.doc.on('afterTransaction', (transaction: Y.Transaction) => {
      // Yjs would tidy up formatting by deleting; a server only stores what clients wrote.
      transaction._needFormattingCleanup = false;
      if (transaction.origin !== COMMITTED && transaction.changed.size > 0) this.#written = true;
    });
  }

  /** Bytes of a full state, at most. */
  get size(): number {
    return this.#bytes;
  }

  readonly clockOf = (client: number): number => this.#accepted.get(client) ?? 0;

  /** ClientIDs under which nobody wrote before. */
  newcomersIn({ blocks }: ScannedUpdate): number {
    let count = 0;
    for (const { client } of blocks) if (!this.#accepted.has(client)) count++;
    return count;
  }

  /** Counts an update as known: the caller has queued it, and it will be committed before anything else is done with it. */
  accept(update: ScannedUpdate): void {
    for (const { client, to } of update.blocks) this.#grow(client, to);
    this.#bytes += update.bytes.length;
    if (update.deletes.length > 0) this.#mayBeSmaller = true;
  }

  #grow(client: number, to: number): void {
    const before = this.clockOf(client);
    if (to <= before) return;
    this.#accepted.set(client, to);
    this.#grows(client, before);
  }

  /** True where `update` adds no struct to what is accepted and no delete to what is committed. */
  contains(update: ScannedUpdate): boolean {
    for (const { client, to } of update.blocks) if (to > this.clockOf(client)) return false;
    return update.deletes.every(({ client, from, to }) => this.#isDeleted(client, from, to));
  }

  /** True where `update` says something else than is committed under the same clocks. */
  contradicts(update: ScannedUpdate): boolean {
    // The map is at hand where the document's own structs are not: this is asked of every keystroke.
    return update.blocks.some(({ client, from }) => from < this.clockOf(client)) && contradicts(this.doc, update);
  }

  /** True where `update` says again what is accepted and not committed yet. */
  meetsQueue({ blocks }: ScannedUpdate): boolean {
    return blocks.some(
      ({ client, from, to }) =>
        from < this.clockOf(client) && Math.min(to, this.clockOf(client)) > this.#committed(client),
    );
  }

  /** True where a new `update` can be judged only when what is queued stands in the document. */
  leansOnQueue(update: ScannedUpdate): boolean {
    return this.meetsQueue(update) || this.#crowding.leansOnQueue(update, this.clockOf);
  }

  #committed(client: number): number {
    return Y.getState(this.doc.store, client);
  }

  #isDeleted(client: number, from: number, to: number): boolean {
    if (Y.getState(this.doc.store, client) < to) return false;
    const structs = this.doc.store.clients.get(client) ?? [];
    for (let index = Y.findIndexSS(structs, from); index < structs.length; index++) {
      const struct = structs[index];
      if (struct === undefined || struct.id.clock >= to) break;
      if (!struct.deleted) return false;
    }
    return true;
  }

  /** True where `update` may go between what is there without holding everybody up; to be followed by `accept`. */
  hasRoomFor(update: ScannedUpdate): boolean {
    const newcomers = this.newcomersIn(update);
    if (newcomers > 0 && this.#accepted.size + newcomers > CLIENTS_MAX) return false;
    return this.#crowding.take(update, this.clockOf);
  }

  /**
   * Applies committed updates in order and returns what they changed, as one update; null where they changed nothing.
   * Throws where they could not be applied whole: then this document is no longer what is stored.
   */
  apply(updates: readonly Uint8Array[]): Uint8Array | null {
    const [first] = updates;
    if (first === undefined || updates.length > 1) return this.#applyTogether(updates);
    Y.applyUpdate(this.doc, first, COMMITTED);
    this.#applied();
    return first;
  }

  /** As `apply`, for committed updates that were not accepted here, or were. */
  absorb(updates: readonly Uint8Array[]): Uint8Array | null {
    const change = this.#applyTogether(updates);
    for (const client of this.doc.store.clients.keys()) this.#grow(client, this.#committed(client));
    this.#bytes += change?.length ?? 0;
    this.#mayBeSmaller = true;
    return change;
  }

  #applyTogether(updates: readonly Uint8Array[]): Uint8Array | null {
    let merged: Uint8Array | null = null;
    const keep = (update: Uint8Array): void => {
      merged = update;
    };
    this.doc.on('update', keep);
    try {
      this.doc.transact(() => {
        for (const update of updates) Y.applyUpdate(this.doc, update, COMMITTED);
      }, COMMITTED);
    } finally {
      this.doc.off('update', keep);
    }
    this.#applied();
    return merged;
  }

  #applied(): void {
    this.#crowding.settled();
    if (!isWhole(this.doc)) throw new CorruptDocumentError('a committed update could not be placed');
  }

  /** Gives `look` the document. Throws where it wrote: then this document is no longer what is stored. */
  read<T>(look: (doc: Y.Doc) => T): T {
    const result = look(this.doc);
    if (this.#written) throw new WrittenByReaderError('a read changed the document');
    return result;
  }

  /** True where the full state with `more` bytes may stay within `limit`; measures only when it must. */
  fits(more: number, limit: number): boolean {
    if (this.#bytes + more <= limit) return true;
    // Measuring a large document takes tens of milliseconds, so it is only done where it may help.
    if (this.#mayBeSmaller) {
      this.#mayBeSmaller = false;
      this.#bytes = Y.encodeStateAsUpdate(this.doc).length;
    }
    return this.#bytes + more <= limit;
  }

  destroy(): void {
    this.doc.destroy();
  }
}

/** A programming error: `rooms.read` was given something that writes. */
export class WrittenByReaderError extends Error {
  override readonly name = 'WrittenByReaderError';
}

/** The document that stored bytes make. Throws CorruptDocumentError. */
export function rebuild(stored: Pick<StoredDocument, 'snapshot' | 'updates'>): Y.Doc {
  const doc = new Y.Doc();
  try {
    doc.transact(() => {
      if (stored.snapshot !== null) Y.applyUpdate(doc, stored.snapshot);
      for (const update of stored.updates) Y.applyUpdate(doc, update);
    }, COMMITTED);
  } catch (cause) {
    throw new CorruptDocumentError('the stored bytes are no document', { cause });
  }
  if (!isWhole(doc)) throw new CorruptDocumentError('the stored updates have gaps');
  return doc;
}

function isWhole({ store }: Y.Doc): boolean {
  return store.pendingStructs === null && store.pendingDs === null;
}
