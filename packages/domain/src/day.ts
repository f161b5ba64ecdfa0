import { MINUTE_MS } from './clock.ts';
import type { AgendaItemId } from './ids.ts';
import { minutesOfDay, standing, type AgendaItem, type Plan } from './plan.ts';
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
  const on = rows.findIndex((row) => row.id === current);
  const at = on >= 0 ? on : rows.findLastIndex((row) => row.startedAt !== null);
  const begun = at >= 0;
  let floor = begun || isLate(rows, now) ? now : -Infinity;
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
      const start: number | null = expectedStart(row, before, floor);
      before = start === null ? null : expectedEnd(row, start);
      floor = Math.max(floor, before ?? start ?? floor);
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

/** DY5. Starts of their own, each on the day that is closest to where the rows above end; never before the meeting's. */
function ownStarts(
  date: string,
  items: readonly Pick<AgendaItem, 'start' | 'minutes'>[],
  zone: string,
): (number | null)[] {
  let above: number | null = null;
  return items.map(({ start, minutes }) => {
    const time = minutesOfDay(start);
    let instant: number | null = null;
    if (time !== null) {
      const day = above === null ? date : wallClock(above, zone).date;
      instant = instantOf(day, time, zone);
      // Some hours before the one above it is out of order; half a day and more is the next day.
      if (above !== null && instant < above - 12 * HOUR_MS) instant = instantOf(day, time + 1440, zone);
      else if (above !== null && instant > above + 18 * HOUR_MS && day > date)
        instant = instantOf(day, time - 1440, zone);
    }
    above = instant ?? above;
    if (above !== null) above += (minutes ?? 0) * MINUTE_MS;
    return instant;
  });
}

function currentEnd(row: DayRow, clock: RoomClock | null, now: number): number | null {
  if (clock !== null && clock.agendaItem === row.id)
    return clock.endsAt === null ? now + (clock.left ?? 0) : Math.max(now, clock.endsAt);
  const end = expectedEnd(row, row.startedAt ?? now);
  return end === null ? null : Math.max(now, end);
}

function expectedStart(row: DayRow, before: number | null, floor: number): number | null {
  const planned = row.fixed ? row.plannedStart : null;
  return before === null && planned === null ? null : Math.max(before ?? -Infinity, planned ?? -Infinity, floor);
}

function expectedEnd(row: DayRow, start: number): number | null {
  if (row.minutes !== null) return start + row.minutes * MINUTE_MS;
  if (row.plannedEnd === null) return null;
  const length = row.plannedStart === null ? 0 : row.plannedEnd - row.plannedStart;
  return Math.max(start + length, row.plannedEnd);
}

/** DY9. The day should have begun, and nothing has; hours later it isn't the day any more. */
function isLate(rows: readonly DayRow[], now: number): boolean {
  const first = rows.find(({ plannedStart }) => plannedStart !== null)?.plannedStart ?? null;
  return first !== null && now > first && now < first + 12 * HOUR_MS;
}

function wholeMinutes(ms: number): number {
  return Math.trunc(ms / MINUTE_MS) || 0;
}
