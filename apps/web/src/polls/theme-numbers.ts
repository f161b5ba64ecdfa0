import type { ThemeId, VotedTheme } from '@stikkord/domain';

/** The number that stands before each theme wherever it is shown: its place on the board. */
export type ThemeNumbers = ReadonlyMap<ThemeId, number>;

export function numberedThemes(themes: readonly Pick<VotedTheme, 'theme'>[]): ThemeNumbers {
  return new Map(themes.map(({ theme }, index) => [theme, index + 1]));
}
