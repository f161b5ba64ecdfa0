/** Marks between sentences and clauses, best place first: what says two things most often says so there. */
const PLACES: readonly RegExp[] = [
  /\s*\n\s*/gu,
  /(?<=[.!?])\s+(?=\S)/gu,
  /\s*;\s*/gu,
  /,?\s+(?:og|samt|and)\s+/giu,
  /,\s+/gu,
];

/**
 * The parts that a text falls in at the first sensible place: at lines, sentences, semicolons, "og", commas. One, where there
 * is no such place.
 */
export function proposedParts(text: string, most: number): readonly string[] {
  for (const place of PLACES) {
    const parts = trimmed(text.split(place));
    if (parts.length >= 2)
      return parts.length <= most ? parts : [...parts.slice(0, most - 1), parts.slice(most - 1).join(' ')];
  }
  return [text.trim()];
}

/** The parts when number `index` is cut at `from`; what is selected to `to` stays with the second. */
export function cutPart(parts: readonly string[], index: number, at: number): readonly string[] {
  const part = parts[index] ?? '';
  return [...parts.slice(0, index), part.slice(0, at).trimEnd(), part.slice(at).trimStart(), ...parts.slice(index + 1)];
}

/** The parts when number `index` is put together with the one before, and where in it they meet. */
export function joinPart(
  parts: readonly string[],
  index: number,
): { readonly parts: readonly string[]; readonly at: number } {
  const before = (parts[index - 1] ?? '').trimEnd();
  const after = (parts[index] ?? '').trimStart();
  const gap = before === '' || after === '' ? '' : ' ';
  return {
    parts: [...parts.slice(0, index - 1), before + gap + after, ...parts.slice(index + 1)],
    at: before.length + gap.length,
  };
}

/** Those that say something. */
export function trimmed(parts: readonly string[]): readonly string[] {
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}
