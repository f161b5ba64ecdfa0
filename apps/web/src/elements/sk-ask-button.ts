import { localized, msg } from '@lit/localize';
import { html, LitElement, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import './sk-ask-button.css';

/**
 * A button for what moves other people: it asks once, in its own place, and then does it. Fires `sk-yes`.
 * Esc, "Avbryt" and leaving it take the question away.
 */
@customElement('sk-ask-button')
@localized()
export class SkAskButton extends LitElement {
  /** What the button says. */
  @property() label = '';
  /** What is asked: "Åpne for 4 grupper?" */
  @property() question = '';
  /** What says yes: "Åpne". */
  @property() yes = '';
  /** Designsystemet's variant of the button. */
  @property() variant: 'primary' | 'secondary' | 'tertiary' = 'secondary';
  /** What a screen reader hears instead of the label, where the label alone says too little. */
  @property() said = '';
  /** A switch, on or off; not where it is a button. */
  @property({ attribute: false }) on: boolean | undefined;
  @state() private asking = false;

  override createRenderRoot(): this {
    return this;
  }

  override render(): TemplateResult {
    if (!this.asking)
      return html`<button
        type="button"
        class=${this.on === undefined ? 'ds-button' : 'ds-button sk-switch'}
        data-variant=${this.variant}
        role=${ifDefined(this.on === undefined ? undefined : 'switch')}
        aria-checked=${ifDefined(this.on)}
        aria-label=${this.said || this.label}
        @click=${this.#ask}
      >
        ${this.label}
      </button>`;
    return html`<div
      class="sk-ask"
      role="group"
      aria-label=${this.question}
      @keydown=${this.#key}
      @focusout=${this.#left}
    >
      <span>${this.question}</span>
      <button type="button" class="ds-button sk-ask-yes" @click=${this.#yes}>${this.yes}</button>
      <button type="button" class="ds-button" data-variant="tertiary" @click=${this.#no}>${msg('Avbryt')}</button>
    </div>`;
  }

  readonly #ask = (): void => {
    this.asking = true;
    void this.updateComplete.then(() => this.querySelector<HTMLElement>('.sk-ask-yes')?.focus());
  };

  readonly #yes = (): void => {
    this.#close();
    this.dispatchEvent(new CustomEvent('sk-yes'));
  };

  readonly #no = (): void => this.#close();

  readonly #key = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    this.#close();
  };

  readonly #left = (event: FocusEvent): void => {
    if (event.relatedTarget instanceof Node && !this.contains(event.relatedTarget)) this.asking = false;
  };

  #close(): void {
    this.asking = false;
    void this.updateComplete.then(() => this.querySelector<HTMLElement>('button')?.focus());
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sk-ask-button': SkAskButton;
  }
}
