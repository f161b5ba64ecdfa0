import { StoreUnavailableError } from '@stikkord/sync';

/** What people wrote and wait to see saved goes before everything else that is wanted of the database. */
export type Lane = 'commit' | 'other';

export interface TurnsOptions {
  /** Pieces of work at once. */
  readonly atOnce: number;
  /** Of these, at most so many that are no commits. */
  readonly othersAtOnce: number;
  /** Waiting pieces that are no commits; one more is refused. */
  readonly waitingMax: number;
  /** ms that a piece waits for its turn before it is given up. */
  readonly patience: number;
}

interface Waiting {
  begin(): void;
}

/** Work for the database in turns: commits first, then first come first served, and never an endless queue. */
export class Turns {
  readonly #options: TurnsOptions;
  readonly #waiting: Readonly<Record<Lane, Set<Waiting>>> = { commit: new Set(), other: new Set() };
  readonly #underWay: Record<Lane, number> = { commit: 0, other: 0 };
  #ended: (() => void) | null = null;
  #ending: Promise<void> | null = null;

  constructor(options: TurnsOptions) {
    this.#options = options;
  }

  /**
   * Does `work` when its turn comes. Throws StoreUnavailableError where it was not begun: too many wait, it waited too long, or
   * the end has come.
   */
  async take<T>(work: () => Promise<T>, lane: Lane = 'other'): Promise<T> {
    if (this.#ending !== null) throw new StoreUnavailableError('The database is closed.');
    if (!this.#isFree(lane)) await this.#wait(lane);
    else this.#underWay[lane] += 1;
    try {
      return await work();
    } finally {
      this.#underWay[lane] -= 1;
      this.#next();
    }
  }

  /** Takes nothing more; resolves when all that was taken is done. */
  end(): Promise<void> {
    this.#ending ??= new Promise((resolve) => {
      this.#ended = resolve;
      this.#next();
    });
    return this.#ending;
  }

  #isFree(lane: Lane): boolean {
    const { atOnce, othersAtOnce } = this.#options;
    const { commit, other } = this.#underWay;
    return commit + other < atOnce && (lane === 'commit' || other < othersAtOnce);
  }

  #wait(lane: Lane): Promise<void> {
    const { waitingMax, patience } = this.#options;
    const queue = this.#waiting[lane];
    if (lane === 'other' && queue.size >= waitingMax)
      throw new StoreUnavailableError('More is wanted of the database than it can give.');
    return new Promise((resolve, reject) => {
      const waiting: Waiting = {
        begin: () => {
          clearTimeout(timer);
          resolve();
        },
      };
      const timer = setTimeout(() => {
        queue.delete(waiting);
        reject(new StoreUnavailableError(`The database was busy with other things for ${patience} ms.`));
        this.#next();
      }, patience);
      queue.add(waiting);
    });
  }

  #next(): void {
    for (const lane of ['commit', 'other'] as const) {
      for (const waiting of this.#waiting[lane]) {
        if (!this.#isFree(lane)) break;
        this.#waiting[lane].delete(waiting);
        // Counted here, so that nobody who comes before it begins takes its place.
        this.#underWay[lane] += 1;
        waiting.begin();
      }
    }
    const { commit, other } = this.#underWay;
    if (commit + other + this.#waiting.commit.size + this.#waiting.other.size === 0) this.#ended?.();
  }
}
