import type { SummaryTheme, ThemeId } from '@stikkord/domain';
import { hueOf } from '../elements/theme-hue.ts';
import type { BoardModel } from './board-model.ts';

/** The hue that goes with the theme's place: its own, or that of the theme it is under. */
export function positionHue(model: BoardModel, id: ThemeId): number {
  const at = model.tree.findIndex(({ theme, subThemes }) => theme.id === id || subThemes.some((sub) => sub.id === id));
  return hueOf(Math.max(0, at));
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
