/** So many cards are made in one frame, by all lists together: more would hold the page for longer than a hand notices. */
const A_FRAME = 60;

/** Gives lists leave to make cards. Who gets less than it asked for is called again when there is more to be had. */
export class DrawBudget {
  readonly #frame: (next: () => void) => void;
  #left = A_FRAME;
  #spent = false;
  readonly #waiting = new Set<() => void>();

  /** `frame`: calls back when the next frame has come. */
  constructor(frame: (next: () => void) => void = (next) => void requestAnimationFrame(() => setTimeout(next))) {
    this.#frame = frame;
  }

  /** How many of `wanted` may be made now; `again` is called where that is fewer. */
  take(wanted: number, again: () => void): number {
    const granted = Math.min(wanted, this.#left);
    this.#left -= granted;
    if (granted < wanted) this.#waiting.add(again);
    if (wanted > 0 && !this.#spent) {
      this.#spent = true;
      this.#frame(this.#next);
    }
    return granted;
  }

  /** The list is gone. */
  forget(again: () => void): void {
    this.#waiting.delete(again);
  }

  readonly #next = (): void => {
    this.#spent = false;
    this.#left = A_FRAME;
    const waiting = [...this.#waiting];
    this.#waiting.clear();
    for (const again of waiting) again();
  };
}

/**
 * What is drawn now of `ids`: those that are drawn already, and as many new ones, from the first on, as there is room for. A card that
 * is there is never taken away to be made again: a search that ends takes as long as what it hid, no longer.
 */
export function drawable<Id>(
  ids: readonly Id[],
  known: ReadonlySet<Id>,
  room: (wanted: number) => number,
): readonly Id[] {
  const fresh = ids.reduce((count, id) => count + (known.has(id) ? 0 : 1), 0);
  let left = fresh === 0 ? 0 : room(fresh);
  if (left === fresh) return ids;
  return ids.filter((id) => known.has(id) || (left -= 1) >= 0);
}
