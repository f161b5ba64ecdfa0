import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Knows whether a hand is in a list of its host: the pointer over it, or the focus in it. While it is, the list holds still. */
export class HandIn implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #list: string;
  #pointer = false;
  #focus = false;

  /** `list`: a selector. */
  constructor(host: ReactiveControllerHost & HTMLElement, list: string) {
    this.#host = host;
    this.#list = list;
    host.addController(this);
  }

  get busy(): boolean {
    return this.#pointer || this.#focus;
  }

  hostConnected(): void {
    this.#host.addEventListener('pointermove', this.#moved);
    this.#host.addEventListener('pointerleave', this.#gone);
    this.#host.addEventListener('focusin', this.#focused);
    this.#host.addEventListener('focusout', this.#focused);
  }

  hostDisconnected(): void {
    this.#host.removeEventListener('pointermove', this.#moved);
    this.#host.removeEventListener('pointerleave', this.#gone);
    this.#host.removeEventListener('focusin', this.#focused);
    this.#host.removeEventListener('focusout', this.#focused);
    this.#pointer = false;
    this.#focus = false;
  }

  readonly #moved = (event: PointerEvent): void => {
    // A finger is a hand only while it presses, and then the focus is where it pressed.
    this.#set(event.pointerType !== 'touch' && this.#isIn(event.target), this.#focus);
  };

  readonly #gone = (): void => this.#set(false, this.#focus);

  readonly #focused = (event: FocusEvent): void => {
    const at = event.type === 'focusin' ? event.target : event.relatedTarget;
    this.#set(this.#pointer, this.#isIn(at));
  };

  #isIn(target: EventTarget | null): boolean {
    return target instanceof Element && this.#host.contains(target) && target.closest(this.#list) !== null;
  }

  #set(pointer: boolean, focus: boolean): void {
    const before = this.busy;
    this.#pointer = pointer;
    this.#focus = focus;
    if (this.busy !== before) this.#host.requestUpdate();
  }
}
