// Over 300 lines by its imports: what a document's sockets share, and the order of a commit, in one sight.
import * as Y from 'yjs';
import { SYNC_STEP, type CloseName } from '@stikkord/protocol';
import { Answers, AskingBudget } from './answers.ts';
import { AwarenessDesk } from './awareness-desk.ts';
import { withoutKnown } from './causality.ts';
import type { Committer, Write } from './committer.ts';
import type { Connection } from './connection.ts';
import { writeSync } from './frames.ts';
import { HeldChanges, type HeldBudget } from './held-changes.ts';
import { LiveDocument } from './live-document.ts';
import type { Clock, Peer, StoredDocument } from './ports.ts';
import type { ScannedUpdate } from './scan-update.ts';
import type { Writers } from './writers.ts';

/** A frame that a socket is owed an acknowledgement for. */
export interface Owed {
  done: boolean;
}

/** A write on its way to the store, with whom to tell. */
export interface RoomWrite<P extends Peer> extends Write {
  readonly from: Connection<P> | null;
  readonly owed: Owed | null;
  /** What was said again while it was on its way: once that is stored, it must be the same. */
  readonly again: ScannedUpdate | null;
  /** Told once: null when committed, else why not. */
  readonly settled: ((error: Error | null) => void) | null;
}

export const DOCUMENT_BYTES_MAX = 8 * 1024 * 1024;
const LAG_CHECK_MS = 100;

/** One live document and the sockets at it. Holds nothing that is not committed, but for knowing how far the queue goes. */
export class Room<P extends Peer> {
  readonly document: string;
  readonly live: LiveDocument;
  readonly connections = new Set<Connection<P>>();
  readonly awareness: AwarenessDesk;
  /** Changes that can't be placed yet. */
  readonly held: HeldChanges<Connection<P>>;
  /** Connections with frames that are judged when what is queued is committed. */
  readonly waiting = new Set<Connection<P>>();
  readonly #committer: Committer<RoomWrite<P>>;
  readonly #clock: Clock;
  /** Who speaks under which clientID now. */
  readonly #speakers = new Map<number, Connection<P>>();
  readonly writers: Writers;
  readonly #lagging = new Set<Connection<P>>();
  #lagTimer: unknown = null;
  #queued = 0;
  readonly #answers: Answers;
  readonly #asking: AskingBudget;
  /** Sequence number up to which everything in the log is in memory. */
  #head: number;
  /** Rows and bytes in the store after its snapshot. */
  logRows: number;
  logBytes: number;
  compacting = false;

  /** Throws CorruptDocumentError. */
  constructor(
    document: string,
    stored: StoredDocument,
    writers: Writers,
    committer: Committer<RoomWrite<P>>,
    clock: Clock,
    heldBudget: HeldBudget,
  ) {
    this.document = document;
    this.live = new LiveDocument(stored, (client, before) => writers.acquaintances.wrote(client, before));
    this.#answers = new Answers(this.live.doc);
    this.#asking = new AskingBudget(clock);
    this.#head = stored.headSeq;
    this.logRows = stored.updates.length;
    this.logBytes = stored.updates.reduce((sum, update) => sum + update.length, 0);
    this.held = new HeldChanges(this.live.clockOf, heldBudget);
    this.writers = writers;
    this.#committer = committer;
    this.#clock = clock;
    this.awareness = new AwarenessDesk(clock, () => this.connections);
  }

  get head(): number {
    return this.#head;
  }

  /** True while writes of this room are on their way to the store. */
  get busy(): boolean {
    return this.#queued > 0;
  }

  get idle(): boolean {
    return this.connections.size === 0 && !this.busy;
  }

  /** Queues an update that can be placed; gives the bytes that are to be stored. */
  write(update: ScannedUpdate, to: Pick<RoomWrite<P>, 'from' | 'owed' | 'settled'>): number {
    const bytes = withoutKnown(update, this.live.clockOf);
    const again = this.live.meetsQueue(update) ? update : null;
    this.live.accept(update);
    for (const { client } of update.blocks) this.held.brought(client);
    this.#enqueue({ document: this.document, update: bytes, again, ...to });
    return bytes.length;
  }

