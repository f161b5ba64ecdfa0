// Over 300 lines: the one place where what the server may ask of documents is said, and handed on.
import type * as Y from 'yjs';
import type { CloseName } from '@stikkord/protocol';
import { isReady } from './causality.ts';
import { BACKLOG_BYTES_MAX, Committer } from './committer.ts';
import { compactState, type CompactState } from './compaction.ts';
import { Connection, type ConnectionContext } from './connection.ts';
import { WrittenByReaderError } from './live-document.ts';
import { LogFollower } from './log-follower.ts';
import {
  CorruptDocumentError,
  StoreUnavailableError,
  type Access,
  type AccessPolicy,
  type Clock,
  type DocumentStore,
  type Peer,
} from './ports.ts';
import { DOCUMENT_BYTES_MAX, type RoomWrite } from './room.ts';
import { DocumentNotFoundError, RoomKeeper } from './room-keeper.ts';
import { scanUpdate } from './scan-update.ts';
import type { SyncSocket } from './socket.ts';
import { SocketCount } from './socket-count.ts';

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

/** An update that can't be applied to its document: it stands on what is not there, or makes it too large. */
export class UpdateRefusedError extends Error {
  override readonly name = 'UpdateRefusedError';
}

export const KEEP_ALIVE_MS = 20_000;
const DRAIN_MS_MAX = 10_000;
/** While the store is away, who has this much on the way is read no further; all who have anything, where so much piles up. */
const PAUSE_OWN_BYTES = 64 * 1024;
const PAUSE_BACKLOG_BYTES = 1024 * 1024;
/** Nobody who types or pastes has more than this on the way. */
const FAIR_BYTES = 256 * 1024;

/** All documents that this node has in memory, and the sockets at them. */
export class Rooms<P extends Peer> {
  readonly #options: RoomsOptions<P>;
  readonly #clock: Clock;
  readonly #committer: Committer<RoomWrite<P>>;
  readonly #keeper: RoomKeeper<P>;
  readonly #follower: LogFollower<P>;
  readonly #context: ConnectionContext<P>;
  readonly #connections = new Set<Connection<P>>();
  readonly #sockets = new SocketCount();
  readonly #committed = new Set<(document: string) => void>();
  readonly #presence = new Set<(document: string) => void>();
  #keepAlive: unknown;
  #stopping = false;

