import { marksOf, type Board, type Placement } from './board.ts';
import { standingTheme } from './board-themes.ts';
import { originalOf, partId, pointSource, type PointId } from './ids.ts';
import { isPresent, type Point } from './point.ts';

/** BD19. A point as boards count them: as its group wrote it, or a part of one that facilitators split. */
export interface BoardPoint {
  readonly id: PointId;
  /** Its own words, without any wording: the group's, or the part's. */
  readonly text: string;
  /** What the group wrote; for a part the whole of it. */
  readonly source: Point;
  readonly part: number | null;
  readonly present: boolean;
}

/** All points, those taken away too, in the order given; the parts of a split one in its stead, in their order. */
export function boardPoints(board: Board, points: Iterable<Point>): Map<PointId, BoardPoint> {
  const found = new Map<PointId, BoardPoint>();
  for (const source of points) {
    const parts = marksOf(board, source.id).parts;
    const present = isPresent(source);
    if (!parts) {
      if (!found.has(source.id))
        found.set(source.id, { id: source.id, text: source.text, source, part: null, present });
      continue;
    }
    for (const [index, text] of parts.texts.entries()) {
      const id = partId(source.id, index + 1);
      if (!found.has(id)) found.set(id, { id, text, source, part: index + 1, present });
    }
  }
  return found;
}

/** One of them; null where there is none of that id, as for a point that is split and for a part of one that is whole. */
export function boardPoint(board: Board, points: ReadonlyMap<PointId, Point>, id: PointId): BoardPoint | null {
  const source = points.get(originalOf(id));
  if (!source) return null;
  const parts = marksOf(board, source.id).parts;
  const part = id === source.id ? null : (pointSource(id)?.part ?? null);
  if ((parts === null) !== (part === null)) return null;
  const text = parts === null ? source.text : parts.texts[part! - 1];
  return text === undefined ? null : { id, text, source, part, present: isPresent(source) };
}

/** Where a point was put; a part that was put nowhere stands where its original does. */
export function placementOf(board: Board, id: PointId): Placement | undefined {
  return board.placements.get(id) ?? (id.includes('~') ? board.placements.get(originalOf(id)) : undefined);
}

/** What is shown of a point: a facilitator's wording, or its own words. */
export function shownText(board: Board, { id, text }: BoardPoint): string {
  return marksOf(board, id).wording?.text ?? text;
}

/**
 * BD11, BD22. What the point said when facilitators decided on it (placed, worded, split it), where its group has changed it since
 * and no facilitator has accepted the change; else null. Points that aren't present haven't changed: they are withdrawn.
 */
export function saidBefore(board: Board, points: ReadonlyMap<PointId, Point>, id: PointId): string | null {
  const point = boardPoint(board, points, id);
  if (!point?.present) return null;
  const now = point.source.text;
  const { wording, seen } = marksOf(board, id);
  if (seen === now) return null;
  if (point.part !== null) {
    const of = marksOf(board, point.source.id).parts?.of ?? now;
    return of === now ? null : of;
  }
  if (wording && wording.of !== now) return wording.of;
  const at = board.placements.get(id);
  const counts =
    at && (at.parked || at.onto !== null || (at.theme !== null && standingTheme(board, at.theme) !== null));
  return counts && at.said !== now ? at.said : null;
}
