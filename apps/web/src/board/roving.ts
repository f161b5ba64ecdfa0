/** The item `by` steps away, staying inside the list; the first where nothing is current. Null in an empty list. */
export function stepped<Id>(list: readonly Id[], current: Id | null, by: number): Id | null {
  const at = current === null ? -1 : list.indexOf(current);
  if (at < 0) return list[0] ?? null;
  return list[Math.min(list.length - 1, Math.max(0, at + by))] ?? null;
}

/**
 * Where the focus goes when `leaving` leave the list: the next that stays after the one that had it, else the nearest before.
 * `current` need not leave itself.
 */
export function neighbour<Id>(list: readonly Id[], current: Id | null, leaving: ReadonlySet<Id>): Id | null {
  const held =
    current !== null && list.includes(current) ? list.indexOf(current) : list.findIndex((id) => leaving.has(id));
  const at = Math.max(0, held);
  return list.slice(at).find((id) => !leaving.has(id)) ?? list.slice(0, at).findLast((id) => !leaving.has(id)) ?? null;
}

/**
 * The id before which `moving`, kept together, come to stand one place up or down; null: last; undefined: there is nowhere to go.
 */
export function shiftedBefore<Id>(list: readonly Id[], moving: ReadonlySet<Id>, by: 1 | -1): Id | null | undefined {
  const first = list.findIndex((id) => moving.has(id));
  const last = list.findLastIndex((id) => moving.has(id));
  if (first < 0) return undefined;
  if (by < 0) return first === 0 ? undefined : list[first - 1];
  return last === list.length - 1 ? undefined : (list[last + 2] ?? null);
}
