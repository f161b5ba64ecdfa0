const KEPT_MS = 3_600_000;
const KEPT_MAX = 10_000;

/**
 * Devices that left a meeting or signed out lately. What they had under way, with the cookie they still had, lets them in no
 * more: a page that comes back at once would otherwise be quicker than the answer that takes its cookie away.
 */
export class Departed {
  readonly #since = new Map<string, number>();
  readonly #now: () => number;

  constructor(now: () => number) {
    this.#now = now;
  }

  add(device: string): void {
    const now = this.#now();
    this.#since.delete(device);
    this.#since.set(device, now);
    for (const [known, since] of this.#since) {
      if (now - since < KEPT_MS && this.#since.size <= KEPT_MAX) break;
      this.#since.delete(known);
    }
  }

  has(device: string): boolean {
    return this.#since.has(device);
  }
}
