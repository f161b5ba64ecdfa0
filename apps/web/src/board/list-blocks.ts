/** Cards of a long list that stand together: out of sight they cost the browser as much as one element. */
export interface ListBlock<Id> {
  readonly key: number;
  readonly ids: readonly Id[];
}

/** A block begins with so many at most. Fewer: more elements to watch. More: more to draw when one of them comes into sight. */
const A_BLOCK = 50;
/** What comes in between makes a block grow, up to here; then it is two. */
const MOST = 2 * A_BLOCK;

/**
 * The blocks of a list that now is `ids`. A card that changes block is made anew, so each stays in the block it was in (`before`)
 * as far as the order lets it, and what is new joins the one before it. A block that is as it was is the same object.
 */
export function blocksOf<Id>(before: readonly ListBlock<Id>[], ids: readonly Id[]): readonly ListBlock<Id>[] {
  const was = new Map(before.flatMap(({ ids: there }, at) => there.map((id) => [id, at] as const)));
  const kept = longestRise(ids.map((id) => was.get(id)));
  const lastKept = kept.lastIndexOf(true);
  const now: { at: number | null; ids: Id[] }[] = [];
  ids.forEach((id, index) => {
    const at = kept[index] ? was.get(id)! : null;
    const last = now.at(-1);
    if (last && at !== null && last.at === null && last.ids.length < A_BLOCK) last.at = at;
    // What comes at the end fills blocks up, and what comes in between would leave blocks of one behind.
    const room = last?.at === null || index > lastKept ? A_BLOCK : MOST;
    if (last && (at === null ? last.ids.length < room : at === last.at && last.ids.length < MOST)) last.ids.push(id);
    else now.push({ at, ids: [id] });
  });
  let nextKey = Math.max(-1, ...before.map(({ key }) => key)) + 1;
  const taken = new Set<number>();
  return now.map(({ at, ids: here }) => {
    const old = at === null || taken.has(at) ? undefined : before[at];
    if (!old) return { key: nextKey++, ids: here };
    taken.add(at!);
    return same(old.ids, here) ? old : { key: old.key, ids: here };
  });
}

/** Which of the numbers belong to a longest run that never falls; those that are undefined don't. */
function longestRise(numbers: readonly (number | undefined)[]): readonly boolean[] {
  /** By length: where a run of that length ends lowest. */
  const ends: number[] = [];
  const previous = numbers.map(() => -1);
  numbers.forEach((number, index) => {
    if (number === undefined) return;
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (numbers[ends[middle]!]! <= number) low = middle + 1;
      else high = middle;
    }
    if (low > 0) previous[index] = ends[low - 1]!;
    ends[low] = index;
  });
  const inRun = numbers.map(() => false);
  for (let index = ends.at(-1) ?? -1; index >= 0; index = previous[index]!) inRun[index] = true;
  return inRun;
}

function same<Id>(a: readonly Id[], b: readonly Id[]): boolean {
  return a.length === b.length && a.every((id, at) => id === b[at]);
}

/**
 * The cards of a list, in order, where a filter hides some: what is to be seen is `shown`; of `before`, what `stays` is kept unseen,
 * each after the one it stood after.
 */
export function withHidden<Id>(before: readonly Id[], shown: readonly Id[], stays: (id: Id) => boolean): readonly Id[] {
  const seen = new Set(shown);
  const first: Id[] = [];
  const after = new Map<Id, Id[]>();
  let hidden = first;
  for (const id of before) {
    if (seen.has(id)) after.set(id, (hidden = []));
    else if (stays(id)) hidden.push(id);
  }
  return [...first, ...shown.flatMap((id) => [id, ...(after.get(id) ?? [])])];
}
