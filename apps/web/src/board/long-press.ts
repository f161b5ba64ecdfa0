import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** So long a finger stays before it is a long press, in ms. */
const LONG_MS = 450;
/** A finger that went further than this, in px, is on its way somewhere. */
const STILL = 10;

/**
 * Tells of a finger that stays on an element. Tablets tell of it each in a way of their own, and some not at all: so it is timed here,
 * and what the tablet would do with it, a menu or a press, is left out.
 */
export class LongPress implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #of: string;
  readonly #pressed: (element: HTMLElement) => void;
  #down: { readonly element: HTMLElement; readonly x: number; readonly y: number } | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** It was told of: the click that ends it is none. */
  #told = false;

  /** `of`: what can be pressed, as a selector. */
  constructor(host: ReactiveControllerHost & HTMLElement, of: string, pressed: (element: HTMLElement) => void) {
    this.#host = host;
    this.#of = of;
    this.#pressed = pressed;
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.addEventListener('pointerdown', this.#begin);
    this.#host.addEventListener('pointermove', this.#moved);
    this.#host.addEventListener('pointerup', this.#end);
    this.#host.addEventListener('pointercancel', this.#end);
    this.#host.addEventListener('contextmenu', this.#menu);
    this.#host.addEventListener('click', this.#click, true);
  }

  hostDisconnected(): void {
    this.#host.removeEventListener('pointerdown', this.#begin);
    this.#host.removeEventListener('pointermove', this.#moved);
    this.#host.removeEventListener('pointerup', this.#end);
    this.#host.removeEventListener('pointercancel', this.#end);
    this.#host.removeEventListener('contextmenu', this.#menu);
    this.#host.removeEventListener('click', this.#click, true);
    this.#end();
  }

  readonly #begin = (event: PointerEvent): void => {
    this.#end();
    this.#told = false;
    const element = (event.target as Element).closest<HTMLElement>(this.#of);
    if (event.pointerType !== 'touch' || !event.isPrimary || !element) return;
    this.#down = { element, x: event.clientX, y: event.clientY };
    this.#timer = setTimeout(this.#tell, LONG_MS);
  };

  readonly #moved = (event: PointerEvent): void => {
    const from = this.#down;
    if (from && event.isPrimary && Math.hypot(event.clientX - from.x, event.clientY - from.y) > STILL) this.#end();
  };

  readonly #end = (): void => {
    clearTimeout(this.#timer);
    this.#down = null;
  };

  readonly #tell = (): void => {
    const element = this.#down?.element;
    this.#end();
    if (!element) return;
    this.#told = true;
    this.#pressed(element);
  };

  /** Where the tablet takes it for one sooner, so does the board. */
  readonly #menu = (event: MouseEvent): void => {
    if (!this.#down && !this.#told) return;
    event.preventDefault();
    this.#tell();
  };

  readonly #click = (event: MouseEvent): void => {
    if (!this.#told) return;
    this.#told = false;
    event.stopPropagation();
    event.preventDefault();
  };
}
