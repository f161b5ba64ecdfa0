import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** A panel under a button: open or not. A press outside closes it, and so does Esc, which gives the button the focus again. */
export class DropDown implements ReactiveController {
  open = false;
  readonly #host: ReactiveControllerHost & HTMLElement;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.close();
  }

  readonly toggle = (): void => {
    if (this.open) return this.close();
    this.open = true;
    document.addEventListener('pointerdown', this.#outside, true);
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() => {
      const panel = this.#host.querySelector<HTMLElement>('.sk-drop-down');
      panel?.querySelector<HTMLElement>('input, select, button')?.focus();
    });
  };

  close(): void {
    document.removeEventListener('pointerdown', this.#outside, true);
    if (!this.open) return;
    this.open = false;
    this.#host.requestUpdate();
  }

  readonly key = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.key !== 'Escape') return;
    this.close();
    this.#host.querySelector<HTMLElement>('[aria-expanded]')?.focus();
  };

  /** The focus went on past it. */
  readonly left = (event: FocusEvent): void => {
    if (event.relatedTarget && !this.#host.contains(event.relatedTarget as Node)) this.close();
  };

  readonly #outside = (event: Event): void => {
    if (!this.#host.contains(event.target as Node)) this.close();
  };
}
