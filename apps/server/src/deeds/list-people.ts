import { groupWritten, standing, type GroupId, type MeetingId, type Plan } from '@stikkord/domain';
import type { ListAnswer } from '@stikkord/protocol';
import type { ListedPerson } from '@stikkord/storage';
import type { ListedPeople } from '../actors/listed-people.ts';

/** As it is written on a list. */
export interface ListRow {
  readonly who: string;
  readonly group: string;
}

/**
 * LP1–LP3. What is kept of a list, and what of it no group answers to. One who stands there twice is in that group if it is the same, else
 * in none: nobody knows which of the two it is.
 */
export function listedPeople(
  people: ListedPeople,
  meeting: MeetingId,
  plan: Plan,
  rows: readonly ListRow[],
): { readonly kept: readonly ListedPerson[]; readonly unknown: ListAnswer['unknown'] } {
  const kept = new Map<string, GroupId | null>();
  const unknown = new Set<string>();
  const groups = standing(plan.groups);
  for (const row of rows) {
    const fingerprint = people.fingerprint(meeting, row.who);
    if (fingerprint === null) continue;
    const group = groupWritten(groups, row.group)?.id;
    if (group === undefined) unknown.add(row.group.trim());
    else
      kept.set(
        fingerprint,
        (kept.get(fingerprint) ?? group) === group && kept.get(fingerprint) !== null ? group : null,
      );
  }
  return { kept: [...kept].map(([fingerprint, group]) => ({ fingerprint, group })), unknown: [...unknown] };
}
