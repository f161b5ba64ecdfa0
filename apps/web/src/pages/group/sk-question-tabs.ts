import { localized, msg } from '@lit/localize';
import type { QuestionId } from '@stikkord/domain';
import type { QuestionSlice } from '@stikkord/protocol';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import './sk-question-tabs.css';

/** Id of the panel that the tabs change. */
export const QUESTION_PANEL = 'sk-question-panel';

/** The questions one can see, as tabs. Fires `sk-choose` with the question's id. Nothing is shown for a single question. */
@customElement('sk-question-tabs')
@localized()
export class SkQuestionTabs extends LitElement {
  @property({ attribute: false }) questions: readonly QuestionSlice[] = [];
  @property() chosen: QuestionId | null = null;

  override createRenderRoot(): this {
    return this;
  }

  /** The chosen tab can be seen, and so can the top of what it chose. */
  override updated(changed: PropertyValues<this>): void {
    if (changed.has('chosen'))
      this.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'center', inline: 'nearest' });
  }

  override render(): TemplateResult | typeof nothing {
    if (this.questions.length < 2) return nothing;
    return html`<div
      class="sk-tabs"
      role="tablist"
      aria-label=${msg('Spørsmål', { id: 'questions' })}
      @keydown=${this.#key}
    >
      ${repeat(
        this.questions,
        ({ id }) => id,
        (question) => this.#tab(question),
      )}
    </div>`;
  }

  #tab({ id, prompt, status }: QuestionSlice): TemplateResult {
    const chosen = id === this.chosen;
    return html`<button
      type="button"
      role="tab"
      id=${`sk-tab-${id}`}
      aria-selected=${chosen ? 'true' : 'false'}
      aria-controls=${QUESTION_PANEL}
      tabindex=${chosen ? 0 : -1}
      @click=${() => this.#choose(id)}
    >
      <span class="sk-tab-prompt">${prompt.trim() || msg('Spørsmål uten tekst')}</span>
      ${status === 'closed' ? html`<span class="sk-tab-status">${msg('lukket')}</span>` : nothing}
    </button>`;
  }

  #choose(id: QuestionId): void {
    this.dispatchEvent(new CustomEvent<QuestionId>('sk-choose', { detail: id }));
  }

  readonly #key = (event: KeyboardEvent): void => {
    const at = this.questions.findIndex(({ id }) => id === this.chosen);
    const last = this.questions.length - 1;
    const to = { ArrowRight: at === last ? 0 : at + 1, ArrowLeft: at <= 0 ? last : at - 1, Home: 0, End: last }[
      event.key
    ];
    if (to === undefined) return;
    event.preventDefault();
    const { id } = this.questions[to]!;
    this.#choose(id);
    void this.updateComplete.then(() => this.querySelector<HTMLElement>(`#${CSS.escape(`sk-tab-${id}`)}`)?.focus());
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'sk-question-tabs': SkQuestionTabs;
  }
}
