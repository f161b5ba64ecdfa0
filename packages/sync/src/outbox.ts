import type { SyncSocket } from './socket.ts';

export const BUFFER_HIGH = 256 * 1024;
export const BUFFER_LOW = 64 * 1024;
export const BUFFER_MAX = 4 * 1024 * 1024;
export const UNREAD_MS_MAX = 30_000;

/**
 * What goes out on one socket. A reader that falls behind is sent no more changes; when it has caught up it gets one diff
 * from the state where it was left.
 */
export class Outbox {
  readonly #socket: SyncSocket;
  /** State vector up to which the reader was sent everything, while it lags. */
  #leftAt: Uint8Array | null = null;
  #lowest = 0;
  #lowestSince = 0;
  #largest = 0;

  constructor(socket: SyncSocket) {
    this.#socket = socket;
  }

  get lagging(): boolean {
    return this.#leftAt !== null;
  }

  get congested(): boolean {
    return this.#leftAt !== null || this.#socket.bufferedAmount > BUFFER_HIGH;
  }

  send(frame: Uint8Array): void {
    if (frame.length > this.#largest) this.#largest = frame.length;
    this.#socket.send(frame);
  }

  /** Sends no more changes from here on: the reader has, or will have, everything up to `stateVector`. */
  leaveBehind(stateVector: Uint8Array, now: number): void {
    this.#leftAt = stateVector;
    this.#lowest = this.#socket.bufferedAmount;
    this.#lowestSince = now;
  }

  /** Where a lagging reader stands now; `caught-up` gives the state to send a diff from, and ends the lag. */
  look(now: number): { is: 'lagging' } | { is: 'too-slow' } | { is: 'caught-up'; from: Uint8Array } {
    const from = this.#leftAt;
    const buffered = this.#socket.bufferedAmount;
    if (from !== null && buffered <= BUFFER_LOW) {
      this.#leftAt = null;
      return { is: 'caught-up', from };
    }
    if (buffered < this.#lowest) {
      this.#lowest = buffered;
      this.#lowestSince = now;
    }
    // One large document is not a sign of a slow reader; what piles up beside it is.
    if (buffered > BUFFER_MAX + this.#largest || now - this.#lowestSince >= UNREAD_MS_MAX) return { is: 'too-slow' };
    return { is: 'lagging' };
  }
}
