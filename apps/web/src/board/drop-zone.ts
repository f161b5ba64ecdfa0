import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine';
import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import type { ThemeId } from '@stikkord/domain';
import { cardAt, dragged, edgeAt, spotAt, type DropEdge, type Dropped } from './board-drag.ts';
import type { Place } from './board-model.ts';

interface Zone {
  /** What is dropped on, and in which cards are looked for. */
  readonly element: HTMLElement;
  readonly place: Place;
  /** What is over it: to be drawn. */
  readonly over: (edge: DropEdge | null) => void;
}

/** Lets points be dropped in a place: between its points where it has an order, on one of them, or just in it. */
export function pointsDropZone({ element, place, over }: Zone): () => void {
  return dropTargetForElements({
    element,
    canDrop: ({ source }) => dragged(source.data)?.board === 'points',
    ...pointsOver(element, place, over),
  });
}

/** Lets points be dropped in a theme, and themes beside it or in it; and lets the theme itself be dragged by its `head`. */
export function themeDropZone(
  zone: Zone & { readonly theme: ThemeId; readonly head: HTMLElement; readonly canDrag: () => boolean },
): () => void {
  const { element, theme, over } = zone;
  const points = pointsOver(element, zone.place, over);
  const look: Handlers['onDrag'] = (args) => {
    if (dragged(args.source.data)?.board !== 'theme') return points.onDrag(args);
    over(innermost(args.location, element) ? (args.self.data['edge'] as DropEdge) : null);
  };
  return combine(
    draggable({ element: zone.head, canDrag: zone.canDrag, getInitialData: () => ({ board: 'theme', theme }) }),
    dropTargetForElements({
      element,
      canDrop: ({ source }) => {
        const what = dragged(source.data);
        return what !== null && !(what.board === 'theme' && what.theme === theme);
      },
      getData: ({ input }) => ({ edge: edgeAt(input.clientX, element.getBoundingClientRect()) }),
      onDragEnter: look,
      onDrag: look,
      onDragLeave: points.onDragLeave,
      onDrop: (args) => {
        const what = dragged(args.source.data);
        if (what?.board !== 'theme') return points.onDrop(args);
        over(null);
        if (innermost(args.location, element))
          tell(element, { theme: what.theme, over: theme, edge: args.self.data['edge'] as DropEdge });
      },
    }),
  );
}

type Handlers = Required<
  Pick<Parameters<typeof dropTargetForElements>[0], 'onDragEnter' | 'onDrag' | 'onDragLeave' | 'onDrop'>
>;

function pointsOver(element: HTMLElement, place: Place, over: Zone['over']): Handlers {
  const ordered = place.startsWith('theme:');
  let marked: HTMLElement | null = null;
  const mark = (card: HTMLElement | null, edge: DropEdge): void => {
    if (marked && marked !== card) delete marked.dataset['drop'];
    marked = card;
    if (card) card.dataset['drop'] = edge;
  };
  const look: Handlers['onDrag'] = ({ location, source }) => {
    const what = dragged(source.data);
    const here = innermost(location, element) && what?.board === 'points';
    over(here ? 'into' : null);
    const found = here ? cardAt(element, location.current.input, what.points, ordered) : null;
    mark(found?.card ?? null, found?.edge ?? 'into');
  };
  return {
    // A hand that comes in and holds still sees where it is, too.
    onDragEnter: look,
    onDrag: look,
    onDragLeave: () => {
      over(null);
      mark(null, 'into');
    },
    onDrop: ({ location, source }) => {
      over(null);
      mark(null, 'into');
      const what = dragged(source.data);
      if (what?.board !== 'points' || !innermost(location, element)) return;
      const spot = spotAt(cardAt(element, location.current.input, what.points, ordered), what.points);
      tell(element, { points: what.points, place, spot });
    },
  };
}

function innermost(location: Parameters<Handlers['onDrag']>[0]['location'], element: Element): boolean {
  return location.current.dropTargets[0]?.element === element;
}

function tell(element: HTMLElement, detail: Dropped): void {
  element.dispatchEvent(new CustomEvent('sk-dropped', { detail, bubbles: true }));
}

declare global {
  interface HTMLElementEventMap {
    'sk-dropped': CustomEvent<Dropped>;
  }
}
