import type { Clock } from '@stikkord/sync';

/** Wrong tries in a minute that an address has for free: a whole hall may share one. */
export const FREE_TRIES = 20;
const WINDOW_MS = 60_000;
const STEP_MS = 500;
const LONGEST_MS = 10_000;
/** Answers held back at once; past that, tries are refused at once instead. */
const WAITING_MAX = 500;
const ADDRESSES_MAX = 10_000;

/**
 * Slows those who guess. Only wrong tries are reported here, after they were found wrong, so a right one never waits.
 * Memory is bounded: the address unheard of for longest is forgotten first.
 */
export class WrongTries {
  readonly #clock: Clock;
  readonly #counts = new Map<string, { since: number; tries: number }>();
  #waiting = 0;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Resolves when the wrong try may be answered; `refused`: it gets no better answer than "too many". */
  async slow(address: string): Promise<'answer' | 'refused'> {
    const now = this.#clock.now();
    const known = this.#counts.get(address);
    const count = known && now - known.since < WINDOW_MS ? known : { since: now, tries: 0 };
    count.tries += 1;
    this.#counts.delete(address);
    this.#counts.set(address, count);
    if (this.#counts.size > ADDRESSES_MAX) this.#counts.delete(this.#counts.keys().next().value!);
    const excess = count.tries - FREE_TRIES;
    if (excess <= 0) return 'answer';
    if (this.#waiting >= WAITING_MAX) return 'refused';
    this.#waiting += 1;
    await new Promise<void>((resolve) => this.#clock.setTimeout(resolve, Math.min(excess * STEP_MS, LONGEST_MS)));
    this.#waiting -= 1;
    return 'answer';
  }
}
