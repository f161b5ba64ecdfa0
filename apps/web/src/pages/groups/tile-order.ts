import type { GroupId } from '@stikkord/domain';
import { heldOrder, lookFirst, matches, type GroupOnPage, type LookFilter } from './group-look.ts';

/** Which groups are shown, and in what order: taken when one asks, and then held, so that nothing moves or goes by itself. */
export class TileOrder {
  filter: LookFilter | null = null;
  lookFirst = false;
  /** Null: all, as planned. */
  #held: readonly GroupId[] | null = null;

  /** `hands`: in the order in which they asked. */
  take(
    all: readonly GroupOnPage[],
    hands: readonly GroupId[],
    change: { readonly filter?: LookFilter | null; readonly lookFirst?: boolean } = {},
  ): void {
    Object.assign(this, change);
    this.#held = this.filter === null && !this.lookFirst ? null : this.#wanted(all, hands);
  }

  shown<T extends GroupOnPage>(all: readonly T[], hands: readonly GroupId[]): readonly T[] {
    const wanted = this.#wanted(all, hands);
    const order = this.#held === null ? wanted : heldOrder(this.#held, new Set(all.map(({ id }) => id)), wanted);
    const byId = new Map(all.map((group) => [group.id, group]));
    return order.flatMap((id) => byId.get(id) ?? []);
  }

  /** What is shown would be another list, or in another order, if it were taken now. */
  isStale(all: readonly GroupOnPage[], hands: readonly GroupId[]): boolean {
    const shown = this.shown(all, hands).map(({ id }) => id);
    return this.#held !== null && this.#wanted(all, hands).join() !== shown.join();
  }

  #wanted(all: readonly GroupOnPage[], hands: readonly GroupId[]): readonly GroupId[] {
    const there = all.filter((group) => matches(group, this.filter));
    return this.lookFirst ? lookFirst(there, hands) : there.map(({ id }) => id);
  }
}
