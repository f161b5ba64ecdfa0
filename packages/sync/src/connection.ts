import { CLOSE, FRAME_BYTES_MAX, writeAcknowledged, writeStanding, type CloseName } from '@stikkord/protocol';
import { AwarenessTooLargeError, type AwarenessEnd } from './awareness-desk.ts';
import { MalformedError } from './byte-reader.ts';
import { deletesBeyond, isReady, readyPart } from './causality.ts';
import { KEEP_ALIVE, readClientFrame, type AwarenessState } from './frames.ts';
import { Outbox } from './outbox.ts';
import type { Access, AccessPolicy, Clock, Peer } from './ports.ts';
import { DOCUMENT_BYTES_MAX, type Owed, type Room } from './room.ts';
import { scanUpdate, TooManyPartsError, type ScannedUpdate } from './scan-update.ts';
import type { SyncSocket } from './socket.ts';

/** What a connection needs of the node around it. */
export interface ConnectionContext<P extends Peer> {
  readonly policy: AccessPolicy<P>;
  readonly clock: Clock;
  storing(): boolean;
  overloaded(): boolean;
  refused(name: CloseName): void;
  /** A programming error met while handling a frame. */
  fault(error: unknown): void;
  closed(connection: Connection<P>): void;
}

/** A frame that may not be taken; the socket is closed under this name. */
class Refusal extends Error {
  readonly close: CloseName;

  constructor(close: CloseName) {
    super(close);
    this.close = close;
  }
}

/** A change that stands on what has not come yet. `answer`: it came as sync step 2. */
interface Held {
  readonly update: ScannedUpdate;
  readonly owed: Owed;
  readonly answer: boolean;
}

/** Frames that come while the document is loaded, or that can't be placed yet, are kept up to here. */
const WAITING_BYTES_MAX = 2 * FRAME_BYTES_MAX;
const WAITING_FRAMES_MAX = 2_000;
/** Changes of one socket that may wait for their acknowledgement. */
const OWED_MAX = 20_000;
/** How long a socket that must go may wait for its writes to be committed. */
const RETIRE_MS_MAX = 5_000;
/** How long a closing handshake may take. */
const CLOSING_MS_MAX = 5_000;
/** Keep-alives without an answer before the other end counts as gone. */
const UNHEARD_MAX = 3;

/** One socket at one document: reads its frames, judges them, and owes it an acknowledgement for each change. */
export class Connection<P extends Peer> implements AwarenessEnd {
  readonly peer: P;
  readonly document: string;
  /** As told to the other end. A change of rights closes the socket. */
  readonly access: Access;
  clientId: number | null = null;
  readonly #socket: SyncSocket;
  readonly #context: ConnectionContext<P>;
  readonly #outbox: Outbox;
  #state: 'loading' | 'open' | 'retiring' | 'closed' = 'loading';
  #room: Room<P> | null = null;
  #waiting: Uint8Array[] = [];
  #waitingBytes = 0;
  /** Changes in the order in which they came, from the first that is not committed. */
  readonly #owed: Owed[] = [];
  #acknowledged = 0;
  #told = 0;
  #writes = 0;
  #held: Held[] = [];
  #heldBytes = 0;
  #asked = false;
  #hasAsked = false;
  #unheard = 0;
  #retireAs: CloseName = 'restarting';
  #timer: unknown = null;

