import { isPlace, isWithin } from './checked-entry.ts';
import type { Entry } from './entry.ts';
import type { ThemeId } from './ids.ts';
import type { VotePoll } from './poll.ts';
import type { AxesResult, DotsResult, VotedTheme } from './poll-result.ts';

/** PO25. Most dots first. What was given to themes that aren't there any more counts nowhere. */
export function countedDots(entries: readonly Entry[], themes: readonly VotedTheme[]): DotsResult {
  const rows = new Map(themes.map((theme) => [theme.theme, { ...theme, dots: 0, people: 0 }]));
  let answered = 0;
  for (const { answer } of entries) {
    if (answer.kind !== 'dots') continue;
    let counts = false;
    for (const [theme, dots] of Object.entries(answer.dots)) {
      const row = rows.get(theme);
      if (!row || !isWithin(dots, 1, Number.MAX_SAFE_INTEGER)) continue;
      row.dots += dots;
      row.people += 1;
      counts = true;
    }
    if (counts) answered += 1;
  }
  // Sorting keeps the board's order of as many.
  return { kind: 'dots', answered, themes: [...rows.values()].sort((a, b) => b.dots - a.dots) };
}

/** PO25. Greatest sum of both means first. */
export function countedPlaces(
  { x, y }: VotePoll,
  entries: readonly Entry[],
  themes: readonly VotedTheme[],
): AxesResult {
  const sums = new Map<ThemeId, { x: number; y: number; people: number }>(
    themes.map(({ theme }) => [theme, { x: 0, y: 0, people: 0 }]),
  );
  let answered = 0;
  for (const { answer } of entries) {
    if (answer.kind !== 'axes') continue;
    let counts = false;
    for (const [theme, place] of Object.entries(answer.places)) {
      const sum = sums.get(theme);
      if (!sum || !isPlace(place)) continue;
      sum.x += place.x;
      sum.y += place.y;
      sum.people += 1;
      counts = true;
    }
    if (counts) answered += 1;
  }
  const rows = themes.map((theme) => {
    const sum = sums.get(theme.theme)!;
    const { people } = sum;
    return { theme: { ...theme, place: people === 0 ? null : { x: sum.x / people, y: sum.y / people }, people }, sum };
  });
  // Whole numbers are compared: what is as great is not told apart by how quotients are rounded.
  const weight = (a: (typeof rows)[number], b: (typeof rows)[number]): number =>
    (a.sum.x + a.sum.y) * Math.max(1, b.sum.people) - (b.sum.x + b.sum.y) * Math.max(1, a.sum.people);
  return { kind: 'axes', answered, x, y, themes: rows.sort((a, b) => weight(b, a)).map(({ theme }) => theme) };
}
