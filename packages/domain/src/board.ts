import type { PointId, ThemeId } from './ids.ts';
import { byOrder, type Ordered } from './order.ts';

/** A heading on a board. `parent` is another theme's id, or null for a theme of the first level. */
export interface Theme extends Ordered {
  readonly id: ThemeId;
  readonly title: string;
  readonly order: string;
  readonly parent: ThemeId | null;
  readonly deleted: boolean;
}

/**
 * Where facilitators put a point: in a theme, or parked. No placement: unsorted.
 * `said` is what the point said when it was placed: part of the decision, never shown in the point's stead while its group keeps it.
 */
export interface Placement {
  readonly theme: ThemeId | null;
  readonly parked: boolean;
  readonly order: string;
  readonly said: string;
}

/** As stored: what facilitators decided, whatever order their edits came in. `arrange` makes sense of it. */
export interface Board {
  readonly themes: ReadonlyMap<ThemeId, Theme>;
  readonly placements: ReadonlyMap<PointId, Placement>;
}

export const EMPTY_BOARD: Board = { themes: new Map(), placements: new Map() };

/** What a command does to a board. Each change stands alone; a command's changes are written in one transaction. */
export type BoardChange =
  | { readonly set: 'theme'; readonly id: ThemeId; readonly fields: Partial<Omit<Theme, 'id'>> }
  | { readonly set: 'placement'; readonly id: PointId; readonly placement: Placement }
  | { readonly set: 'no-placement'; readonly id: PointId };

/**
 * BD1–BD3. The themes that stand on the board, first level in order, each with its sub-themes in order.
 * A theme is gone when it or its parent is deleted. A theme whose parent isn't a standing first-level theme
 * stands on the first level itself, so that two facilitators who nest into each other lose neither.
 */
export function themeTree(board: Board): readonly ThemeBranch[] {
  const branches = new Map<ThemeId, { theme: Theme; subThemes: Theme[] }>();
  const nested: Theme[] = [];
  for (const theme of board.themes.values()) {
    const parent = parentOf(board, theme);
    if (theme.deleted || parent?.deleted) continue;
    if (parent) nested.push(theme);
    else branches.set(theme.id, { theme, subThemes: [] });
  }
  for (const theme of nested) branches.get(theme.parent!)?.subThemes.push(theme);
  const sorted = [...branches.values()].sort((a, b) => byOrder(a.theme, b.theme));
  for (const branch of sorted) branch.subThemes.sort(byOrder);
  return sorted;
}

export interface ThemeBranch {
  readonly theme: Theme;
  readonly subThemes: readonly Theme[];
}

/** The theme's parent where it counts: an existing theme that has no parent of its own. */
export function parentOf(board: Board, theme: Theme): Theme | null {
  if (theme.parent === null || theme.parent === theme.id) return null;
  const parent = board.themes.get(theme.parent);
  return parent && parent.parent === null ? parent : null;
}

/** BD4. True where points may be in the theme: it stands on the board. */
export function isStanding(board: Board, id: ThemeId | null): boolean {
  const theme = id === null ? undefined : board.themes.get(id);
  return theme !== undefined && !theme.deleted && !parentOf(board, theme)?.deleted;
}
