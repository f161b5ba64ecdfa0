import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * Knows whether a hand is in the tray: the pointer over it, the focus in it, or a menu open that acts on it.
 * While it is, the tray holds still for what others do.
 */
export class BoardCalm implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #tell: (busy: boolean) => void;
  #pointer = false;
  #focus = false;
  #held = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, tell: (busy: boolean) => void) {
    this.#host = host;
    this.#tell = tell;
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.addEventListener('pointerover', this.#moved);
    this.#host.addEventListener('pointerleave', this.#gone);
    this.#host.addEventListener('focusin', this.#focused);
    this.#host.addEventListener('focusout', this.#focused);
  }

  hostDisconnected(): void {
    this.#host.removeEventListener('pointerover', this.#moved);
    this.#host.removeEventListener('pointerleave', this.#gone);
    this.#host.removeEventListener('focusin', this.#focused);
    this.#host.removeEventListener('focusout', this.#focused);
    clearTimeout(this.#timer);
  }

  /** Holds still while a menu is open. */
  hold(held: boolean): void {
    this.#held = held;
    this.#look();
  }

  readonly #moved = (event: PointerEvent): void => {
    this.#pointer = event.pointerType !== 'touch' && inList(event.target);
    this.#look();
  };

  readonly #gone = (): void => {
    this.#pointer = false;
    this.#look();
  };

  readonly #focused = (): void => {
    // The focus is nowhere for a moment on its way from one point to the next.
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#focus = inList(document.activeElement);
      this.#look();
    });
  };

  #look(): void {
    this.#tell(this.#pointer || this.#focus || this.#held);
  }
}

function inList(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('.sk-tray-list') !== null;
}
