import type { ProgressSlice } from '@stikkord/protocol';

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
