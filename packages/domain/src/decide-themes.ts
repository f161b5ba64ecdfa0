import type { Stack } from './arrange.ts';
import { NO_MARKS, OTHER_THEME, THEME_HUES, type Board, type BoardChange, type Theme } from './board.ts';
import type { BoardDecision, BoardRefusal, CommandOf } from './board-commands.ts';
import { isStanding, parentOf, themeTree, type ThemeBranch } from './board-themes.ts';
import { Desk } from './desk.ts';
import type { PointId, ThemeId } from './ids.ts';
import { isId } from './ids.ts';
import { HEARD_MAX, NOTE_MAX, TITLE_MAX } from './limits.ts';
import { isLineage } from './lineage.ts';
import { keysBefore } from './order.ts';
import type { Point } from './point.ts';
import { refuse, type Result } from './result.ts';

type ThemeCommand = CommandOf<
  'add-theme' | 'rename-theme' | 'describe-theme' | 'move-theme' | 'delete-theme' | 'merge-themes' | 'clear'
>;

/** BD5–BD8, BD14–BD16, BD26: themes as such. */
export function decideThemes(board: Board, points: ReadonlyMap<PointId, Point>, command: ThemeCommand): BoardDecision {
  switch (command.do) {
    case 'add-theme':
      return addTheme(board, command);
    case 'rename-theme':
      return renameTheme(board, command);
    case 'describe-theme':
      return describeTheme(board, command);
    case 'move-theme':
      return moveTheme(board, command);
    case 'delete-theme':
      // BD8. Only the theme is marked: its points count as unsorted again, and undo brings all back in one step.
      return isStanding(board, command.id) ? done(setTheme(command.id, { deleted: true })) : refuse('unknown-theme');
    case 'merge-themes':
      return mergeThemes(board, points, command);
    case 'clear':
      return clear(board);
  }
}

function addTheme(board: Board, { id, title, parent, before, lineage }: CommandOf<'add-theme'>): BoardDecision {
  const again = id === OTHER_THEME && board.themes.has(id) && !isStanding(board, id);
  if (!isId(id) || (board.themes.has(id) && !again)) return refuse('id-taken');
  if (title.length > TITLE_MAX) return refuse('title-too-long');
  if (id === OTHER_THEME && (parent !== null || lineage !== undefined)) return refuse('other-theme');
  if (lineage !== undefined && !isLineage(lineage)) return refuse('unknown-theme');
  const checked = checkParent(board, parent);
  if (!checked.ok) return checked;
  const [order] = keysBefore(siblings(board, parent), before, 1);
  // BD14. What was in the bucket when it was deleted lies in the tray, and stays there.
  const left = again ? [...board.placements].filter(([, at]) => at.theme === id) : [];
  return done(
    setTheme(id, {
      title,
      order: order!,
      parent,
      deleted: false,
      ...(again && { into: null }),
      ...(lineage !== undefined && { lineage }),
    }),
    ...left.map(([point, at]): BoardChange => ({ set: 'placement', id: point, placement: { ...at, theme: null } })),
  );
}

function renameTheme(board: Board, { id, title }: CommandOf<'rename-theme'>): BoardDecision {
  if (!isStanding(board, id)) return refuse('unknown-theme');
  return title.length > TITLE_MAX ? refuse('title-too-long') : done(setTheme(id, { title }));
}

function describeTheme(board: Board, { id, hue, note, heard, lineage }: CommandOf<'describe-theme'>): BoardDecision {
  if (!isStanding(board, id)) return refuse('unknown-theme');
  if (typeof lineage === 'string' && !isLineage(lineage)) return refuse('unknown-theme');
  if (id === OTHER_THEME && typeof lineage === 'string') return refuse('other-theme');
  if (typeof hue === 'number' && !(Number.isInteger(hue) && hue >= 1 && hue <= THEME_HUES))
    return refuse('no-such-hue');
  if ((note ?? '').length > NOTE_MAX || (heard ?? '').length > HEARD_MAX) return refuse('text-too-long');
  return done(
    setTheme(id, {
      ...(hue !== undefined && { hue }),
      ...(note !== undefined && { note }),
      ...(heard !== undefined && { heard }),
      ...(lineage !== undefined && { lineage }),
    }),
  );
}

