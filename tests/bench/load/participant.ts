import { awarenessFrame, dialectOf, joined, TYPE, uint, updateFrame, type ServerKind } from './dialect.ts';
import type { Latencies } from './latencies.ts';
import { RawClient } from './raw-client.ts';
import { readClocks, readUint } from './read-clocks.ts';
import type { Script } from './typing.ts';

/** One document of a run: who writes what in it, and when each update left. */
export interface LoadRoom {
  readonly place: string;
  readonly scripts: readonly Script[];
  /** By Yjs client, which of the scripts is its. */
  readonly writers: ReadonlyMap<number, number>;
  /** How many updates of each script have been sent. */
  readonly sent: number[];
  /** ms, by script and update. */
  readonly sentAt: Float64Array[];
}

export interface Measured {
  readonly delivered: Latencies;
  readonly acknowledged: Latencies;
}

export interface ParticipantOptions {
  readonly kind: ServerKind;
  readonly url: string;
  readonly cookie: string | null;
  readonly room: LoadRoom;
  /** Which of the room's scripts it writes; null for one who only reads. */
  readonly writer: number | null;
  readonly caretClient: number;
  /** As y-websocket does: whatever is heard of carets is said again. */
  readonly echoes: boolean;
  readonly measured: Measured;
}

/** One person at one document, who knows when what others write arrives, and when their own is acknowledged. */
export class Participant {
  readonly client: RawClient;
  readonly synced: Promise<void>;
  closedAs: number | null = null;
  stalled = false;
  /** The answer to the question for everything. */
  firstAnswer = 0;
  /** Of each script, how many updates have arrived here. */
  readonly seen: number[];
  readonly #options: ParticipantOptions;
  readonly #frames: readonly Buffer[];
  /** When each frame left that is to be acknowledged. */
  readonly #changedAt: number[] = [];
  #acknowledged = 0;
  #now = 0;
  #caretClock = 0;
  readonly #carets = new Map<number, number>();

  constructor(options: ParticipantOptions) {
    this.#options = options;
    const { kind, url, cookie, room, writer } = options;
    this.seen = room.scripts.map(() => 0);
    let synced: () => void = () => {};
    this.synced = new Promise((resolve) => {
      synced = resolve;
    });
    this.client = new RawClient(url, cookie, dialectOf(kind, room.place), {
      synced,
      change: (bytes, start, isAnswer) => this.#change(bytes, start, isAnswer),
      acknowledged: (count) => this.#acknowledge(count),
      awareness: (bytes, start) => this.#hearCarets(bytes, start),
      closed: (code) => {
        this.closedAs = code;
        synced();
      },
    });
    const script = writer === null ? null : room.scripts[writer]!;
    this.#frames = (script?.updates ?? []).map((update) => this.client.prepared(updateFrame(update)));
  }

  /** How many of its updates are acknowledged. Its answer to the server's question is counted as well, and came before. */
  get acknowledgedWrites(): number {
    const { room, writer } = this.#options;
    return writer === null ? 0 : Math.max(0, this.#acknowledged - (this.client.changesSent - room.sent[writer]!));
  }

  /** Sends its next update, if it can. */
  write(): void {
    if (this.closedAs !== null) return;
    const { room, writer } = this.#options;
    const number = room.sent[writer!]!++;
    const frame = this.#frames[number];
    if (frame === undefined) throw new Error('the script is too short');
    const now = performance.now();
    room.sentAt[writer!]![number] = now;
    this.#changedAt[this.client.changesSent] = now;
    this.client.sendChange(frame);
  }

  moveCaret(): void {
    this.client.send(this.client.prepared(awarenessFrame(this.#options.caretClient, ++this.#caretClock)));
  }

  /** True when everything that others sent has arrived. */
  get upToDate(): boolean {
    const { room, writer } = this.#options;
    return room.sent.every((sent, script) => script === writer || this.#reached(script) >= sent);
  }

  /** Deletions that follow what has arrived count as arrived: nothing on the wire tells them apart. */
  #reached(script: number): number {
    const { clocks } = this.#options.room.scripts[script]!;
    let next = this.seen[script]!;
    while (next > 0 && clocks[next] === clocks[next - 1]) next++;
    return next;
  }

  /** True when everything of its own is acknowledged, or nobody acknowledges here. */
  get saved(): boolean {
    const { kind } = this.#options;
    return kind === 'relay' || kind === 'y-websocket' || this.#acknowledged >= this.client.changesSent;
  }

  #change(bytes: Uint8Array, start: number, isAnswer: boolean): void {
    // What is there when one comes is another measurement's business.
    if (isAnswer && this.firstAnswer === 0) {
      this.firstAnswer = bytes.length - start;
      return;
    }
    this.#now = performance.now();
    readClocks(bytes, start, this.#reach);
  }

  readonly #reach = (client: number, to: number): void => {
    const { room, writer, measured } = this.#options;
    const script = room.writers.get(client);
    if (script === undefined || script === writer) return;
    const { clocks } = room.scripts[script]!;
    const sent = room.sent[script]!;
    let next = this.seen[script]!;
    while (next < sent && clocks[next]! <= to) {
      // A deletion moves no clock, so its arrival can't be told from these.
      if (clocks[next]! > (clocks[next - 1] ?? 0) && !this.stalled)
        measured.delivered.add(this.#now - room.sentAt[script]![next]!);
      next++;
    }
    this.seen[script] = next;
  };

  #acknowledge(count: number): void {
    const now = performance.now();
    for (; this.#acknowledged < count; this.#acknowledged++) {
      const at = this.#changedAt[this.#acknowledged];
      if (at !== undefined) this.#options.measured.acknowledged.add(now - at);
    }
  }

  #hearCarets(bytes: Uint8Array, start: number): void {
    if (!this.#options.echoes) return;
    let { value: left, end: at } = readUint(bytes, start);
    let news = false;
    for (; left > 0; left--) {
      const client = readUint(bytes, at);
      const clock = readUint(bytes, client.end);
      const state = readUint(bytes, clock.end);
      at = state.end + state.value;
      if (client.value === this.#options.caretClient || clock.value <= (this.#carets.get(client.value) ?? -1)) continue;
      this.#carets.set(client.value, clock.value);
      news = true;
    }
    if (!news) return;
    const body = bytes.subarray(start);
    this.client.send(this.client.prepared(joined(Uint8Array.of(TYPE.awareness), uint(body.length), body)));
  }
}
