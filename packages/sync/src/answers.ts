import * as Y from 'yjs';
import { SYNC_STEP } from '@stikkord/protocol';
import { writeSync } from './frames.ts';
import type { Clock } from './ports.ts';

/** Differences kept beside the full state. */
const KEPT_MAX = 32;
const KEPT_BYTES_MAX = 2 * 1024 * 1024;

/** Sync steps 2 out of one state of a document: each made once, however large the crowd that asks for it. */
export class Answers {
  readonly #doc: Y.Doc;
  #full: Uint8Array | null = null;
  readonly #kept = new Map<string, Uint8Array>();
  #keptBytes = 0;

  constructor(doc: Y.Doc) {
    this.#doc = doc;
  }

  /** What is made already for one who has what `stateVector` says. */
  made(stateVector: Uint8Array): Uint8Array | null {
    return stateVector[0] === 0 ? this.#full : (this.#kept.get(keyOf(stateVector)) ?? null);
  }

  to(stateVector: Uint8Array): Uint8Array {
    const made = this.made(stateVector);
    if (made !== null) return made;
    if (stateVector[0] === 0) return (this.#full = writeSync(SYNC_STEP.two, Y.encodeStateAsUpdate(this.#doc)));
    const answer = writeSync(SYNC_STEP.two, Y.encodeStateAsUpdate(this.#doc, stateVector));
    const bytes = answer.length + stateVector.length;
    if (this.#kept.size < KEPT_MAX && this.#keptBytes + bytes <= KEPT_BYTES_MAX) {
      this.#kept.set(keyOf(stateVector), answer);
      this.#keptBytes += bytes;
    }
    return answer;
  }

  /** The document has changed. */
  clear(): void {
    this.#full = null;
    if (this.#kept.size === 0) return;
    this.#kept.clear();
    this.#keptBytes = 0;
  }
}

function keyOf(stateVector: Uint8Array): string {
  return Buffer.from(stateVector.buffer, stateVector.byteOffset, stateVector.length).toString('latin1');
}

/** Bytes that a device may have asked for at once, and what comes back of them every second. */
const ASKED_BYTES_MAX = 128 * 1024 * 1024;
const ASKED_BYTES_PER_S = 4 * 1024 * 1024;
/** What asking costs beside the bytes. */
const ASKED_BYTES_MIN = 4 * 1024;
const DEVICES_MAX = 1_000;

/** How much each device has asked for. By device and not by socket, since sockets come again for nothing. */
export class AskingBudget {
  readonly #clock: Clock;
  readonly #spent = new Map<string, { bytes: number; at: number }>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Counts an answer of this size; false where that is more than its share. */
  spend(device: string, bytes: number): boolean {
    const now = this.#clock.now();
    const before = this.#spent.get(device);
    const spent = (before === undefined ? 0 : leftOf(before, now)) + ASKED_BYTES_MIN + bytes;
    if (spent > ASKED_BYTES_MAX) return false;
    if (before === undefined && this.#spent.size >= DEVICES_MAX) this.#forget(now);
    this.#spent.set(device, { bytes: spent, at: now });
    return true;
  }

  #forget(now: number): void {
    for (const [device, spent] of this.#spent) if (leftOf(spent, now) === 0) this.#spent.delete(device);
  }
}

function leftOf({ bytes, at }: { readonly bytes: number; readonly at: number }, now: number): number {
  return Math.max(0, bytes - ((now - at) / 1_000) * ASKED_BYTES_PER_S);
}
