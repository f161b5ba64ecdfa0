import { localized, msg, str } from '@lit/localize';
import {
  GROUPS_MAX,
  LANGUAGES,
  NAME_MAX,
  TITLE_MAX,
  type Language,
  type MeetingId,
  type SeriesId,
} from '@stikkord/domain';
import { api, type MeetingAnswer } from '@stikkord/protocol';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { call, type ApiError } from '../../data/api.ts';
import { notice } from '../../elements/notice.ts';
import '../../elements/sk-text-field.ts';
import type { SkTextField } from '../../elements/sk-text-field.ts';
import { currentLanguage } from '../../i18n/language.ts';
import { newId } from '../../plan/new-id.ts';
import { builtInCommands } from '../../plan/templates/built-in.ts';
import { describeProblem } from '../problem-text.ts';
import { checkLine } from './check-line.ts';
import { LANGUAGE_NAMES } from './language-names.ts';
import { today } from './meeting-words.ts';
import { asApiError } from './organiser-session.ts';
import './organiser-forms.css';
import './sk-new-meeting.css';
import './templates/sk-template-choice.ts';
import type { TemplateChoice } from './templates/sk-template-choice.ts';
import { ownZone } from './zone-list.ts';

const GROUPS_AT_FIRST = 6;

/** The few things a meeting begins with; all of them can be changed later. Fires `sk-made` with the meeting, or `sk-cancel`. */
@customElement('sk-new-meeting')
@localized()
export class SkNewMeeting extends LitElement {
  /** The series it shall be in, and the meeting of it that it can start from. */
  @property({ attribute: false }) series: SeriesId | null = null;
  @property({ attribute: false }) last: { readonly id: MeetingId; readonly title: string } | null = null;
  @state() private copies = { groups: true, agenda: true, questions: true };
  @state() private named = false;
  @state() private date = today();
  @state() private count = String(GROUPS_AT_FIRST);
  @state() private wrong: { field: 'title' | 'date' | 'groups'; text: string } | null = null;
  @state() private problem: ApiError | null = null;
  @state() private asking = false;
  @state() private language = currentLanguage();
  @state() private template: TemplateChoice = null;

  override createRenderRoot(): this {
    return this;
  }

  override firstUpdated(): void {
    this.#field('title').focus();
  }

  override render(): TemplateResult {
    const wrong = (field: string): string => (this.wrong?.field === field ? this.wrong.text : '');
    const { language } = this;
    return html`<form
      class="sk-form sk-new-meeting"
      novalidate
      @submit=${this.#submit}
      aria-labelledby="sk-new-heading"
    >
      <h2 id="sk-new-heading">${msg('Ny samling')}</h2>
      <sk-text-field label=${msg('Tittel')} name="title" .problem=${wrong('title')}></sk-text-field>
      <div class="sk-new-pair">
        <sk-text-field
          label=${msg('Dato')}
          name="date"
          type="date"
          .value=${this.date}
          @sk-input=${(event: CustomEvent<string>) => (this.date = event.detail)}
          .problem=${wrong('date')}
        ></sk-text-field>
        <div class="ds-field">
          <label class="ds-label" for="sk-new-language">${msg('Språk i samlingen')}</label>
          <select
            class="ds-input"
            id="sk-new-language"
            @change=${(event: Event) => (this.language = (event.target as HTMLSelectElement).value as Language)}
          >
            ${LANGUAGES.map(
              (each) => html`<option value=${each} ?selected=${each === language}>${LANGUAGE_NAMES[each]}</option>`,
            )}
          </select>
        </div>
      </div>
      ${
        this.last
          ? this.#from(this.last.title)
          : html`<sk-template-choice
              .language=${language}
              .date=${this.date}
              @sk-template=${(event: CustomEvent<TemplateChoice>) => (this.template = event.detail)}
            ></sk-template-choice>`
      }
      ${this.#copiesGroups ? nothing : this.#groupFields(wrong('groups'))}
      ${this.problem ? notice('error', describeProblem(this.problem)) : nothing}
      <div class="sk-row">
        <button class="ds-button" type="submit" aria-disabled=${this.asking ? 'true' : 'false'}>
          ${this.asking ? msg('Lager samlingen …') : msg('Lag samlingen')}
        </button>
        <button class="ds-button" data-variant="tertiary" type="button" @click=${this.#cancel}>${msg('Avbryt')}</button>
      </div>
    </form>`;
  }

