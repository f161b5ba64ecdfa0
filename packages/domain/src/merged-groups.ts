import type { GroupId } from './ids.ts';
import { own } from './own.ts';
import { standing, type Group, type Plan } from './plan.ts';

/** GR2. The group that those of this one are in: itself, or the end of the line that it was merged into; null where it doesn't stand. */
export function homeGroup({ groups }: Pick<Plan, 'groups'>, id: GroupId): GroupId | null {
  return homesOf(groups).get(id) ?? null;
}

/** Asked for each group at each telling of the feed: worked out once for a list of groups, which never changes. */
const known = new WeakMap<readonly Group[], ReadonlyMap<GroupId, GroupId>>();

function homesOf(all: readonly Group[]): ReadonlyMap<GroupId, GroupId> {
  const found = known.get(all);
  if (found) return found;
  const groups = new Map(all.filter(({ deleted }) => !deleted).map((group) => [group.id, group]));
  const homes = new Map<GroupId, GroupId>();
  for (const id of groups.keys()) {
    let group = groups.get(id);
    // No line is longer than there are groups.
    for (let step = 0; group !== undefined && step <= groups.size; step += 1) {
      const into: Group | undefined = group.into === null ? undefined : groups.get(group.into);
      if (into === undefined) {
        homes.set(id, group.id);
        break;
      }
      group = into;
    }
  }
  known.set(all, homes);
  return homes;
}

/** GR3. The other standing groups whose people are in this one now, in order. */
export function mergedInto(plan: Pick<Plan, 'groups'>, id: GroupId): Group[] {
  return standing(plan.groups).filter((group) => group.id !== id && homeGroup(plan, group.id) === id);
}

/** GR1. The groups that people can be in: those that stand and weren't merged into another, in order. */
export function openGroups(plan: Pick<Plan, 'groups'>): Group[] {
  return standing(plan.groups).filter((group) => homeGroup(plan, group.id) === group.id);
}

/**
 * GR5. The group that a lot falls on, among those with the fewest; `fraction` from 0 to less than 1 chooses among them. Those drawn into
 * groups that were merged count where they are now. Null where there is no group.
 */
export function drawn(
  plan: Pick<Plan, 'groups'>,
  lots: Readonly<Record<GroupId, number>>,
  fraction: number,
): GroupId | null {
  const counts = new Map(openGroups(plan).map(({ id }) => [id, 0]));
  for (const { id } of standing(plan.groups)) {
    const home = homeGroup(plan, id);
    if (home !== null) counts.set(home, (counts.get(home) ?? 0) + (own(lots, id) ?? 0));
  }
  const fewest = Math.min(...counts.values());
  const among = [...counts].filter(([, count]) => count === fewest).map(([id]) => id);
  return among[Math.min(among.length - 1, Math.floor(fraction * among.length))] ?? null;
}
