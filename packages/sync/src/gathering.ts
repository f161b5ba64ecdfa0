/** So many updates a second a node stores as they come. */
const EASY = 2_000;
/** Up to HEAVY a few ms spare half of the transactions; beyond it only merging what is for the same people helps. */
const HEAVY = 5_500;
const EASY_PER_MS = 1_200;
const HEAVY_PER_MS = 28;
/** Nobody who reads along sees so much. */
export const GATHER_MS_MAX = 60;
const LOOK_MS = 250;

/**
 * How long the committer gathers updates before it stores them. What is stored together costs one transaction, and reaches
 * each reader and each writer as one frame, so under a heavy load waiting a little spares most of the work; otherwise
 * nothing waits.
 */
export class Gathering {
  #updates = 0;
  #since: number;
  #ms = 0;

  constructor(now: number) {
    this.#since = now;
  }

  /** ms from the beginning of one batch to that of the next, at least. */
  get ms(): number {
    return this.#ms;
  }

  /** A batch of so many updates is stored at `now`. */
  count(updates: number, now: number): void {
    this.#updates += updates;
    const passed = now - this.#since;
    if (passed < LOOK_MS) return;
    const perSecond = (this.#updates * 1000) / passed;
    const busy = Math.max(0, Math.min(perSecond, HEAVY) - EASY) / EASY_PER_MS;
    const heavy = Math.max(0, perSecond - HEAVY) / HEAVY_PER_MS;
    this.#ms = Math.min(GATHER_MS_MAX, busy + heavy);
    this.#updates = 0;
    this.#since = now;
  }
}
