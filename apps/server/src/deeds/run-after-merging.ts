import { homeGroup, type Call, type GroupId, type Plan, type Run } from '@stikkord/domain';

/** A group that asks for a facilitator, and is merged into another, asks there: in the place in the queue that it had. */
export function runAfterMerging(run: Run, plan: Pick<Plan, 'groups'>): Run {
  // A group that was deleted may come back, and asks still.
  const homes = run.hands.map((group) => homeGroup(plan, group) ?? group);
  if (homes.every((home, index) => home === run.hands[index])) return run;
  const calls = new Map<GroupId, Call>();
  for (const [index, hand] of run.hands.entries()) {
    const home = homes[index]!;
    const call = Object.hasOwn(run.calls, hand) ? run.calls[hand] : undefined;
    const known = calls.get(home);
    if (call) calls.set(home, known ? { at: known.at, coming: known.coming || call.coming } : call);
  }
  return { ...run, hands: [...new Set(homes)], calls: Object.fromEntries(calls) };
}
