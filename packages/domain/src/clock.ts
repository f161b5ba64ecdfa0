import type { QuestionId } from './ids.ts';
import { CLOCK_MINUTES_MAX } from './limits.ts';
import { GRACE_MS, type RoomClock } from './room.ts';
import { questionRun, withQuestion, type Run } from './run.ts';

export const MINUTE_MS = 60_000;

/** CL1. ms until the end, never less than 0; of a paused clock what was left. `now` in ms since 1970, by the server's clock. */
export function remaining(clock: RoomClock, now: number): number {
  return Math.max(0, clock.endsAt === null ? (clock.left ?? 0) : clock.endsAt - now);
}

/**
 * CL2–CL4. The run with another clock, or none, and the closing times that follow from it. Only open questions are in `closes`. What an
 * ended clock was about to close is closed in time all the same when the clock goes; nothing is closed in retrospect by one that comes.
 */
export function withClock(run: Run, clock: RoomClock | null, now: number): Run {
  const before = run.clock;
  const closing = clock === null || isPast(clock, now) ? [] : clock.closes.filter((id) => isOpen(run, id));
  const ended = before !== null && before.endsAt !== null && before.endsAt <= now;
  const dropped = ended ? [] : (before?.closes ?? []).filter((id) => isOpen(run, id));
  let after: Run = { ...run, clock: clock === null ? null : { ...clock, closes: [...new Set(closing)] } };
  for (const id of dropped) after = withQuestion(after, id, { closesAt: null });
  const closesAt = clock === null || clock.endsAt === null ? null : clock.endsAt + GRACE_MS;
  for (const id of closing) after = withQuestion(after, id, { closesAt });
  return after;
}

/** CL5. The run where the clock leaves a question alone: a person has said when it closes. */
export function leftByClock(run: Run, question: QuestionId): Run {
  const { clock } = run;
  if (clock === null || !clock.closes.includes(question)) return run;
  return { ...run, clock: { ...clock, closes: clock.closes.filter((id) => id !== question) } };
}

/** A clock of so many minutes that goes from now. */
export function clockFrom(
  now: number,
  minutes: number,
  agendaItem: RoomClock['agendaItem'],
  closes: RoomClock['closes'],
): RoomClock {
  const length = minutes * MINUTE_MS;
  return { agendaItem, endsAt: now + length, left: null, length, closes };
}

/** CL6. The clock with so many ms left; its length is what has gone and what is left. */
export function withLeft(clock: RoomClock, left: number, now: number): RoomClock {
  // A server's clock that was set back would make what has gone less than nothing.
  const length = Math.max(0, clock.length - remaining(clock, now)) + left;
  return clock.endsAt === null ? { ...clock, left, length } : { ...clock, endsAt: now + left, length };
}

/** True for a length that a clock may have: whole minutes, up to a day. */
export function isClockMinutes(minutes: number): boolean {
  return Number.isInteger(minutes) && minutes > 0 && minutes <= CLOCK_MINUTES_MAX;
}

/** CL1. True where it goes or is paused, for a time that a clock can show. */
export function isClock(clock: RoomClock, now: number): boolean {
  const most = CLOCK_MINUTES_MAX * MINUTE_MS;
  const { endsAt, left, length } = clock;
  if ((endsAt === null) === (left === null)) return false;
  if (!Number.isFinite(length) || length < 0) return false;
  return endsAt === null ? left! >= 0 && left! <= most : Number.isFinite(endsAt) && endsAt - now <= most;
}

function isPast({ endsAt }: RoomClock, now: number): boolean {
  return endsAt !== null && endsAt + GRACE_MS <= now;
}

function isOpen(run: Run, question: QuestionId): boolean {
  return questionRun(run, question).status === 'open';
}
