import { localized, msg } from '@lit/localize';
import { isLanguage, LANGUAGES, type Language, type Plan } from '@stikkord/domain';
import { html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { PlanEditor } from './plan-editor.ts';
import { planRefusal } from './plan-words.ts';
import './sk-plan-field.ts';

export function languageName(language: Language): string {
  return language === 'nb' ? 'bokmål' : language === 'nn' ? 'nynorsk' : 'English';
}

/** A meeting's title, date and language. */
@customElement('sk-plan-about')
@localized()
export class SkPlanAbout extends LitElement {
  @property({ attribute: false }) editor!: PlanEditor;
  @property({ attribute: false }) plan!: Plan;

  override createRenderRoot(): this {
    return this;
  }

  override render(): TemplateResult {
    const { plan } = this;
    return html`<div class="sk-about">
      <sk-plan-field
        class="sk-about-title"
        .label=${msg('Tittel')}
        .value=${plan.title}
        .save=${(title: string) => this.#set({ title }, 'title')}
      ></sk-plan-field>
      <sk-plan-field
        kind="date"
        .label=${msg('Dato')}
        .value=${plan.date}
        .save=${(date: string) => this.#set({ date }, 'date')}
      ></sk-plan-field>
      <div>
        <label class="ds-label sk-field-label" for="plan-language">${msg('Språk i samlingen')}</label>
        <select class="ds-input sk-field" id="plan-language" .value=${live(plan.language)} @change=${this.#language}>
          ${LANGUAGES.map(
            (each) =>
              html`<option value=${each} lang=${each} ?selected=${each === plan.language}>
                ${languageName(each)}
              </option>`,
          )}
        </select>
      </div>
    </div>`;
  }

  readonly #language = (event: Event): void => {
    const { value } = event.target as HTMLSelectElement;
    if (isLanguage(value)) this.editor.edit([{ do: 'set-meeting', fields: { language: value } }]);
  };

  #set(fields: { title?: string; date?: string }, field: string): string | null {
    const refused = this.editor.edit([{ do: 'set-meeting', fields }], field);
    return refused && planRefusal(refused);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sk-plan-about': SkPlanAbout;
  }
}
