import { getElementFromPointWithoutHoneypot } from '@atlaskit/pragmatic-drag-and-drop/get-element-from-point-without-honey-pot';
import type { PointId, ThemeId } from '@stikkord/domain';
import type { BoardModel } from './board-model.ts';

/** What is being dragged on a board: points, or a theme. */
export type Dragged =
  | { readonly board: 'points'; readonly points: readonly PointId[] }
  | { readonly board: 'theme'; readonly theme: ThemeId };

/** Where in a theme one lets go: beside it, or in it. */
export type DropEdge = 'before' | 'after' | 'into';

/** All that is selected where the dragged one is among it; else that one alone. */
export function dragPoints(model: BoardModel, id: PointId): Record<string, unknown> {
  const { chosen } = model.selection;
  return { board: 'points', points: chosen.has(id) ? model.inOrder(chosen) : [id] };
}

export function dragged(data: Record<string | symbol, unknown>): Dragged | null {
  return data['board'] === 'points' || data['board'] === 'theme' ? (data as unknown as Dragged) : null;
}

/** The outer fifths of a theme are beside it: there it comes before or after; in the middle it becomes a sub-theme. */
export function edgeAt(x: number, box: { readonly left: number; readonly width: number }): DropEdge {
  const along = (x - box.left) / box.width;
  return along < 0.2 ? 'before' : along > 0.8 ? 'after' : 'into';
}

/**
 * The point before which one lets go: the card under the pointer in its upper half, the next one in its lower. Those that
 * are being moved are no places to stand before.
 */
export function cardBefore(list: Element, x: number, y: number, moving: readonly PointId[]): PointId | null {
  const card = getElementFromPointWithoutHoneypot({ x, y })?.closest<HTMLElement>('sk-board-card');
  if (!card || !list.contains(card)) return null;
  const box = card.getBoundingClientRect();
  let at: Element | null = y < box.top + box.height / 2 ? card : card.nextElementSibling;
  while (at instanceof HTMLElement && moving.includes(at.dataset['point'] ?? '')) at = at.nextElementSibling;
  return at instanceof HTMLElement ? (at.dataset['point'] ?? null) : null;
}
