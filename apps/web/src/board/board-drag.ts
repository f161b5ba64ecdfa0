import { getElementFromPointWithoutHoneypot } from '@atlaskit/pragmatic-drag-and-drop/get-element-from-point-without-honey-pot';
import type { PointId, ThemeId } from '@stikkord/domain';
import type { BoardModel, Place } from './board-model.ts';

/** What is being dragged on a board: points, or a theme. */
export type Dragged =
  | { readonly board: 'points'; readonly points: readonly PointId[] }
  | { readonly board: 'theme'; readonly theme: ThemeId };

/** Where in a theme one lets go: beside it, or in it. */
export type DropEdge = 'before' | 'after' | 'into';

/** Where in a list of points one lets go: before one (null: last), or on one. */
export type DropSpot = { readonly before: PointId | null } | { readonly onto: PointId };

/** `sk-dropped`: points were let go of in a place, or a theme over another. */
export type Dropped =
  | { readonly points: readonly PointId[]; readonly place: Place; readonly spot: DropSpot }
  | { readonly theme: ThemeId; readonly over: ThemeId; readonly edge: DropEdge };

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
 * Where on a card one lets go. `ordered`: the list has an order of its own, so that its cards' upper and lower quarters are
 * between points; else a card is all there is to let go on.
 */
export function onCard(y: number, box: { readonly top: number; readonly height: number }, ordered: boolean): DropEdge {
  const along = (y - box.top) / box.height;
  if (!ordered) return 'into';
  return along < 0.25 ? 'before' : along > 0.75 ? 'after' : 'into';
}

/** The card under the pointer in `within`, and where on it. Those that are being moved are no places to let go. */
export function cardAt(
  within: Element,
  at: { readonly clientX: number; readonly clientY: number },
  moving: readonly PointId[],
  ordered: boolean,
): { readonly card: HTMLElement; readonly edge: DropEdge } | null {
  const under = getElementFromPointWithoutHoneypot({ x: at.clientX, y: at.clientY });
  const card = under?.closest<HTMLElement>('sk-board-card') ?? null;
  if (!card || !within.contains(card) || card.hasAttribute('data-left')) return null;
  const edge = onCard(at.clientY, card.getBoundingClientRect(), ordered);
  const moves = moving.includes(card.dataset['point'] ?? '');
  return moves && edge === 'into' ? null : { card, edge };
}

/** The spot that a card and an edge mean. */
export function spotAt(found: ReturnType<typeof cardAt>, moving: readonly PointId[]): DropSpot {
  if (!found) return { before: null };
  if (found.edge === 'into') return { onto: found.card.dataset['point'] ?? '' };
  // Not by siblings: a list lays its cards in blocks.
  const all = found.card.closest('[data-place]')?.querySelectorAll<HTMLElement>('sk-board-card:not([hidden])') ?? [];
  const following = [...all].slice([...all].indexOf(found.card) + (found.edge === 'before' ? 0 : 1));
  const next = following.find((card) => !moving.includes(card.dataset['point'] ?? ''));
  return { before: next?.dataset['point'] ?? null };
}
