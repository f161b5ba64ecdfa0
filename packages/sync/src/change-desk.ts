import { FRAME_BYTES_MAX } from '@stikkord/protocol';
import { MalformedError } from './byte-reader.ts';
import { deletesBeyond, isReady, lacksOf, readyPart } from './causality.ts';
import type { Connection } from './connection.ts';
import type { HeldChange } from './held-changes.ts';
import type { Clock, Peer } from './ports.ts';
import { Questions } from './questions.ts';
import { Refusal } from './refusal.ts';
import { DOCUMENT_BYTES_MAX, type Owed, type Room } from './room.ts';
import { scanUpdate, type ClientBlock, type ScannedUpdate } from './scan-update.ts';

/** `answer`: it came as sync step 2. */
interface Change {
  readonly update: ScannedUpdate;
  /** Null for a part of a change. */
  readonly owed: Owed | null;
  readonly answer: boolean;
}

/** One that comes too early to be judged. Read anew then: read, it takes far more room. */
interface Waiting extends Omit<Change, 'update'> {
  readonly bytes: Uint8Array;
}

/** What one socket may hold; `held-changes.ts` has what all of them may. */
const HELD_BYTES_MAX = 2 * FRAME_BYTES_MAX;
const HELD_MAX = 2_000;
/** One who is asked for what its changes stand on answers within this. */
export const ANSWER_MS_MAX = 30_000;
/** Changes of one socket that may wait for their acknowledgement. */
const OWED_MAX = 20_000;

/** One socket's changes: judges each, queues or holds it, and counts what is committed. Methods throw Refusal. */
export class ChangeDesk<P extends Peer> {
  readonly #connection: Connection<P>;
  readonly #room: Room<P>;
  readonly #overloaded: (ownBytes: number) => boolean;
  readonly #clock: Clock;
  /** Changes in the order in which they came, from the first that is not committed. */
  readonly #owed: Owed[] = [];
  #committed = 0;
  #writes = 0;
  #writingBytes = 0;
  /** What can be judged when more of the queue is committed, and all that came after it. */
  #waiting: Waiting[] = [];
  readonly #questions = new Questions();
  /** Runs while it is asked for what something held stands on. */
  #patience: unknown = null;
  #closed = false;
  /** It has answered, and what it holds back is to be looked at. */
  #heard = false;
  #proving = false;
  #comparing = false;
  #met = false;

  constructor(connection: Connection<P>, room: Room<P>, overloaded: (ownBytes: number) => boolean, clock: Clock) {
    this.#connection = connection;
    this.#room = room;
    this.#overloaded = overloaded;
    this.#clock = clock;
  }

  /** True while something of this socket is on its way to the store. */
  get writing(): boolean {
    return this.#writes > 0 || this.#waiting.length > 0;
  }

  get writingBytes(): number {
    return this.#writingBytes;
  }

