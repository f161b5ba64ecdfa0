import type { AgendaRowSlice, ProgressSlice } from '@stikkord/protocol';

/**
 * How a group stands with a question. `unreadable`: its answer is damaged in the database. `left`: it wrote, and nobody is
 * there now. `resting`: there, wrote, is quiet.
 */
export type GroupState = 'unreadable' | 'nobody' | 'left' | 'empty' | 'writing' | 'resting' | 'done';

export function groupState(devices: number, progress: ProgressSlice | undefined): GroupState {
  const points = progress?.points ?? 0;
  if (progress?.unreadable) return 'unreadable';
  if (progress?.done) return 'done';
  if (progress?.writing) return 'writing';
  if (devices === 0) return points === 0 ? 'nobody' : 'left';
  return points === 0 ? 'empty' : 'resting';
}

/** Whole minutes, or null where nothing was written since the server started. Both in ms since 1970. */
export function minutesSince(then: number | null, now: number): number | null {
  return then === null ? null : Math.max(0, Math.floor((now - then) / 60_000));
}

/** Further off than this, somebody tries the meeting out on another hour, and the plan says nothing. */
const DRIFT_MAX = 90;

/**
 * Minutes after (positive) or ahead of (negative) the plan: how far the clock stands outside the row that is on now.
 * `minuteOfDay`: the clock on the wall. 0 where the row has no times.
 */
export function drift(row: AgendaRowSlice | undefined, minuteOfDay: number): number {
  const minutes = outside(row, minuteOfDay);
  return Math.abs(minutes) > DRIFT_MAX ? 0 : minutes;
}

function outside(row: AgendaRowSlice | undefined, minuteOfDay: number): number {
  if (!row) return 0;
  if (row.end !== null && minuteOfDay > row.end && (row.start === null || row.end >= row.start))
    return minuteOfDay - row.end;
  return row.start !== null && minuteOfDay < row.start ? minuteOfDay - row.start : 0;
}
