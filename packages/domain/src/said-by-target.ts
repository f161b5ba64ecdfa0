import type { Board } from './board.ts';
import { standingTheme } from './board-themes.ts';
import type { FollowUpTarget } from './follow-up.ts';
import type { PointId } from './ids.ts';
import type { Summary, SummaryPoint } from './summary.ts';

/**
 * FU7. What a board's themes and points say now: a theme that was merged says what it became; a point what is shown of it, or, where it
 * is split, what its group wrote. Null for what isn't there.
 */
export function saidByTarget(board: Board, summary: Summary): (target: FollowUpTarget) => string | null {
  const texts = new Map<PointId, string>();
  for (const { id, text, partOf, original } of pointsOf(summary)) {
    texts.set(id, text);
    if (partOf !== null) texts.set(partOf, original!);
  }
  return (target) =>
    target.kind === 'theme' ? (standingTheme(board, target.theme)?.title ?? null) : (texts.get(target.point) ?? null);
}

/** All points of a summary, those laid on others behind them. */
export function pointsOf({ themes, unsorted, parked }: Summary): SummaryPoint[] {
  const sorted = themes.flatMap((theme) => [theme, ...theme.themes]).flatMap(({ points }) => points);
  return [...sorted, ...unsorted, ...parked].flatMap((point) => [point, ...point.same]);
}
