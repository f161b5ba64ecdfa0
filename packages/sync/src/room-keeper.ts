import type { CloseName } from '@stikkord/protocol';
import type { Committer } from './committer.ts';
import {
  COMPACT_BYTES,
  COMPACT_BYTES_MAX,
  COMPACT_ROWS,
  COMPACT_ROWS_MAX,
  Compactor,
  PAUSE_MS,
  type CompactState,
} from './compaction.ts';
import { HeldBudget } from './held-changes.ts';
import { Limiter } from './limiter.ts';
import { CorruptDocumentError, type Clock, type DocumentStore, type Peer } from './ports.ts';
import { Room, type RoomWrite } from './room.ts';
import { WritersBook } from './writers.ts';

/** No such document in the store. */
export class DocumentNotFoundError extends Error {
  override readonly name = 'DocumentNotFoundError';
}

export interface RoomKeeperOptions<P extends Peer> {
  readonly store: DocumentStore;
  readonly clock: Clock;
  readonly committer: Committer<RoomWrite<P>>;
  readonly compactState: CompactState;
  quarantined(document: string, error: unknown): void;
  fault(error: unknown): void;
}

export const IDLE_MS = 60_000;
const LOADS_AT_ONCE = 8;

/** Brings documents into memory, and out of it again. */
export class RoomKeeper<P extends Peer> {
  readonly #options: RoomKeeperOptions<P>;
  readonly #compactor: Compactor;
  readonly #loads = new Limiter(LOADS_AT_ONCE);
  readonly #loading = new Map<string, Promise<void>>();
  readonly #rooms = new Map<string, Room<P>>();
  /** Documents whose room was given up while writes of it were queued: they are read again when those are done. */
  readonly #settling = new Map<string, Promise<void>>();
  readonly #idle = new Map<string, unknown>();
  /** Rooms whose log is to be compacted when nobody has written for a while: since when, and the next look. */
  readonly #pausing = new Map<Room<P>, { since: number; timer: unknown }>();
  readonly #writers: WritersBook;
  readonly #heldBudget = new HeldBudget();

  constructor(options: RoomKeeperOptions<P>) {
    this.#options = options;
    this.#writers = new WritersBook(options.clock);
    this.#compactor = new Compactor(options.store, options.clock, options.compactState);
  }

  get rooms(): Iterable<Room<P>> {
    return this.#rooms.values();
  }

  get(document: string): Room<P> | null {
    return this.#rooms.get(document) ?? null;
  }

  /**
   * Gives `act` the document's room, loading it once however many ask. Throws DocumentNotFoundError,
   * CorruptDocumentError, StoreUnavailableError.
   */
  async use<T>(document: string, act: (room: Room<P>) => T): Promise<T> {
    for (;;) {
      const room = this.#rooms.get(document);
      if (room !== undefined) {
        const result = act(room);
        this.watchIdle(room);
        return result;
      }
      let loading = this.#loading.get(document);
      if (loading === undefined) {
        loading = this.#load(document).finally(() => this.#loading.delete(document));
        this.#loading.set(document, loading);
      }
      await loading;
    }
  }

  async #load(document: string): Promise<void> {
    const { store, clock, committer } = this.#options;
    await this.#settling.get(document);
    try {
      const stored = await this.#loads.run(() => store.load(document));
      if (stored === null) throw new DocumentNotFoundError(document);
      const room = new Room(document, stored, this.#writers.of(document), committer, clock, this.#heldBudget);
      this.#rooms.set(document, room);
      this.watchIdle(room);
      this.considerCompaction(room);
    } catch (error) {
      if (error instanceof CorruptDocumentError) this.#options.quarantined(document, error);
      throw error;
    }
  }

  /** Starts the wait for an idle room's eviction anew, or ends it. */
  watchIdle(room: Room<P>): void {
    this.#unwatch(room.document);
    if (!room.idle || this.#rooms.get(room.document) !== room) return;
    const evict = (): void => {
      this.#idle.delete(room.document);
      if (!room.idle) return;
      this.#rooms.delete(room.document);
      this.#writers.keep(room.document, room.writers);
      room.close('restarting');
    };
    this.#idle.set(room.document, this.#options.clock.setTimeout(evict, IDLE_MS));
  }

  #unwatch(document: string): void {
    const timer = this.#idle.get(document);
    if (timer === undefined) return;
    this.#options.clock.clearTimeout(timer);
    this.#idle.delete(document);
  }

  /** Takes a room out of memory though people are at it. The next one to come gets it from the store. */
  giveUp(room: Room<P>, name: CloseName): void {
    const { document } = room;
    if (this.#rooms.get(document) !== room) return;
    this.#rooms.delete(document);
    this.#writers.keep(document, room.writers);
    this.#unwatch(document);
    if (room.busy) {
      const settled = new Promise<void>((resolve) => {
        const nothing = { update: null, again: null, from: null, owed: null };
        this.#options.committer.enqueue({ document, ...nothing, settled: () => resolve() });
      });
      this.#settling.set(
        document,
        settled.finally(() => this.#settling.delete(document)),
      );
    }
    room.close(name);
  }

  /** The store was set back to a past: the room is read anew, and each may bring again what anybody wrote since. */
  setBack(room: Room<P>): void {
    this.giveUp(room, 'restarting');
    this.#writers.forget(room.document);
  }

  quarantine(room: Room<P>, error: unknown): void {
    this.#options.quarantined(room.document, error);
    this.giveUp(room, 'quarantined');
  }

  /** To be called when the log may have grown: compacts it when it is past its limits and nobody writes, or far past them. */
  considerCompaction(room: Room<P>): void {
    if (room.compacting || (room.logRows <= COMPACT_ROWS && room.logBytes <= COMPACT_BYTES)) return;
    if (room.logRows > COMPACT_ROWS_MAX || room.logBytes > COMPACT_BYTES_MAX) return this.#compact(room);
    const { clock } = this.#options;
    const pausing = this.#pausing.get(room);
    if (pausing !== undefined) {
      pausing.since = clock.now();
      return;
    }
    const pause = { since: clock.now(), timer: null as unknown };
    const look = (): void => {
      const left = pause.since + PAUSE_MS - clock.now();
      if (left > 0) {
        pause.timer = clock.setTimeout(look, left);
        return;
      }
      this.#pausing.delete(room);
      if (!room.compacting && this.#rooms.get(room.document) === room) this.#compact(room);
    };
    pause.timer = clock.setTimeout(look, PAUSE_MS);
    this.#pausing.set(room, pause);
  }

  #compact(room: Room<P>): void {
    room.compacting = true;
    this.#compactor.schedule(room.document, (compacted) => {
      room.compacting = false;
      if (compacted !== null && 'failed' in compacted) {
        if (compacted.failed instanceof CorruptDocumentError) this.quarantine(room, compacted.failed);
        else this.#options.fault(compacted.failed);
      }
      // Where it failed or another node was first, it is left alone until it has grown as much again.
      const done = compacted !== null && 'rows' in compacted ? compacted : { rows: room.logRows, bytes: room.logBytes };
      room.logRows -= done.rows;
      room.logBytes -= done.bytes;
    });
  }

  /** Ends with the compaction that runs, and lets go of every room. */
  async stop(): Promise<void> {
    for (const { timer } of this.#pausing.values()) this.#options.clock.clearTimeout(timer);
    this.#pausing.clear();
    await this.#compactor.stop();
    for (const room of this.#rooms.values()) {
      this.#unwatch(room.document);
      room.close('restarting');
    }
    this.#rooms.clear();
  }
}
