import { localized, msg, str } from '@lit/localize';
import { formatMinutes, type QuestionKind } from '@stikkord/domain';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { notice } from '../../../elements/notice.ts';
import { COLUMNS, type Column } from '../../../plan/agenda-columns.ts';
import { cellsOfText } from '../../../plan/cells-of-text.ts';
import {
  openPreview,
  previewRows,
  takenRows,
  withAsked,
  withColumn,
  withTaken,
  type PastePreview,
  type PreviewRow,
} from '../../../plan/paste-preview.ts';
import type { TakenRow } from '../../../plan/pasted-commands.ts';
import { rowsOfPaste } from '../../../plan/pasted-rows.ts';
import { questions as questionCount, rows as rowCount } from '../meeting-words.ts';
import { kindWord } from '../polls/kind-words.ts';
import './sk-paste-panel.css';

/** What rows of a programme may ask; choices need their options first, votes another question. */
const ASKED: readonly QuestionKind[] = ['group-work', 'keywords', 'open', 'scales'];

/**
 * A programme that was pasted, as rows, before it is taken: a field to paste into, then the table with what each column means, which
 * rows come along and what they ask. Fires `sk-take` with the rows, and `sk-leave`.
 */
@customElement('sk-paste-panel')
@localized()
export class SkPastePanel extends LitElement {
  /** What was pasted elsewhere; null: the field comes first. */
  @property({ attribute: false }) cells: readonly (readonly string[])[] | null = null;
  /** Why what was asked for couldn't be done. */
  @property() problem = '';
  @state() private preview: PastePreview | null = null;
  @state() private nothingFound = false;

