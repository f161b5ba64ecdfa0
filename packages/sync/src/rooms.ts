import type * as Y from 'yjs';
import type { CloseName } from '@stikkord/protocol';
import { isReady } from './causality.ts';
import { Committer } from './committer.ts';
import { COMPACT_BYTES, COMPACT_ROWS, compactState, Compactor, type CompactState } from './compaction.ts';
import { Connection, type ConnectionContext } from './connection.ts';
import { Limiter } from './limiter.ts';
import { WrittenByReaderError } from './live-document.ts';
import {
  CorruptDocumentError,
  StoreUnavailableError,
  type Access,
  type AccessPolicy,
  type Clock,
  type DocumentStore,
  type Peer,
} from './ports.ts';
import { DOCUMENT_BYTES_MAX, Room, type RoomWrite } from './room.ts';
import { scanUpdate } from './scan-update.ts';
import type { SyncSocket } from './socket.ts';

/** What the server wants to know for its log and its metrics. Never told any content. */
export interface SyncReport {
  /** A socket was closed under this name. */
  refused?(name: CloseName): void;
  /** The store stopped (false) or began again (true) to take writes. */
  storing?(storing: boolean): void;
  /** A stored document is damaged; nobody is served it until it is repaired. */
  quarantined?(document: string, error: unknown): void;
  /** Something that should not happen. */
  fault?(error: unknown): void;
}

export interface RoomsOptions<P extends Peer> {
  readonly store: DocumentStore;
  readonly policy: AccessPolicy<P>;
  readonly clock: Clock;
  readonly report?: SyncReport;
  /** Where full states are made; in this thread if not given. */
  readonly compactState?: CompactState;
}

/** No such document in the store. */
export class DocumentNotFoundError extends Error {
  override readonly name = 'DocumentNotFoundError';
}

/** An update that can't be applied to its document: it stands on what is not there, or makes it too large. */
export class UpdateRefusedError extends Error {
  override readonly name = 'UpdateRefusedError';
}

export const IDLE_MS = 60_000;
export const KEEP_ALIVE_MS = 20_000;
const LOADS_AT_ONCE = 8;
const DRAIN_MS_MAX = 10_000;

/** All documents that this node has in memory, and the sockets at them. */
export class Rooms<P extends Peer> {
  readonly #options: RoomsOptions<P>;
  readonly #clock: Clock;
  readonly #committer: Committer<RoomWrite<P>>;
  readonly #compactor: Compactor;
  readonly #context: ConnectionContext<P>;
  readonly #loads = new Limiter(LOADS_AT_ONCE);
  readonly #loading = new Map<string, Promise<Room<P>>>();
  readonly #rooms = new Map<string, Room<P>>();
  /** Documents whose room was given up while writes of it were queued: they are read again when those are done. */
  readonly #settling = new Map<string, Promise<void>>();
  readonly #idle = new Map<string, unknown>();
  readonly #connections = new Set<Connection<P>>();
  readonly #committed = new Set<(document: string) => void>();
  readonly #presence = new Set<(document: string) => void>();
  #keepAlive: unknown;
  #stopping = false;

