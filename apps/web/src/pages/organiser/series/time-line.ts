/** A stretch of days and the months in it, for drawing activities and meetings beneath each other. Days as YYYY-MM-DD. */
export interface TimeLine {
  /** First day of the first month. */
  readonly from: string;
  /** First day of the month after the last. */
  readonly to: string;
  /** Where months begin: every one, or every third where there are many. */
  readonly ticks: readonly Tick[];
}

export interface Tick {
  readonly day: string;
  /** 0–100. */
  readonly at: number;
}

/** Where something lies on a line, in hundredths of it. `open`: an end that isn't known is drawn as fading. */
export interface Bar {
  readonly at: number;
  readonly width: number;
  readonly openStart: boolean;
  readonly openEnd: boolean;
}

const DAY_MS = 86_400_000;
/** More months than this, and a label stands for three. */
const MONTHS_MAX = 14;
/** A bar of one day can still be seen. */
const NARROWEST = 0.8;

/** The line that all of the days fit on; null where there are none. */
export function timeLine(days: readonly string[]): TimeLine | null {
  const known = days.filter((day) => day !== '').sort();
  const [first] = known;
  const last = known.at(-1);
  if (first === undefined || last === undefined) return null;
  const from = monthOf(first, 0);
  const to = monthOf(last, 1);
  const months: string[] = [];
  for (let day = from; day < to; day = monthOf(day, 1)) months.push(day);
  const step = months.length > MONTHS_MAX ? 3 : 1;
  const ticks = months.filter((_, index) => index % step === 0).map((day) => ({ day, at: share(from, to, day) }));
  return { from, to, ticks };
}

/** Where a day lies on the line, 0–100. */
export function placeOnLine({ from, to }: TimeLine, day: string): number {
  return share(from, to, day);
}

/** An activity from its first day to the end of its last; null where neither is known. */
export function barOf(line: TimeLine, { start, end }: { readonly start: string; readonly end: string }): Bar | null {
  if (start === '' && end === '') return null;
  const left = start === '' ? 0 : placeOnLine(line, start);
  const right = end === '' ? 100 : share(line.from, line.to, dayAfter(end));
  const width = Math.max(NARROWEST, right - left);
  return { at: Math.min(left, 100 - NARROWEST), width, openStart: start === '', openEnd: end === '' };
}

function share(from: string, to: string, day: string): number {
  const [begin, whole] = [time(from), time(to) - time(from)];
  return Math.min(100, Math.max(0, ((time(day) - begin) / whole) * 100));
}

function time(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}

function dayAfter(day: string): string {
  return new Date(time(day) + DAY_MS).toISOString().slice(0, 10);
}

/** The first day of the month that is `by` months after that of `day`. */
function monthOf(day: string, by: number): string {
  const [year, month] = day.split('-').map(Number) as [number, number];
  return new Date(Date.UTC(year, month - 1 + by, 1)).toISOString().slice(0, 10);
}
