import type { SlideLine } from './deck.ts';

/** The key of the slide's own title, said again as a heading over what came last. */
export const TOP = 'top';

/** A line of the slide on the screen, as it is kept while the slide stands there. It says nothing of what a line said that is gone. */
export interface KeptLine {
  readonly key: string;
  readonly kind: SlideLine['kind'];
  /** Characters, so that one that is gone leaves as much room as it took. */
  readonly length: number;
  /** It came while the slide stood on the screen. */
  readonly late?: true;
  /** A heading, said again over what came under it later. */
  readonly again?: true;
}

/** A line as it is laid out: `line` is null where it is gone, and where it is the slide's own title. */
export interface FlowingLine {
  readonly kept: KeptLine;
  readonly line: SlideLine | null;
}

/**
 * DK5, DK6. The lines of a slide on the screen: those that stand there keep their places, and those that came since stand last,
 * under their heading said again. `before`: what this function gave the last time, or null where the slide has just come.
 */
export function keptLines(before: readonly KeptLine[] | null, lines: readonly SlideLine[]): readonly KeptLine[] {
  const now = new Map(lines.map((line) => [line.key, line]));
  // Where nothing is left of what was read, nothing has to stay.
  if (!before || !before.some(({ key }) => now.has(key))) return lines.map((line) => kept(line));
  const known = new Set(before.filter(({ again }) => !again).map(({ key }) => key));
  const after = before.map((each) => {
    const line = now.get(each.key);
    return line ? { ...each, length: lengthOf(line) } : each;
  });
  for (const line of lines) {
    if (known.has(line.key)) continue;
    if (line.kind !== 'head' && (headOver(after) ?? TOP) !== (line.under ?? TOP))
      after.push(headAgain(line.under, now));
    after.push({ ...kept(line), late: true });
  }
  return after;
}

/** What is kept with what it says now. */
export function flowing(kept: readonly KeptLine[], lines: readonly SlideLine[]): FlowingLine[] {
  const now = new Map(lines.map((line) => [line.key, line]));
  return kept.map((each) => ({ kept: each, line: now.get(each.key) ?? null }));
}

/** The heading that what is added last would stand under. */
function headOver(lines: readonly KeptLine[]): string | null {
  return lines.findLast(({ kind }) => kind === 'head')?.key ?? null;
}

function headAgain(under: string | null, now: ReadonlyMap<string, SlideLine>): KeptLine {
  const head = under === null ? undefined : now.get(under);
  return { key: under ?? TOP, kind: 'head', length: head ? lengthOf(head) : 0, late: true, again: true };
}

function kept(line: SlideLine): KeptLine {
  return { key: line.key, kind: line.kind, length: lengthOf(line) };
}

function lengthOf(line: SlideLine): number {
  switch (line.kind) {
    case 'heard':
      return line.text.length;
    case 'head':
    case 'row':
      return line.theme.title.length;
    case 'point':
      return line.point.text.length;
    case 'follow-up':
      return line.followUp.text.length;
  }
}