  #from(title: string): TemplateResult {
    const part = (name: keyof typeof this.copies, label: string, help = ''): TemplateResult =>
      checkLine(label, this.copies[name], (on) => (this.copies = { ...this.copies, [name]: on }), help);
    return html`<fieldset class="sk-new-from">
      <legend class="ds-label">${msg('Ta med fra forrige samling')}</legend>
      <p class="sk-quiet sk-small">
        ${msg(str`«${title}» vises som «sist» når samlingen åpner: temaene, hva som er gjort, hva som skjer videre, og hva som ikke blir noe av.`)}
      </p>
      ${part('groups', msg('Gruppene'))} ${part('agenda', msg('Programmet'))}
      ${part('questions', msg('Spørsmålene'), msg('Også valg, skalaer og de andre som hver svarer på alene, uten svarene. Spør dere likt igjen, ser dere utviklingen i prosessen.'))}
    </fieldset>`;
  }

  #groupFields(wrong: string): TemplateResult {
    return html`<fieldset class="sk-new-groups">
      <legend class="ds-label">${msg('Grupper')}</legend>
      <label
        ><input
          type="radio"
          name="by"
          ?checked=${!this.named}
          @change=${() => (this.named = false)}
        />${msg('Et antall')}</label
      >
      <label
        ><input
          type="radio"
          name="by"
          ?checked=${this.named}
          @change=${() => (this.named = true)}
        />${msg('Med navn')}</label
      >
      ${
        this.named
          ? html`<div class="ds-field sk-new-names">
              <label class="ds-label" for="sk-new-names">${msg('Navn på gruppene, ett på hver linje')}</label>
              <textarea class="ds-input" id="sk-new-names" rows="5"></textarea>
            </div>`
          : html`<sk-text-field
              class="sk-new-count"
              label=${msg('Antall grupper')}
              name="count"
              inputMode="numeric"
              .value=${this.count}
              @sk-input=${(event: CustomEvent<string>) => (this.count = event.detail)}
            ></sk-text-field>`
      }
      ${wrong ? html`<p class="sk-field-problem" role="alert">${wrong}</p>` : nothing}
    </fieldset>`;
  }

  /** They come with what it begins with. */
  get #copiesGroups(): boolean {
    if (this.last) return this.copies.groups;
    return this.template !== null && 'own' in this.template && this.template.own.groups > 0;
  }

  #field(name: string): SkTextField {
    return this.querySelector<SkTextField>(`sk-text-field[name=${name}]`)!;
  }

  /** Null where they can't be had, and why is said. */
  get #groups(): string[] | null {
    const names = this.named
      ? this.querySelector('textarea')!
          .value.split('\n')
          .map((name) => name.trim())
          .filter((name) => name !== '')
      : null;
    const count = names ? names.length : Number(this.count.trim() || 0);
    if (!Number.isInteger(count) || count < 0) this.wrong = { field: 'groups', text: msg('Skriv antallet med tall.') };
    else if (count > GROUPS_MAX)
      this.wrong = {
        field: 'groups',
        text: msg('En samling kan ha 60 grupper. Lag færre, eller del opp i to samlinger.'),
      };
    else if (names?.some((name) => name.length > NAME_MAX))
      this.wrong = { field: 'groups', text: msg('Et av navnene er for langt. Et navn kan ha 80 tegn.') };
    else return names ?? Array<string>(count).fill('');
    return null;
  }

  readonly #submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (this.asking) return;
    this.wrong = this.problem = null;
    const title = this.#field('title').text.trim();
    const { date } = this;
    if (title === '') this.wrong = { field: 'title', text: msg('Gi samlingen en tittel.') };
    else if (title.length > TITLE_MAX)
      this.wrong = { field: 'title', text: msg('Tittelen er for lang. Den kan ha 200 tegn.') };
    else if (date === '') this.wrong = { field: 'date', text: msg('Velg en dato. Den kan endres siden.') };
    if (this.wrong) return this.#field(this.wrong.field).focus();
    const groups = this.#copiesGroups ? [] : this.#groups;
    if (groups === null) return this.querySelector<HTMLElement>('.sk-new-groups :is(textarea, [type=text])')?.focus();
    this.asking = true;
    try {
      const { language, template } = this;
      const from = this.last
        ? { meeting: this.last.id, ...this.copies }
        : template !== null && 'own' in template
          ? { template: template.own.id }
          : null;
      const commands =
        !this.last && template !== null && 'builtIn' in template
          ? builtInCommands(template.builtIn, { language, date, newId })
          : [];
      const zone = ownZone();
      const made = await call<MeetingAnswer>('POST', api.meetings, {
        title,
        date,
        language,
        groups,
        ...(this.series !== null && { series: this.series }),
        // What goes on stays where it was.
        ...(zone !== '' && !this.last && { zone }),
        ...(from && { from }),
        ...(commands.length > 0 && { commands }),
      });
      this.dispatchEvent(new CustomEvent<MeetingAnswer>('sk-made', { detail: made }));
    } catch (error) {
      this.problem = asApiError(error);
    }
    this.asking = false;
  };

  readonly #cancel = (): void => {
    this.dispatchEvent(new CustomEvent('sk-cancel'));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'sk-new-meeting': SkNewMeeting;
  }
}
