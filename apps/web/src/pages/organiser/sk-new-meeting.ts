import { localized, msg } from '@lit/localize';
import { GROUPS_MAX, isLanguage, LANGUAGES, NAME_MAX, type Language } from '@stikkord/domain';
import { api, page, type MeetingAnswer } from '@stikkord/protocol';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { ApiError, call } from '../../data/api.ts';
import { notice } from '../../elements/notice.ts';
import { currentLanguage } from '../../i18n/language.ts';
import { navigate } from '../../navigate.ts';
import { describeProblem } from '../problem-text.ts';
import { languageName } from './sk-plan-about.ts';
import { groupNames } from './group-names.ts';

/** Title, date, language and groups: enough to begin. All of it can be changed later. */
@customElement('sk-new-meeting')
@localized()
export class SkNewMeeting extends LitElement {
  @state() private problem: string | null = null;
  @state() private busy = false;
  @state() private named = false;

  override createRenderRoot(): this {
    return this;
  }

  override render(): TemplateResult {
    const chosen: Language = currentLanguage();
    return html`<form class="sk-form" @submit=${this.#submit}>
      <div>
        <label class="ds-label" for="new-title">${msg('Tittel')}</label>
        <input class="ds-input" id="new-title" name="title" maxlength="200" autocomplete="off" required />
      </div>
      <div class="sk-form-row">
        <div>
          <label class="ds-label" for="new-date">${msg('Dato')}</label>
          <input class="ds-input" id="new-date" name="date" type="date" .value=${today()} required />
        </div>
        <div>
          <label class="ds-label" for="new-language">${msg('Språk i samlingen')}</label>
          <select class="ds-input" id="new-language" name="language">
            ${LANGUAGES.map(
              (each) =>
                html`<option value=${each} lang=${each} ?selected=${each === chosen}>${languageName(each)}</option>`,
            )}
          </select>
        </div>
      </div>
      ${
        this.named
          ? html`<div>
              <label class="ds-label" for="new-names">${msg('Gruppenes navn, ett på hver linje')}</label>
              <textarea class="ds-input" id="new-names" name="names" rows="6"></textarea>
            </div>`
          : html`<div>
              <label class="ds-label" for="new-count">${msg('Antall grupper')}</label>
              <input
                class="ds-input sk-count"
                id="new-count"
                name="count"
                type="number"
                min="0"
                max=${GROUPS_MAX}
                value="6"
              />
            </div>`
      }
      <button type="button" class="sk-quiet-button" @click=${() => (this.named = !this.named)}>
        ${this.named ? msg('Bare antall grupper') : msg('Gi gruppene navn')}
      </button>
      ${this.problem === null ? nothing : notice('error', this.problem)}
      <button class="ds-button" aria-busy=${this.busy ? 'true' : nothing}>${msg('Lag samlingen')}</button>
    </form>`;
  }

  readonly #submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (this.busy) return;
    const form = new FormData(event.target as HTMLFormElement);
    const names = groupNames(form.get('names'), form.get('count'));
    const language = form.get('language');
    if (names.length > GROUPS_MAX) return void (this.problem = msg('Det kan være høyst 60 grupper.'));
    if (names.some((name) => name.length > NAME_MAX))
      return void (this.problem = msg('Et gruppenavn er for langt. Bruk høyst 80 tegn.'));
    this.busy = true;
    try {
      const meeting = await call<MeetingAnswer>('POST', api.meetings, {
        title: String(form.get('title')).trim(),
        date: form.get('date'),
        language: isLanguage(language) ? language : 'nb',
        groups: names,
      });
      navigate(page.meetingPlan(meeting.id));
    } catch (error) {
      this.problem = error instanceof ApiError ? describeProblem(error) : String(error);
    }
    this.busy = false;
  };
}

function today(): string {
  const now = new Date();
  return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`;
}

declare global {
  interface HTMLElementTagNameMap {
    'sk-new-meeting': SkNewMeeting;
  }
}
