import type { GroupId } from '@stikkord/domain';
import type { ProgressSlice } from '@stikkord/protocol';
import { groupState, minutesSince, type GroupState } from '../run/group-state.ts';

/** Quiet for so many whole minutes is worth a look. */
export const SILENT_MINUTES = 3;

/** How a group stands, as one looks for groups: `active` writes, or did so less than SILENT_MINUTES ago. */
export type GroupLook = 'unreadable' | 'nobody' | 'empty' | 'active' | 'silent' | 'done';

/** What a page of groups can be narrowed to. */
export type LookFilter = GroupLook | 'hand';
/** In the order in which they are offered. */
export const LOOK_FILTERS: readonly LookFilter[] = [
  'hand',
  'empty',
  'active',
  'silent',
  'done',
  'nobody',
  'unreadable',
];

/** A group on the page: how it stands with the question that is watched, those merged into it counted in. */
export interface GroupOnPage {
  readonly id: GroupId;
  readonly state: GroupState;
  readonly look: GroupLook;
  readonly hand: boolean;
}

/** `now`: the server's clock, in ms since 1970, as is the last activity. */
export function lookOf(devices: number, progress: ProgressSlice | undefined, now: number): GroupLook {
  const state = groupState(devices, progress);
  switch (state) {
    case 'unreadable':
    case 'empty':
    case 'done':
      return state;
    case 'nobody':
    case 'left':
      return 'nobody';
    case 'writing':
      return 'active';
    case 'resting': {
      const minutes = minutesSince(progress?.lastActivity ?? null, now);
      return minutes !== null && minutes < SILENT_MINUTES ? 'active' : 'silent';
    }
  }
}

/** A group with those merged into it: their points count, and the last of them that wrote. What is damaged in one is told of all. */
export function progressWith(all: readonly (ProgressSlice | undefined)[]): ProgressSlice | undefined {
  const [own, ...merged] = all;
  const others = merged.filter((each) => each !== undefined && each.points > 0) as ProgressSlice[];
  if (others.length === 0) return own;
  const parts = own === undefined ? others : [own, ...others];
  const times = parts.flatMap(({ lastActivity }) => (lastActivity === null ? [] : [lastActivity]));
  return {
    points: parts.reduce((sum, { points }) => sum + points, 0),
    lastActivity: times.length === 0 ? null : Math.max(...times),
    writing: parts.some(({ writing }) => writing),
    done: own?.done ?? false,
    ...(parts.some(({ unreadable }) => unreadable) && { unreadable: true as const }),
  };
}

export function matches({ look, hand }: GroupOnPage, filter: LookFilter | null): boolean {
  return filter === null || (filter === 'hand' ? hand : look === filter);
}

export function lookCounts(groups: readonly GroupOnPage[]): Readonly<Record<LookFilter, number>> {
  const count = (filter: LookFilter): number => groups.filter((group) => matches(group, filter)).length;
  return Object.fromEntries(LOOK_FILTERS.map((filter) => [filter, count(filter)])) as Record<LookFilter, number>;
}

const URGENCY: Readonly<Record<GroupLook, number>> = {
  unreadable: 1,
  nobody: 2,
  silent: 3,
  empty: 4,
  active: 5,
  done: 6,
};

/** What needs a look first: those who ask, in the order in which they asked; the rest as planned within each state. */
export function lookFirst(groups: readonly GroupOnPage[], hands: readonly GroupId[]): GroupId[] {
  const rank = ({ id, look, hand }: GroupOnPage): number => (hand ? hands.indexOf(id) / 1000 : URGENCY[look]);
  return groups
    .map((group, at) => ({ id: group.id, rank: rank(group), at }))
    .sort((a, b) => a.rank - b.rank || a.at - b.at)
    .map(({ id }) => id);
}

/**
 * What is shown where an order was taken and is held, so that nothing jumps under the hand: those that were there stay where they are,
 * whatever has become of them, and new ones come last. `there`: all that stand; `wanted`: what would be shown if it were taken now.
 */
export function heldOrder(
  held: readonly GroupId[],
  there: ReadonlySet<GroupId>,
  wanted: readonly GroupId[],
): GroupId[] {
  const known = new Set(held);
  return [...held.filter((id) => there.has(id)), ...wanted.filter((id) => !known.has(id))];
}
