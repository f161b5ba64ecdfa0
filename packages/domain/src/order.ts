import { generateNKeysBetween } from 'fractional-indexing';

/** Anything that stands in a list by an order key. Equal keys are told apart by id, so that all peers agree. */
export interface Ordered {
  readonly id: string;
  readonly order: string;
}

export function byOrder(a: Ordered, b: Ordered): number {
  return a.order < b.order ? -1 : a.order > b.order ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/**
 * OR1. `count` keys for a place in a sorted list: before the item with id `before`, or last where `before` is null or unknown.
 * Where two neighbours share a key (two people put something in the same place at once), the new keys come before both.
 */
export function keysBefore(sorted: readonly Ordered[], before: string | null, count: number): string[] {
  const found = before === null ? -1 : sorted.findIndex((item) => item.id === before);
  const at = found < 0 ? sorted.length : found;
  const upper = sorted[at]?.order ?? null;
  let below = at - 1;
  while (below >= 0 && upper !== null && sorted[below]!.order >= upper) below -= 1;
  return generateNKeysBetween(sorted[below]?.order ?? null, upper, count);
}

/**
 * OR3. Where a row of a sorted list comes to stand when it is moved before another, null for last: its new key, and the id that it
 * stood before, to take the move back. Null where there is no such other.
 */
export function movedBefore(
  sorted: readonly Ordered[],
  id: string,
  before: string | null,
): { readonly order: string; readonly next: string | null } | null {
  const next = sorted[sorted.findIndex((row) => row.id === id) + 1]?.id ?? null;
  const others = sorted.filter((row) => row.id !== id);
  if (before !== null && !others.some((row) => row.id === before)) return null;
  return { order: keysBefore(others, before, 1)[0]!, next };
}