  /** Asks the other end for what the room lacks, unless an answer is under way. */
  ask(): void {
    if (this.#questions.open) return;
    this.#questions.ask(false);
    this.#connection.send(this.#room.question());
  }

  /**
   * Asks, once, for all that it wrote under `client`, which nobody remembers as its own, and acknowledges nothing until that
   * has come and is what is stored: state vectors only count letters, and don't tell whose they are.
   */
  prove(client: number): void {
    if (this.#proving) return;
    this.#proving = true;
    this.#show(new Map([[client, 0]]));
  }

  /**
   * It has said for the first time what it has. Where another may have written what it takes to be its own, it is asked for
   * that, and nothing is acknowledged before it is compared.
   */
  compare(stateVector: Uint8Array): void {
    if (this.#comparing) return;
    this.#comparing = true;
    const from = this.#room.toShow(this.#connection, stateVector);
    if (from !== null) this.#show(from);
  }

  #show(from: ReadonlyMap<number, number>): void {
    this.#questions.ask(true);
    this.#connection.send(this.#room.question(from));
  }

  take(bytes: Uint8Array, answer: boolean): void {
    const owed: Owed = { done: false };
    if (this.#owed.push(owed) > OWED_MAX) throw new Refusal('overloaded');
    if (answer) {
      this.#questions.answered(owed);
      this.#calm();
    }
    if (this.#waiting.length > 0) this.#wait({ bytes, owed, answer });
    else this.#judge({ update: scanUpdate(bytes), owed, answer });
  }

  /** More of the queue is committed. */
  retryWaiting(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    this.#room.waiting.delete(this.#connection);
    let next = 0;
    for (; next < waiting.length && this.#waiting.length === 0 && !this.#closed; next++) {
      const { bytes, owed, answer } = waiting[next]!;
      this.#writingBytes -= bytes.length;
      this.#judge({ update: scanUpdate(bytes), owed, answer });
    }
    if (next < waiting.length) this.#waiting.push(...waiting.slice(next));
  }

  #judge(change: Change): void {
    const stands = this.#place(change);
    if (stands === 'early') this.#waitFor(change);
    else if (stands === 'lost') this.#hold(change);
    this.#room.held.judgeWoken();
    if (change.answer && change.owed !== null) this.#heard = true;
    if (!this.#heard || this.#waiting.length > 0) return;
    this.#heard = false;
    if (this.#questions.open) return;
    // It has now said everything it has. What still can't be placed stands on what nobody wrote.
    const { own, carrying } = this.#room.held.shareOf(this.#connection);
    if (own > 0 && carrying === 0) throw new Refusal('forged');
  }

  #waitFor({ update, owed, answer }: Change): void {
    this.#wait({ bytes: update.bytes, owed, answer });
  }

  #wait(change: Waiting): void {
    const { length } = change.bytes;
    if (this.#overloaded(this.#writingBytes + length) || this.#waiting.length >= HELD_MAX)
      throw new Refusal('overloaded');
    this.#writingBytes += length;
    this.#waiting.push(change);
    this.#room.waiting.add(this.#connection);
  }

  /** What a held change waited for has come. */
  judgeHeld(held: HeldChange): void {
    const change = { update: scanUpdate(held.bytes), owed: held.owed, answer: held.answer };
    const stands = this.#place(change);
    if (stands === 'early') this.#waitFor(change);
    else if (stands === 'lost') this.#keep(change, held);
  }

  /** The socket is closed. */
  close(): void {
    this.#closed = true;
    this.#calm();
  }

  /** One write of this socket is committed. */
  written(bytes: number): void {
    this.#writes--;
    this.#writingBytes -= bytes;
  }

  /** How many of its changes, counted from the first, are committed. */
  countCommitted(): number {
    if (this.#questions.unproven) return this.#committed;
    if (!this.#met && this.#comparing && this.#questions.isAnswered) {
      this.#met = true;
      this.#room.meet(this.#connection);
    }
    let count = 0;
    while (this.#owed[count]?.done === true) count++;
    if (count > 0) this.#owed.splice(0, count);
    this.#committed += count;
    return this.#committed;
  }

  /** Judges a change and queues it, unless it stands on what is not known here, or can be judged only later. */
  #place(change: Change): 'queued' | 'lost' | 'early' {
    const { update, owed } = change;
    const { live } = this.#room;
    const writes = this.#connection.access === 'writer';
    if (live.contains(update)) {
      if (live.contradicts(update)) throw new Refusal(writes ? 'forged' : 'forbidden');
      this.#writes++;
      this.#room.await(update, this.#connection, owed);
      return 'queued';
    }
    if (!writes) throw new Refusal('forbidden');
    if (this.#isForged(change)) throw new Refusal('forged');
    if (this.#isCarrying(change) || !isReady(update, live.clockOf)) return 'lost';
    if (live.leansOnQueue(update)) return 'early';
    this.#write(update, owed, change.answer);
    return 'queued';
  }

  #write(update: ScannedUpdate, owed: Owed | null, answer: boolean): void {
    if (this.#room.live.contradicts(update)) throw new Refusal('forged');
    if (this.#overloaded(this.#writingBytes + update.bytes.length)) throw new Refusal('overloaded');
    if (!this.#room.live.fits(update.bytes.length, DOCUMENT_BYTES_MAX)) throw new Refusal('tooLarge');
    const newcomers = this.#room.live.newcomersIn(update);
    if (!this.#room.writers.bring(this.#connection.peer.device, newcomers)) throw new Refusal('tooLarge');
    if (!this.#room.live.hasRoomFor(update)) throw new Refusal('tooLarge');
    this.#writes++;
    this.#sign(update, answer);
    this.#writingBytes += this.#room.write(update, { from: this.#connection, owed, settled: null });
  }

  /**
   * From now on only its pen writes under the clientID that it speaks under, or that a change of its own making is of. An
   * answer may bring what others wrote and a restored database lacks, so that one says nothing of who wrote it.
   */
  #sign({ blocks }: ScannedUpdate, answer: boolean): void {
    for (const { client } of blocks) {
      if (client === this.#connection.clientId || (!answer && blocks.length === 1))
        this.#room.bind(client, this.#connection);
    }
  }

  /** True where it writes in another's name, or deletes what another has not written yet. */
  #isForged({ update, answer }: Change): boolean {
    if (!answer && update.blocks.some((block) => this.#isOthersNew(block))) return true;
    const beyond = deletesBeyond(update, this.#room.live.clockOf);
    return beyond !== null && this.#room.isOthers(beyond.client, this.#connection);
  }

  /** True for an answer with what another wrote and is to bring itself: after a restore everybody has more than is stored. */
  #isCarrying({ update, answer }: Change): boolean {
    return answer && update.blocks.some((block) => this.#isOthersNew(block));
  }

  #isOthersNew({ client, to }: ClientBlock): boolean {
    return to > this.#room.live.clockOf(client) && this.#room.isOthers(client, this.#connection);
  }

  /** Keeps a change until what it stands on has come, and asks for that. It is owed until then. */
  #hold(change: Change): void {
    const { update, owed, answer } = change;
    // A frame of a few bytes may be a view of a buffer of many.
    this.#keep(change, { bytes: new Uint8Array(update.bytes), owed, answer, times: 0 });
    if (answer) this.#writeReadyPart(update);
    else {
      this.ask();
      this.#bePatient();
    }
    this.#room.held.makeRoom();
    if (this.#closed) throw new Refusal('overloaded');
  }

  #keep({ update, answer }: Change, held: HeldChange): void {
    const { clockOf } = this.#room.live;
    const others = answer ? update.blocks.filter((block) => this.#isOthersNew(block)) : [];
    const carried = others.map(({ client, to }) => ({ client, clock: to - 1 }));
    const lacks = lacksOf(update, clockOf);
    if (carried.length + lacks.length === 0) throw new MalformedError('structs that stand on each other');
    const kept = this.#room.held.hold(this.#connection, held, carried, lacks);
    const { bytes, count } = this.#room.held.shareOf(this.#connection);
    if (!kept || bytes > HELD_BYTES_MAX || count > HELD_MAX) throw new Refusal('overloaded');
  }

  /** One who has answered has no more to say, so what can stand is stored at once. */
  #writeReadyPart(whole: ScannedUpdate): void {
    const part = readyPart(whole, this.#room.live.clockOf, (block) => this.#isOthersNew(block));
    if (part === null) return;
    const update = scanUpdate(part);
    if (this.#room.live.leansOnQueue(update)) this.#waitFor({ update, owed: null, answer: true });
    else this.#write(update, null, true);
  }

  #calm(): void {
    if (this.#patience !== null) this.#clock.clearTimeout(this.#patience);
    this.#patience = null;
  }

  #bePatient(): void {
    this.#patience ??= this.#clock.setTimeout(() => {
      this.#patience = null;
      if (this.#room.held.shareOf(this.#connection).own === 0) return;
      // What isn't read can't be answered.
      if (this.#connection.paused) this.#bePatient();
      else this.#connection.refuse('tooSlow');
    }, ANSWER_MS_MAX);
  }
}
