import type { FileId } from '@stikkord/domain';
import type { Clock } from '@stikkord/sync';

const FRESH_MS = 3_600_000;
const FILES_MAX = 10_000;

/** Files that came within the last hour: the materials that are to name them may not be there yet. */
export class FreshFiles {
  readonly #clock: Pick<Clock, 'now'>;
  readonly #since = new Map<string, { readonly owner: string; readonly id: FileId; readonly since: number }>();

  constructor(clock: Pick<Clock, 'now'>) {
    this.#clock = clock;
  }

  add(owner: string, id: FileId): void {
    const now = this.#clock.now();
    const key = `${owner}/${id}`;
    this.#since.delete(key);
    this.#since.set(key, { owner, id, since: now });
    for (const [oldest, { since }] of this.#since) {
      if (now - since < FRESH_MS && this.#since.size <= FILES_MAX) break;
      this.#since.delete(oldest);
    }
  }

  of(owner: string): FileId[] {
    const now = this.#clock.now();
    return [...this.#since.values()]
      .filter((file) => file.owner === owner && now - file.since < FRESH_MS)
      .map(({ id }) => id);
  }
}
