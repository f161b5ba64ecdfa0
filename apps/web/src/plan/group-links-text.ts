import { groupName, type Group, type Language } from '@stikkord/domain';

/** All groups with their links, as one text for a chat: a line each. */
export function groupLinksText(groups: readonly Group[], language: Language, link: (number: number) => string): string {
  return groups.map((group) => `${groupName(group, language)}: ${link(group.number)}`).join('\n');
}
