/** The groups of a new meeting: a name each, empty for those known by number. `names`: one per line, wins over `count`. */
export function groupNames(names: unknown, count: unknown): string[] {
  if (typeof names === 'string')
    return names
      .split(/\r?\n/)
      .map((name) => name.trim())
      .filter(Boolean);
  const wanted = Math.trunc(Number(count));
  return Array.from({ length: Number.isFinite(wanted) ? Math.max(0, wanted) : 0 }, () => '');
}
