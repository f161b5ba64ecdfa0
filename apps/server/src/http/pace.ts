import type { Clock } from '@stikkord/sync';

const WINDOW_MS = 60_000;
const ASKERS_MAX = 20_000;

/** How often one may ask: so many times a minute. Memory is bounded: who has asked least lately is forgotten first. */
export class Pace {
  readonly #clock: Pick<Clock, 'now'>;
  readonly #perMinute: number;
  readonly #askers = new Map<string, { readonly since: number; times: number }>();

  constructor(clock: Pick<Clock, 'now'>, perMinute: number) {
    this.#clock = clock;
    this.#perMinute = perMinute;
  }

  /** As `waitOf`, without asking. */
  waitFor(asker: string): number | null {
    const now = this.#clock.now();
    const known = this.#askers.get(asker);
    if (!known || known.times < this.#perMinute || now - known.since >= WINDOW_MS) return null;
    return Math.ceil((known.since + WINDOW_MS - now) / 1000);
  }

  /** Seconds after which it makes sense to ask again; null: it may be done now. */
  waitOf(asker: string): number | null {
    const now = this.#clock.now();
    const known = this.#askers.get(asker);
    const count = known && now - known.since < WINDOW_MS ? known : { since: now, times: 0 };
    this.#askers.delete(asker);
    this.#askers.set(asker, count);
    if (this.#askers.size > ASKERS_MAX) this.#askers.delete(this.#askers.keys().next().value!);
    if (count.times >= this.#perMinute) return Math.ceil((count.since + WINDOW_MS - now) / 1000);
    count.times += 1;
    return null;
  }
}
