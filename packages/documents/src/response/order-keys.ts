import { keyBetween, type PointKey } from '@stikkord/domain';
import { generateNKeysBetween } from 'fractional-indexing';

interface Placed {
  readonly key: PointKey;
  readonly order: string;
}

export interface OrderKeys {
  readonly fresh: readonly string[];
  /** New keys for points that shared their neighbour's. */
  readonly moved: readonly (readonly [PointKey, string])[];
}

/**
 * DOC14. `count` order keys for the place after `sorted[at]` (-1: before all). Where the neighbours share a key, because two
 * devices put something in the same place at once, those behind get new keys too.
 * Several points at once are kept together by `seed`, so that two pastes in one place don't come out shuffled like cards.
 */
export function keysAfter(sorted: readonly Placed[], at: number, count: number, seed = ''): OrderKeys {
  const below = sorted[at]?.order ?? null;
  let next = at + 1;
  while (below !== null && next < sorted.length && sorted[next]!.order <= below) next += 1;
  const tied = sorted.slice(at + 1, next);
  const above = sorted[next]?.order ?? null;
  const keys =
    (count > 1 && tied.length === 0 ? clusteredKeys(below, above, count, seed) : null) ??
    generateNKeysBetween(below, above, count + tied.length);
  return { fresh: keys.slice(0, count), moved: tied.map((point, i) => [point.key, keys[count + i]!]) };
}

function clusteredKeys(below: string | null, above: string | null, count: number, seed: string): string[] | null {
  const own = keyBetween(below, above) + seed.replaceAll(/[^0-9A-Za-z]/g, '').slice(-3);
  const [from, to] = [`${own}1`, `${own}z`];
  return above !== null && to >= above ? null : generateNKeysBetween(from, to, count);
}