  override createRenderRoot(): this {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.cells) this.preview = openPreview(this.cells);
  }

  override firstUpdated(): void {
    if (!this.preview) this.querySelector('textarea')?.focus();
  }

  override render(): TemplateResult {
    return this.preview ? this.#seen(this.preview) : this.#field();
  }

  #field(): TemplateResult {
    return html`<div class="sk-paste-field">
      <label class="ds-label" for="sk-paste-text">${msg('Lim inn programmet her')}</label>
      <p class="sk-quiet sk-small" id="sk-paste-help">
        ${msg('En tabell fra Word eller Excel, en liste, eller linjer fra en e-post. Du ser radene før de tas inn.')}
      </p>
      <textarea
        class="ds-input"
        id="sk-paste-text"
        rows="8"
        placeholder=${msg('09.00–09.15 Velkommen')}
        aria-describedby="sk-paste-help"
        @paste=${this.#pasted}
      ></textarea>
      ${this.nothingFound ? notice('error', msg('Her er det ingen tekst å lage rader av.')) : nothing}
      <div class="sk-row">
        <button type="button" class="ds-button" @click=${this.#typed}>${msg('Vis som rader')}</button>
        <button type="button" class="ds-button" data-variant="tertiary" @click=${this.#leave}>${msg('Avbryt')}</button>
      </div>
    </div>`;
  }

  #seen(preview: PastePreview): TemplateResult {
    const rows = previewRows(preview);
    const taken = rows.filter((row) => row.taken);
    const asked = taken.filter(({ question }) => question !== null).length;
    const long = taken.findIndex(({ tooLong }) => tooLong);
    return html`<p class="sk-paste-said" role="status" tabindex="-1">
        ${msg(str`${rowCount(taken.length)} og ${questionCount(asked)} er klare til å tas inn.`)}
        <span class="sk-quiet">${msg('Er en kolonne forstått feil, velg hva den er. Ingenting er lagret ennå.')}</span>
      </p>
      <div class="sk-paste-scroll" role="region" tabindex="0" aria-label=${msg('Det som ble limt inn')}>
        <table class="sk-paste">
          <thead>
            <tr>
              <th scope="col">${msg('Ta med')}</th>
              <th scope="col">${msg('Tid')}</th>
              ${preview.table.columns.map((column, at) => this.#head(column, at))}
              <th scope="col">${msg('Spørsmål', { id: 'questions' })}</th>
            </tr>
          </thead>
          <tbody>
            ${rows.map((row, index) => this.#row(row, index, preview.table.columns))}
          </tbody>
        </table>
      </div>
      ${
        this.problem || long >= 0
          ? notice(
              'error',
              this.problem ||
                msg(
                  str`Rad ${long + 1} har mer enn 1000 tegn i en celle. Kort den ned der du kopierte den fra, eller utelat raden.`,
                ),
            )
          : nothing
      }
      <div class="sk-row sk-paste-foot">
        <button
          type="button"
          class="ds-button sk-paste-take"
          aria-disabled=${taken.length === 0 || long >= 0 ? 'true' : 'false'}
          @click=${() => this.#take(rows, long)}
        >
          ${asked === 0 ? msg(str`Ta inn ${rowCount(taken.length)}`) : msg(str`Ta inn ${rowCount(taken.length)} og ${questionCount(asked)}`)}
        </button>
        <button type="button" class="ds-button" data-variant="tertiary" @click=${this.#again}>
          ${msg('Lim inn på nytt')}
        </button>
        <button type="button" class="ds-button" data-variant="tertiary" @click=${this.#leave}>${msg('Avbryt')}</button>
      </div>`;
  }

  #head(column: Column, at: number): TemplateResult {
    return html`<th scope="col" class="sk-paste-column" data-column=${column}>
      <select
        class="ds-input"
        aria-label=${msg(str`Hva kolonne ${at + 1} er`)}
        .value=${live(column)}
        @change=${(event: Event) => this.#set(withColumn(this.preview!, at, (event.target as HTMLSelectElement).value as Column))}
      >
        ${COLUMNS.map((each) => html`<option value=${each} ?selected=${each === column}>${columnWord(each)}</option>`)}
      </select>
    </th>`;
  }

  #row(row: PreviewRow, index: number, columns: readonly Column[]): TemplateResult {
    const { at, taken, cells, question, start, end } = row;
    const name = row.fields.what ?? msg(str`rad ${index + 1}`);
    const time = [start, end].map((each) => (each === null ? '' : formatMinutes(each)));
    return html`<tr ?data-left=${!taken}>
      <td>
        <label class="sk-paste-check"
          ><input
            type="checkbox"
            aria-label=${msg(str`Ta med ${name}`)}
            .checked=${live(taken)}
            @change=${(event: Event) => this.#set(withTaken(this.preview!, at, (event.target as HTMLInputElement).checked))}
        /></label>
      </td>
      <td class="sk-paste-time">${time[0] === '' ? '–' : time[1] === '' ? time[0] : `${time[0]}–${time[1]}`}</td>
      ${columns.map((column, place) => html`<td data-column=${column}>${cells[place]}</td>`)}
      <td class="sk-paste-ask">
        <select
          class="ds-input"
          aria-label=${msg(str`Spørsmål i ${name}`)}
          ?disabled=${!taken}
          .value=${live(question?.kind ?? '')}
          @change=${(event: Event) => {
            const { value } = event.target as HTMLSelectElement;
            this.#set(withAsked(this.preview!, at, value === '' ? null : (value as QuestionKind)));
          }}
        >
          <option value="" ?selected=${question === null}>${msg('Ikke noe spørsmål')}</option>
          ${ASKED.map((kind) => html`<option value=${kind} ?selected=${question?.kind === kind}>${askedWord(kind)}</option>`)}
        </select>
        ${question === null ? nothing : html`<p class="sk-small sk-quiet">${promptOf(question)}</p>`}
      </td>
    </tr>`;
  }

  #set(preview: PastePreview): void {
    this.preview = preview;
  }

  #show(cells: readonly (readonly string[])[]): void {
    this.nothingFound = cells.length === 0;
    if (this.nothingFound) return this.querySelector('textarea')?.focus();
    this.preview = openPreview(cells);
    void this.updateComplete.then(() => this.querySelector<HTMLElement>('.sk-paste-said')?.focus());
  }

  #take(rows: readonly PreviewRow[], long: number): void {
    const taken = takenRows(rows);
    if (taken.length === 0 || long >= 0) return;
    this.dispatchEvent(new CustomEvent<TakenRow[]>('sk-take', { detail: taken }));
  }

  readonly #pasted = (event: ClipboardEvent): void => {
    const cells = event.clipboardData ? rowsOfPaste(event.clipboardData) : [];
    const typed = (event.target as HTMLTextAreaElement).value.trim() !== '';
    if (typed || cells.length === 0) return;
    event.preventDefault();
    this.#show(cells);
  };

  readonly #typed = (): void => this.#show(cellsOfText(this.querySelector('textarea')!.value));

  readonly #again = async (): Promise<void> => {
    this.preview = null;
    await this.updateComplete;
    this.querySelector('textarea')?.focus();
  };

  readonly #leave = (): void => {
    this.dispatchEvent(new CustomEvent('sk-leave'));
  };
}

function columnWord(column: Column): string {
  switch (column) {
    case 'start':
      return msg('Start');
    case 'end':
      return msg('Slutt');
    case 'minutes':
      return msg('Minutter');
    case 'what':
      return msg('Hva');
    case 'how':
      return msg('Hvordan');
    case 'who':
      return msg('Hvem');
    case 'skip':
      return msg('Utelat');
  }
}

function askedWord(kind: QuestionKind): string {
  return kind === 'scales' ? msg('Evaluering (skala)') : kindWord(kind);
}

function promptOf({ kind, prompt, sections }: NonNullable<PreviewRow['question']>): string {
  if (kind === 'scales' && prompt === '') return msg('Tre påstander om samlingen, som du kan endre.');
  return sections.length === 0 ? `«${prompt}»` : `«${prompt}»: ${sections.join(' ')}`;
}

declare global {
  interface HTMLElementTagNameMap {
    'sk-paste-panel': SkPastePanel;
  }
}
