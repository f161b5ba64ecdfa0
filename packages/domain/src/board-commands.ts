import type { Board, BoardChange, Placement, Theme } from './board.ts';
import { isStanding, parentOf, themeTree } from './board.ts';
import type { PointId, ThemeId } from './ids.ts';
import { isId } from './ids.ts';
import { TITLE_MAX } from './limits.ts';
import { byOrder, keysBefore } from './order.ts';
import { isWithdrawn, type Point } from './point.ts';
import { refuse, type Result } from './result.ts';

/** What a facilitator can do with a board. `before`: the theme or point it shall stand before; null: last. */
export type BoardCommand =
  | {
      readonly do: 'add-theme';
      readonly id: ThemeId;
      readonly title: string;
      readonly parent: ThemeId | null;
      readonly before: ThemeId | null;
    }
  | { readonly do: 'rename-theme'; readonly id: ThemeId; readonly title: string }
  | {
      readonly do: 'move-theme';
      readonly id: ThemeId;
      readonly parent: ThemeId | null;
      readonly before: ThemeId | null;
    }
  | { readonly do: 'delete-theme'; readonly id: ThemeId }
  | {
      readonly do: 'place';
      readonly points: readonly PointId[];
      readonly theme: ThemeId;
      readonly before: PointId | null;
    }
  | { readonly do: 'park'; readonly points: readonly PointId[]; readonly goesTo?: string }
  | { readonly do: 'unsort'; readonly points: readonly PointId[] }
  | { readonly do: 'let-go'; readonly points: readonly PointId[] }
  | {
      readonly do: 'describe-theme';
      readonly id: ThemeId;
      readonly hue?: number | null;
      readonly note?: string;
      readonly heard?: string;
    }
  | { readonly do: 'merge-themes'; readonly themes: readonly ThemeId[]; readonly into: ThemeId }
  | { readonly do: 'lay'; readonly points: readonly PointId[]; readonly onto: PointId }
  | { readonly do: 'take-apart'; readonly points: readonly PointId[] }
  | { readonly do: 'word'; readonly point: PointId; readonly text: string | null }
  | { readonly do: 'quote'; readonly points: readonly PointId[]; readonly quote: boolean }
  | { readonly do: 'split'; readonly point: PointId; readonly texts: readonly string[] }
  | { readonly do: 'join-parts'; readonly point: PointId }
  | { readonly do: 'goes-to'; readonly points: readonly PointId[]; readonly where: string }
  | { readonly do: 'accept'; readonly points: readonly PointId[] }
  | { readonly do: 'clear' };

export type BoardRefusal =
  | 'unknown-theme'
  | 'unknown-point'
  | 'nothing-selected'
  | 'id-taken'
  | 'title-too-long'
  | 'third-level'
  | 'not-withdrawn'
  /** A point that its group took away can't be laid on, worded, quoted or split. */
  | 'withdrawn'
  /** The bucket for the rest stands last, on the first level, without sub-themes. */
  | 'other-theme'
  | 'no-such-hue'
  | 'text-too-long'
  | 'blank-text'
  /** A point is split into two or more, and not into more than PARTS_MAX. */
  | 'number-of-parts'
  | 'not-split'
  | 'not-laid'
  | 'not-parked'
  | 'not-changed';

export type BoardDecision = Result<{ readonly changes: readonly BoardChange[] }, BoardRefusal>;

/**
 * BD5–BD12. One function both permits and performs: a menu asks it whether its entry is enabled.
 * `points` are the question's points as they are now; they give a placement its `said`.
 */
export function decide(board: Board, points: ReadonlyMap<PointId, Point>, command: BoardCommand): BoardDecision {
  switch (command.do) {
    case 'add-theme':
      return addTheme(board, command);
    case 'rename-theme':
      return renameTheme(board, command);
    case 'move-theme':
      return moveTheme(board, command);
    case 'delete-theme':
      // BD8. Only the theme is marked: its points count as unsorted again, and undo brings all back in one step.
      return isStanding(board, command.id)
        ? done({ set: 'theme', id: command.id, fields: { deleted: true } })
        : refuse('unknown-theme');
    case 'place':
      return isStanding(board, command.theme)
        ? put(board, points, command.points, command.before, { theme: command.theme, parked: false })
        : refuse('unknown-theme');
    case 'park':
      return put(board, points, command.points, null, { theme: null, parked: true });
    case 'unsort':
    case 'let-go':
      return takeOut(board, points, command);
    default:
      return refuse('unknown-point');
  }
}

