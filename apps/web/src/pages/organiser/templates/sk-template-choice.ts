import { localized, msg } from '@lit/localize';
import { agendaTimes, formatMinutes, plannedAll, standing, type Language, type Plan } from '@stikkord/domain';
import { api, type TemplateRow, type TemplatesAnswer } from '@stikkord/protocol';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { call } from '../../../data/api.ts';
import { groups } from '../../../i18n/counts.ts';
import { BUILT_IN, builtInCommands, type BuiltIn } from '../../../plan/templates/built-in.ts';
import './sk-template-choice.css';
import { templateName, templateSize, templateUse } from './template-words.ts';

/** What a new meeting begins with: nothing, a plan that comes with Stikkord, or one of the organiser's own. */
export type TemplateChoice = { readonly builtIn: BuiltIn } | { readonly own: TemplateRow } | null;

/** Templates to begin with, each with a look at what it has. Fires `sk-template` with the choice. */
@customElement('sk-template-choice')
@localized()
export class SkTemplateChoice extends LitElement {
  /** Of the meeting: built-in plans are written in it. */
  @property() language: Language = 'nb';
  @property() date = '';
  @state() private own: readonly TemplateRow[] = [];
  @state() private chosen: TemplateChoice = null;

  override createRenderRoot(): this {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // Without an answer one begins with what comes with Stikkord.
    void call<TemplatesAnswer>('GET', api.templates).then(
      ({ templates }) => (this.own = templates.filter(({ deleted }) => !deleted)),
      () => {},
    );
  }

  override render(): TemplateResult {
    return html`<fieldset class="sk-templates">
      <legend class="ds-label">${msg('Begynn med')}</legend>
      ${this.#line(null, msg('Et tomt program'), msg('Lim inn programmet du har, eller skriv det.'))}
      ${BUILT_IN.map((each) => this.#line({ builtIn: each }, templateName(each), templateUse(each)))}
      ${this.own.map((each) => this.#line({ own: each }, each.title, ownSize(each)))}
    </fieldset>`;
  }

  #line(choice: TemplateChoice, name: string, use: string): TemplateResult {
    const on = keyOf(choice) === keyOf(this.chosen);
    return html`<label class="sk-template">
        <input type="radio" name="template" .checked=${on} @change=${() => this.#choose(choice)} />
        <span>${name} <span class="sk-quiet sk-small">${use}</span></span> </label
      >${on && choice !== null && 'builtIn' in choice ? this.#look(choice.builtIn) : nothing}`;
  }

  /** The plan as it would be, in the meeting's language. */
  #look(template: BuiltIn): TemplateResult {
    const plan = planOf(template, this.language, this.date);
    const rows = standing(plan.agenda);
    const asked = standing(plan.questions);
    const times = agendaTimes(plan.agenda);
    return html`<div class="sk-template-look" role="status">
      <p class="sk-small sk-quiet">${templateSize(rows.length, asked.length)}</p>
      <ol class="sk-plain-list sk-small" lang=${this.language}>
        ${rows.map((row) => {
          const start = times.get(row.id)?.start ?? null;
          return html`<li>
            ${start === null ? nothing : html`<span class="sk-template-time">${formatMinutes(start)}</span>`}
            ${row.what}
            ${asked
              .filter(({ agendaItem }) => agendaItem === row.id)
              .map(({ id, prompt }) => {
                const parts = standing(plan.sections).filter(({ question, title }) => question === id && title !== '');
                return html`<p class="sk-template-asks">
                  <b>${prompt}</b> ${parts.map(({ title }) => title).join(' · ')}
                </p>`;
              })}
          </li>`;
        })}
      </ol>
    </div>`;
  }

  #choose(choice: TemplateChoice): void {
    this.chosen = choice;
    this.dispatchEvent(new CustomEvent<TemplateChoice>('sk-template', { detail: choice }));
  }
}

function keyOf(choice: TemplateChoice): string {
  return choice === null ? '' : 'builtIn' in choice ? choice.builtIn : choice.own.id;
}

function ownSize({ agenda, groups: count, questions: asked }: TemplateRow): string {
  return [templateSize(agenda, asked), ...(count === 0 ? [] : [groups(count)])].join(', ');
}

function planOf(template: BuiltIn, language: Language, date: string): Plan {
  let last = 0;
  const newId = (): string => `t${++last}`;
  const empty: Plan = {
    title: '',
    date,
    language,
    zone: '',
    divide: 'choose',
    groups: [],
    agenda: [],
    questions: [],
    sections: [],
    materials: [],
  };
  const decision = plannedAll(empty, builtInCommands(template, { language, date, newId }));
  return decision.ok ? decision.plan : empty;
}

declare global {
  interface HTMLElementTagNameMap {
    'sk-template-choice': SkTemplateChoice;
  }
}
