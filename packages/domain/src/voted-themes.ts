import { THEME_HUES } from './board.ts';
import type { ThemeId } from './ids.ts';
import type { AxesResult, DotsResult, VotedTheme } from './poll-result.ts';
import type { Summary } from './summary.ts';

/** PO11. What a vote is on: the board's first-level themes in its order, in the hue that they are drawn in. The bucket for the rest is no theme. */
export function votedThemes({ themes }: Summary): VotedTheme[] {
  return themes
    .map(({ id, title, hue, other }, place) => ({ theme: id, title, hue: hue ?? (place % THEME_HUES) + 1, other }))
    .filter(({ other }) => !other)
    .map(({ theme, title, hue }) => ({ theme, title, hue }));
}

/** PO25. The themes as they are ranked. */
export function themesByVotes({ themes }: DotsResult | AxesResult): ThemeId[] {
  return themes.map(({ theme }) => theme);
}
