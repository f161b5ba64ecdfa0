import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import './sk-plan-field.css';

let made = 0;

/**
 * A field that is saved as one types. While somebody is in it, it shows what they type and nothing else; what can't be saved
 * stays in it, with the reason under it.
 */
@customElement('sk-plan-field')
export class SkPlanField extends LitElement {
  @property() value = '';
  @property() label = '';
  /** The label is for screen readers: what the field is can be seen by where it stands. */
  @property({ type: Boolean }) bare = false;
  @property({ type: Boolean }) multiline = false;
  @property() kind: 'text' | 'date' = 'text';
  @property() placeholder = '';
  @property() mode: 'text' | 'numeric' = 'text';
  /** Saves the text; gives the reason where it can't be. */
  @property({ attribute: false }) save: (text: string) => string | null = () => null;
  /** What is in the field while somebody is in it, or while it can't be saved. */
  @state() private typed: string | null = null;
  @state() private problem: string | null = null;
  readonly #id = `field-${(made += 1)}`;

  override createRenderRoot(): this {
    return this;
  }

  override updated(_changed: PropertyValues<this>): void {
    const area = this.querySelector('textarea');
    if (!area || CSS.supports('field-sizing', 'content')) return;
    area.style.height = 'auto';
    area.style.height = `${area.scrollHeight + 2}px`;
  }

  override render(): TemplateResult {
    const { problem } = this;
    const described = problem === null ? nothing : `${this.#id}-problem`;
    return html`<label class=${this.bare ? 'ds-sr-only' : 'ds-label sk-field-label'} for=${this.#id}
        >${this.label}</label
      >
      ${
        this.multiline
          ? html`<textarea
              class="ds-input sk-field"
              id=${this.#id}
              rows="1"
              placeholder=${this.placeholder}
              aria-describedby=${described}
              aria-invalid=${problem === null ? 'false' : 'true'}
              .value=${live(this.typed ?? this.value)}
              @input=${this.#type}
              @blur=${this.#leave}
            ></textarea>`
          : html`<input
              class="ds-input sk-field"
              id=${this.#id}
              type=${this.kind}
              inputmode=${this.mode}
              autocomplete="off"
              placeholder=${this.placeholder}
              aria-describedby=${described}
              aria-invalid=${problem === null ? 'false' : 'true'}
              .value=${live(this.typed ?? this.value)}
              @input=${this.#type}
              @blur=${this.#leave}
            />`
      }
      ${problem === null ? nothing : html`<p class="sk-field-problem" id="${this.#id}-problem" role="alert">${problem}</p>`}`;
  }

  readonly #type = (event: Event): void => {
    this.typed = (event.target as HTMLInputElement | HTMLTextAreaElement).value;
    this.problem = this.save(this.typed);
  };

  readonly #leave = (): void => {
    if (this.problem === null) this.typed = null;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'sk-plan-field': SkPlanField;
  }
}
