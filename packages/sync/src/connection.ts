// Over 300 lines: one state machine, which reads worse in two files.
import { CLOSE, FRAME_BYTES_MAX, writeAcknowledged, writeStanding, type CloseName } from '@stikkord/protocol';
import type { AwarenessEnd } from './awareness-desk.ts';
import { ChangeDesk } from './change-desk.ts';
import { KEEP_ALIVE, readClientFrame, type AwarenessState } from './frames.ts';
import type { HeldChange, Holder } from './held-changes.ts';
import { Outbox } from './outbox.ts';
import type { Access, AccessPolicy, Clock, Peer } from './ports.ts';
import { Refusal, refusalOf } from './refusal.ts';
import type { Room } from './room.ts';
import type { SyncSocket } from './socket.ts';

/** What a connection needs of the node around it. */
export interface ConnectionContext<P extends Peer> {
  readonly policy: AccessPolicy<P>;
  readonly clock: Clock;
  storing(): boolean;
  /** True where one who has this many bytes on the way to the store should send no more. */
  overloaded(ownBytes: number): boolean;
  /** True where it is better to read no more from one with this many bytes on the way, until the store answers. */
  backedUp(ownBytes: number): boolean;
  refused(name: CloseName): void;
  /** A programming error met while handling a frame. */
  fault(error: unknown): void;
  closed(connection: Connection<P>): void;
}

/** What a connection has once its document is loaded. */
interface Place<P extends Peer> {
  readonly room: Room<P>;
  readonly changes: ChangeDesk<P>;
}

/** Frames that come while the document is loaded are kept up to here. */
const EARLY_BYTES_MAX = 2 * FRAME_BYTES_MAX;
const EARLY_MAX = 2_000;
/** How long a socket that must go may wait for its writes to be committed. */
const RETIRE_MS_MAX = 5_000;
/** How long a closing handshake may take. */
const CLOSING_MS_MAX = 5_000;
/** Keep-alives without an answer before the other end counts as gone. */
const UNHEARD_MAX = 3;

/** One socket at one document: reads its frames, checks its rights at each, and sees it off. */
export class Connection<P extends Peer> implements AwarenessEnd, Holder {
  readonly peer: P;
  readonly document: string;
  /** As told to the other end. A change of rights closes the socket. */
  readonly access: Access;
  /** The clientID under which it speaks, once it has said so. */
  clientId: number | null = null;
  readonly #socket: SyncSocket;
  readonly #context: ConnectionContext<P>;
  readonly #outbox: Outbox;
  #state: 'loading' | 'open' | 'retiring' | 'closed' = 'loading';
  #place: Place<P> | null = null;
  #early: Uint8Array[] = [];
  #earlyBytes = 0;
  #acknowledged = 0;
  /** It has said what it has, so that changes can be sent to it. */
  #hasAsked = false;
  #unheard = 0;
  #paused = false;
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
    this.#place = {
      room,
      changes: new ChangeDesk(this, room, (own) => this.#context.overloaded(own), this.#context.clock),
    };
    room.connections.add(this);
    if (this.access === 'writer') this.#place.changes.ask();
    for (const frame of this.#early.splice(0)) this.#receive(frame);
    this.#tellAwareness(room.awareness.everyoneElse(this));
  }

  // What the room asks and tells.

  get takesChanges(): boolean {
    return this.#hasAsked && !this.#outbox.lagging;
  }

  get congested(): boolean {
    return this.#outbox.congested;
  }

  /** True while something of it is on its way to the store. */
  get writing(): boolean {
    return this.#place?.changes.writing === true;
  }

  /** How many bytes of it are on their way. */
  get writingBytes(): number {
    return this.#place?.changes.writingBytes ?? 0;
  }

  /** True while it is not read. */
  get paused(): boolean {
    return this.#paused;
  }