  constructor(options: RoomsOptions<P>) {
    this.#options = options;
    this.#clock = options.clock;
    this.#compactor = new Compactor(options.store, options.clock, options.compactState ?? compactState);
    this.#committer = new Committer(options.store, options.clock, {
      committed: (document, writes) => this.#onCommitted(document, writes),
      rejected: (document, writes, error) => this.#onRejected(document, writes, error),
      storing: (storing) => {
        for (const connection of this.#connections) connection.tellStanding();
        options.report?.storing?.(storing);
      },
      overloaded: () => {
        for (const connection of this.#connections) if (connection.writing) connection.refuse('overloaded');
      },
    });
    this.#context = {
      policy: options.policy,
      clock: options.clock,
      storing: () => this.#committer.storing,
      overloaded: () => this.#committer.overloaded,
      refused: (name) => options.report?.refused?.(name),
      fault: (error) => options.report?.fault?.(error),
      closed: (connection) => this.#onClosed(connection),
    };
    this.#scheduleKeepAlive();
  }

  /** Takes over a socket. Whatever is wrong is said by closing it under a name of CLOSE. */
  connect(socket: SyncSocket, peer: P, document: string): void {
    const connection = new Connection(socket, peer, document, this.#context);
    this.#connections.add(connection);
    if (this.#stopping) connection.retire('restarting');
    else if (connection.access === 'none') connection.refuse('forbidden');
    else void this.#join(connection);
  }

  /**
   * Gives `look` the document as it is committed, loading it if need be; `look` must not write. Throws
   * DocumentNotFoundError, CorruptDocumentError, StoreUnavailableError.
   */
  async read<T>(document: string, look: (doc: Y.Doc) => T): Promise<T> {
    const room = await this.#open(document);
    try {
      return room.live.read(look);
    } catch (error) {
      if (error instanceof WrittenByReaderError) this.#giveUp(room, 'restarting');
      throw error;
    }
  }

  /**
   * Commits an edit of the server's own, the way a client's is committed, and resolves when it is stored. Throws
   * UpdateRefusedError and MalformedError beside what `read` throws.
   */
  async apply(document: string, update: Uint8Array): Promise<void> {
    const scanned = scanUpdate(update);
    const room = await this.#open(document);
    if (!isReady(scanned, room.live.clockOf)) throw new UpdateRefusedError('the update has gaps');
    if (!room.live.fits(update.length, DOCUMENT_BYTES_MAX)) throw new UpdateRefusedError('the document is full');
    await new Promise<void>((resolve, reject) => {
      room.write(scanned, {
        from: null,
        owed: null,
        settled: (error) => (error === null ? resolve() : reject(error)),
      });
      room.retryHeld();
    });
  }

  /** Calls `listener` with a document's name after each commit to it. Returns the way to stop that. */
  onCommitted(listener: (document: string) => void): () => void {
    this.#committed.add(listener);
    return () => this.#committed.delete(listener);
  }

  /** Calls `listener` when someone comes to or leaves a document. Returns the way to stop that. */
  onPresence(listener: (document: string) => void): () => void {
    this.#presence.add(listener);
    return () => this.#presence.delete(listener);
  }

  /** Who is at a document now; one entry for each socket. */
  connected(document: string): readonly { readonly peer: P; readonly access: Access }[] {
    const room = this.#rooms.get(document);
    return room === undefined ? [] : [...room.connections].map(({ peer, access }) => ({ peer, access }));
  }

  /** Closes the sockets among those meant whose access is no longer what they were told, so that they come back with it. */
  rightsChanged(meant: (peer: P, document: string) => boolean): void {
    for (const connection of this.#connections) {
      const { peer, document, access } = connection;
      if (meant(peer, document) && this.#options.policy.access(peer, document) !== access)
        connection.retire('rightsChanged');
    }
  }

  /** Forgets a document that was deleted; its sockets are closed. */
  forget(document: string): void {
    const room = this.#rooms.get(document);
    if (room !== undefined) this.#giveUp(room, 'notFound');
  }

  /**
   * Takes no new sockets, closes the others spread over `spreadMs`, each when what it sent is committed and acknowledged,
   * and resolves when all is stored, or after 10 s without the store.
   */
  async shutdown({ spreadMs }: { readonly spreadMs: number }): Promise<void> {
    this.#stopping = true;
    const leaving = [...this.#connections];
    await Promise.all(
      leaving.map(async (connection, index) => {
        await this.#wait((spreadMs * index) / leaving.length);
        connection.retire('restarting');
      }),
    );
    let timer: unknown;
    const patience = new Promise<void>((resolve) => {
      timer = this.#clock.setTimeout(resolve, DRAIN_MS_MAX);
    });
    await Promise.race([this.#committer.drained(), patience]);
    this.#clock.clearTimeout(timer);
    await this.#compactor.stop();
    this.#clock.clearTimeout(this.#keepAlive);
    for (const timer of this.#idle.values()) this.#clock.clearTimeout(timer);
    for (const room of this.#rooms.values()) room.close('restarting');
    this.#rooms.clear();
  }

  #wait(ms: number): Promise<void> {
    return ms === 0 ? Promise.resolve() : new Promise((resolve) => this.#clock.setTimeout(resolve, ms));
  }

  async #join(connection: Connection<P>): Promise<void> {
    try {
      const room = await this.#open(connection.document);
      connection.open(room);
      this.#tell(this.#presence, room.document);
      this.#watchIdle(room);
    } catch (error) {
      const name = loadFailure(error);
      if (name === 'restarting') this.#context.fault(error);
      connection.refuse(name);
    }
  }

  /** The document's room; it is loaded once, however many ask. */
  async #open(document: string): Promise<Room<P>> {
    const open = this.#rooms.get(document);
    if (open !== undefined) {
      this.#watchIdle(open);
      return open;
    }
    let loading = this.#loading.get(document);
    if (loading === undefined) {
      loading = this.#load(document).finally(() => this.#loading.delete(document));
      this.#loading.set(document, loading);
    }
    return await loading;
  }

  async #load(document: string): Promise<Room<P>> {
    await this.#settling.get(document);
    try {
      const stored = await this.#loads.run(() => this.#options.store.load(document));
      if (stored === null) throw new DocumentNotFoundError(document);
      const room = new Room(document, stored, this.#committer, this.#clock);
      this.#rooms.set(document, room);
      this.#watchIdle(room);
      this.#considerCompaction(room);
      return room;
    } catch (error) {
      if (error instanceof CorruptDocumentError) this.#options.report?.quarantined?.(document, error);
      throw error;
    }
  }

  /** Starts the wait for an idle room's eviction, or ends it. */
  #watchIdle(room: Room<P>): void {
    const timer = this.#idle.get(room.document);
    if (timer !== undefined) {
      this.#clock.clearTimeout(timer);
      this.#idle.delete(room.document);
    }
    if (!room.idle || this.#stopping) return;
    const evict = (): void => {
      this.#idle.delete(room.document);
      if (!room.idle || this.#rooms.get(room.document) !== room) return;
      this.#rooms.delete(room.document);
      room.close('restarting');
    };
    this.#idle.set(room.document, this.#clock.setTimeout(evict, IDLE_MS));
  }

  #onClosed(connection: Connection<P>): void {
    this.#connections.delete(connection);
    const room = this.#rooms.get(connection.document);
    if (room === undefined) return;
    this.#tell(this.#presence, room.document);
    this.#watchIdle(room);
  }

  #onCommitted(document: string, writes: readonly RoomWrite<P>[]): void {
    const room = this.#rooms.get(document);
    if (room === undefined) {
      for (const { settled } of writes) settled?.(null);
      return;
    }
    try {
      if (room.committed(writes)) this.#tell(this.#committed, document);
      this.#considerCompaction(room);
    } catch (error) {
      this.#quarantine(room, error);
    }
    if (room.idle) this.#watchIdle(room);
  }

  #onRejected(document: string, writes: readonly RoomWrite<P>[], error: unknown): void {
    const room = this.#rooms.get(document);
    if (error !== null) this.#context.fault(error);
    const reason =
      error === null ? new DocumentNotFoundError(document) : new UpdateRefusedError(document, { cause: error });
    if (room === undefined) {
      for (const { settled } of writes) settled?.(reason);
      return;
    }
    room.rejected(writes, reason);
    // What was accepted and isn't stored must not stay in memory as if it were.
    this.#giveUp(room, error === null ? 'notFound' : 'overloaded');
  }

  #quarantine(room: Room<P>, error: unknown): void {
    this.#options.report?.quarantined?.(room.document, error);
    this.#giveUp(room, 'quarantined');
  }

  /** Takes a room out of memory though people are at it. The next one to come gets it from the store. */
  #giveUp(room: Room<P>, name: CloseName): void {
    const { document } = room;
    if (this.#rooms.get(document) !== room) return;
    this.#rooms.delete(document);
    const timer = this.#idle.get(document);
    if (timer !== undefined) this.#clock.clearTimeout(timer);
    this.#idle.delete(document);
    if (room.busy) {
      const settled = new Promise<void>((resolve) => {
        this.#committer.enqueue({ document, update: null, from: null, owed: null, settled: () => resolve() });
      });
      this.#settling.set(
        document,
        settled.finally(() => this.#settling.delete(document)),
      );
    }
    room.close(name);
    this.#tell(this.#presence, document);
  }

  #considerCompaction(room: Room<P>): void {
    if (room.compacting || (room.logRows <= COMPACT_ROWS && room.logBytes <= COMPACT_BYTES)) return;
    room.compacting = true;
    this.#compactor.schedule(room.document, (compacted) => {
      room.compacting = false;
      if (compacted === null) return;
      if ('failed' in compacted) {
        if (compacted.failed instanceof CorruptDocumentError) this.#quarantine(room, compacted.failed);
        else this.#context.fault(compacted.failed);
        return;
      }
      room.logRows -= compacted.rows;
      room.logBytes -= compacted.bytes;
    });
  }

  #tell(listeners: ReadonlySet<(document: string) => void>, document: string): void {
    for (const listener of listeners) {
      try {
        listener(document);
      } catch (error) {
        this.#context.fault(error);
      }
    }
  }

  #scheduleKeepAlive(): void {
    this.#keepAlive = this.#clock.setTimeout(() => {
      for (const connection of this.#connections) connection.keepAlive();
      this.#scheduleKeepAlive();
    }, KEEP_ALIVE_MS);
  }
}

function loadFailure(error: unknown): CloseName {
  if (error instanceof DocumentNotFoundError) return 'notFound';
  if (error instanceof CorruptDocumentError) return 'quarantined';
  return error instanceof StoreUnavailableError ? 'overloaded' : 'restarting';
}
