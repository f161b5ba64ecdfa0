/** Two clusters that are less alike than this, beyond what chance would make them, stay two. Cosine. */
const APART = 0.03;

/**
 * Average link: the two clusters that are likest become one, until none are alike enough. What counts is likeness
 * beyond the expected, as in modularity, since a point of many common words is a little like everything.
 * `alike`: the likeness of each two, symmetric, row by row; it is used up. Returns the members' numbers, cluster by cluster.
 * Found along chains of nearest neighbours, which for average link gives what merging the likest pair each time gives.
 */
export function clustersOf(alike: Float64Array, count: number): readonly (readonly number[])[] {
  subtractExpected(alike, count);
  const members: number[][] = Array.from({ length: count }, (_, at) => [at]);
  /** The clusters that may still grow, each by the number of its first member. */
  const growing = Array.from({ length: count }, (_, at) => at);
  const finished: number[][] = [];
  const chain: number[] = [];
  while (growing.length > 0) {
    if (chain.length === 0) chain.push(growing[0]!);
    const last = chain.at(-1)!;
    const before = chain.at(-2) ?? null;
    const nearest = nearestOf(last, before);
    if (nearest === null) {
      finished.push(members[last]!);
      drop(last);
      chain.pop();
    } else if (nearest === before) {
      chain.length -= 2;
      drop(last);
      merge(before, last);
    } else chain.push(nearest);
  }
  return finished;

  /** Of equals the one before in the chain, so that the chain ends. */
  function nearestOf(cluster: number, first: number | null): number | null {
    const row = cluster * count;
    let best = first === null ? APART : Math.max(APART, alike[row + first]!);
    let nearest = first !== null && alike[row + first]! > APART ? first : null;
    for (const other of growing)
      if (alike[row + other]! > best && other !== cluster) {
        best = alike[row + other]!;
        nearest = other;
      }
    return nearest;
  }

  function drop(cluster: number): void {
    growing.splice(growing.indexOf(cluster), 1);
  }

  function merge(kept: number, gone: number): void {
    const [a, b] = [members[kept]!.length, members[gone]!.length];
    for (const other of growing) {
      const mean = (alike[kept * count + other]! * a + alike[gone * count + other]! * b) / (a + b);
      alike[kept * count + other] = mean;
      alike[other * count + kept] = mean;
    }
    members[kept]!.push(...members[gone]!);
  }
}

/** Takes away what two points would share if each spread its likeness over all the others alike. */
function subtractExpected(alike: Float64Array, count: number): void {
  const sums = new Float64Array(count);
  let total = 0;
  for (let row = 0; row < count; row++) {
    for (let column = 0; column < count; column++)
      if (column !== row) sums[row] = sums[row]! + alike[row * count + column]!;
    total += sums[row]!;
  }
  if (total === 0) return;
  for (let row = 0; row < count; row++)
    for (let column = 0; column < count; column++)
      alike[row * count + column] = alike[row * count + column]! - (sums[row]! * sums[column]!) / total;
}
