/** A list that others change while somebody works in it. */
export interface CalmList<Id extends string> {
  /** What stands in the list, in the order seen. */
  readonly shown: readonly Id[];
  /** Shown, but no longer there: others took them. They keep their place until the hand is gone. */
  readonly left: ReadonlySet<Id>;
  /** There, but not shown yet: they wait behind "7 nye". */
  readonly waiting: readonly Id[];
}

export const EMPTY_LIST: CalmList<never> = { shown: [], left: new Set(), waiting: [] };

/**
 * What to show now. `there`: what the list holds, in order. `busy`: a hand or an eye is in the list, so that nothing may move.
 * `mine`: what this facilitator just did moves at once: that is what the hand asked for. `alone`: nothing else on the page
 * moves when the list fills, so that an empty one may.
 */
export function settle<Id extends string>(
  list: CalmList<Id>,
  there: readonly Id[],
  busy: boolean,
  mine: ReadonlySet<Id>,
  alone = true,
): CalmList<Id> {
  const now = new Set(there);
  if (!busy || (alone && !list.shown.some((id) => now.has(id)))) return { shown: there, left: new Set(), waiting: [] };

  const shown = list.shown.filter((id) => now.has(id) || !mine.has(id));
  const known = new Set(shown);
  const waiting: Id[] = [];
  there.forEach((id, index) => {
    if (known.has(id)) return;
    if (!mine.has(id)) {
      waiting.push(id);
      return;
    }
    let before = index - 1;
    while (before >= 0 && !known.has(there[before]!)) before -= 1;
    shown.splice(before < 0 ? 0 : shown.indexOf(there[before]!) + 1, 0, id);
    known.add(id);
  });
  return { shown, left: new Set(shown.filter((id) => !now.has(id))), waiting };
}

/** True where both show the same. */
export function sameList<Id extends string>(a: CalmList<Id>, b: CalmList<Id>): boolean {
  return (
    sameIds(a.shown, b.shown) &&
    a.waiting.length === b.waiting.length &&
    a.left.size === b.left.size &&
    [...a.left].every((id) => b.left.has(id))
  );
}

export function sameIds(a: readonly string[], b: readonly string[]): boolean {
  return a === b || (a.length === b.length && a.every((id, index) => id === b[index]));
}
