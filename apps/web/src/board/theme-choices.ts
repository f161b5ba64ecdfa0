import { OTHER_THEME, type ThemeBranch, type ThemeId } from '@stikkord/domain';
import { folded } from './folded.ts';

/** A theme as one chooses it: by number (`2`, `2.1`; the bucket for the rest is `0`) or by name. */
export interface ThemeChoice {
  readonly id: ThemeId;
  readonly number: string;
  readonly title: string;
  /** Title of the theme above, or null on the first level. */
  readonly under: string | null;
}

/** All themes in the order of the board. */
export function allChoices(tree: readonly ThemeBranch[]): readonly ThemeChoice[] {
  return tree.flatMap(({ theme, subThemes }, index) => [
    { id: theme.id, number: theme.id === OTHER_THEME ? '0' : `${index + 1}`, title: theme.title, under: null },
    ...subThemes.map((sub, at) => ({
      id: sub.id,
      number: `${index + 1}.${at + 1}`,
      title: sub.title,
      under: theme.title,
    })),
  ]);
}

/** The choices, and the bucket for the rest where there is none yet: to choose it makes it. `title`: in the page's language. */
export function withOther(choices: readonly ThemeChoice[], title: string): readonly ThemeChoice[] {
  if (choices.some(({ id }) => id === OTHER_THEME)) return choices;
  return [...choices, { id: OTHER_THEME, number: '0', title, under: null }];
}

/** The choices that fit what was typed, best first: by number, by the title's start, a word's start, anywhere in it. */
export function matchingChoices(choices: readonly ThemeChoice[], typed: string): readonly ThemeChoice[] {
  const wanted = folded(typed);
  if (wanted === '') return choices;
  return choices
    .map((choice) => ({ choice, rank: rankOf(choice, wanted) }))
    .filter(({ rank }) => rank < NO_MATCH)
    .sort((a, b) => a.rank - b.rank)
    .map(({ choice }) => choice);
}

/** The name for a new theme, or null where nothing, or a theme's own name, was typed. */
export function newThemeTitle(choices: readonly ThemeChoice[], typed: string): string | null {
  const title = typed.trim().replace(/\s+/g, ' ');
  if (title === '') return null;
  return choices.some((choice) => folded(choice.title) === folded(title)) ? null : title;
}

const NO_MATCH = 5;

function rankOf(choice: ThemeChoice, wanted: string): number {
  if (choice.number === wanted) return 0;
  const title = folded(choice.title);
  if (title.startsWith(wanted)) return 1;
  if (title.split(/[^\p{L}\p{N}]+/u).some((word) => word.startsWith(wanted))) return 2;
  if (choice.number.startsWith(`${wanted}.`)) return 3;
  return title.includes(wanted) ? 4 : NO_MATCH;
}
