import { AWARENESS_BYTES_MAX } from '@stikkord/protocol';
import { MalformedError } from './byte-reader.ts';
import { writeAwareness, type AwarenessState } from './frames.ts';
import type { Clock } from './ports.ts';

/** An own state larger than a caret and a word needs. */
export class AwarenessTooLargeError extends Error {
  override readonly name = 'AwarenessTooLargeError';
}

/** The end of one person's caret. */
export interface AwarenessEnd {
  readonly clientId: number | null;
  sendAwareness(frame: Uint8Array): void;
}

interface Entry {
  readonly end: AwarenessEnd;
  /** As the client last gave it. */
  readonly clientClock: number;
  readonly told: AwarenessState;
}

const COALESCE_MS = 100;
/** Nobody follows more than some thirty carets a second, told of in small lots; what waits is told in turn. */
const MS_PER_CARET = 30;
const CARETS_AT_ONCE = 10;
const GONE_MAX = 1_000;
const NULL = 'null';

/**
 * Who is at a document and where their carets are. Each end speaks for its own clientID only, and is never told of itself:
 * y-websocket echoes whatever it hears. What is told carries a clock of this desk's, so that someone who reconnects with an
 * old clock is seen at once.
 */
export class AwarenessDesk {
  readonly #clock: Clock;
  readonly #ends: () => Iterable<AwarenessEnd>;
  readonly #entries = new Map<number, Entry>();
  readonly #gone = new Map<number, number>();
  readonly #changed = new Map<number, AwarenessState>();
  readonly #answeredAt = new WeakMap<AwarenessEnd, number>();
  #timer: unknown = null;
  #restUntil = 0;

  constructor(clock: Clock, ends: () => Iterable<AwarenessEnd>) {
    this.#clock = clock;
    this.#ends = ends;
  }

  /** Takes in what `end` says of itself. Throws MalformedError, AwarenessTooLargeError. */
  receive(end: AwarenessEnd, { client, clock, state }: AwarenessState): void {
    if (Buffer.byteLength(state) > AWARENESS_BYTES_MAX) throw new AwarenessTooLargeError();
    if (!isState(state)) throw new MalformedError('awareness is no object');
    const entry = this.#entries.get(client);
    if (state === NULL) {
      if (entry?.end === end && clock >= entry.clientClock) this.#remove(client, entry);
      return;
    }
    if (entry?.end === end && clock <= entry.clientClock) return;
    const told = { client, clock: Math.max(clock, this.#lastTold(client) + 1), state };
    this.#gone.delete(client);
    this.#entries.set(client, { end, clientClock: clock, told });
    this.#tell(told);
  }

  /** The end is closed: its caret goes away, unless the same tab has already come back on another socket. */
  leave(end: AwarenessEnd): void {
    if (end.clientId === null) return;
    const entry = this.#entries.get(end.clientId);
    if (entry?.end === end) this.#remove(end.clientId, entry);
  }

  /** Everyone but `end` itself, or null where there is nobody. */
  everyoneElse(end: AwarenessEnd): Uint8Array | null {
    const states: AwarenessState[] = [];
    for (const [client, entry] of this.#entries) if (client !== end.clientId) states.push(entry.told);
    return states.length > 0 ? writeAwareness(states) : null;
  }

  /** As `everyoneElse`; null also where `end` asked just now: what has changed since it is told in any case. */
  answer(end: AwarenessEnd): Uint8Array | null {
    const now = this.#clock.now();
    if (now - (this.#answeredAt.get(end) ?? -COALESCE_MS) < COALESCE_MS) return null;
    this.#answeredAt.set(end, now);
    return this.everyoneElse(end);
  }

  stop(): void {
    if (this.#timer !== null) this.#clock.clearTimeout(this.#timer);
    this.#timer = null;
  }

  /** y-protocols takes clock 0 for known already, so the first that is told is 1. */
  #lastTold(client: number): number {
    return this.#entries.get(client)?.told.clock ?? this.#gone.get(client) ?? 0;
  }

  #remove(client: number, entry: Entry): void {
    const clock = entry.told.clock + 1;
    this.#entries.delete(client);
    if (this.#gone.size >= GONE_MAX) this.#gone.clear();
    this.#gone.set(client, clock);
    this.#tell({ client, clock, state: NULL });
  }

  #tell(state: AwarenessState): void {
    this.#changed.set(state.client, state);
    this.#flushSoon();
  }

  #flushSoon(): void {
    this.#timer ??= this.#clock.setTimeout(
      () => this.#flush(),
      Math.max(COALESCE_MS, this.#restUntil - this.#clock.now()),
    );
  }

  #flush(): void {
    this.#timer = null;
    const changed = new Map([...this.#changed].slice(0, CARETS_AT_ONCE));
    for (const client of changed.keys()) this.#changed.delete(client);
    this.#restUntil = this.#clock.now() + changed.size * MS_PER_CARET;
    if (this.#changed.size > 0) this.#flushSoon();
    const all = [...changed.values()];
    let shared: Uint8Array | null = null;
    for (const end of this.#ends()) {
      if (end.clientId === null || !changed.has(end.clientId)) end.sendAwareness((shared ??= writeAwareness(all)));
      else if (all.length > 1) end.sendAwareness(writeAwareness(all.filter(({ client }) => client !== end.clientId)));
    }
  }
}

function isState(text: string): boolean {
  try {
    return typeof JSON.parse(text) === 'object';
  } catch {
    return false;
  }
}
