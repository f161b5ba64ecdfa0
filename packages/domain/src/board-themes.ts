import { OTHER_THEME, type Board, type Theme } from './board.ts';
import type { ThemeId } from './ids.ts';
import { byOrder } from './order.ts';

export interface ThemeBranch {
  readonly theme: Theme;
  readonly subThemes: readonly Theme[];
}

/**
 * BD1–BD3, BD14, BD16. The themes that stand on the board, first level in order, each with its sub-themes in order; the bucket
 * for the rest last. A theme is gone when it or its parent is deleted, or when it was merged into another. A theme whose
 * parent isn't a standing first-level theme stands on the first level itself, so that two facilitators who nest into each
 * other lose neither.
 */
export function themeTree(board: Board): readonly ThemeBranch[] {
  const branches = new Map<ThemeId, { theme: Theme; subThemes: Theme[] }>();
  const nested: { theme: Theme; parent: Theme }[] = [];
  for (const theme of board.themes.values()) {
    if (!isStanding(board, theme.id)) continue;
    const parent = parentOf(board, theme);
    if (parent) nested.push({ theme, parent });
    else branches.set(theme.id, { theme, subThemes: [] });
  }
  for (const { theme, parent } of nested) branches.get(parent.id)?.subThemes.push(theme);
  const sorted = [...branches.values()].sort((a, b) => lastIfOther(a.theme, b.theme) || byOrder(a.theme, b.theme));
  for (const branch of sorted) branch.subThemes.sort(byOrder);
  return sorted;
}

function lastIfOther(a: Theme, b: Theme): number {
  return Number(a.id === OTHER_THEME) - Number(b.id === OTHER_THEME);
}

/** The theme's parent where it counts: an existing theme, or the one that it was merged into, that has no parent of its own. */
export function parentOf(board: Board, theme: Theme): Theme | null {
  if (theme.parent === null || theme.id === OTHER_THEME) return null;
  const parent = themeMergedInto(board, theme.parent);
  return parent && parent.id !== theme.id && parent.parent === null && parent.id !== OTHER_THEME ? parent : null;
}

/**
 * BD16. The theme that `id` has become: itself, or the one at the end of the line of those that it was merged into. Two that
 * were merged into each other have become the one with the smallest id.
 */
export function themeMergedInto(board: Board, id: ThemeId): Theme | null {
  let theme = board.themes.get(id);
  if (!theme) return null;
  if (theme.into === null) return theme;
  const known = knownOf(board);
  const passed = new Set<ThemeId>();
  let end: Theme | undefined;
  while (end === undefined) {
    const next: Theme | undefined = theme.into === null ? undefined : board.themes.get(theme.into);
    end = known.get(theme.id);
    if (!next || next === theme) end ??= theme;
    else if (passed.has(theme.id)) end ??= smallestInRing(board, theme);
    passed.add(theme.id);
    theme = next ?? theme;
  }
  for (const each of passed) known.set(each, end);
  return end;
}

/** What merged themes of a board, which is never written in, have become: a line of thousands is walked once. */
const KNOWN = new WeakMap<Board['themes'], Map<ThemeId, Theme>>();

function knownOf({ themes }: Board): Map<ThemeId, Theme> {
  let known = KNOWN.get(themes);
  if (!known) KNOWN.set(themes, (known = new Map()));
  return known;
}

function smallestInRing(board: Board, start: Theme): Theme {
  let smallest = start;
  for (let next = board.themes.get(start.into!)!; next !== start; next = board.themes.get(next.into!)!)
    if (next.id < smallest.id) smallest = next;
  return smallest;
}

/** BD4. True where points may be in the theme: it stands on the board. */
export function isStanding(board: Board, id: ThemeId | null): boolean {
  return id !== null && standingTheme(board, id)?.id === id;
}

/** The standing theme where what was placed in `id` is to be found; null where it is gone. */
export function standingTheme(board: Board, id: ThemeId): Theme | null {
  const theme = themeMergedInto(board, id);
  return theme && !theme.deleted && !parentOf(board, theme)?.deleted ? theme : null;
}
