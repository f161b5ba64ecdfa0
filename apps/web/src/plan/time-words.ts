/** Times and durations as people write them in programmes: `kl. 9`, `0900`, `09.00–09.15`, `1 t 30 min`. In minutes; null where it is none. */

const DAY = 1440;
const CLOCK = String.raw`(?:\d{1,2}[:.]\d{2}(?:[:.]\d{2})?|\d{4}|\d{1,2})(?:\s*[ap]\.?m\.?)?`;
const LEAD = String.raw`(?:(?:ca\.?|fra|frå|from|at)\s+)*(?:kl(?:\.|okka|okken)?\s*)?(?:ca\.?\s*)?`;
const TO = String.raw`\s*(?:[-–—]|til|to)\s*`;
const ONE = new RegExp(`^${LEAD}(${CLOCK})$`, 'i');
const SPAN = new RegExp(`^${LEAD}(${CLOCK})${TO}${LEAD}(${CLOCK})$`, 'i');
/** What a line may begin with: minutes must be written, or a "kl" stand before, so that "3 grupper" is no time. */
const WITH_MINUTES = String.raw`\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\s*[ap]\.?m\.?)?|\d{1,2}\s*[ap]\.?m\.?`;
const LINE = new RegExp(
  String.raw`^(?:${LEAD}(${WITH_MINUTES})(?:${TO}${LEAD}(${WITH_MINUTES}|\d{1,2}))?` +
    String.raw`|(?:ca\.?\s*)?kl(?:\.|okka|okken)?\s*(?:ca\.?\s*)?(\d{4}|\d{1,2})(?:${TO}(?:kl\.?\s*)?(\d{4}|\d{1,2}(?:[:.]\d{2})?))?` +
    String.raw`|(\d{4})${TO}(\d{4})|(0[5-9][0-5]\d|1[0-7][0-5]\d)(?=[\s:,;–—-]+\p{Lu})` +
    String.raw`|(\d{1,2})${TO}(\d{1,2}[:.]\d{2}))(?=[\s:,;|–—-]|$)[\s:,;|–—-]*`,
  'iu',
);
const MINUTES = /^(?:ca\.?\s*)?(\d{1,4})\s*(?:['′]|m|min\.?|minutt|minutter|minutes?|mins)?$/i;
const HOURS =
  /^(?:ca\.?\s*)?(\d{1,2})(?:[.,](\d{1,2}))?\s*(?:t|time|timer|timar|h|hr|hrs|hours?)\.?(?:\s*(?:og|and)?\s*(\d{1,2})\s*(?:m|min\.?|minutt|minutter|minutes?)?)?$/i;
const TAIL =
  /[\s,;–—-]*\(?\b((?:\d{1,2}(?:[.,]\d)?\s*(?:t|timer?|timar|hours?|h)\.?\s*(?:og\s*)?)?(?:\d{1,3}\s*(?:min(?:utt|utter|utes?|\.)?)(?![\p{L}]))|\d{1,2}(?:[.,]\d)?\s*(?:t|timer?|timar|hours?|h)(?![\p{L}.]))\)?[\s.]*$/iu;

/** Minutes after midnight of a cell that is a time and nothing else. */
export function clockOf(cell: string): number | null {
  const text = cell.trim();
  // A spreadsheet that lost a cell's format shows the time as a share of the day.
  if (/^0[.,]\d{3,}$/.test(text)) return Math.round(Number(text.replace(',', '.')) * DAY) % DAY;
  const found = ONE.exec(text);
  return found ? minutesOf(found[1]!) : null;
}

/** Start and end of a cell that is a span and nothing else. */
export function spanOf(cell: string): { readonly start: number; readonly end: number } | null {
  const found = SPAN.exec(cell.trim());
  return found ? both(found[1]!, found[2]!) : null;
}

/** True for what is written as a time, not only as a number. */
export function looksTimed(cell: string): boolean {
  const text = cell.trim();
  if (spanOf(text)) return /[:.]|kl|[ap]m|\d{4}/i.test(text);
  return clockOf(text) !== null && (/[:.,]|^(?:ca\.?\s*)?kl|[ap]\.?m/i.test(text) || text.length === 4);
}

/** A duration; `1:30` only where `hours` says that hours and minutes are written so. */
export function durationOf(cell: string, { hours = false }: { readonly hours?: boolean } = {}): number | null {
  const text = cell
    .trim()
    .replace(/^\((.*)\)$/, '$1')
    .replace(/^(\d?)\s*½/, (_, whole: string) => `${whole || 0},5`);
  const clocked = hours ? /^(\d{1,2}):(\d{2})(?::\d{2})?$/.exec(text) : null;
  if (clocked) return within(Number(clocked[1]) * 60 + Number(clocked[2]));
  const whole = HOURS.exec(text);
  if (whole) {
    const part = whole[2] === undefined ? 0 : Number(`0.${whole[2]}`);
    return within(Math.round((Number(whole[1]) + part) * 60) + Number(whole[3] ?? 0));
  }
  const minutes = MINUTES.exec(text);
  return minutes ? within(Number(minutes[1])) : null;
}

/** The time or span that a line of text begins with, and the rest of it; null where it begins with none. */
export function timeAtStart(line: string): { start: number; end: number | null; time: string; rest: string } | null {
  const found = LINE.exec(line);
  if (!found) return null;
  // "1200 personer" is no time, "1200 Lunsj" is.
  if (found[7] !== undefined && !/^[\s:,;–—-]+\p{Lu}/u.test(line.slice(found[7].length))) return null;
  const [from, to] = [
    found[1] ?? found[3] ?? found[5] ?? found[7] ?? found[8],
    found[2] ?? found[4] ?? found[6] ?? found[9],
  ];
  const span = to === undefined ? null : both(from!, to);
  const start = span?.start ?? minutesOf(from!);
  if (start === null || (to !== undefined && span === null)) return null;
  const time = found[0].replace(/[\s:,;|–—-]+$/, '');
  return { start, end: span?.end ?? null, time, rest: line.slice(found[0].length).trim() };
}

/** The duration that a line of text ends with, and what stands before it. */
export function durationAtEnd(line: string): { duration: string; rest: string } | null {
  const found = TAIL.exec(line);
  if (!found || found.index === 0 || durationOf(found[1]!) === null) return null;
  return { duration: found[1]!, rest: line.slice(0, found.index).trim() };
}

function both(from: string, to: string): { start: number; end: number } | null {
  // "9–10.30 pm" says of both what stands by the last.
  const half = /[ap]\.?m\.?$/i.exec(to)?.[0] ?? '';
  const start = minutesOf(half !== '' && !/[ap]\.?m/i.test(from) ? `${from} ${half}` : from);
  const end = minutesOf(to);
  return start === null || end === null ? null : { start, end };
}

function minutesOf(text: string): number | null {
  const found = /^(\d{1,2})(?:[:.]?(\d{2}))?(?:[:.]\d{2})?\s*(?:([ap])\.?m\.?)?$/i.exec(text.trim());
  if (!found) return null;
  const half = found[3]?.toLowerCase();
  const written = Number(found[1]);
  if (half !== undefined && (written < 1 || written > 12)) return null;
  const hours = half === undefined ? written : (written % 12) + (half === 'p' ? 12 : 0);
  const minutes = Number(found[2] ?? 0);
  return hours > 23 || minutes > 59 ? null : hours * 60 + minutes;
}

function within(minutes: number): number | null {
  return minutes >= 0 && minutes <= DAY ? minutes : null;
}