  /** Owes `owed`, for a change that adds nothing, until everything that was queued before is committed. */
  await(update: ScannedUpdate, from: Connection<P>, owed: Owed | null): void {
    const again = this.live.meetsQueue(update) ? update : null;
    this.#enqueue({ document: this.document, update: null, again, from, owed, settled: null });
  }

  #enqueue(write: RoomWrite<P>): void {
    this.#queued++;
    this.#committer.enqueue(write);
  }

  /** `rows` of this node's were stored, the last of them as `head`. False where rows of others came between. */
  follows(rows: number, head: number): boolean {
    if (head > this.#head + rows) return false;
    this.#head = Math.max(this.#head, head);
    return true;
  }

  /**
   * Takes in rows of the log, up to `head`, that others wrote, or this node: nothing is done twice. True where that changed
   * something. Throws CorruptDocumentError.
   */
  absorb(updates: readonly Uint8Array[], head: number): boolean {
    if (head <= this.#head) return false;
    this.#head = head;
    const changed = this.#change(() => this.live.absorb(updates), null);
    this.held.brought();
    this.held.judgeWoken();
    return changed;
  }

  /**
   * What was committed is applied, then broadcast, then acknowledged. Gives the number of rows. Throws CorruptDocumentError
   * where it can't be applied.
   */
  committed(writes: readonly RoomWrite<P>[]): number {
    this.#queued -= writes.length;
    const updates: Uint8Array[] = [];
    let sender = writes[0]?.from ?? null;
    for (const { update, from } of writes) {
      if (update === null) continue;
      updates.push(update);
      this.logBytes += update.length;
      if (from !== sender) sender = null;
    }
    this.logRows += updates.length;
    if (updates.length > 0) this.#change(() => this.live.apply(updates), sender);
    this.#acknowledge(writes);
    // Those who must wait on come in again.
    const waiting = [...this.waiting];
    for (const connection of waiting) connection.retryWaiting();
    return updates.length;
  }

  /** The store refused these writes for good. */
  rejected(writes: readonly RoomWrite<P>[]): void {
    this.#queued -= writes.length;
  }

  #change(apply: () => Uint8Array | null, sender: Connection<P> | null): boolean {
    this.#leaveSlowReadersBehind();
    this.#answers.clear();
    const change = apply();
    if (change === null) return false;
    let frame: Uint8Array | null = null;
    for (const connection of this.connections) {
      if (connection !== sender && connection.takesChanges)
        connection.send((frame ??= writeSync(SYNC_STEP.update, change)));
    }
    return true;
  }

  #leaveSlowReadersBehind(): void {
    let before: Uint8Array | null = null;
    for (const connection of this.connections) {
      if (connection.takesChanges && connection.congested) {
        this.leaveBehind(connection, (before ??= Y.encodeStateVector(this.live.doc)));
      }
    }
  }

  /** Sends `connection` nothing more until it has read what it was sent, and then the difference from `stateVector`. */
  leaveBehind(connection: Connection<P>, stateVector: Uint8Array): void {
    connection.leaveBehind(stateVector, this.#clock.now());
    this.#lagging.add(connection);
    this.#lagTimer ??= this.#clock.setTimeout(() => this.#checkLagging(), LAG_CHECK_MS);
  }

  #checkLagging(): void {
    this.#lagTimer = null;
    const now = this.#clock.now();
    for (const connection of this.#lagging) {
      if (connection.catchUp(this, now)) this.#lagging.delete(connection);
    }
    if (this.#lagging.size > 0) this.#lagTimer = this.#clock.setTimeout(() => this.#checkLagging(), LAG_CHECK_MS);
  }

  /** Sync step 2 for one who has what `stateVector` says. */
  difference(stateVector: Uint8Array): Uint8Array {
    return this.#answers.to(stateVector);
  }

  /** False where the device has asked for more than its share. An answer not made yet costs a look at the whole document. */
  mayAsk({ peer }: Connection<P>, stateVector: Uint8Array): boolean {
    return this.#asking.spend(peer.device, this.#answers.made(stateVector)?.length ?? this.live.size);
  }

  /** Sync step 1: what the room has committed; of some clientIDs only up to a clock, to be shown the rest. */
  question(from?: ReadonlyMap<number, number>): Uint8Array {
    const { doc } = this.live;
    if (from === undefined) return writeSync(SYNC_STEP.one, Y.encodeStateVector(doc));
    const vector = Y.decodeStateVector(Y.encodeStateVector(doc));
    for (const [client, clock] of from) {
      if (clock === 0) vector.delete(client);
      else if (clock < Y.getState(doc.store, client)) vector.set(client, clock);
    }
    return writeSync(SYNC_STEP.one, Y.encodeStateVector(vector));
  }

  /** What one who comes with a copy is to show of it, by clientID and clock; null where nothing. */
  toShow({ peer }: Connection<P>, stateVector: Uint8Array): ReadonlyMap<number, number> | null {
    return this.writers.acquaintances.toShow(penOf(peer), Y.decodeStateVector(stateVector));
  }

  /** All that it came with is stored. */
  meet({ peer }: Connection<P>): void {
    this.writers.acquaintances.meet(penOf(peer));
  }

  /** True where this clientID is remembered as that pen's. */
  isOwn(client: number, { peer }: Connection<P>): boolean {
    return this.writers.penOf(client) === penOf(peer);
  }

  /** True where this clientID is another pen's. One device's tabs carry each other's changes. */
  isOthers(client: number, { peer }: Connection<P>): boolean {
    const speaker = this.#speakers.get(client)?.peer;
    const pen = this.writers.penOf(client) ?? (speaker && penOf(speaker));
    return pen !== undefined && pen !== penOf(peer);
  }

  /**
   * Lets `connection` speak under this clientID from now on; false where it is another pen's. A new one is its pen's for
   * good; one under which something is stored, though nobody knows by whom, when its pen has written.
   */
  claim(client: number, connection: Connection<P>): boolean {
    if (this.isOthers(client, connection)) return false;
    this.#speakers.set(client, connection);
    if (this.live.clockOf(client) === 0) this.bind(client, connection);
    return true;
  }

  /** This clientID is that pen's from now on, if it was nobody's. */
  bind(client: number, { peer }: Connection<P>): void {
    const forgotten = this.writers.bind(client, { pen: penOf(peer), device: peer.device });
    if (forgotten !== null) this.held.released(forgotten);
  }

  leave(connection: Connection<P>): void {
    if (!this.connections.delete(connection)) return;
    this.held.letGo(connection);
    this.waiting.delete(connection);
    this.#lagging.delete(connection);
    this.awareness.leave(connection);
    const { clientId } = connection;
    if (clientId !== null && this.#speakers.get(clientId) === connection) {
      this.#speakers.delete(clientId);
      this.held.released(clientId);
    }
  }

  /** Closes every socket at it; the document in memory is gone. */
  close(name: CloseName): void {
    for (const connection of this.connections) connection.refuse(name);
    this.awareness.stop();
    if (this.#lagTimer !== null) this.#clock.clearTimeout(this.#lagTimer);
    this.live.destroy();
  }

  /** Tells those who wait that their writes are committed: one acknowledgement for each socket. */
  #acknowledge(writes: readonly RoomWrite<P>[]): void {
    const senders = new Set<Connection<P>>();
    for (const { from, owed, settled, update, again } of writes) {
      if (again !== null && this.live.contradicts(again)) from?.refuse('forged');
      else if (owed !== null) owed.done = true;
      if (from !== null) {
        from.written(update?.length ?? 0);
        senders.add(from);
      }
      settled?.(null);
    }
    for (const sender of senders) sender.acknowledge();
  }
}

function penOf({ pen, device }: Peer): string {
  return pen ?? device;
}
