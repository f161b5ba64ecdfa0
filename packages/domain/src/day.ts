import { MINUTE_MS } from './clock.ts';
import type { AgendaItemId } from './ids.ts';
import { minutesOfDay, standing, type Plan } from './plan.ts';
import type { DayRow, RoomClock } from './room.ts';
import { rowRun } from './rows-run.ts';
import type { Run } from './run.ts';
import { instantOf, wallClock } from './zone-time.ts';

const HOUR_MS = 60 * MINUTE_MS;

export interface RowTimes {
  readonly start: number | null;
  readonly end: number | null;
}

/** DY3–DY6. The standing rows in order, with the times that the plan gives them on the meeting's day in `zone`, and as they went. */
export function dayRows(plan: Pick<Plan, 'agenda' | 'date'>, run: Pick<Run, 'rows'>, zone: string): DayRow[] {
  const items = standing(plan.agenda);
  const own = ownStarts(plan.date, items, zone);
  let clock: number | null = null;
  return items.map((item, index) => {
    const { startedAt, endedAt, minutes, skipped } = rowRun(run, item.id);
    const plannedStart: number | null = own[index] ?? clock;
    const next = own[index + 1] ?? null;
    const until = next !== null && (plannedStart === null || next >= plannedStart) ? next : null;
    const length = item.minutes === null ? null : item.minutes * MINUTE_MS;
    const plannedEnd: number | null = length === null ? until : plannedStart === null ? null : plannedStart + length;
    clock = plannedEnd;
    return {
      id: item.id,
      plannedStart,
      plannedEnd,
      fixed: own[index] !== null,
      minutes: minutes ?? item.minutes,
      startedAt,
      endedAt,
      skipped,
    };
  });
}

/**
 * DY7–DY11. When each row is expected to start and end, as far as it can be known. `current` is the row that is on; `now` in ms since
 * 1970, by the server's clock.
 */
export function dayTimes(
  rows: readonly DayRow[],
  clock: RoomClock | null,
  current: AgendaItemId | null,
  now: number,
): Map<AgendaItemId, RowTimes> {
  const at = rows.findLastIndex((row) => row.id === current || (current === null && row.startedAt !== null));
  const begun = at >= 0;
  let before: number | null = begun ? now : null;
  const times = new Map<AgendaItemId, RowTimes>();
  rows.forEach((row, index) => {
    if (row.id === current) {
      before = row.endedAt ?? currentEnd(row, clock, now);
      times.set(row.id, { start: row.startedAt ?? now, end: before });
    } else if (row.startedAt !== null) {
      times.set(row.id, { start: row.startedAt, end: row.endedAt });
    } else if (row.skipped || index < at) {
      times.set(row.id, { start: null, end: null });
    } else {
      const start: number | null = expectedStart(row, before, begun ? now : lateBy(row, now));
      before = start === null ? null : expectedEnd(row, start);
      times.set(row.id, { start, end: before });
    }
  });
  return times;
}

/** DY12. Whole minutes that the next start (of the last row: its end) is later than planned; negative: earlier; null: can't be known. */
export function drift(
  rows: readonly DayRow[],
  times: ReadonlyMap<AgendaItemId, RowTimes>,
  current: AgendaItemId | null,
): number | null {
  const at = rows.findIndex((row) => row.id === current);
  for (const row of rows.slice(at + 1)) {
    const start = times.get(row.id)?.start ?? null;
    if (row.startedAt === null && !row.skipped && start !== null && row.plannedStart !== null)
      return wholeMinutes(start - row.plannedStart);
  }
  const end = times.get(rows[at]?.id ?? '')?.end ?? null;
  const planned = rows[at]?.plannedEnd ?? null;
  return end === null || planned === null ? null : wholeMinutes(end - planned);
}

/** DY5. Starts of their own, each on the day on which it comes closest behind the one before: past midnight is the next day. */
function ownStarts(date: string, items: readonly { start: string }[], zone: string): (number | null)[] {
  let day = date;
  let last: number | null = null;
  return items.map(({ start }) => {
    const minutes = minutesOfDay(start);
    if (minutes === null) return null;
    let instant = instantOf(day, minutes, zone);
    // Hours before the one above it is out of order, half a day and more is the next day.
    if (last !== null && instant < last - 12 * HOUR_MS) instant = instantOf(day, minutes + 1440, zone);
    day = wallClock(instant, zone).date;
    last = instant;
    return instant;
  });
}

function currentEnd(row: DayRow, clock: RoomClock | null, now: number): number | null {
  if (clock !== null && clock.agendaItem === row.id)
    return clock.endsAt === null ? now + (clock.left ?? 0) : Math.max(now, clock.endsAt);
  const end = expectedEnd(row, row.startedAt ?? now);
  return end === null ? null : Math.max(now, end);
}

function expectedStart(row: DayRow, before: number | null, notBefore: number | null): number | null {
  const planned = row.fixed || notBefore === null || before === null ? row.plannedStart : null;
  if (before === null && !row.fixed && notBefore !== null) return null;
  const known = [before, planned, notBefore].filter((time) => time !== null);
  return before === null && planned === null ? null : Math.max(...known);
}

function expectedEnd(row: DayRow, start: number): number | null {
  if (row.minutes !== null) return start + row.minutes * MINUTE_MS;
  if (row.plannedEnd === null) return null;
  const length = row.plannedStart === null ? 0 : row.plannedEnd - row.plannedStart;
  return Math.max(start + length, row.plannedEnd);
}

/** A day that began late: nothing begins before now. Hours later it isn't the day any more. */
function lateBy(row: DayRow, now: number): number | null {
  return row.plannedStart !== null && now > row.plannedStart && now < row.plannedStart + 12 * HOUR_MS ? now : null;
}

function wholeMinutes(ms: number): number {
  return Math.trunc(ms / MINUTE_MS) || 0;
}
