import { drawn, ran, type GroupId, type Meeting, type MeetingId } from '@stikkord/domain';
import type { MeetingChange } from '@stikkord/storage';
import type { MeetingRooms } from '../live/meeting-rooms.ts';
import { ProblemError } from '../problems/problem-error.ts';

/**
 * GR5. Draws a group for somebody who has none, among those with the fewest; counted in the same update, so that however many draw at
 * once, groups stay even. Throws `not-divided-so`, and `group-gone` where there is no group.
 */
export async function drawGroup(
  rooms: MeetingRooms,
  id: MeetingId,
  fraction: () => number,
  now: () => number,
): Promise<GroupId> {
  let lot: GroupId | null = null;
  const change = ({ plan, run }: Meeting): MeetingChange => {
    if (plan.divide !== 'draw') throw new ProblemError('not-divided-so');
    lot = drawn(plan, run.lots, fraction());
    if (lot === null) throw new ProblemError('group-gone');
    const decision = ran(run, plan, { do: 'draw-lot', group: lot }, now());
    if (!decision.ok) throw new ProblemError(decision.reason);
    return { run: decision.run };
  };
  if ((await rooms.update(id, change)) === null || lot === null) throw new ProblemError('not-found');
  return lot;
}
