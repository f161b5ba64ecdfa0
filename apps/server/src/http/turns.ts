import { Limiter } from '@stikkord/sync';

export interface TurnsOptions {
  /** Done at the same time. */
  readonly atOnce: number;
  /** Of one address, under way or waiting. */
  readonly perAddress: number;
}

/**
 * Work that strangers can ask for, a few at a time: a crowd at the door must not stand before the keystrokes of those who
 * are in, in the database or on the processor.
 */
export class Turns {
  readonly #limiter: Limiter;
  readonly #perAddress: number;
  readonly #waiting = new Map<string, number>();

  constructor({ atOnce, perAddress }: TurnsOptions) {
    this.#limiter = new Limiter(atOnce);
    this.#perAddress = perAddress;
  }

  /** What `act` gives, in its turn; null where the address has asked for too much at once. */
  async take<T>(address: string, act: () => Promise<T>): Promise<{ readonly result: T } | null> {
    const before = this.#waiting.get(address) ?? 0;
    if (before >= this.#perAddress) return null;
    this.#waiting.set(address, before + 1);
    try {
      return { result: await this.#limiter.run(() => breath().then(act)) };
    } finally {
      const left = this.#waiting.get(address)! - 1;
      if (left === 0) this.#waiting.delete(address);
      else this.#waiting.set(address, left);
    }
  }
}

/** Lets sockets be read and timers run first: what answers within the turn of whoever asks would keep a queue going in it. */
function breath(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
