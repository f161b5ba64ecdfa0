import type { Language } from './language.ts';
import type { Group } from './plan.ts';

/** PL2. What a group is called: its name, or the word for group and its number. */
export function groupName(group: Pick<Group, 'name' | 'number'>, language: Language): string {
  return group.name.trim() || `${language === 'en' ? 'Group' : 'Gruppe'} ${group.number}`;
}
