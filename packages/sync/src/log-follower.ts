import { CorruptDocumentError, StoreUnavailableError, type Clock, type DocumentStore, type Peer } from './ports.ts';
import type { Room } from './room.ts';

export interface LogFollowerOptions<P extends Peer> {
  readonly store: DocumentStore;
  readonly clock: Clock;
  /** The rooms in memory. */
  rooms(): Iterable<Room<P>>;
  /** Someone else's updates were applied. */
  changed(room: Room<P>): void;
  damaged(room: Room<P>, error: unknown): void;
  /** The log has become shorter than it was: what is in memory is of a past that the store no longer has. */
  setBack(room: Room<P>): void;
  fault(error: unknown): void;
}

export const FOLLOW_MS = 1_000;

/**
 * Brings what other nodes commit into the rooms of this one, as while an old server lets its people go and a new one takes
 * them. A store that is this process's alone is not asked.
 */
export class LogFollower<P extends Peer> {
  readonly #options: LogFollowerOptions<P>;
  readonly #following = new Set<Room<P>>();
  #timer: unknown = null;
  #stopped = false;

  constructor(options: LogFollowerOptions<P>) {
    this.#options = options;
    if (options.store.shared) this.#wait();
  }

  stop(): void {
    this.#stopped = true;
    this.#options.clock.clearTimeout(this.#timer);
  }

  /** Reads what the room lacks of its log, and applies it. */
  async follow(room: Room<P>): Promise<void> {
    if (this.#following.has(room)) return;
    this.#following.add(room);
    const { store } = this.#options;
    try {
      let tail = await store.since(room.document, room.head);
      if (tail === null) {
        // The log doesn't reach back so far, or the document is gone, which the next write to it will show.
        const stored = await store.load(room.document);
        if (stored === null) return;
        const { snapshot, updates, headSeq } = stored;
        tail = { updates: snapshot === null ? updates : [snapshot, ...updates], headSeq };
      }
      if (room.absorb(tail.updates, tail.headSeq)) this.#options.changed(room);
    } catch (error) {
      if (error instanceof CorruptDocumentError) this.#options.damaged(room, error);
      else if (!(error instanceof StoreUnavailableError)) this.#options.fault(error);
    } finally {
      this.#following.delete(room);
    }
  }

  #wait(): void {
    if (this.#stopped) return;
    this.#timer = this.#options.clock.setTimeout(() => void this.#look().finally(() => this.#wait()), FOLLOW_MS);
  }

  async #look(): Promise<void> {
    // As far as the rooms have come before the store is asked: it can't have less then.
    const rooms = new Map([...this.#options.rooms()].map((room) => [room, room.head]));
    if (rooms.size === 0) return;
    try {
      const heads = await this.#options.store.heads([...rooms.keys()].map(({ document }) => document));
      const behind: Room<P>[] = [];
      for (const [room, before] of rooms) {
        const head = heads.get(room.document);
        if (head === undefined) continue;
        if (head < before) this.#options.setBack(room);
        // What is on its way from here will tell by itself whether others' came between.
        else if (head > room.head && !room.busy) behind.push(room);
      }
      await Promise.all(behind.map((room) => this.follow(room)));
    } catch (error) {
      if (!(error instanceof StoreUnavailableError)) this.#options.fault(error);
    }
  }
}