function moveTheme(board: Board, { id, parent, before }: CommandOf<'move-theme'>): BoardDecision {
  if (!isStanding(board, id)) return refuse('unknown-theme');
  if (id === OTHER_THEME) return refuse('other-theme');
  const checked = checkParent(board, parent);
  if (!checked.ok) return checked;
  const hasSubThemes = (branchOf(board, id)?.subThemes.length ?? 0) > 0;
  if (parent === id || (parent !== null && hasSubThemes)) return refuse('third-level');
  const others = siblings(board, parent).filter((theme) => theme.id !== id);
  const [order] = keysBefore(others, before, 1);
  return done(setTheme(id, { parent, order: order! }));
}

function checkParent(board: Board, parent: ThemeId | null): Result<object, BoardRefusal> {
  if (parent === null) return { ok: true };
  const theme = board.themes.get(parent);
  if (!theme || !isStanding(board, parent)) return refuse('unknown-theme');
  if (parent === OTHER_THEME) return refuse('other-theme');
  return parentOf(board, theme) === null && theme.parent === null ? { ok: true } : refuse('third-level');
}

/** Those whose order counts: the bucket for the rest is last whatever its key. */
function siblings(board: Board, parent: ThemeId | null): readonly Theme[] {
  if (parent !== null) return branchOf(board, parent)?.subThemes ?? [];
  return themeTree(board)
    .map((branch) => branch.theme)
    .filter((theme) => theme.id !== OTHER_THEME);
}

function branchOf(board: Board, id: ThemeId): ThemeBranch | undefined {
  return themeTree(board).find((branch) => branch.theme.id === id);
}

/**
 * BD16. The points of the merged themes come to stand last in the target, in the order seen; sub-themes go under it, or where it can
 * have none, are merged into it too. What others put into a merged theme meanwhile follows `into`.
 */
function mergeThemes(
  board: Board,
  points: ReadonlyMap<PointId, Point>,
  { themes, into }: CommandOf<'merge-themes'>,
): BoardDecision {
  const merged = new Set(themes.filter((id) => id !== into));
  if (merged.size === 0) return refuse('nothing-selected');
  if (![into, ...merged].every((id) => isStanding(board, id))) return refuse('unknown-theme');
  const tree = themeTree(board);
  const above = tree.find((branch) => merged.has(branch.theme.id) && branch.subThemes.some(({ id }) => id === into));
  const target = board.themes.get(into)!;
  const hasSubThemes = into !== OTHER_THEME && (above !== undefined || parentOf(board, target) === null);
  const nested = tree
    .filter((branch) => merged.has(branch.theme.id))
    .flatMap((branch) => branch.subThemes)
    .filter(({ id }) => id !== into && !merged.has(id));
  if (!hasSubThemes) for (const { id } of nested) merged.add(id);

  const desk = new Desk(board, points);
  const stacks: Stack[] = tree
    .flatMap(({ theme, subThemes }) => [theme, ...subThemes])
    .filter(({ id }) => merged.has(id))
    .flatMap(({ id }) => desk.arrangement.themes.get(id) ?? []);
  const keys = desk.keys({ theme: into, parked: false }, null, stacks.length, new Set());
  const behind = tree.find((branch) => branch.theme.id === into)?.subThemes ?? [];
  const orders = hasSubThemes ? keysBefore(above ? [] : behind, null, nested.length) : [];
  return done(
    ...(above ? [setTheme(into, { parent: null, order: above.theme.order })] : []),
    // One whose parent doesn't count stands on the first level: it says so before anything is nested under it.
    ...(!above && hasSubThemes && target.parent !== null ? [setTheme(into, { parent: null })] : []),
    ...[...merged].map((id) => setTheme(id, { into })),
    ...orders.map((order, index) => setTheme(nested[index]!.id, { parent: into, order })),
    ...stacks.flatMap((stack, index) => desk.putStack(stack, { theme: into, parked: false }, keys[index]!, false)),
  );
}

/** BD26. Everything goes back to the tray as its group wrote it. */
function clear(board: Board): BoardDecision {
  return done(
    ...[...board.themes.values()].filter(({ deleted }) => !deleted).map(({ id }) => setTheme(id, { deleted: true })),
    ...[...board.placements.keys()].map((id): BoardChange => ({ set: 'no-placement', id })),
    ...[...board.marks.keys()].map((id): BoardChange => ({ set: 'marks', id, fields: NO_MARKS })),
  );
}

function setTheme(id: ThemeId, fields: Partial<Omit<Theme, 'id'>>): BoardChange {
  return { set: 'theme', id, fields };
}

function done(...changes: BoardChange[]): BoardDecision {
  return { ok: true, changes };
}
