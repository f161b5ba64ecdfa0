/** A thing did not come to pass in time. */
export class TookTooLongError extends Error {
  override readonly name = 'TookTooLongError';
}

/** How long a person waits for a server before saying that something is wrong, in ms. */
const PATIENCE_MS = 60_000;

/** Something that changes, and that others wait on: `changed()` looks anew at what each of them waits for. */
export class Watched {
  readonly #listeners = new Set<() => void>();

  changed(): void {
    for (const listener of this.#listeners) listener();
  }

  /** Returns the way to stop listening. */
  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /**
   * Resolves with what `find` gives once that isn't null or false. Throws what `find` throws, and TookTooLongError, naming
   * `what`, after `patience` ms; null waits for as long as it takes.
   */
  until<Found>(what: string, find: () => Found | null | false, patience: number | null = PATIENCE_MS): Promise<Found> {
    return new Promise((resolve, reject) => {
      let timer: NodeJS.Timeout | undefined;
      const settle = (act: () => void) => {
        clearTimeout(timer);
        stop();
        act();
      };
      const look = () => {
        try {
          const found = find();
          if (found !== null && found !== false) settle(() => resolve(found));
        } catch (error) {
          settle(() => reject(error as Error));
        }
      };
      const stop = this.onChange(look);
      if (patience !== null) {
        const error = new TookTooLongError(`Waited ${patience / 1000} s for ${what}`);
        timer = setTimeout(() => settle(() => reject(error)), patience);
      }
      look();
    });
  }
}

export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    if (ms < 1) setImmediate(resolve);
    else setTimeout(resolve, ms);
  });
}
