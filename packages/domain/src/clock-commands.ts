import { clockFrom, isClock, isClockMinutes, MINUTE_MS, remaining, withClock, withLeft } from './clock.ts';
import type { QuestionId } from './ids.ts';
import { CLOCK_MINUTES_MAX } from './limits.ts';
import { standing, type Plan } from './plan.ts';
import { refuse } from './result.ts';
import type { RoomCommand, RoomDecision } from './room-commands.ts';
import type { RoomClock } from './room.ts';
import { withQuestion, type Run } from './run.ts';

export type ClockCommand = Extract<RoomCommand, { readonly do: `${string}-clock` | 'clock-closes' }>;

/** CL7–CL12. What is said of the clock; `now` in ms since 1970. */
export function clockAfter(run: Run, plan: Plan, command: ClockCommand, now: number): RoomDecision {
  const { clock } = run;
  const done = (changed: RoomClock | null): RoomDecision => ({ ok: true, run: withClock(run, changed, now) });
  switch (command.do) {
    case 'start-clock': {
      const { minutes, agendaItem, closes } = command;
      if (run.phase === 'over') return refuse('meeting-over');
      if (!isClockMinutes(minutes)) return refuse('no-minutes');
      if (agendaItem !== null && !standing(plan.agenda).some(({ id }) => id === agendaItem))
        return refuse('unknown-row');
      if (!haveAll(plan, closes)) return refuse('unknown-question');
      return done(clockFrom(now, minutes, agendaItem, closes));
    }
    case 'set-clock': {
      if (command.clock === null) return done(null);
      if (run.phase === 'over') return refuse('meeting-over');
      if (!isClock(command.clock, now)) return refuse('no-minutes');
      return done(standingIn(plan, command.clock));
    }
    case 'stop-clock':
      return clock === null ? { ok: true, run } : done(null);
    case 'stretch-clock':
    case 'pause-clock':
    case 'go-on-clock':
    case 'clock-closes':
      return clock === null ? refuse('no-clock') : changed(run, plan, clock, command, now);
  }
}

/** CL11. A clock from before, as far as what it names still stands. */
export function standingIn(plan: Plan, clock: RoomClock): RoomClock {
  const rows = standing(plan.agenda);
  return {
    ...clock,
    agendaItem: rows.some(({ id }) => id === clock.agendaItem) ? clock.agendaItem : null,
    closes: clock.closes.filter((id) => haveAll(plan, [id])),
  };
}

type Changing = Exclude<ClockCommand, { readonly do: 'start-clock' | 'set-clock' | 'stop-clock' }>;

function changed(run: Run, plan: Plan, clock: RoomClock, command: Changing, now: number): RoomDecision {
  const done = (to: RoomClock): RoomDecision => ({ ok: true, run: withClock(run, to, now) });
  const left = remaining(clock, now);
  switch (command.do) {
    case 'stretch-clock': {
      const after = Math.max(0, left + command.by * MINUTE_MS);
      if (!Number.isInteger(command.by) || after > CLOCK_MINUTES_MAX * MINUTE_MS) return refuse('no-minutes');
      return done(withLeft(clock, after, now));
    }
    case 'pause-clock':
      return clock.endsAt === null ? { ok: true, run } : done({ ...clock, endsAt: null, left });
    case 'go-on-clock':
      return clock.endsAt === null ? done({ ...clock, endsAt: now + left, left: null }) : { ok: true, run };
    case 'clock-closes': {
      const { questions } = command;
      if (!haveAll(plan, questions)) return refuse('unknown-question');
      // Said, it holds also for one that was to close in a moment.
      const left = clock.closes.filter((id) => !questions.includes(id));
      const freed = left.reduce((after, id) => withQuestion(after, id, { closesAt: null }), run);
      return { ok: true, run: withClock(freed, { ...clock, closes: questions }, now) };
    }
  }
}

function haveAll(plan: Plan, questions: readonly QuestionId[]): boolean {
  return questions.every((question) => standing(plan.questions).some(({ id }) => id === question));
}
