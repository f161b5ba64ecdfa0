import { localized, msg } from '@lit/localize';
import files from '@navikt/aksel-icons/svg/Files.svg?raw';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { icon } from './icon.ts';
import './sk-copy-button.css';

const SAY_COPIED_MS = 4000;

/** Copies a text. Where the browser refuses the clipboard, the text is shown, marked, to be copied by hand. */
@customElement('sk-copy-button')
@localized()
export class SkCopyButton extends LitElement {
  /** What is copied, or what finds it when the button is pressed. */
  @property() text: string | (() => string) = '';
  /** What the button says; "Kopier" where nothing is given. */
  @property() label = '';
  /** Designsystemet's variant of the button. */
  @property() variant: 'primary' | 'secondary' | 'tertiary' = 'secondary';
  @state() private outcome: 'none' | 'copied' | 'by-hand' = 'none';
  #copied = '';
  #timer: ReturnType<typeof setTimeout> | undefined;

  override createRenderRoot(): this {
    return this;
  }

  override disconnectedCallback(): void {
    clearTimeout(this.#timer);
    super.disconnectedCallback();
  }

  override render(): TemplateResult {
    return html`<span class="sk-copy">
      <button type="button" class="ds-button" data-variant=${this.variant} @click=${this.#copy}>
        ${icon(files)}${this.label || msg('Kopier')}
      </button>
      <span class="sk-copy-said" role="status">${this.outcome === 'copied' ? msg('Kopiert') : ''}</span>
      ${
        this.outcome === 'by-hand'
          ? html`<label class="sk-copy-by-hand">
              <span>${msg('Nettleseren kopierte ikke. Teksten er merket, så du kan kopiere den selv.')}</span>
              <textarea
                class="ds-input"
                readonly
                rows=${Math.min(6, this.#copied.split('\n').length)}
                .value=${this.#copied}
              ></textarea>
            </label>`
          : nothing
      }
    </span>`;
  }

  readonly #copy = async (): Promise<void> => {
    this.#copied = typeof this.text === 'string' ? this.text : this.text();
    const copied = await copyText(this.#copied);
    this.outcome = copied ? 'copied' : 'by-hand';
    clearTimeout(this.#timer);
    if (copied) {
      this.#timer = setTimeout(() => (this.outcome = 'none'), SAY_COPIED_MS);
      return;
    }
    await this.updateComplete;
    this.querySelector('textarea')?.select();
  };
}

async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyOldWay(text);
  }
}

/** A server without TLS inside a house has no `navigator.clipboard`; there this still works. */
function copyOldWay(text: string): boolean {
  const focused = document.activeElement;
  const area = document.createElement('textarea');
  area.value = text;
  area.className = 'ds-sr-only';
  document.body.append(area);
  area.select();
  const copied = document.execCommand('copy');
  area.remove();
  if (focused instanceof HTMLElement) focused.focus();
  return copied;
}

declare global {
  interface HTMLElementTagNameMap {
    'sk-copy-button': SkCopyButton;
  }
}
