import { FRAME_BYTES_MAX } from '@stikkord/protocol';
import { deletesBeyond, isReady, readyPart } from './causality.ts';
import type { Connection } from './connection.ts';
import type { Peer } from './ports.ts';
import { Refusal } from './refusal.ts';
import { DOCUMENT_BYTES_MAX, type Owed, type Room } from './room.ts';
import { scanUpdate, type ScannedUpdate } from './scan-update.ts';

/** A change that stands on what has not come yet. `answer`: it came as sync step 2. */
interface Held {
  readonly update: ScannedUpdate;
  readonly owed: Owed;
  readonly answer: boolean;
}

const HELD_BYTES_MAX = 2 * FRAME_BYTES_MAX;
const HELD_MAX = 2_000;
/** Changes of one socket that may wait for their acknowledgement. */
const OWED_MAX = 20_000;

/** One socket's changes: judges each, queues or holds it, and counts what is committed. Methods throw Refusal. */
export class ChangeDesk<P extends Peer> {
  readonly #connection: Connection<P>;
  readonly #room: Room<P>;
  readonly #overloaded: (ownBytes: number) => boolean;
  /** Changes in the order in which they came, from the first that is not committed. */
  readonly #owed: Owed[] = [];
  #committed = 0;
  #writes = 0;
  #writingBytes = 0;
  #held: Held[] = [];
  #heldBytes = 0;
  #asked = false;

  constructor(connection: Connection<P>, room: Room<P>, overloaded: (ownBytes: number) => boolean) {
    this.#connection = connection;
    this.#room = room;
    this.#overloaded = overloaded;
  }

  /** True while something of this socket is on its way to the store. */
  get writing(): boolean {
    return this.#writes > 0;
  }

  get writingBytes(): number {
    return this.#writingBytes;
  }

  /** Asks the other end for what the room lacks, unless an answer is under way. */
  ask(): void {
    if (this.#asked) return;
    this.#asked = true;
    this.#connection.send(this.#room.question());
  }

  take(bytes: Uint8Array, answer: boolean): void {
    const update = scanUpdate(bytes);
    const owed: Owed = { done: false };
    if (this.#owed.push(owed) > OWED_MAX) throw new Refusal('overloaded');
    if (answer) this.#asked = false;
    if (!this.#place(update, owed)) this.#hold({ update, owed, answer });
    this.#room.retryHeld();
    // It has now said everything it has. What still can't be placed stands on what nobody wrote.
    if (answer && this.#held.some((held) => !held.answer)) throw new Refusal('forged');
  }

  /** True where something that was held could be placed. */
  retryHeld(): boolean {
    const before = this.#held.length;
    this.#held = this.#held.filter(({ update, owed }) => !this.#place(update, owed));
    this.#heldBytes = this.#held.reduce((sum, { update }) => sum + update.bytes.length, 0);
    if (this.#held.length === 0) this.#room.holding.delete(this.#connection);
    return this.#held.length < before;
  }

  /** One write of this socket is committed. */
  written(bytes: number): void {
    this.#writes--;
    this.#writingBytes -= bytes;
  }

  /** How many of its changes, counted from the first, are committed. */
  countCommitted(): number {
    let count = 0;
    while (this.#owed[count]?.done === true) count++;
    if (count > 0) this.#owed.splice(0, count);
    this.#committed += count;
    return this.#committed;
  }

  /** Judges a change and queues it. False where it stands on what is not known here. */
  #place(update: ScannedUpdate, owed: Owed): boolean {
    const { live } = this.#room;
    if (live.contains(update)) {
      this.#writes++;
      this.#room.await(this.#connection, owed);
      return true;
    }
    if (this.#connection.access !== 'writer') throw new Refusal('forbidden');
    if (this.#isForged(update)) throw new Refusal('forged');
    if (!isReady(update, live.clockOf)) return false;
    this.#write(update, owed);
    return true;
  }

  #write(update: ScannedUpdate, owed: Owed | null): void {
    if (this.#overloaded(this.#writingBytes + update.bytes.length)) throw new Refusal('overloaded');
    if (!this.#room.live.fits(update.bytes.length, DOCUMENT_BYTES_MAX)) throw new Refusal('tooLarge');
    if (!this.#room.live.hasRoomFor(update)) throw new Refusal('tooLarge');
    this.#writes++;
    this.#writingBytes += this.#room.write(update, { from: this.#connection, owed, settled: null });
  }

  /** True where it writes in another's name, or deletes what another has not written yet. */
  #isForged(update: ScannedUpdate): boolean {
    const { clockOf } = this.#room.live;
    for (const { client, to } of update.blocks) {
      if (to > clockOf(client) && this.#room.isOthers(client, this.#connection)) return true;
    }
    const beyond = deletesBeyond(update, clockOf);
    return beyond !== null && this.#room.isOthers(beyond.client, this.#connection);
  }

  /** Keeps a change until what it stands on has come, and asks for that. It is owed until then. */
  #hold(held: Held): void {
    this.#heldBytes += held.update.bytes.length;
    this.#held.push(held);
    this.#room.holding.add(this.#connection);
    if (this.#heldBytes > HELD_BYTES_MAX || this.#held.length > HELD_MAX) throw new Refusal('overloaded');
    if (!held.answer) {
      this.ask();
      return;
    }
    // It has no more to say, so what can stand is stored now.
    const part = readyPart(held.update, this.#room.live.clockOf);
    if (part !== null) this.#write(scanUpdate(part), null);
  }
}
