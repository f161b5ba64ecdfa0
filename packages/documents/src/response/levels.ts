import { isBlank, type PointKey } from '@stikkord/domain';
import type { PlainPoint, PointEdit } from './edits.ts';

/** How deep a point may stand: 0 is the top. */
export const LEVEL_MAX = 2;

/** A stored level; anything else than a whole number within the limits is the top, or the deepest. */
export function readLevel(stored: unknown): number {
  return typeof stored === 'number' && stored > 0 ? Math.min(Math.floor(stored), LEVEL_MAX) : 0;
}

/** DOC17. The levels that points stand at, in order: each at most one deeper than the one before. */
export function standingLevels(wanted: readonly number[]): number[] {
  let before = -1;
  return wanted.map((level) => (before = Math.min(level, before + 1)));
}

/** Index behind the point at `index` and all that stand under it; under a blank one nothing does. */
export function blockEnd(points: readonly PlainPoint[], index: number): number {
  if (isBlank(points[index]!.text)) return index + 1;
  const level = levelAt(points, index);
  let end = index + 1;
  while (end < points.length && levelAt(points, end) > level) end += 1;
  return end;
}

/**
 * DOC19. The levels that points should stand at after an edit: as before, but for what the edit is about. What stands under a moved
 * point is moved along by whoever planned it, and keeps its distance. What stood under a deleted point takes its place,
 * unless that said nothing.
 */
export function levelsAfter(points: readonly PlainPoint[], edit: PointEdit): ReadonlyMap<PointKey, number> {
  const levels = new Map(points.map(({ key, level = 0 }) => [key, level]));
  if (edit.do === 'indent') levels.set(edit.key, readLevel(edit.level));
  if (edit.do === 'move') {
    const block = [edit.key, ...(edit.with ?? [])];
    const before = edit.after === null ? -1 : (levels.get(edit.after) ?? -1);
    const shift = Math.min(0, before + 1 - (levels.get(edit.key) ?? 0));
    for (const key of block) levels.set(key, (levels.get(key) ?? 0) + shift);
  }
  if (edit.do === 'remove') {
    const removed = new Set(edit.keys);
    points.forEach(({ key }, index) => {
      if (!removed.has(key)) return;
      for (const under of points.slice(index + 1, blockEnd(points, index)))
        levels.set(under.key, levels.get(under.key)! - 1);
    });
  }
  return levels;
}

/**
 * The edits that indent the points from one index to another, and what stands under them, by one step in (1) or out (-1).
 * None where the first has nothing to stand under, or something would come too deep.
 */
export function shiftPoints(points: readonly PlainPoint[], from: number, to: number, by: 1 | -1): PointEdit[] {
  const end = blockEnd(points, to);
  const levels = points.slice(from, end).map(({ level = 0 }) => Math.max(0, level + by));
  const fits = by < 0 ? levelAt(points, from) > 0 : levels[0]! <= levelAt(points, from - 1) + 1;
  if (!fits || Math.max(...levels) > LEVEL_MAX) return [];
  return levels.map((level, i) => ({ do: 'indent', key: points[from + i]!.key, level }));
}

/**
 * The edits that move a point, and what stands under it, past its neighbour with all that stands under that. A first or last one
 * goes out to the other side of what it stands under, or beside.
 */
export function movePoint(points: readonly PlainPoint[], index: number, way: 'up' | 'down'): PointEdit[] {
  const level = levelAt(points, index);
  const end = blockEnd(points, index);
  let after = way === 'up' ? index - 1 : end;
  if (after < 0 || after >= points.length) return [];
  if (way === 'up') {
    while (levelAt(points, after) > level) after -= 1;
    after -= 1;
  } else if (levelAt(points, end) === level) after = blockEnd(points, end) - 1;
  const [key, ...along] = points.slice(index, end).map((point) => point.key);
  return [{ do: 'move', key: key!, with: along, after: points[after]?.key ?? null }];
}

/** The level of the point at `index`; -1 before the first. */
function levelAt(points: readonly PlainPoint[], index: number): number {
  return index < 0 ? -1 : (points[index]!.level ?? 0);
}
