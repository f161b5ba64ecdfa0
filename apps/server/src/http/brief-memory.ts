import type { Clock } from '@stikkord/sync';

/**
 * Answers that many ask for at once, made once and remembered for a while; the oldest is forgotten first. What fails is forgotten at once.
 */
export class BriefMemory<T> {
  readonly #clock: Clock;
  readonly #ms: number;
  readonly #most: number;
  readonly #kept = new Map<string, { readonly at: number; readonly value: Promise<T> }>();

  /** `ms`: how long an answer is remembered, and therefore how old one can be. */
  constructor(clock: Clock, { ms, most }: { readonly ms: number; readonly most: number }) {
    this.#clock = clock;
    this.#ms = ms;
    this.#most = most;
  }

  get(key: string, make: () => Promise<T>): Promise<T> {
    const now = this.#clock.now();
    const known = this.#kept.get(key);
    if (known && now - known.at < this.#ms) return known.value;
    const made = { at: now, value: make() };
    this.#kept.delete(key);
    this.#kept.set(key, made);
    if (this.#kept.size > this.#most) this.#kept.delete(this.#kept.keys().next().value!);
    made.value.catch(() => {
      if (this.#kept.get(key) === made) this.#kept.delete(key);
    });
    return made.value;
  }
}
