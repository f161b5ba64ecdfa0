import { dayTimes, drift, formatMinutes, wallClock, type AgendaItemId, type DayRow } from '@stikkord/domain';
import type { AgendaRowSlice, FacilitatorSlices } from '@stikkord/protocol';

/** An agenda row as the day stands. Times are ms since 1970, null where they can't be known. */
export interface RunRow {
  readonly id: AgendaItemId;
  readonly row: AgendaRowSlice;
  /** `left`: others were begun after it, and it never was. */
  readonly state: 'past' | 'now' | 'next' | 'coming' | 'left' | 'skipped';
  /** As it went, or as it is expected to go. */
  readonly start: number | null;
  readonly end: number | null;
  readonly plan: { readonly start: number | null; readonly end: number | null };
  /** The plan says another minute, of the same day. */
  readonly apart: boolean;
  /** Whole minutes, as stretched or as planned; of one without a length, until the next start. Its clock goes for so long. */
  readonly minutes: number | null;
  /** Whole minutes as planned. */
  readonly plannedMinutes: number | null;
  readonly started: boolean;
}

export interface RunDay {
  readonly rows: readonly RunRow[];
  readonly now: RunRow | null;
  readonly next: RunRow | null;
  /** Whole minutes after the plan; negative: ahead of it. Null where the plan is for another day. */
  readonly drift: number | null;
  readonly end: number | null;
  readonly plannedEnd: number | null;
}

const MINUTE_MS = 60_000;
/** Further off than this, the meeting is tried out on another day or at another hour, and the plan says nothing. */
const OTHER_DAY_MS = 8 * 60 * MINUTE_MS;

/** `now`: the server's clock, in ms since 1970. */
export function runDay(
  { agenda, day = [], clock = null }: Pick<Partial<FacilitatorSlices>, 'agenda' | 'day' | 'clock'>,
  now: number,
): RunDay {
  const current = agenda?.current ?? null;
  const texts = new Map(agenda?.rows.map((row) => [row.id, row]));
  const times = dayTimes(day, clock, current, now);
  const at = day.findIndex(({ id }) => id === current);
  const next = day.findIndex((row, index) => index > at && !row.skipped && row.startedAt === null);
  const rows = day.flatMap((each, index): RunRow[] => {
    const row = texts.get(each.id);
    if (!row) return [];
    const { start, end } = times.get(each.id) ?? { start: null, end: null };
    return [
      {
        id: each.id,
        row,
        state: stateOf(each, index, at, next),
        start,
        end,
        plan: { start: each.plannedStart, end: each.plannedEnd },
        apart: isApart(each.plannedStart, start) || isApart(each.plannedEnd, end),
        minutes: each.minutes ?? minutesBetween(each.plannedStart, each.plannedEnd),
        plannedMinutes: minutesBetween(each.plannedStart, each.plannedEnd),
        started: each.startedAt !== null,
      },
    ];
  });
  const on = rows.find(({ state }) => state === 'now') ?? null;
  const today = on === null || on.start === null || on.plan.start === null || isNear(on.start, on.plan.start);
  const end = rows.findLast(({ state }) => state !== 'skipped' && state !== 'left')?.end ?? null;
  const plannedEnd = day.findLast((row) => row.plannedEnd !== null)?.plannedEnd ?? null;
  return {
    rows,
    now: on,
    next: rows.find(({ state }) => state === 'next') ?? null,
    drift: today ? drift(day, times, current) : null,
    end: today ? end : null,
    plannedEnd: isNear(plannedEnd, end) ? plannedEnd : null,
  };
}

function stateOf({ skipped, startedAt }: DayRow, index: number, at: number, next: number): RunRow['state'] {
  if (index === at) return 'now';
  if (startedAt !== null) return 'past';
  if (skipped) return 'skipped';
  if (index < at) return 'left';
  return index === next ? 'next' : 'coming';
}

function isApart(planned: number | null, is: number | null): boolean {
  return isNear(planned, is) && minuteOf(planned!) !== minuteOf(is!);
}

function isNear(a: number | null, b: number | null): boolean {
  return a !== null && b !== null && Math.abs(a - b) <= OTHER_DAY_MS;
}

function minuteOf(at: number): number {
  return Math.floor(at / MINUTE_MS);
}

function minutesBetween(start: number | null, end: number | null): number | null {
  return start === null || end === null ? null : Math.round((end - start) / MINUTE_MS);
}

/** `10:05` on the wall of the meeting's zone. */
export function hourOf(at: number, zone: string): string {
  return formatMinutes(wallClock(at, zone).minutes);
}

/** `10:05–10:25`, or as much of it as is known. */
export function hours({ start, end }: { start: number | null; end: number | null }, zone: string): string {
  if (start === null) return end === null ? '' : `–${hourOf(end, zone)}`;
  return end === null ? hourOf(start, zone) : `${hourOf(start, zone)}–${hourOf(end, zone)}`;
}
