import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Room between the caret and what covers the page, in px. */
const ROOM = 12;

/**
 * Keeps the caret clear of what sticks to the page's top and foot while one writes: browsers count the whole window as
 * visible. Only a caret that moved is followed; whoever scrolls away is left in peace.
 */
export class CaretInView implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #covers: { readonly above: string; readonly below: string };
  #frame = 0;

  constructor(host: ReactiveControllerHost & HTMLElement, covers: { above: string; below: string }) {
    this.#host = host;
    this.#covers = covers;
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('selectionchange', this.#look);
    visualViewport?.addEventListener('resize', this.#look);
  }

  hostDisconnected(): void {
    cancelAnimationFrame(this.#frame);
    document.removeEventListener('selectionchange', this.#look);
    visualViewport?.removeEventListener('resize', this.#look);
  }

  readonly #look = (): void => {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => {
      const caret = this.#caret();
      if (!caret) return;
      const top = this.#host.querySelector(this.#covers.above)?.getBoundingClientRect().bottom ?? 0;
      const covering = this.#host.querySelector(this.#covers.below)?.getBoundingClientRect();
      // Where it goes with the page, it covers nothing.
      const foot = covering && covering.height > 0 ? Math.min(covering.top, innerHeight) : innerHeight;
      const below = caret.bottom + ROOM - foot;
      const above = top + ROOM - caret.top;
      if (below > 0) scrollBy(0, below);
      else if (above > 0) scrollBy(0, -above);
    });
  };

  /** Where the caret is on the screen; null where it is in no text of the page. */
  #caret(): DOMRect | null {
    const selection = getSelection();
    const { focusNode } = selection ?? {};
    const active = document.activeElement;
    if (!selection || !focusNode || !(active instanceof HTMLElement) || !active.isContentEditable) return null;
    if (!this.#host.contains(focusNode)) return null;
    const range = document.createRange();
    range.setStart(focusNode, selection.focusOffset);
    const rect = range.getClientRects()[0];
    // In an empty line there is no text to measure.
    const line = focusNode instanceof Element ? focusNode : focusNode.parentElement;
    return rect ?? line?.getBoundingClientRect() ?? null;
  }
}
