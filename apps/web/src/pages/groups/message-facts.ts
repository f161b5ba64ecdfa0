import type { GroupId, Message } from '@stikkord/domain';
import type { GroupSlice } from '@stikkord/protocol';

/** To how many of the groups a message goes, and in how many somebody has read it. Merged groups have no page of their own. */
export function readBy(
  message: Message,
  groups: readonly GroupSlice[],
): { readonly of: number; readonly read: number } {
  const to = standingAlone(groups).filter(({ id }) => message.groups === null || message.groups.includes(id));
  const read = new Set(message.read);
  return { of: to.length, read: to.filter(({ id }) => read.has(id)).length };
}

/** Groups that people are in: without those merged into another. */
export function standingAlone(groups: readonly GroupSlice[]): readonly GroupSlice[] {
  return groups.filter(({ into }) => into === undefined);
}

/** Of a group, those that were merged into it, by whatever way. */
export function mergedOf(groups: readonly GroupSlice[], group: GroupId): readonly GroupSlice[] {
  const direct = groups.filter(({ into }) => into === group);
  return direct.flatMap((each) => [each, ...mergedOf(groups, each.id)]);
}
