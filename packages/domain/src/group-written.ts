import { foldName } from './fold-name.ts';
import type { Group } from './plan.ts';

/** Words that a group's number may stand behind. */
const WORDS = new Set(['gruppe', 'gruppa', 'gruppen', 'gr', 'group', 'enhet', 'eining', 'unit', 'bord', 'table']);

/** GR7. The group that a list means: by its name; else by its number, alone or behind a word for group. `groups`: those that stand. */
export function groupWritten(groups: readonly Group[], written: string): Group | undefined {
  const folded = foldName(written);
  if (folded === '') return undefined;
  const named = groups.find(({ name }) => foldName(name) === folded);
  if (named) return named;
  const [, word, number] = /^(?:(\p{L}+) ?)?0*(\d{1,9})$/u.exec(folded) ?? [];
  if (number === undefined || (word !== undefined && !WORDS.has(word))) return undefined;
  return groups.find((group) => group.number === Number(number));
}