  constructor(options: RoomsOptions<P>) {
    this.#options = options;
    this.#clock = options.clock;
    this.#committer = new Committer(options.store, options.clock, {
      committed: (document, writes, head) => this.#onCommitted(document, writes, head),
      rejected: (document, writes, error) => this.#onRejected(document, writes, error),
      storing: (storing) => {
        for (const connection of this.#connections) connection.storeChanged();
        options.report?.storing?.(storing);
        if (!storing && this.#committer.overloaded) this.#sendWritersAway();
      },
      overloaded: () => this.#sendWritersAway(),
    });
    this.#context = {
      policy: options.policy,
      clock: options.clock,
      storing: () => this.#committer.storing,
      overloaded: (ownBytes) => this.#isTooMuch(ownBytes),
      backedUp: (ownBytes) => this.#isBackedUp(ownBytes),
      refused: (name) => options.report?.refused?.(name),
      fault: (error) => options.report?.fault?.(error),
      closed: (connection) => this.#onClosed(connection),
    };
    this.#keeper = new RoomKeeper({
      store: options.store,
      clock: options.clock,
      committer: this.#committer,
      compactState: options.compactState ?? compactState,
      quarantined: (document, error) => options.report?.quarantined?.(document, error),
      fault: (error) => options.report?.fault?.(error),
    });
    this.#follower = new LogFollower({
      store: options.store,
      clock: options.clock,
      rooms: () => this.#keeper.rooms,
      changed: (room) => this.#tell(this.#committed, room.document),
      damaged: (room, error) => this.#keeper.quarantine(room, error),
      setBack: (room) => this.#keeper.setBack(room),
      fault: (error) => options.report?.fault?.(error),
    });
    this.#scheduleKeepAlive();
  }

  /** While the store answers, only those who send much make room: they are what it can't keep up with. */
  #isTooMuch(ownBytes: number): boolean {
    const { overloaded, storing, backlog } = this.#committer;
    return overloaded && (!storing || ownBytes > FAIR_BYTES || backlog > 2 * BACKLOG_BYTES_MAX);
  }

  /** One who types is read on while the store is away, until what all have typed is much; one who pastes is not. */
  #isBackedUp(ownBytes: number): boolean {
    const { storing, backlog } = this.#committer;
    return !storing && ownBytes > 0 && (ownBytes > PAUSE_OWN_BYTES || backlog > PAUSE_BACKLOG_BYTES);
  }

  #sendWritersAway(): void {
    for (const connection of this.#connections) {
      if (connection.writing && this.#isTooMuch(connection.writingBytes)) connection.refuse('overloaded');
    }
  }

  /** Takes over a socket. Whatever is wrong is said by closing it under a name of CLOSE. */
  connect(socket: SyncSocket, peer: P, document: string): void {
    const connection = new Connection(socket, peer, document, this.#context);
    if (!this.#sockets.add(connection)) {
      connection.refuse('tooMany');
      return;
    }
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
    return await this.#keeper.use(document, (room) => {
      try {
        return room.live.read(look);
      } catch (error) {
        if (error instanceof WrittenByReaderError) this.#keeper.giveUp(room, 'restarting');
        throw error;
      }
    });
  }

  /**
   * Commits an edit of the server's own, the way a client's is committed, and resolves when it is stored. Throws
   * UpdateRefusedError and MalformedError beside what `read` throws.
   */
  async apply(document: string, update: Uint8Array): Promise<void> {
    const scanned = scanUpdate(update);
    await this.#keeper.use(document, (room) => {
      if (!isReady(scanned, room.live.clockOf)) throw new UpdateRefusedError('the update has gaps');
      if (!room.live.fits(update.length, DOCUMENT_BYTES_MAX)) throw new UpdateRefusedError('the document is full');
      if (!room.live.hasRoomFor(scanned)) throw new UpdateRefusedError('the document is too crowded');
      return new Promise<void>((resolve, reject) => {
        const settled = (error: Error | null): void => (error === null ? resolve() : reject(error));
        room.write(scanned, { from: null, owed: null, settled });
        room.held.judgeWoken();
      });
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
    const room = this.#keeper.get(document);
    return room === null ? [] : [...room.connections].map(({ peer, access }) => ({ peer, access }));
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
    const room = this.#keeper.get(document);
    if (room !== null) this.#keeper.giveUp(room, 'notFound');
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
    this.#follower.stop();
    await this.#keeper.stop();
    this.#clock.clearTimeout(this.#keepAlive);
  }

  #wait(ms: number): Promise<void> {
    return ms === 0 ? Promise.resolve() : new Promise((resolve) => this.#clock.setTimeout(resolve, ms));
  }

  async #join(connection: Connection<P>): Promise<void> {
    try {
      await this.#keeper.use(connection.document, (room) => connection.open(room));
      this.#tell(this.#presence, connection.document);
    } catch (error) {
      const name = loadFailure(error);
      if (name === 'restarting') this.#context.fault(error);
      connection.refuse(name);
    }
  }

  #onClosed(connection: Connection<P>): void {
    if (!this.#connections.delete(connection)) return;
    this.#sockets.remove(connection);
    const room = this.#keeper.get(connection.document);
    if (room !== null) this.#keeper.watchIdle(room);
    this.#tell(this.#presence, connection.document);
  }

  #onCommitted(document: string, writes: readonly RoomWrite<P>[], head: number | null): void {
    const room = this.#keeper.get(document);
    if (room === null) {
      // The room was given up; its writes are stored all the same.
      for (const { settled } of writes) settled?.(null);
      return;
    }
    try {
      const rows = room.committed(writes);
      if (rows > 0) this.#tell(this.#committed, document);
      if (head !== null && !room.follows(rows, head)) void this.#follower.follow(room);
      this.#keeper.considerCompaction(room);
    } catch (error) {
      this.#keeper.quarantine(room, error);
    }
    if (room.idle) this.#keeper.watchIdle(room);
  }

  #onRejected(document: string, writes: readonly RoomWrite<P>[], error: unknown): void {
    if (error !== null) this.#context.fault(error);
    const reason =
      error === null ? new DocumentNotFoundError(document) : new UpdateRefusedError(document, { cause: error });
    const room = this.#keeper.get(document);
    room?.rejected(writes);
    for (const { settled } of writes) settled?.(reason);
    // What was accepted and isn't stored must not stay in memory as if it were.
    if (room !== null) this.#keeper.giveUp(room, error === null ? 'notFound' : 'overloaded');
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
