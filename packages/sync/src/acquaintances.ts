/** Pens remembered; the one met longest ago is forgotten first, and shows once more what it has. */
const MET_MAX = 10_000;

/**
 * What was written since the memory of who wrote what began (with the process, or anew), and whose pages have shown what
 * they have of that. One who comes for the first time since may hold text of its own under a clock that another has used
 * meanwhile: state vectors only count letters.
 */
export class Acquaintances {
  /** How much of each clientID was there before what was written since. */
  readonly #since = new Map<number, number>();
  readonly #met = new Set<string>();

  /** More is written under `client`, of which `before` letters were there. */
  wrote(client: number, before: number): void {
    if (!this.#since.has(client)) this.#since.set(client, before);
  }

  /** From which clock on one with this pen and this state vector is to show what it has, by clientID; null where of none. */
  toShow(pen: string, stateVector: ReadonlyMap<number, number>): ReadonlyMap<number, number> | null {
    if (this.#met.has(pen)) return null;
    const from = new Map<number, number>();
    for (const [client, clock] of stateVector) {
      const before = this.#since.get(client);
      if (before !== undefined && clock > before) from.set(client, before);
    }
    return from.size > 0 ? from : null;
  }

  /** All that it came with is stored, and the same. From now on it hears from us what others write. */
  meet(pen: string): void {
    this.#met.add(pen);
    if (this.#met.size <= MET_MAX) return;
    const [oldest] = this.#met;
    this.#met.delete(oldest!);
  }

  /** What it wrote is no longer remembered as its own. */
  forget(pen: string): void {
    this.#met.delete(pen);
  }
}
