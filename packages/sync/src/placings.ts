import type { Known } from './causality.ts';
import type { Placing } from './scan-update.ts';

/** True where one item could as well be the rest of the other. */
export function goesOnFrom({ client, clock, beside, right }: Placing, before: Placing | undefined): boolean {
  if (before?.client !== client || before.clock + before.length !== clock) return false;
  if (beside === null || beside === right || beside.client !== client || beside.clock !== clock - 1) return false;
  return right?.client === before.right?.client && right?.clock === before.right?.clock;
}

/** What is new of an item, which stands beside what is known of it; null where that is nothing. */
export function restOf(placing: Placing, known: Known): Placing | null {
  const { client, clock, length } = placing;
  const from = known(client);
  if (clock >= from) return placing;
  if (clock + length <= from) return null;
  return { ...placing, clock: from, length: clock + length - from, beside: { client, clock: from - 1 } };
}

/** The placing that covers `clock`; a client's stand in order. */
export function placingAt(placings: readonly Placing[] | undefined, clock: number): Placing | undefined {
  if (placings === undefined) return undefined;
  let low = 0;
  let high = placings.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const placing = placings[middle]!;
    if (clock < placing.clock) high = middle - 1;
    else if (clock >= placing.clock + placing.length) low = middle + 1;
    else return placing;
  }
  return undefined;
}
