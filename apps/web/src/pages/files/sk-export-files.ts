import { localized, msg, str } from '@lit/localize';
import type { MeetingId, QuestionId } from '@stikkord/domain';
import { api, type ExportFormat, type ExportQuery } from '@stikkord/protocol';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { ApiError } from '../../data/api.ts';
import { notice } from '../../elements/notice.ts';
import { checkLine } from '../organiser/check-line.ts';
import { describeProblem } from '../problem-text.ts';
import { fetchFile } from './fetch-file.ts';
import { fileKinds, noteText } from './file-words.ts';
import './sk-export-files.css';

/** What came of the last press. */
type Outcome =
  | { readonly format: ExportFormat; readonly state: 'making' }
  | { readonly format: ExportFormat; readonly state: 'kept'; readonly notes: readonly string[] }
  | { readonly format: ExportFormat; readonly state: 'failed'; readonly problem: ApiError };

/** The meeting's files, one press each, with what each is good for; what shall be in them is chosen beneath. */
@customElement('sk-export-files')
@localized()
export class SkExportFiles extends LitElement {
  @property() meeting: MeetingId = '';
  @property({ attribute: false }) questions: readonly { readonly id: QuestionId; readonly prompt: string }[] = [];
  @state() private query: ExportQuery = {};
  @state() private outcome: Outcome | null = null;

  override createRenderRoot(): this {
    return this;
  }

  override render(): TemplateResult {
    return html`<ul class="sk-plain-list sk-files">
        ${fileKinds().map(
          ({ format, name, use }) =>
            html`<li>
              <button
                type="button"
                class="ds-button"
                data-variant="secondary"
                aria-describedby=${`sk-file-${format}`}
                aria-disabled=${this.outcome?.state === 'making' ? 'true' : 'false'}
                @click=${() => void this.#fetch(format, name)}
              >
                ${name}
              </button>
              <span class="sk-quiet sk-small" id=${`sk-file-${format}`}>${use}</span>
            </li>`,
        )}
      </ul>
      <div class="sk-files-outcome" role="status">${this.#said()}</div>
      ${this.#failed()}
      <details class="sk-files-choices">
        <summary>${msg('Hva filene skal ha med')}<span class="sk-quiet">${this.#chosen()}</span></summary>
        ${this.#choices()}
      </details>`;
  }

  #choices(): TemplateResult {
    const { query } = this;
    return html`<div class="sk-files-form">
      <div class="ds-field">
        <label class="ds-label" for="sk-files-question">${msg('Spørsmål')}</label>
        <select class="ds-input" id="sk-files-question" @change=${this.#question}>
          <option value="" ?selected=${!query.question && query.per !== 'question'}>
            ${msg('Hele samlingen i én fil')}
          </option>
          <option value="*" ?selected=${query.per === 'question'}>${msg('Én fil for hvert spørsmål')}</option>
          ${this.questions.map(
            ({ id, prompt }) =>
              html`<option value=${id} ?selected=${query.question === id}>
                ${prompt.trim() || msg('Spørsmål uten tekst')}
              </option>`,
          )}
        </select>
      </div>
      <fieldset>
        <legend class="ds-label">${msg('Innhold')}</legend>
        ${this.#check(msg('Alle stikkordene'), query.points !== 'quotes', (on) => ({ points: on ? undefined : 'quotes' }), msg('Uten dem: bare sitatene, og hvor mange stikkord som står bak hvert tema.'))}
        ${this.#check(msg('Programmet'), query.agenda !== false, (on) => ({ agenda: on ? undefined : false }))}
        ${this.#check(msg('Oppfølgingen'), query.followUps !== false, (on) => ({ followUps: on ? undefined : false }))}
        ${this.#check(msg('Gruppenes navn ved stikkordene'), query.groupNames === true, (on) => ({ groupNames: on ? true : undefined }), msg('Til eget bruk. Da kan alle som får filen, se hva hver gruppe skrev. Med dem kan JSON-filen hentes inn igjen.'))}
      </fieldset>
    </div>`;
  }

  #check(label: string, on: boolean, change: (on: boolean) => Partial<ExportQuery>, help = ''): TemplateResult {
    return checkLine(label, on, (now) => (this.query = { ...this.query, ...change(now) }), help);
  }

  /** The choices in words, where they are not the usual ones. */
  #chosen(): string {
    const { question, per, points, agenda, followUps, groupNames } = this.query;
    return [
      per === 'question' ? msg('én fil for hvert spørsmål') : question ? msg('ett spørsmål') : '',
      points === 'quotes' ? msg('bare sitater') : '',
      agenda === false ? msg('uten program') : '',
      followUps === false ? msg('uten oppfølging') : '',
      groupNames ? msg('med gruppenes navn') : '',
    ]
      .filter((text) => text !== '')
      .join(', ');
  }

  #said(): TemplateResult | typeof nothing {
    const { outcome } = this;
    if (outcome === null || outcome.state === 'failed') return nothing;
    const name = nameOf(outcome.format);
    if (outcome.state === 'making') return html`${msg(str`Lager ${name} …`)}`;
    const notes = outcome.notes.map(noteText).filter((text) => text !== '');
    return html`${msg(str`${name} er hentet.`)}
    ${
      notes.length === 0
        ? nothing
        : html`<ul class="sk-points">
            ${notes.map((text) => html`<li>${text}</li>`)}
          </ul>`
    }`;
  }

  #failed(): TemplateResult | typeof nothing {
    const { outcome } = this;
    if (outcome?.state !== 'failed') return nothing;
    const name = nameOf(outcome.format);
    return notice('error', html`${msg(str`${name} ble ikke hentet.`)} ${describeProblem(outcome.problem)}`, {
      act: html`<button type="button" class="sk-quiet-button" @click=${() => void this.#fetch(outcome.format, name)}>
        ${msg('Prøv igjen')}
      </button>`,
    });
  }

  readonly #question = (event: Event): void => {
    const { value } = event.target as HTMLSelectElement;
    this.query = {
      ...this.query,
      per: value === '*' ? 'question' : undefined,
      question: value === '*' || value === '' ? undefined : value,
    };
  };

  async #fetch(format: ExportFormat, name: string): Promise<void> {
    if (this.outcome?.state === 'making') return;
    this.outcome = { format, state: 'making' };
    try {
      const { notes } = await fetchFile(api.export(this.meeting, format, this.query));
      this.outcome = { format, state: 'kept', notes };
    } catch (error) {
      const problem = error instanceof ApiError ? error : new ApiError('unexpected', 0, name);
      this.outcome = { format, state: 'failed', problem };
    }
  }
}

function nameOf(format: ExportFormat): string {
  return fileKinds().find((kind) => kind.format === format)?.name ?? format;
}

declare global {
  interface HTMLElementTagNameMap {
    'sk-export-files': SkExportFiles;
  }
}
