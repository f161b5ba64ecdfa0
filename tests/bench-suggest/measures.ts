/** Two sortings of the same things, each given as the cluster of every thing. */
type Sorting = readonly (string | number)[];

/** Adjusted Rand index (Hubert and Arabie 1985): 1 for the same sorting, 0 for what chance would give. */
export function adjustedRandIndex(one: Sorting, other: Sorting): number {
  const pairs = (counts: ReadonlyMap<unknown, number>): number =>
    [...counts.values()].reduce((sum, count) => sum + (count * (count - 1)) / 2, 0);
  const both = pairs(counted(one.map((cluster, at) => JSON.stringify([cluster, other[at]]))));
  const [inOne, inOther] = [pairs(counted(one)), pairs(counted(other))];
  const expected = (inOne * inOther) / ((one.length * (one.length - 1)) / 2);
  const most = (inOne + inOther) / 2;
  return most === expected ? 1 : (both - expected) / (most - expected);
}

/** B-cubed F1 (Bagga and Baldwin 1998): of mean precision and mean recall over the things. */
export function bCubedF1(found: Sorting, wanted: Sorting): number {
  const [sizes, wantedSizes] = [counted(found), counted(wanted)];
  const shared = counted(found.map((cluster, at) => JSON.stringify([cluster, wanted[at]])));
  let precision = 0;
  let recall = 0;
  for (const [at, cluster] of found.entries()) {
    const same = shared.get(JSON.stringify([cluster, wanted[at]]))!;
    precision += same / sizes.get(cluster)! / found.length;
    recall += same / wantedSizes.get(wanted[at]!)! / found.length;
  }
  return (2 * precision * recall) / (precision + recall);
}

function counted<T>(things: readonly T[]): Map<T, number> {
  const counts = new Map<T, number>();
  for (const thing of things) counts.set(thing, (counts.get(thing) ?? 0) + 1);
  return counts;
}
