import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import './sk-text-field.css';

let fields = 0;

/**
 * A field with its label, help and problem. What somebody is typing is never written over: a new `value` from elsewhere waits
 * until the field is left. Fires `sk-input` at every letter, `sk-settle` when the text is done, and `sk-enter` for Enter in a
 * field that grows (the text itself has no line breaks); the first two carry the text.
 */
@customElement('sk-text-field')
export class SkTextField extends LitElement {
  @property() label = '';
  /** The label is heard, not seen: a heading above says it to the eye. */
  @property({ type: Boolean }) labelHidden = false;
  /** Null: the field keeps its own text, as in a form that is sent. */
  @property() value: string | null = null;
  @property() type: 'text' | 'email' | 'password' | 'date' | 'search' = 'text';
  @property() name = '';
  /** Grows with its text. */
  @property({ type: Boolean }) grow = false;
  /** Looks like the text on the page, on a hairline. */
  @property({ type: Boolean }) quiet = false;
  @property() help = '';
  /** What is wrong with the text, and what to do. */
  @property() problem = '';
  @property() placeholder = '';
  @property() autocomplete: 'off' | 'name' | 'username' | 'current-password' | 'new-password' = 'off';
  @property() override inputMode = '';
  readonly #id = `sk-text-${++fields}`;

  override createRenderRoot(): this {
    return this;
  }

  get field(): HTMLInputElement | HTMLTextAreaElement {
    return this.querySelector<HTMLInputElement | HTMLTextAreaElement>('input, textarea')!;
  }

  get text(): string {
    return this.field.value;
  }

  override focus(options?: FocusOptions): void {
    void this.updateComplete.then(() => this.field.focus(options));
  }

  override updated(changed: PropertyValues<this>): void {
    if (changed.has('value')) this.#show();
    else if (changed.has('placeholder')) this.#mirror();
  }

  override render(): TemplateResult {
    const id = this.#id;
    const described = [this.help && `${id}-help`, this.problem && `${id}-problem`].filter(Boolean).join(' ');
    return html`<div class="sk-text-field ds-field" ?data-quiet=${this.quiet}>
      <label class=${this.labelHidden ? 'ds-sr-only' : 'ds-label'} for=${id}>${this.label}</label>
      ${this.help ? html`<p class="sk-quiet sk-small" id=${`${id}-help`}>${this.help}</p>` : nothing}
      ${
        this.grow
          ? html`<div class="sk-grow">
              <textarea
                class="ds-input"
                id=${id}
                name=${ifDefined(this.name || undefined)}
                rows="1"
                placeholder=${ifDefined(this.placeholder || undefined)}
                aria-invalid=${this.problem ? 'true' : 'false'}
                aria-describedby=${described || nothing}
                @input=${this.#typed}
                @change=${this.#settled}
                @blur=${this.#show}
                @keydown=${this.#key}
              ></textarea>
            </div>`
          : html`<input
              class="ds-input"
              id=${id}
              name=${ifDefined(this.name || undefined)}
              type=${this.type}
              placeholder=${ifDefined(this.placeholder || undefined)}
              autocomplete=${this.autocomplete}
              inputmode=${ifDefined((this.inputMode || undefined) as 'numeric' | undefined)}
              aria-invalid=${this.problem ? 'true' : 'false'}
              aria-describedby=${described || nothing}
              @input=${this.#typed}
              @change=${this.#settled}
              @blur=${this.#show}
              @keydown=${this.#key}
            />`
      }
      ${this.problem ? html`<p class="sk-field-problem" id=${`${id}-problem`} role="alert">${this.problem}</p>` : nothing}
    </div>`;
  }

  readonly #typed = (): void => {
    this.#mirror();
    this.#fire('sk-input');
  };

  readonly #settled = (): void => {
    // What was pasted with line breaks is one line here.
    if (this.grow && /[\r\n]/.test(this.text)) this.field.value = this.text.replace(/\s*[\r\n]+\s*/g, ' ');
    this.#mirror();
    this.#fire('sk-settle');
  };

  readonly #key = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
    if (this.grow) event.preventDefault();
    if (event.shiftKey) return;
    this.dispatchEvent(new CustomEvent('sk-enter'));
  };

  /** Shows the value unless somebody is in the field. */
  readonly #show = (event?: Event): void => {
    if (this.value === null || (document.activeElement === this.field && event?.type !== 'blur')) return;
    if (this.field.value !== this.value) this.field.value = this.value;
    this.#mirror();
  };

  /** The text again, unseen, in the same cell: it makes the field as tall as the text in every browser. */
  #mirror(): void {
    this.querySelector<HTMLElement>('.sk-grow')?.setAttribute('data-text', this.text || this.placeholder);
  }

  #fire(name: 'sk-input' | 'sk-settle'): void {
    this.dispatchEvent(new CustomEvent<string>(name, { detail: this.text }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sk-text-field': SkTextField;
  }
}
