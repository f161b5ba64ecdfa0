import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * Says in `--sk-keyboard` how many px of the window's foot the screen keyboard covers. Browsers that shrink the window for
 * the keyboard (as index.html asks) need it not; Safari on iOS does.
 */
export class KeyboardInset implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    visualViewport?.addEventListener('resize', this.#measure);
    visualViewport?.addEventListener('scroll', this.#measure);
  }

  hostDisconnected(): void {
    visualViewport?.removeEventListener('resize', this.#measure);
    visualViewport?.removeEventListener('scroll', this.#measure);
  }

  readonly #measure = (): void => {
    const view = visualViewport;
    // Zoomed in by the fingers: what is covered then says nothing of a keyboard.
    const covered = !view || view.scale > 1 ? 0 : Math.max(0, innerHeight - view.height - view.offsetTop);
    this.#host.style.setProperty('--sk-keyboard', `${Math.round(covered)}px`);
  };
}
