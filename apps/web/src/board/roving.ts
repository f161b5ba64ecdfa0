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
