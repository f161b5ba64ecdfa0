import { themeTree, type Board, type BoardCommand, type ThemeId } from '@stikkord/domain';

/** What the menu and the keys do with a theme's place. `under`: nest it in the theme before; `out`: a theme of its own. */
export type ThemeMove = 'earlier' | 'later' | 'under' | 'out';

/** The command for a move, or null where there is nowhere to go. Whether it is allowed, `decide` says. */
export function themeMove(board: Board, id: ThemeId, move: ThemeMove): BoardCommand | null {
  const tree = themeTree(board);
  const above = tree.find((branch) => branch.subThemes.some((theme) => theme.id === id)) ?? null;
  const beside = above ? above.subThemes : tree.map((branch) => branch.theme);
  const at = beside.findIndex((theme) => theme.id === id);
  if (at < 0) return null;
  const parent = above?.theme.id ?? null;
  switch (move) {
    case 'earlier':
      return at === 0 ? null : { do: 'move-theme', id, parent, before: beside[at - 1]!.id };
    case 'later':
      return at === beside.length - 1 ? null : { do: 'move-theme', id, parent, before: beside[at + 2]?.id ?? null };
    case 'under':
      return above || at === 0 ? null : { do: 'move-theme', id, parent: beside[at - 1]!.id, before: null };
    case 'out': {
      if (!above) return null;
      const next = tree[tree.indexOf(above) + 1]?.theme.id ?? null;
      return { do: 'move-theme', id, parent: null, before: next };
    }
  }
}

/** Where a theme stands that stands beside this one, after it: see add-theme. */
export function besideTheme(
  board: Board,
  id: ThemeId,
): { readonly parent: ThemeId | null; readonly before: ThemeId | null } {
  const tree = themeTree(board);
  const above = tree.find((branch) => branch.subThemes.some((theme) => theme.id === id)) ?? null;
  const beside = above ? above.subThemes : tree.map((branch) => branch.theme);
  const next = beside[beside.findIndex((theme) => theme.id === id) + 1]?.id ?? null;
  return { parent: above?.theme.id ?? null, before: next };
}

/** The theme of the first level before this one: what it would be nested in. */
export function themeBefore(board: Board, id: ThemeId): ThemeId | null {
  const tree = themeTree(board);
  return tree[tree.findIndex((branch) => branch.theme.id === id) - 1]?.theme.id ?? null;
}

/** The command for letting go of a theme over another: beside it on its level, or as its sub-theme. */
export function themeDrop(board: Board, id: ThemeId, over: ThemeId, edge: 'before' | 'after' | 'into'): BoardCommand {
  const tree = themeTree(board);
  const above = tree.find((branch) => branch.subThemes.some((theme) => theme.id === over)) ?? null;
  if (edge === 'into') return { do: 'move-theme', id, parent: above?.theme.id ?? over, before: above ? over : null };
  const beside = (above ? above.subThemes : tree.map((branch) => branch.theme)).filter((theme) => theme.id !== id);
  const at = beside.findIndex((theme) => theme.id === over);
  const before = edge === 'before' ? over : (beside[at + 1]?.id ?? null);
  return { do: 'move-theme', id, parent: above?.theme.id ?? null, before };
}
