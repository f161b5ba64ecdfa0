import { Limiter } from '@stikkord/sync';

export interface TurnsOptions {
  /** Done at the same time. */
  readonly atOnce: number;
  /** Of one address or device, under way or waiting. */
  readonly perAsker: number;
}

/**
 * Work that strangers can ask for, a few at a time: a crowd at the door must not stand before the keystrokes of those who
 * are in, in the database or on the processor.
 */
export class Turns {
  readonly #limiter: Limiter;
  readonly #perAsker: number;
  readonly #waiting = new Map<string, number>();

  constructor({ atOnce, perAsker }: TurnsOptions) {
    this.#limiter = new Limiter(atOnce);
    this.#perAsker = perAsker;
  }

  /** What `act` gives, in its turn; null where `asker` has asked for too much at once. */
  async take<T>(asker: string, act: () => Promise<T>): Promise<{ readonly result: T } | null> {
    const before = this.#waiting.get(asker) ?? 0;
    if (before >= this.#perAsker) return null;
    this.#waiting.set(asker, before + 1);
    try {
      return { result: await this.#limiter.run(() => breath().then(act)) };
    } finally {
      const left = this.#waiting.get(asker)! - 1;
      if (left === 0) this.#waiting.delete(asker);
      else this.#waiting.set(asker, left);
    }
  }
}

/** Lets sockets be read and timers run first: what answers within the turn of whoever asks would keep a queue going in it. */
export function breath(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
