import {
  copyPlan,
  formatMinutes,
  minutesOfDay,
  NEW_RUN,
  plannedAll,
  standing,
  wallClock,
  type AgendaItem,
  type Meeting,
  type Plan,
} from '@stikkord/domain';
import type { MeetingStore } from '@stikkord/storage';
import { documentsOfPlan } from '../deeds/documents-of-plan.ts';
import { keepMeeting } from '../deeds/keep-meeting.ts';
import { ProblemError } from '../problems/problem-error.ts';
import type { Randomness } from '../random.ts';

/**
 * RE1, RE2. Makes the copy of a meeting that it is rehearsed on: the same plan under ids, a code and keys of its own, in no series, on the day
 * and from the minute of `now`, so that clocks and drift are those of a day that has just begun. `zone`: the server's, for plans without
 * one. Throws what the plan's rules refuse.
 */
export async function copyMeeting(
  meetings: MeetingStore,
  random: Randomness,
  { id, owner, plan, previous }: Meeting,
  { now, zone }: { readonly now: number; readonly zone: string },
): Promise<Meeting> {
  const wall = wallClock(now, plan.zone === '' ? zone : plan.zone);
  // Whoever stands on a list stands on the meeting's own; simulated groups choose.
  const divide = plan.divide === 'list' ? 'choose' : plan.divide;
  const bare: Plan = {
    ...plan,
    date: wall.date,
    divide,
    groups: [],
    agenda: [],
    questions: [],
    sections: [],
    materials: [],
  };
  const commands = copyPlan(plan, { groups: true, agenda: true, questions: true }, () => random.id());
  const decision = plannedAll(bare, commands);
  if (!decision.ok) throw new ProblemError(decision.reason);
  const copy: Plan = { ...decision.plan, agenda: fromNow(decision.plan.agenda, wall.minutes), divide, date: wall.date };
  return keepMeeting(
    meetings,
    random,
    {
      id: random.id(),
      owner,
      plan: copy,
      run: { ...NEW_RUN, begunAt: now },
      series: null,
      previous,
      rehearsalOf: id,
    },
    documentsOfPlan(bare, copy),
  );
}

/** The agenda as if its first start were at this minute of the day. */
function fromNow(agenda: readonly AgendaItem[], minute: number): AgendaItem[] {
  const starts = standing(agenda).flatMap(({ start }) => minutesOfDay(start) ?? []);
  const [first] = starts;
  if (first === undefined) return [...agenda];
  return agenda.map((row) => {
    const start = minutesOfDay(row.start);
    if (start === null) return row;
    return { ...row, start: formatMinutes((start - first + minute + 1440 * 2) % 1440) };
  });
}