  constructor(socket: SyncSocket, peer: P, document: string, context: ConnectionContext<P>) {
    this.#socket = socket;
    this.#context = context;
    this.#outbox = new Outbox(socket);
    this.peer = peer;
    this.document = document;
    this.access = context.policy.access(peer, document);
    socket.onMessage((frame) => this.#receive(frame));
    socket.onPong(() => {
      this.#unheard = 0;
    });
    socket.onClose(() => this.#leave());
    this.tellStanding();
  }

  /** The document is loaded: greets the other end and reads what it has said meanwhile. */
  open(room: Room<P>): void {
    if (this.#state !== 'loading') return;
    this.#state = 'open';
    this.#room = room;
    room.connections.add(this);
    if (this.access === 'writer') this.#ask(room);
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const frame of waiting) this.#receive(frame);
    this.#tellAwareness(room);
  }

  // What the room asks and tells.

  get takesChanges(): boolean {
    return this.#hasAsked && !this.#outbox.lagging;
  }

  get congested(): boolean {
    return this.#outbox.congested;
  }

  send(frame: Uint8Array): void {
    if (this.#state !== 'closed') this.#outbox.send(frame);
  }

  sendAwareness(frame: Uint8Array): void {
    if (!this.#outbox.congested) this.send(frame);
  }

  tellStanding(): void {
    if (this.access === 'none') return;
    this.send(writeStanding({ access: this.access, storing: this.#context.storing() }));
  }

  leave(stateVector: Uint8Array, now: number): void {
    this.#outbox.leave(stateVector, now);
  }

  /** True where this connection lags no longer. */
  catchUp(now: number): boolean {
    const room = this.#room;
    const stands = this.#outbox.look(now);
    if (room === null || stands.is === 'lagging') return false;
    if (stands.is === 'too-slow') this.refuse('tooSlow');
    else {
      this.send(room.difference(stands.from));
      this.#tellAwareness(room);
    }
    return true;
  }

  /** One of its writes is committed. */
  written(): void {
    this.#writes--;
  }

  /** True while writes of this socket are not committed. */
  get writing(): boolean {
    return this.#writes > 0;
  }

  acknowledge(): void {
    let count = 0;
    while (this.#owed[count]?.done === true) count++;
    if (count > 0) {
      this.#owed.splice(0, count);
      this.#acknowledged += count;
    }
    if (this.#acknowledged > this.#told) {
      this.#told = this.#acknowledged;
      this.send(writeAcknowledged(this.#told));
    }
    if (this.#state === 'retiring' && !this.writing) this.#close(this.#retireAs);
  }

  /** Says something, so that y-websocket doesn't hang up, and hangs up itself on one who hasn't answered for long. */
  keepAlive(): void {
    if (this.#state === 'closed') return;
    if (++this.#unheard > UNHEARD_MAX) {
      this.#socket.terminate();
      this.#leave();
      return;
    }
    if (!this.#outbox.congested) this.send(KEEP_ALIVE);
    this.#socket.ping();
  }

  // Leaving.

  /** Takes no more frames, waits a little for what was sent to be committed and acknowledged, and closes. */
  retire(name: CloseName): void {
    if (this.#state === 'retiring' || this.#state === 'closed') return;
    this.#state = 'retiring';
    this.#retireAs = name;
    if (!this.writing) this.#close(name);
    else this.#timer = this.#context.clock.setTimeout(() => this.#close(name), RETIRE_MS_MAX);
  }

  /** Closes now. What was accepted before is committed all the same. */
  refuse(name: CloseName): void {
    if (this.#state === 'closed') return;
    this.#context.refused(name);
    this.#close(name);
  }

  #close(name: CloseName): void {
    if (this.#state === 'closed') return;
    this.#leave();
    this.#timer = this.#context.clock.setTimeout(() => this.#socket.terminate(), CLOSING_MS_MAX);
    this.#socket.close(CLOSE[name], name);
  }

  #leave(): void {
    if (this.#timer !== null) this.#context.clock.clearTimeout(this.#timer);
    this.#timer = null;
    if (this.#state === 'closed') return;
    this.#state = 'closed';
    this.#waiting = [];
    this.#held = [];
    this.#room?.leave(this);
    this.#context.closed(this);
  }

  // What the other end says.

  #receive(frame: Uint8Array | null): void {
    if (this.#state === 'closed' || this.#state === 'retiring') return;
    this.#unheard = 0;
    this.#guard(() => {
      if (frame === null) throw new Refusal('malformed');
      if (frame.length > FRAME_BYTES_MAX) throw new Refusal('tooLarge');
      if (this.#room === null) this.#keep(frame);
      else this.#take(this.#room, frame);
    });
  }

  #guard(act: () => void): void {
    try {
      act();
    } catch (error) {
      if (error instanceof Refusal) this.refuse(error.close);
      else if (error instanceof MalformedError) this.refuse('malformed');
      else if (error instanceof TooManyPartsError || error instanceof AwarenessTooLargeError) this.refuse('tooLarge');
      else {
        this.#context.fault(error);
        this.refuse('restarting');
      }
    }
  }

  #keep(frame: Uint8Array): void {
    this.#waiting.push(frame);
    this.#waitingBytes += frame.length;
    if (this.#waitingBytes > WAITING_BYTES_MAX || this.#waiting.length > WAITING_FRAMES_MAX)
      throw new Refusal('overloaded');
  }

  #take(room: Room<P>, frame: Uint8Array): void {
    if (this.#context.policy.access(this.peer, this.document) !== this.access) {
      // It could not know; it is asked to come back, not told off.
      this.retire('rightsChanged');
      return;
    }
    const read = readClientFrame(frame);
    switch (read.kind) {
      case 'change':
        return this.#change(room, scanUpdate(read.update), read.answer);
      case 'ask':
        return this.#answer(room, read.stateVector);
      case 'awareness':
        return this.#hearAwareness(room, read.states);
      case 'query-awareness':
        return this.#tellAwareness(room);
    }
  }

  #answer(room: Room<P>, stateVector: Uint8Array): void {
    if (this.#outbox.congested) room.lag(this, stateVector);
    else this.send(room.difference(stateVector));
    this.#hasAsked = true;
  }

  #ask(room: Room<P>): void {
    if (this.#asked) return;
    this.#asked = true;
    this.send(room.question());
  }

  #change(room: Room<P>, update: ScannedUpdate, answer: boolean): void {
    const owed: Owed = { done: false };
    if (this.#owed.push(owed) > OWED_MAX) throw new Refusal('overloaded');
    if (answer) this.#asked = false;
    if (!this.#place(room, update, owed)) this.#hold(room, { update, owed, answer });
    room.retryHeld();
    // It has now said everything it has. What still can't be placed stands on what nobody wrote.
    if (answer && this.#held.some((held) => !held.answer)) throw new Refusal('forged');
  }

  /** Judges a change and queues it. False where it stands on what is not known here. */
  #place(room: Room<P>, update: ScannedUpdate, owed: Owed): boolean {
    const { live } = room;
    if (live.contains(update)) {
      this.#writes++;
      room.await(this, owed);
      return true;
    }
    if (this.access !== 'writer') throw new Refusal('forbidden');
    if (this.#isForged(room, update)) throw new Refusal('forged');
    if (!isReady(update, live.clockOf)) return false;
    this.#write(room, update, owed);
    return true;
  }

  #write(room: Room<P>, update: ScannedUpdate, owed: Owed | null): void {
    if (this.#context.overloaded()) throw new Refusal('overloaded');
    if (!room.live.fits(update.bytes.length, DOCUMENT_BYTES_MAX)) throw new Refusal('tooLarge');
    this.#writes++;
    room.write(update, { from: this, owed, settled: null });
  }

  #isForged(room: Room<P>, update: ScannedUpdate): boolean {
    const { clockOf } = room.live;
    for (const { client, to } of update.blocks) if (to > clockOf(client) && this.#isOther(room, client)) return true;
    const beyond = deletesBeyond(update, clockOf);
    return beyond !== null && this.#isOther(room, beyond.client);
  }

  /** True where another device speaks under this clientID now. One device's tabs carry each other's changes. */
  #isOther(room: Room<P>, client: number): boolean {
    const owner = room.owners.get(client);
    return owner !== undefined && owner.peer.device !== this.peer.device;
  }

  /** Keeps a change until what it stands on has come, and asks for that. It is owed until then. */
  #hold(room: Room<P>, held: Held): void {
    this.#heldBytes += held.update.bytes.length;
    this.#held.push(held);
    room.holding.add(this);
    if (this.#heldBytes > WAITING_BYTES_MAX || this.#held.length > WAITING_FRAMES_MAX) throw new Refusal('overloaded');
    if (!held.answer) {
      this.#ask(room);
      return;
    }
    // It has no more to say, so what can stand is stored now.
    const part = readyPart(held.update, room.live.clockOf);
    if (part !== null) this.#write(room, scanUpdate(part), null);
  }

  /** True where something that was held could be placed. */
  retryHeld(): boolean {
    const room = this.#room;
    if (room === null || this.#state !== 'open') return false;
    const before = this.#held.length;
    this.#guard(() => {
      this.#held = this.#held.filter(({ update, owed }) => !this.#place(room, update, owed));
    });
    this.#heldBytes = this.#held.reduce((sum, { update }) => sum + update.bytes.length, 0);
    if (this.#held.length === 0) room.holding.delete(this);
    return this.#held.length < before;
  }

  #hearAwareness(room: Room<P>, states: readonly AwarenessState[]): void {
    if (this.access !== 'writer') return;
    const [first] = states;
    if (this.clientId === null && first !== undefined && states.length === 1 && first.state !== 'null') {
      this.#claim(room, first.client);
    }
    for (const state of states) if (state.client === this.clientId) room.awareness.receive(this, state);
  }

  /** The first clientID it speaks of is its own, unless another device speaks under it: then it is an echo. */
  #claim(room: Room<P>, client: number): void {
    if (this.#isOther(room, client)) return;
    this.clientId = client;
    room.owners.set(client, this);
  }

  #tellAwareness(room: Room<P>): void {
    const frame = room.awareness.everyoneElse(this);
    if (frame !== null) this.sendAwareness(frame);
  }
}
