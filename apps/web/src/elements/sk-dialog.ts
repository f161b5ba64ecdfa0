import { localized, msg } from '@lit/localize';
import xmark from '@navikt/aksel-icons/svg/XMark.svg?raw';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { icon } from './icon.ts';
import './sk-dialog.css';

let made = 0;

/**
 * Something that has to be seen before one goes on, over the page. Esc, the cross and a press beside it close it;
 * focus returns to where it was. Fires `sk-close`; whoever set `open` sets it back.
 */
@customElement('sk-dialog')
@localized()
export class SkDialog extends LitElement {
  @property({ type: Boolean }) open = false;
  @property() heading = '';
  /** What stands in it. Not rendered while closed. */
  @property({ attribute: false }) content: () => TemplateResult = () => html``;
  /** Wider than a page of text. */
  @property({ type: Boolean }) wide = false;

  readonly #headingId = `sk-dialog-heading-${(made += 1)}`;

  override createRenderRoot(): this {
    return this;
  }

  override updated(changed: PropertyValues<this>): void {
    if (!changed.has('open')) return;
    const dialog = this.querySelector('dialog')!;
    if (this.open && !dialog.open) dialog.showModal();
    else if (!this.open && dialog.open) dialog.close();
  }

  override render(): TemplateResult {
    return html`<dialog
      class="ds-dialog sk-dialog"
      ?data-wide=${this.wide}
      aria-labelledby=${this.#headingId}
      @close=${this.#closed}
      @click=${this.#beside}
    >
      ${
        this.open
          ? html`<div class="sk-dialog-head">
                <h2 id=${this.#headingId} tabindex="-1" autofocus>${this.heading}</h2>
                <button
                  type="button"
                  class="ds-button"
                  data-variant="tertiary"
                  aria-label=${msg('Lukk')}
                  @click=${this.#close}
                >
                  ${icon(xmark)}
                </button>
              </div>
              <div class="sk-dialog-body">${this.content()}</div>`
          : nothing
      }
    </dialog>`;
  }

  readonly #close = (): void => this.querySelector('dialog')?.close();

  readonly #beside = (event: MouseEvent): void => {
    if (event.target === event.currentTarget) this.#close();
  };

  readonly #closed = (): void => {
    if (this.open) this.dispatchEvent(new CustomEvent('sk-close'));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'sk-dialog': SkDialog;
  }
}
