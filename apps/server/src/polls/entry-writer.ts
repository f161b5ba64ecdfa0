import type { EntryChange, EntryStore } from '@stikkord/storage';
import { StoreUnavailableError } from '@stikkord/sync';

interface Waiting {
  readonly changes: readonly EntryChange[];
  readonly done: () => void;
  readonly failed: (error: unknown) => void;
}

/**
 * Puts answers of all meetings in the database: one transaction at a time, with all that came while the one before it was under way.
 * A hall that presses at once costs a few transactions, not hundreds.
 */
export class EntryWriter {
  readonly #store: Pick<EntryStore, 'write'>;
  #waiting: Waiting[] = [];
  #running: Promise<void> | null = null;

  constructor(store: Pick<EntryStore, 'write'>) {
    this.#store = store;
  }

  /** All of them or none. Resolves when they are committed; throws StoreUnavailableError. */
  write(changes: readonly EntryChange[]): Promise<void> {
    return new Promise((done, failed) => {
      this.#waiting.push({ changes, done, failed });
      this.#running ??= this.#run();
    });
  }

  /** Resolves when all that was given so far is committed, or was not. */
  async idle(): Promise<void> {
    await this.#running;
  }

  async #run(): Promise<void> {
    // What comes in the same turn goes together.
    await Promise.resolve();
    while (this.#waiting.length > 0) {
      const batch = this.#waiting;
      this.#waiting = [];
      await this.#commit(batch);
    }
    // In the same breath as it was seen that nobody waits: who comes next must find nobody at work.
    this.#running = null;
  }

  async #commit(batch: readonly Waiting[]): Promise<void> {
    try {
      await this.#store.write(batch.flatMap(({ changes }) => changes));
      for (const { done } of batch) done();
    } catch (error) {
      // One that can't be stored must not cost the others theirs.
      if (batch.length > 1 && !(error instanceof StoreUnavailableError))
        for (const each of batch) await this.#commit([each]);
      else for (const { failed } of batch) failed(error);
    }
  }
}
