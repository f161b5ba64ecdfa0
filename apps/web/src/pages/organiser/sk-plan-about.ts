import { localized, msg } from '@lit/localize';
import { isLanguage, LANGUAGES } from '@stikkord/domain';
import { page, type MeetingAnswer } from '@stikkord/protocol';
import { html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import '../../elements/sk-join-code.ts';
import { LANGUAGE_NAMES } from './language-names.ts';
import { phaseWord } from './meeting-words.ts';
import type { PlanDesk } from './plan-desk.ts';
import { planField, type PlanView } from './plan-view.ts';
import './sk-plan-about.css';
import { zoneList } from './zone-list.ts';

/** The head of the page: what the meeting is called, when it is, and the way to running it. */
@customElement('sk-plan-about')
@localized()
export class SkPlanAbout extends LitElement {
  @property({ attribute: false }) desk!: PlanDesk;
  @property({ attribute: false }) view!: PlanView;
  @property({ attribute: false }) meeting!: MeetingAnswer;

  override createRenderRoot(): this {
    return this;
  }

  override render(): TemplateResult {
    const { plan } = this.view;
    const field = (name: 'title' | 'date', label: string) =>
      planField(this.desk, this.view, {
        part: 'meeting',
        id: '',
        field: name,
        label,
        value: plan[name],
        type: name === 'date' ? 'date' : 'text',
        grow: name === 'title',
        placeholder: name === 'title' ? msg('Hva heter samlingen?') : '',
      });
    return html`<div class="sk-about">
      <div class="sk-about-title">${field('title', msg('Tittel'))}</div>
      <div class="sk-about-more">
        ${field('date', msg('Dato'))}
        <div class="ds-field sk-about-language">
          <label class="ds-label" for="sk-plan-language">${msg('Språk i samlingen')}</label>
          <select class="ds-input" id="sk-plan-language" .value=${live(plan.language)} @change=${this.#language}>
            ${LANGUAGES.map(
              (each) =>
                html`<option value=${each} lang=${each} ?selected=${each === plan.language}>
                  ${LANGUAGE_NAMES[each]}
                </option>`,
            )}
          </select>
        </div>
        <div class="ds-field sk-about-language">
          <label class="ds-label" for="sk-plan-zone">${msg('Tidssone')}</label>
          <select class="ds-input" id="sk-plan-zone" .value=${live(plan.zone)} @change=${this.#zone}>
            <option value="" ?selected=${plan.zone === ''}>${msg('Serverens')}</option>
            ${zoneList(plan.zone).map(
              (zone) =>
                html`<option value=${zone} ?selected=${zone === plan.zone}>${zone.replaceAll('_', ' ')}</option>`,
            )}
          </select>
        </div>
        <p class="sk-about-code">
          <span class="sk-quiet sk-small">${msg('Kode')}</span>
          <a href="#sk-part-links"><sk-join-code .code=${this.meeting.code}></sk-join-code></a>
        </p>
        <p class="sk-about-code">
          <span class="sk-quiet sk-small">${msg('Tilstand')}</span>
          <span>${phaseWord(this.meeting.phase)}</span>
        </p>
        <a class="ds-button sk-about-run" href=${page.run(this.meeting.facilitatorKey)}
          >${msg('Åpne fasilitatorsiden')}</a
        >
      </div>
    </div>`;
  }

  readonly #zone = (event: Event): void => {
    const { value: zone } = event.target as HTMLSelectElement;
    this.desk.do([{ do: 'set-meeting', fields: { zone } }], zone);
  };

  readonly #language = (event: Event): void => {
    const { value } = event.target as HTMLSelectElement;
    if (isLanguage(value)) this.desk.do([{ do: 'set-meeting', fields: { language: value } }], LANGUAGE_NAMES[value]);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'sk-plan-about': SkPlanAbout;
  }
}
