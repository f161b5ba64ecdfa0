import type { PointId } from '@stikkord/domain';
import type * as Y from 'yjs';

/** What others did, since last asked, to points that this facilitator had moved. */
export interface Shared {
  /** They moved it on: it stands where they put it. */
  readonly taken: readonly PointId[];
  /** They moved it at the same time, and it stands where this one put it. */
  readonly kept: readonly PointId[];
}

/**
 * Watches the placements in a board's document: which this facilitator wrote, and what others then did to those. Two who
 * move a point at once end with it in one place (DOC22: one value per point); this tells each of them that there were two.
 */
export class SharedMoves {
  readonly #placements: Y.Map<unknown>;
  readonly #isMine: (origin: unknown) => boolean;
  readonly #written = new Map<PointId, unknown>();
  #taken = new Set<PointId>();
  #kept = new Set<PointId>();

  constructor(doc: Y.Doc, isMine: (origin: unknown) => boolean) {
    this.#placements = doc.getMap('placements');
    this.#isMine = isMine;
    this.#placements.observe(this.#observe);
  }

  /** What there is to tell; it is told once. */
  take(): Shared {
    const shared = { taken: [...this.#taken], kept: [...this.#kept] };
    this.#taken = new Set();
    this.#kept = new Set();
    return shared;
  }

  destroy(): void {
    this.#placements.unobserve(this.#observe);
  }

  readonly #observe = (event: Y.YMapEvent<unknown>, transaction: Y.Transaction): void => {
    const mine = this.#isMine(transaction.origin);
    for (const id of event.keysChanged as Set<PointId>) {
      const now = this.#placements.get(id);
      if (mine) this.#written.set(id, now);
      else if (this.#written.has(id)) {
        // A value that lost against this facilitator's arrives as a change that changes nothing.
        if (now === this.#written.get(id)) this.#kept.add(id);
        else {
          this.#taken.add(id);
          this.#written.delete(id);
        }
      }
    }
  };
}
