import { homeGroup, standing, type Group, type GroupId, type Meeting } from '@stikkord/domain';
import { oncePer } from './once-per.ts';

interface Homes {
  readonly of: ReadonlyMap<GroupId, GroupId>;
  readonly merged: ReadonlyMap<GroupId, readonly Group[]>;
}

/** Asked for every group and page at every turn of the feed. */
const homes = oncePer(({ plan }: Meeting): Homes => {
  const of = new Map<GroupId, GroupId>();
  const merged = new Map<GroupId, Group[]>();
  for (const group of standing(plan.groups)) {
    const home = homeGroup(plan, group.id);
    if (home === null) continue;
    of.set(group.id, home);
    if (home !== group.id) merged.set(home, [...(merged.get(home) ?? []), group]);
  }
  return { of, merged };
});

/** GR2. The group that those who chose this one are in; null where they are in none. */
export function homeOf(meeting: Meeting, chosen: GroupId | null): GroupId | null {
  return chosen === null ? null : (homes(meeting).of.get(chosen) ?? null);
}

/** GR3. Groups whose people are in this one now, in order. */
export function mergedIn(meeting: Meeting, group: GroupId): readonly Group[] {
  return homes(meeting).merged.get(group) ?? [];
}
