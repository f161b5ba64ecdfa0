import { foldName, standing, type Group, type GroupId, type MeetingId, type Plan } from '@stikkord/domain';
import type { ListAnswer } from '@stikkord/protocol';
import type { ListedPerson } from '@stikkord/storage';
import type { ListedPeople } from '../actors/listed-people.ts';

/** As it is written on a list. */
export interface ListRow {
  readonly who: string;
  readonly group: string;
}

/** Words that a group's number may stand behind. */
const WORDS = new Set(['gruppe', 'gruppa', 'gruppen', 'gr', 'group', 'enhet', 'eining', 'unit', 'bord', 'table']);

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

/** LP2. By its name; else by its number, alone or behind a word for group. */
function groupWritten(groups: readonly Group[], written: string): Group | undefined {
  const folded = foldName(written);
  if (folded === '') return undefined;
  const named = groups.find(({ name }) => foldName(name) === folded);
  if (named) return named;
  const [, word, number] = /^(?:(\p{L}+) ?)?0*(\d{1,9})$/u.exec(folded) ?? [];
  if (number === undefined || (word !== undefined && !WORDS.has(word))) return undefined;
  return groups.find((group) => group.number === Number(number));
}
