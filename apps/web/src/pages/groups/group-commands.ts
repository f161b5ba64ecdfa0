import type { GroupId } from '@stikkord/domain';
import type { GroupSlice, RoomPlanCommand } from '@stikkord/protocol';
import { standingAlone } from './message-facts.ts';

export function renameGroup(group: GroupId, name: string): RoomPlanCommand {
  return { do: 'set', kind: 'group', id: group, fields: { name } };
}

export function addGroup(id: GroupId): RoomPlanCommand {
  return { do: 'add', kind: 'group', id, before: null, fields: {} };
}

/** What a group wrote stays its own; those in it are in the other from now on. Null takes them apart again. */
export function mergeGroup(group: GroupId, into: GroupId | null): RoomPlanCommand {
  return { do: 'set', kind: 'group', id: group, fields: { into } };
}

/** One step up (−1) or down (+1) among the groups that are shown; null at the end. Merged ones stand wherever they stand. */
export function moveGroup(groups: readonly GroupSlice[], group: GroupId, by: -1 | 1): RoomPlanCommand | null {
  const shown = standingAlone(groups);
  const at = shown.findIndex(({ id }) => id === group);
  if (at < 0 || !shown[at + by]) return null;
  return { do: 'move', kind: 'group', id: group, before: shown[by === -1 ? at - 1 : at + 2]?.id ?? null };
}
