import { localized, msg } from '@lit/localize';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import './sk-undo-toast.css';

/** Long enough to be found by somebody who goes there by keyboard; waits while pointed at or focused. */
const STAYS_MS = 20_000;

interface Offer {
  readonly text: string;
  readonly undo: () => void;
}

/**
 * Says what was done and offers to take it back. One at a time: a new one takes the place of the last.
 * `text` is a sentence: "Gruppen er slettet." `place`: what it stands above, the page's foot where nothing is said.
 */
export function offerUndo(text: string, undo: () => void, place: Element = document.body): void {
  const toast = document.querySelector('sk-undo-toast') ?? place.appendChild(document.createElement('sk-undo-toast'));
  toast.offer({ text, undo });
}

/** Takes an offer away: what it would undo is no longer there. */
export function withdrawUndo(): void {
  document.querySelector('sk-undo-toast')?.offer(null);
}

@customElement('sk-undo-toast')
@localized()
export class SkUndoToast extends LitElement {
  @state() private offered: Offer | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  override createRenderRoot(): this {
    return this;
  }

  override disconnectedCallback(): void {
    clearTimeout(this.#timer);
    super.disconnectedCallback();
  }

  offer(offer: Offer | null): void {
    this.offered = offer;
    this.#wait();
  }

  override render(): TemplateResult {
    const { offered } = this;
    return html`<div
      class="sk-toast-place"
      @pointerenter=${this.#hold}
      @pointerleave=${this.#wait}
      @focusin=${this.#hold}
      @focusout=${this.#wait}
    >
      <div role="status">${offered ? html`<span class="sk-toast-text">${offered.text}</span>` : nothing}</div>
      ${
        offered
          ? html`<button type="button" class="sk-toast-undo" @click=${this.#undo}>${msg('Angre')}</button>
              <button type="button" class="sk-toast-close" @click=${this.#leave}>${msg('Lukk')}</button>`
          : nothing
      }
    </div>`;
  }

  readonly #undo = (): void => {
    const { offered } = this;
    this.offered = null;
    offered?.undo();
  };

  readonly #leave = (): void => this.offer(null);
  readonly #hold = (): void => clearTimeout(this.#timer);
  readonly #wait = (): void => {
    clearTimeout(this.#timer);
    if (this.offered) this.#timer = setTimeout(this.#leave, STAYS_MS);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'sk-undo-toast': SkUndoToast;
  }
}