  send(frame: Uint8Array): void {
    if (this.#state !== 'closed') this.#outbox.send(frame);
  }

  sendAwareness(frame: Uint8Array): void {
    if (!this.#outbox.congested) this.send(frame);
  }

  /** The store stopped or began again to take writes. */
  storeChanged(): void {
    this.tellStanding();
    this.#pauseOrResume();
  }

  tellStanding(): void {
    if (this.access === 'none') return;
    this.send(writeStanding({ access: this.access, storing: this.#context.storing() }));
  }

  leaveBehind(stateVector: Uint8Array, now: number): void {
    this.#outbox.leaveBehind(stateVector, now);
  }

  /** True where this connection lags no longer. */
  catchUp(room: Room<P>, now: number): boolean {
    const stands = this.#outbox.look(now);
    if (stands.is === 'lagging') return false;
    if (stands.is === 'too-slow') this.refuse('tooSlow');
    else {
      this.send(room.difference(stands.from));
      this.#tellAwareness(room.awareness.everyoneElse(this));
    }
    return true;
  }

  judgeHeld(held: HeldChange): void {
    if (this.#place === null || this.#state !== 'open' || this.#rightsChanged()) return;
    const { changes } = this.#place;
    this.#guard(() => changes.judgeHeld(held));
  }

  isOthers(client: number): boolean {
    return this.#place?.room.isOthers(client, this) === true;
  }

  /** It holds most where too much is held. */
  sendAway(): void {
    this.refuse('overloaded');
  }

  /** What waited for what was queued is judged now. */
  retryWaiting(): void {
    const isHere = this.#state === 'open' || this.#state === 'retiring';
    if (this.#place === null || !isHere || this.#rightsChanged()) return;
    const { changes } = this.#place;
    this.#guard(() => changes.retryWaiting());
  }

  written(bytes: number): void {
    this.#place?.changes.written(bytes);
  }

  acknowledge(): void {
    if (this.#place === null || this.#state === 'closed') return;
    const { changes } = this.#place;
    const count = changes.countCommitted();
    if (count > this.#acknowledged) {
      this.#acknowledged = count;
      this.send(writeAcknowledged(count));
    }
    if (this.#state === 'retiring' && !changes.writing) this.#close(this.#retireAs);
  }

  /** Says something, so that y-websocket doesn't hang up, and hangs up itself on one who hasn't answered for long. */
  keepAlive(): void {
    if (this.#state === 'closed') return;
    if (this.#paused) this.#unheard = 0;
    if (++this.#unheard > UNHEARD_MAX) {
      this.#leave();
      this.#socket.terminate();
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
    // Or the other end's goodbye would not be heard.
    if (this.#paused) this.#socket.resume();
    this.#socket.close(CLOSE[name], name);
  }

  #leave(): void {
    if (this.#timer !== null) this.#context.clock.clearTimeout(this.#timer);
    this.#timer = null;
    if (this.#state === 'closed') return;
    this.#state = 'closed';
    this.#early = [];
    this.#place?.changes.close();
    this.#place?.room.leave(this);
    this.#context.closed(this);
  }

  // What the other end says.

  #receive(frame: Uint8Array | null): void {
    if (this.#state === 'closed' || this.#state === 'retiring') return;
    this.#unheard = 0;
    this.#guard(() => {
      if (frame === null) throw new Refusal('malformed');
      if (frame.length > FRAME_BYTES_MAX) throw new Refusal('tooLarge');
      if (this.#place === null) this.#keep(frame);
      else if (!this.#rightsChanged()) this.#take(this.#place, frame);
    });
    this.#pauseOrResume();
  }

  #pauseOrResume(): void {
    const pause = this.#state === 'open' && this.#context.backedUp(this.writingBytes);
    if (pause === this.#paused || this.#state === 'closed') return;
    this.#paused = pause;
    if (pause) this.#socket.pause();
    else this.#socket.resume();
  }

  /** Does `act`, and closes the socket if that may not be done. */
  #guard<T>(act: () => T): T | undefined {
    try {
      return act();
    } catch (error) {
      const name = refusalOf(error);
      if (name === null) this.#context.fault(error);
      this.refuse(name ?? 'restarting');
      return undefined;
    }
  }

  #keep(frame: Uint8Array): void {
    this.#early.push(frame);
    this.#earlyBytes += frame.length;
    if (this.#earlyBytes > EARLY_BYTES_MAX || this.#early.length > EARLY_MAX) throw new Refusal('overloaded');
  }

  /** Asked for every frame. One whose rights changed could not know: it is asked to come back, not told off. */
  #rightsChanged(): boolean {
    if (this.#context.policy.access(this.peer, this.document) === this.access) return false;
    this.retire('rightsChanged');
    return true;
  }

  #take(place: Place<P>, frame: Uint8Array): void {
    const { room, changes } = place;
    const read = readClientFrame(frame);
    switch (read.kind) {
      case 'change':
        return changes.take(read.update, read.answer);
      case 'ask':
        return this.#answer(place, read.stateVector);
      case 'awareness':
        return this.#hearAwareness(place, read.states);
      case 'query-awareness':
        return this.#tellAwareness(room.awareness.answer(this));
    }
  }

  #answer({ room, changes }: Place<P>, stateVector: Uint8Array): void {
    if (!room.mayAsk(this, stateVector)) throw new Refusal('overloaded');
    if (this.#outbox.congested) room.leaveBehind(this, stateVector);
    else this.send(room.difference(stateVector));
    this.#hasAsked = true;
    if (this.access === 'writer') changes.compare(stateVector);
  }

  #hearAwareness({ room, changes }: Place<P>, states: readonly AwarenessState[]): void {
    if (this.access !== 'writer') return;
    const [first] = states;
    // The first clientID it speaks of is its own; another device's is an echo, or its own that the other has taken.
    if (this.clientId === null && first !== undefined && states.length === 1 && first.state !== 'null') {
      if (room.claim(first.client, this)) this.clientId = first.client;
      if (!room.isOwn(first.client, this)) changes.prove(first.client);
    }
    for (const state of states) if (state.client === this.clientId) room.awareness.receive(this, state);
  }

  #tellAwareness(frame: Uint8Array | null): void {
    if (frame !== null) this.sendAwareness(frame);
  }
}