function addTheme(board: Board, command: Extract<BoardCommand, { do: 'add-theme' }>): BoardDecision {
  if (!isId(command.id) || board.themes.has(command.id)) return refuse('id-taken');
  if (command.title.length > TITLE_MAX) return refuse('title-too-long');
  const parent = checkParent(board, command.parent);
  if (!parent.ok) return parent;
  const [order] = keysBefore(siblings(board, command.parent), command.before, 1);
  return done({
    set: 'theme',
    id: command.id,
    fields: { title: command.title, order: order!, parent: command.parent, deleted: false },
  });
}

function renameTheme(board: Board, command: Extract<BoardCommand, { do: 'rename-theme' }>): BoardDecision {
  if (!isStanding(board, command.id)) return refuse('unknown-theme');
  if (command.title.length > TITLE_MAX) return refuse('title-too-long');
  return done({ set: 'theme', id: command.id, fields: { title: command.title } });
}

function moveTheme(board: Board, command: Extract<BoardCommand, { do: 'move-theme' }>): BoardDecision {
  if (!isStanding(board, command.id)) return refuse('unknown-theme');
  const parent = checkParent(board, command.parent);
  if (!parent.ok) return parent;
  const hasSubThemes = themeTree(board).some((branch) => branch.theme.id === command.id && branch.subThemes.length > 0);
  if (command.parent === command.id || (command.parent !== null && hasSubThemes)) return refuse('third-level');
  const others = siblings(board, command.parent).filter((theme) => theme.id !== command.id);
  const [order] = keysBefore(others, command.before, 1);
  return done({ set: 'theme', id: command.id, fields: { parent: command.parent, order: order! } });
}

function checkParent(board: Board, parent: ThemeId | null): Result<object, BoardRefusal> {
  if (parent === null) return { ok: true };
  const theme = board.themes.get(parent);
  if (!theme || !isStanding(board, parent)) return refuse('unknown-theme');
  return parentOf(board, theme) === null && theme.parent === null ? { ok: true } : refuse('third-level');
}

function siblings(board: Board, parent: ThemeId | null): readonly Theme[] {
  const tree = themeTree(board);
  if (parent === null) return tree.map((branch) => branch.theme);
  return tree.find((branch) => branch.theme.id === parent)?.subThemes ?? [];
}

/** BD9. The points come to stand together, in the order given, before `before` or last. */
function put(
  board: Board,
  points: ReadonlyMap<PointId, Point>,
  chosen: readonly PointId[],
  before: PointId | null,
  where: Pick<Placement, 'theme' | 'parked'>,
): BoardDecision {
  const ids = [...new Set(chosen)];
  if (ids.length === 0) return refuse('nothing-selected');
  if (ids.some((id) => !points.has(id) && !board.placements.has(id))) return refuse('unknown-point');
  const moving = new Set(ids);
  const there = [...board.placements]
    .filter(([id, at]) => !moving.has(id) && at.theme === where.theme && at.parked === where.parked)
    .map(([id, at]) => ({ id, order: at.order }))
    .sort(byOrder);
  const keys = keysBefore(there, before, ids.length);
  return {
    ok: true,
    changes: ids.map((id, index) => {
      const point = points.get(id);
      const said = point && !point.deleted ? point.text : (board.placements.get(id)?.said ?? point?.text ?? '');
      return { set: 'placement', id, placement: { ...where, order: keys[index]!, said, onto: null } };
    }),
  };
}

/** BD10, BD12. Back to the tray; or, for points that their group took away, off the board. */
function takeOut(
  board: Board,
  points: ReadonlyMap<PointId, Point>,
  command: Extract<BoardCommand, { do: 'unsort' | 'let-go' }>,
): BoardDecision {
  const ids = [...new Set(command.points)];
  if (ids.length === 0) return refuse('nothing-selected');
  if (ids.some((id) => !points.has(id) && !board.placements.has(id))) return refuse('unknown-point');
  if (command.do === 'let-go' && ids.some((id) => !isWithdrawn(points.get(id)))) return refuse('not-withdrawn');
  const placed = ids.filter((id) => board.placements.has(id));
  return { ok: true, changes: placed.map((id) => ({ set: 'no-placement', id })) };
}

function done(...changes: BoardChange[]): BoardDecision {
  return { ok: true, changes };
}
