import type { Clock, DocumentStore } from '../ports.ts';

/** A process that can be killed: what it asked its store is never answered then, and its timers never come. */
export class Mortal {
  #dead = false;

  kill(): void {
    this.#dead = true;
  }

  store(inner: DocumentStore): DocumentStore {
    const ask = async <T>(question: () => Promise<T>): Promise<T> => {
      if (this.#dead) return await new Promise<never>(() => {});
      const settled = question();
      return await new Promise((resolve, reject) => {
        settled.then(
          (answer) => void (this.#dead || resolve(answer)),
          (error: unknown) => void (this.#dead || reject(error as Error)),
        );
      });
    };
    return {
      shared: inner.shared,
      since: (document, seq) => ask(() => inner.since(document, seq)),
      heads: (documents) => ask(() => inner.heads(documents)),
      load: (document) => ask(() => inner.load(document)),
      append: (updates) => ask(() => inner.append(updates)),
      compact: (...args) => ask(() => inner.compact(...args)),
    };
  }

  clock(inner: Clock): Clock {
    return {
      now: () => inner.now(),
      setTimeout: (callback, ms) => inner.setTimeout(() => void (this.#dead || callback()), ms),
      clearTimeout: (timer) => inner.clearTimeout(timer),
    };
  }
}
