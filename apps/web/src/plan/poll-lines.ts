import type { Poll } from '@stikkord/domain';

/** An option of a choice, or a statement, which has no help. */
export interface PollLine {
  readonly id: string;
  readonly text: string;
  readonly help: string;
}

/** What people choose among or say something of; none where a poll has no such. */
export function linesOf(poll: Poll): readonly PollLine[] {
  if (poll.kind === 'choice') return poll.options;
  if (poll.kind === 'scales') return poll.statements.map(({ id, text }) => ({ id, text, help: '' }));
  return [];
}

/** PP2. With other lines. Where one may choose all options of several, one may choose all of those that there are now. */
export function withLines<P extends Poll>(poll: P, lines: readonly PollLine[]): P {
  if (poll.kind === 'choice') {
    const all = poll.most > 1 && poll.most >= poll.options.length;
    const most = Math.max(1, all ? lines.length : Math.min(poll.most, lines.length));
    return { ...poll, most, options: lines };
  }
  if (poll.kind === 'scales') return { ...poll, statements: lines.map(({ id, text }) => ({ id, text })) };
  return poll;
}

/** PP3. One step up (−1) or down (+1); as they are at the ends. */
export function movedLine(lines: readonly PollLine[], id: string, by: -1 | 1): readonly PollLine[] {
  const at = lines.findIndex((line) => line.id === id);
  const to = at + by;
  if (at < 0 || to < 0 || to >= lines.length) return lines;
  const after = [...lines];
  [after[at], after[to]] = [after[to]!, after[at]!];
  return after;
}

/**
 * PP4. Rows of cells as lines: the first cell is the text, what is beside it the help. They come after the line `after`, in its place
 * where it is empty, or last (null). What begins as an item of a list does is freed of its mark.
 */
export function pastedLines(
  lines: readonly PollLine[],
  rows: readonly (readonly string[])[],
  { after, newId }: { readonly after: string | null; readonly newId: () => string },
): { readonly lines: readonly PollLine[]; readonly made: readonly PollLine[] } {
  const made = rows
    .map(([first = '', ...rest]) => ({
      id: newId(),
      text: first.replace(MARK, '').trim(),
      help: rest.filter((cell) => cell.trim() !== '').join(' '),
    }))
    .filter(({ text }) => text !== '');
  const found = after === null ? -1 : lines.findIndex(({ id }) => id === after);
  const at = found < 0 ? lines.length : found + 1;
  const empty = found >= 0 && lines[found]!.text.trim() === '' && lines[found]!.help.trim() === '';
  return { made, lines: [...lines.slice(0, empty ? found : at), ...made, ...lines.slice(at)] };
}

const MARK = /^\s*(?:[•·▪◦‣*o–—-]|\d{1,2}[.)])\s+/;

/** PP5. A line that was taken away, in its old place again as far as it is known: behind the one it stood behind. */
export function broughtBack(lines: readonly PollLine[], line: PollLine, behind: string | null): readonly PollLine[] {
  if (lines.some(({ id }) => id === line.id)) return lines;
  const at = behind === null ? 0 : lines.findIndex(({ id }) => id === behind) + 1 || lines.length;
  return [...lines.slice(0, at), line, ...lines.slice(at)];
}
