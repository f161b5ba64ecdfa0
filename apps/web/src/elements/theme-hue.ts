import { OTHER_THEME } from '@stikkord/domain';

/** Which of the eight hues a theme has, by its place on the board: 1–8. Its number always stands beside it. */
export function hueOf(index: number): number {
  return (index % 8) + 1;
}

/** The hue that a first-level theme is drawn in: the chosen one, else by its place; none for the bucket for the rest. */
export function drawnHue(
  { id, hue }: { readonly id: string; readonly hue: number | null },
  place: number,
): number | null {
  return hue ?? (id === OTHER_THEME ? null : hueOf(place));
}

/** What stands before a first-level theme's name in the hall and on phones; nothing before the bucket for the rest. */
export function numberOf({ id }: { readonly id: string }, place: number): string {
  return id === OTHER_THEME ? '' : String(place + 1);
}
