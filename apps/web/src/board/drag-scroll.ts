import { monitorForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { dragged } from './board-drag.ts';

/** This close to an edge, in px, what is dragged makes the list go on. */
const EDGE = 72;
/** At the very edge, in px a second. */
const SPEED = 1400;

/** How fast to scroll, from -1 to 1, with the pointer at `at` between two edges. Outside it is as at the edge. */
export function scrollPace(at: number, from: number, to: number): number {
  const edge = Math.min(EDGE, (to - from) / 4);
  if (at < from + edge) return -Math.min(1, (from + edge - at) / edge);
  return at > to - edge ? Math.min(1, (at - (to - edge)) / edge) : 0;
}

/** While something of the board is dragged, the list under the pointer scrolls near its edges, and the page near the window's. */
export class DragScroll implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #lists: string;
  readonly #holding: (holding: boolean) => void;
  #at: { readonly clientX: number; readonly clientY: number } | null = null;
  #frame = 0;
  #time = 0;
  #stop: (() => void) | null = null;

  /** `lists`: what scrolls inside the page, as a selector. `holding`: told when a drag begins and ends. */
  constructor(host: ReactiveControllerHost & HTMLElement, lists: string, holding: (holding: boolean) => void) {
    this.#host = host;
    this.#lists = lists;
    this.#holding = holding;
    host.addController(this);
  }

  hostConnected(): void {
    this.#stop = monitorForElements({
      canMonitor: ({ source }) => dragged(source.data) !== null,
      onDragStart: ({ location }) => {
        this.#at = location.current.input;
        this.#holding(true);
        this.#time = performance.now();
        this.#frame = requestAnimationFrame(this.#tick);
      },
      onDrag: ({ location }) => (this.#at = location.current.input),
      onDrop: () => this.#end(),
    });
  }

  hostDisconnected(): void {
    this.#stop?.();
    this.#stop = null;
    this.#end();
  }

  #end(): void {
    cancelAnimationFrame(this.#frame);
    if (this.#at === null) return;
    this.#at = null;
    this.#holding(false);
  }

  readonly #tick = (now: number): void => {
    const at = this.#at;
    if (at === null) return;
    const step = (SPEED * Math.min(50, now - this.#time)) / 1000;
    this.#time = now;
    const list = document.elementFromPoint(at.clientX, at.clientY)?.closest(this.#lists) ?? null;
    if (list && this.#host.contains(list) && list.scrollHeight > list.clientHeight) {
      const box = list.getBoundingClientRect();
      list.scrollTop += step * scrollPace(at.clientY, Math.max(0, box.top), Math.min(innerHeight, box.bottom));
    }
    const page = document.scrollingElement;
    if (page && page.scrollHeight > page.clientHeight) page.scrollTop += step * scrollPace(at.clientY, 0, innerHeight);
    this.#frame = requestAnimationFrame(this.#tick);
  };
}
