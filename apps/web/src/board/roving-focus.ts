import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * One tab stop per zone (`data-zone`): of all `[data-rove]` in it, the one that had the focus last. The buttons beside a
 * theme's name are tab stops only for the theme one stands in.
 */
export class RovingFocus implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #last: HTMLElement | null = null;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.addEventListener('focusin', this.#focused);
  }

  hostDisconnected(): void {
    this.#host.removeEventListener('focusin', this.#focused);
    clearTimeout(this.#timer);
  }

  hostUpdated(): void {
    // The lists inside draw themselves after the host.
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#ensure());
  }

  /** All that the arrow keys reach in the zone of `element`, in order. */
  items(element: Element): readonly HTMLElement[] {
    const zone = element.closest('[data-zone]');
    return zone ? [...zone.querySelectorAll<HTMLElement>('[data-rove]')] : [];
  }

  /**
   * The theme's name after or before `element`, from the tray too; after the last, the first of what is parked and withdrawn; past
   * both ends, the tray. Undefined where there is none.
   */
  heading(element: Element, by: 1 | -1): HTMLElement | undefined {
    const headings = [
      ...this.#host.querySelectorAll<HTMLElement>('[data-rove][data-theme]'),
      ...[...this.#host.querySelectorAll('[data-aside] [role="listbox"]')].flatMap(
        (list) => list.querySelector<HTMLElement>('[data-rove]') ?? [],
      ),
    ];
    const follows = (item: Element): boolean =>
      (element.compareDocumentPosition(item) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
    const next = by > 0 ? headings.find(follows) : headings.findLast((item) => item !== element && !follows(item));
    return next ?? this.#host.querySelector<HTMLElement>('[data-zone="tray"] [data-rove][tabindex="0"]') ?? undefined;
  }

  /** Gives the focus; false where the element isn't there, or isn't to be seen. */
  focus(element: HTMLElement | null | undefined): boolean {
    if (!element?.isConnected) return false;
    element.focus();
    return document.activeElement === element;
  }

  /** To where the focus was last in the zones, from a button outside them: what is done from there is about that. */
  back(): void {
    if (document.activeElement?.closest('[data-zone] [data-rove]')) return;
    this.focus(this.#last);
  }

  #ensure(): void {
    for (const zone of this.#host.querySelectorAll('[data-zone]')) {
      const first = zone.querySelector<HTMLElement>('[data-rove]');
      if (first && first.tabIndex < 0 && !zone.querySelector('[data-rove][tabindex="0"]')) first.tabIndex = 0;
    }
  }

  readonly #focused = (event: FocusEvent): void => {
    const target = (event.target as Element).closest<HTMLElement>('[data-rove]');
    const zone = target?.closest('[data-zone]');
    if (!target || !zone) return;
    this.#last = target;
    for (const old of zone.querySelectorAll<HTMLElement>('[data-rove][tabindex="0"]'))
      if (old !== target) old.tabIndex = -1;
    target.tabIndex = 0;
    const beside = '.sk-theme-fold, .sk-theme-dots';
    const head = target.closest('.sk-theme-head');
    for (const button of zone.querySelectorAll<HTMLElement>(beside))
      button.tabIndex = head !== null && button.closest('.sk-theme-head') === head ? 0 : -1;
  };
}
