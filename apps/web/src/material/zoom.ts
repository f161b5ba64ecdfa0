import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** How many times as wide as its place something is shown: each press goes one step. */
export const ZOOM_STEPS: readonly number[] = [1, 1.5, 2, 3, 4, 6];
const MOST = ZOOM_STEPS.at(-1)!;

/** ZM1 The next step from any scale, also one between steps that fingers left it at. */
export function stepFrom(scale: number, towards: 'in' | 'out'): number {
  return towards === 'in'
    ? (ZOOM_STEPS.find((step) => step > scale + 0.01) ?? MOST)
    : (ZOOM_STEPS.findLast((step) => step < scale - 0.01) ?? 1);
}

/**
 * Zooms what stands in a scrolling box of its host, by buttons, keys (+, −, 0), two fingers, or the wheel with Ctrl. What
 * is under the fingers, else in the middle, stays where it is. One finger and the arrow keys scroll, as everywhere.
 */
export class Zoom implements ReactiveController {
  scale = 1;
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #selector: string;
  #box: HTMLElement | null = null;
  #pinch: { readonly apart: number; readonly scale: number } | null = null;

  constructor(host: ReactiveControllerHost & HTMLElement, selector: string) {
    this.#host = host;
    this.#selector = selector;
    host.addController(this);
  }

  step(towards: 'in' | 'out'): void {
    void this.to(stepFrom(this.scale, towards));
  }

  /** `at`: what stays, in px from the box's top left corner; null: its middle, or an edge that one is at. */
  async to(scale: number, at: { x: number; y: number } | null = null): Promise<void> {
    const box = this.#box;
    const before = this.scale;
    this.scale = Math.min(MOST, Math.max(1, scale));
    if (!box || this.scale === before) return;
    const { scrollLeft, scrollTop } = box;
    const middle = { x: scrollLeft > 0 ? box.clientWidth / 2 : 0, y: scrollTop > 0 ? box.clientHeight / 2 : 0 };
    const { x, y } = at ?? middle;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    const grown = this.scale / before;
    box.scrollTo({ left: (scrollLeft + x) * grown - x, top: (scrollTop + y) * grown - y, behavior: 'instant' });
  }

  hostUpdated(): void {
    const box = this.#host.querySelector<HTMLElement>(this.#selector);
    if (box === this.#box) return;
    this.#box = box;
    box?.addEventListener('keydown', this.#key);
    // Not passive: the page itself would be zoomed.
    box?.addEventListener('wheel', this.#wheel, { passive: false });
    box?.addEventListener('touchstart', this.#touch, { passive: false });
    box?.addEventListener('touchmove', this.#touch, { passive: false });
    box?.addEventListener('touchend', this.#touch);
  }

  readonly #key = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === '+' || event.key === '=') this.step('in');
    else if (event.key === '-') this.step('out');
    else if (event.key === '0') void this.to(1);
    else return;
    event.preventDefault();
  };

  readonly #wheel = (event: WheelEvent): void => {
    if (!event.ctrlKey) return;
    event.preventDefault();
    void this.to(this.scale * Math.exp(-event.deltaY / 200), this.#within(event.clientX, event.clientY));
  };

  readonly #touch = (event: TouchEvent): void => {
    const [one, other] = event.touches;
    if (!one || !other) {
      this.#pinch = null;
      return;
    }
    event.preventDefault();
    const apart = Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY);
    this.#pinch ??= { apart, scale: this.scale };
    const middle = this.#within((one.clientX + other.clientX) / 2, (one.clientY + other.clientY) / 2);
    void this.to((this.#pinch.scale * apart) / Math.max(1, this.#pinch.apart), middle);
  };

  #within(x: number, y: number): { x: number; y: number } {
    const { left, top } = this.#box!.getBoundingClientRect();
    return { x: x - left, y: y - top };
  }
}
