import { OTHER_THEME, type SummaryTheme, type ThemeId } from '@stikkord/domain';
import { hueOf } from '../elements/sk-theme-summary.ts';
import type { BoardModel } from './board-model.ts';

/** The hue that goes with the theme's place: its own, or that of the theme it is under. */
export function positionHue(model: BoardModel, id: ThemeId): number {
  const at = model.tree.findIndex(({ theme, subThemes }) => theme.id === id || subThemes.some((sub) => sub.id === id));
  return hueOf(Math.max(0, at));
}

/** The hue that a first-level theme is drawn in: the chosen one, else by its place; none for the bucket for the rest. */
export function drawnHue(theme: SummaryTheme, place: number): number | null {
  return theme.hue ?? (theme.id === OTHER_THEME ? null : hueOf(place));
}

/** True where both heads would be drawn alike, but for what lists and cards draw themselves. */
export function sameTheme(a: SummaryTheme, b: SummaryTheme): boolean {
  return (
    a.id === b.id &&
    a.title === b.title &&
    a.hue === b.hue &&
    a.heard === b.heard &&
    a.note === b.note &&
    a.pointCount === b.pointCount &&
    a.groupCount === b.groupCount &&
    a.themes.length === b.themes.length &&
    a.themes.every((theme, index) => sameTheme(theme, b.themes[index]!))
  );
}
