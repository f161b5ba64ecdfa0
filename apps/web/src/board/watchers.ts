export type Redraw = () => void;

/** Who watches what, by name: whoever shows one point or one list is told of that alone. */
export class Watchers {
  readonly #watching = new Map<string, Set<Redraw>>();

  /** Returns the way to stop it. */
  watch(what: string, redraw: Redraw): () => void {
    const watchers = this.#watching.get(what) ?? new Set();
    this.#watching.set(what, watchers.add(redraw));
    return () => {
      watchers.delete(redraw);
      if (watchers.size === 0 && this.#watching.get(what) === watchers) this.#watching.delete(what);
    };
  }

  redraw(what: string): void {
    for (const redraw of this.#watching.get(what) ?? []) redraw();
  }
}
