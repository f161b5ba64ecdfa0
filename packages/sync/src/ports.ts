/**
 * What the sync server needs from the rest of the house. It knows documents by name and bytes; it knows no meaning.
 */

/** One update as a client sent it, with the document it belongs to. */
export interface PendingUpdate {
  readonly document: string;
  readonly update: Uint8Array;
}

/** A document as stored: the last full state, and the updates committed after it, in order. */
export interface StoredDocument {
  /** Full state as one Yjs V1 update, or null where there is none yet. */
  readonly snapshot: Uint8Array | null;
  readonly updates: readonly Uint8Array[];
  /** Sequence number of the last committed update. */
  readonly headSeq: number;
  /** Sequence number that the snapshot reaches. */
  readonly snapshotSeq: number;
}

/** The end of a document's log. */
export interface LogTail {
  readonly updates: readonly Uint8Array[];
  /** Sequence number of the last committed update. */
  readonly headSeq: number;
}

/** The stored bytes failed their checksum; the document must not be served or written. */
export class CorruptDocumentError extends Error {
  override readonly name = 'CorruptDocumentError';
}

/** The database can't be reached or refused; the same call may succeed later. */
export class StoreUnavailableError extends Error {
  override readonly name = 'StoreUnavailableError';
}

/** Durable documents. Implementations run `contract/document-store.ts`. */
export interface DocumentStore {
  /** True where other processes may write to it too. */
  readonly shared: boolean;
  /** Null where the document doesn't exist. Throws CorruptDocumentError, StoreUnavailableError. */
  load(document: string): Promise<StoredDocument | null>;
  /**
   * Commits all updates in one transaction, in the order given, and only then resolves, with the last sequence number of
   * each document. Unknown documents are left out of the result. Throws StoreUnavailableError: the outcome is then unknown,
   * and the same batch may be given again (updates are idempotent).
   */
  append(updates: readonly PendingUpdate[]): Promise<Map<string, number>>;
  /**
   * The updates committed after `seq`, in order. Null where the document doesn't exist, or the log no longer reaches back so
   * far. Throws CorruptDocumentError, StoreUnavailableError.
   */
  since(document: string, seq: number): Promise<LogTail | null>;
  /** The last sequence number of each of these documents that exists. Throws StoreUnavailableError. */
  heads(documents: readonly string[]): Promise<Map<string, number>>;
  /**
   * Replaces the updates up to `throughSeq` by a full state, if the stored snapshot still reaches `expectedSnapshotSeq`.
   * False where someone else was first.
   */
  compact(document: string, snapshot: Uint8Array, throughSeq: number, expectedSnapshotSeq: number): Promise<boolean>;
}

/** Who is at the other end of a socket. `device` tells apart devices, not people; it is never sent to anyone. */
export interface Peer {
  readonly device: string;
  /**
   * What the page writes with: a random word that it keeps beside its text and that nobody else is told, so that its text
   * is still its own where the device has become another (a lost cookie). Null: the device.
   */
  readonly pen: string | null;
}

/** What a peer may do with a document now. Asked at connection and at every frame, so it must be quick. */
export type Access = 'none' | 'reader' | 'writer';

export interface AccessPolicy<P extends Peer> {
  /** Source of truth for rights; asked again for every frame. */
  access(peer: P, document: string): Access;
}

/** The time in ms and waiting, given from outside so that tests can hold them. */
export interface Clock {
  now(): number;
  setTimeout(callback: () => void, ms: number): unknown;
  clearTimeout(timer: unknown): void;
}
