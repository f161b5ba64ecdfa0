import { StoreUnavailableError } from '@stikkord/sync';

/** At most `free` pieces of work at once, first come first served. */
export class Turns {
  readonly #waiting: (() => void)[] = [];
  #free: number;

  constructor(free: number) {
    this.#free = free;
  }

  /** Does `work` when its turn comes; if nobody wants it any more by then, it is not begun: StoreUnavailableError. */
  async take<T>(work: () => Promise<T>, wanted: () => boolean): Promise<T> {
    if (this.#free === 0) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    else this.#free -= 1;
    try {
      if (!wanted()) throw new StoreUnavailableError('The database was silent for so long that this was given up.');
      return await work();
    } finally {
      const next = this.#waiting.shift();
      if (next) next();
      else this.#free += 1;
    }
  }
}
