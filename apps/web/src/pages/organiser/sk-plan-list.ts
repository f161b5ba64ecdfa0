import { localized, msg, str } from '@lit/localize';
import { groupName, GROUPS_MAX, LISTED_MAX, NAME_MAX, standing, type PlanCommand } from '@stikkord/domain';
import { api, type ListAnswer, type MeetingAnswer } from '@stikkord/protocol';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { call } from '../../data/api.ts';
import { notice } from '../../elements/notice.ts';
import '../../elements/sk-ask-button.ts';
import { groups as groupWord } from '../../i18n/counts.ts';
import { currentLanguage } from '../../i18n/language.ts';
import { cellsOfList, listPreview, rowsOfList, textOfList, type ListPreview } from '../../plan/listed-people.ts';
import { rowsOfPaste } from '../../plan/pasted-rows.ts';
import { describeProblem } from '../problem-text.ts';
import { checkLine } from './check-line.ts';
import { previewTables } from './list-preview.ts';
import { listed, listedPeople, notTaken } from './list-words.ts';
import { asApiError } from './organiser-session.ts';
import type { PlanDesk } from './plan-desk.ts';
import type { PlanView } from './plan-view.ts';
import './sk-plan-list.css';

/** No list of LISTED_MAX people is longer. */
const BYTES_MAX = 1_000_000;
/** How often it is looked whether new groups are stored, in ms, and how many times. */
const LOOK_MS = 100;
const LOOKS = 100;

/**
 * The list that divides people: pasted or from a file, seen before it is taken, replaced or deleted. It never comes back from the
 * server, which keeps fingerprints alone.
 */
@customElement('sk-plan-list')
@localized()
export class SkPlanList extends LitElement {
  @property({ attribute: false }) meeting!: MeetingAnswer;
  @property({ attribute: false }) desk!: PlanDesk;
  @property({ attribute: false }) view!: PlanView;
  /** As the server said last; null: as it said with the meeting. */
  @state() private listed: number | null = null;
  @state() private replacing = false;
  @state() private text = '';
  @state() private making = true;
  @state() private sending = false;
  @state() private wrong = '';
  @state() private said = '';

  override createRenderRoot(): this {
    return this;
  }

  override render(): TemplateResult {
    const count = this.listed ?? this.meeting.listed;
    return html`<div class="sk-list">
      <h3 id="sk-list" tabindex="-1">${msg('Lista')}</h3>
      ${count > 0 ? this.#there(count) : nothing} ${count === 0 || this.replacing ? this.#form(count) : nothing}
      ${this.wrong === '' ? nothing : notice('error', this.wrong)}
      <p class="sk-quiet sk-small" role="status">${this.said}</p>
    </div>`;
  }

  #there(count: number): TemplateResult {
    return html`<p>${listedPeople(count)}</p>
      <p class="sk-quiet sk-small">
        ${msg('Navn og koder er lagret som fingeravtrykk: de kan kjennes igjen, men ikke leses tilbake. De slettes når samlingen avsluttes.')}
      </p>
      <div class="sk-row">
        ${
          this.replacing
            ? nothing
            : html`<button
                type="button"
                class="ds-button"
                data-variant="secondary"
                @click=${() => {
                  this.replacing = true;
                  void this.updateComplete.then(() => this.querySelector('textarea')?.focus());
                }}
              >
                ${msg('Bytt ut lista')}
              </button>`
        }
        <sk-ask-button
          variant="tertiary"
          .label=${msg('Slett lista')}
          .question=${msg('Slette lista? Den kan ikke hentes tilbake, men limes inn på nytt.')}
          .yes=${msg('Slett')}
          @sk-yes=${() => this.#send([])}
        ></sk-ask-button>
      </div>`;
  }

  #form(count: number): TemplateResult {
    const preview = this.text.trim() === '' ? null : this.#preview;
    return html`<div class="ds-field sk-list-paste">
        <label class="ds-label" for="sk-list-text">${msg('Navn eller kode, og gruppe')}</label>
        <p class="sk-quiet sk-small" id="sk-list-help">
          ${msg('Lim inn to kolonner fra Excel, eller linjer som «Kari Moe; Gruppe 3». Du ser hva som blir tatt inn, før noe sendes.')}
        </p>
        <textarea
          class="ds-input"
          id="sk-list-text"
          rows="5"
          spellcheck="false"
          autocomplete="off"
          aria-describedby="sk-list-help"
          .value=${this.text}
          @input=${(event: Event) => this.#become((event.target as HTMLTextAreaElement).value)}
          @paste=${this.#paste}
        ></textarea>
      </div>
      <div class="ds-field">
        <label class="ds-label" for="sk-list-file">${msg('Eller velg en CSV-fil')}</label>
        <input id="sk-list-file" type="file" accept=".csv,.tsv,.txt,text/csv,text/plain" @change=${this.#file} />
      </div>
      ${preview ? this.#shown(preview) : nothing}
      ${
        count > 0
          ? html`<button type="button" class="sk-quiet-button" @click=${() => this.#close()}>
              ${msg('Behold lista som er der')}
            </button>`
          : nothing
      }`;
  }

  get #preview(): ListPreview {
    const { plan } = this.view;
    const rows = rowsOfList(cellsOfList(this.text), standing(plan.groups));
    return listPreview(rows, plan, (group) => groupName(group, currentLanguage()));
  }

  #shown(preview: ListPreview): TemplateResult {
    const unknown = preview.groups.filter((group) => group.unknown);
    const room = standing(this.view.plan.groups).length + unknown.length <= GROUPS_MAX;
    const making = this.making && room && unknown.every(({ name }) => name.length <= NAME_MAX);
    const lost = making ? 0 : unknown.reduce((sum, { people }) => sum + people, 0);
    const tooMany = preview.rows.length > LISTED_MAX;
    return html`<section class="sk-list-preview" aria-label=${msg('Det som blir tatt inn')}>
      <p class="sk-list-sum" role="status">
        ${preview.people === 0 ? msg('Ingen navn med gruppe ennå. Hver linje trenger begge deler.') : listed(preview.people, preview.groups.length)}
      </p>
      ${preview.people === 0 ? nothing : previewTables(preview)}
      ${preview.incomplete === 0 || preview.people === 0 ? nothing : html`<p class="sk-quiet">${notTaken(preview.incomplete)}</p>`}
      ${
        preview.several.length === 0
          ? nothing
          : html`<p class="sk-quiet">
              ${msg(str`Står i flere grupper og får velge selv: ${preview.several.join(', ')}.`)}
            </p>`
      }
      ${
        unknown.length === 0
          ? nothing
          : html`${
              room
                ? checkLine(
                    msg(str`Lag gruppene som ikke finnes ennå: ${unknown.map(({ name }) => name).join(', ')}`),
                    this.making,
                    (on) => (this.making = on),
                  )
                : notice('signal', msg(str`Det er ikke plass til flere enn ${GROUPS_MAX} grupper.`))
            }
            ${lost === 0 ? nothing : html`<p class="sk-list-lost">${msg(str`${lost} av dem har ei gruppe som ikke finnes, og blir ikke med.`)}</p>`}`
      }
      ${tooMany ? notice('error', msg(str`Lista har plass til ${LISTED_MAX} linjer. Denne har ${preview.rows.length}.`)) : nothing}
      ${
        preview.people === 0 || tooMany
          ? nothing
          : html`<button
              type="button"
              class="ds-button"
              aria-disabled=${this.sending ? 'true' : 'false'}
              @click=${() => this.#take(preview, making)}
            >
              ${msg('Ta inn lista')}
            </button>`
      }
    </section>`;
  }

  #become(text: string): void {
    this.text = text;
    this.wrong = '';
    this.said = '';
  }

  /** A table from Word or a page has its cells in the HTML alone. */
  readonly #paste = (event: ClipboardEvent): void => {
    const data = event.clipboardData;
    if (!data || data.getData('text/html') === '') return;
    const rows = rowsOfPaste(data);
    if (!rows.some((cells) => cells.length > 1)) return;
    event.preventDefault();
    const text = rows.map((cells) => cells.map((cell) => cell.replace(/[\t\n]+/g, ' ')).join('\t')).join('\n');
    this.#become([this.text.trim(), text].filter((part) => part !== '').join('\n'));
  };

  readonly #file = async (event: Event): Promise<void> => {
    const input = event.target as HTMLInputElement;
    const [file] = input.files ?? [];
    if (!file) return;
    if (file.size > BYTES_MAX) this.wrong = msg(str`«${file.name}» er for stor til å være ei navneliste.`);
    else this.#become(textOfList(new Uint8Array(await file.arrayBuffer())));
    input.value = '';
  };

  async #take(preview: ListPreview, making: boolean): Promise<void> {
    if (this.sending) return;
    const fresh = making ? preview.groups.filter((group) => group.unknown) : [];
    if (fresh.length > 0) {
      const commands = fresh.map(({ name }): PlanCommand => ({
        do: 'add',
        kind: 'group',
        id: this.desk.newId(),
        before: null,
        fields: { name },
      }));
      if (this.desk.do(commands, groupWord(fresh.length)) === null) return;
      // The list is read with the groups that the server has.
      if (!(await this.#stored())) {
        this.wrong = msg('De nye gruppene er ikke lagret ennå. Sjekk nettet og prøv igjen.');
        return;
      }
    }
    await this.#send(preview.rows);
  }

  async #stored(): Promise<boolean> {
    const waits = (): boolean => (this.desk.line?.editing?.queue.length ?? 0) > 0;
    for (let looks = 0; looks < LOOKS && waits() && this.desk.line?.trouble === 'none'; looks += 1) {
      await this.desk.line.sendNow();
      if (waits()) await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
    }
    return !waits();
  }

  async #send(rows: ListPreview['rows']): Promise<void> {
    this.sending = true;
    this.wrong = '';
    try {
      const { id } = this.meeting;
      const answer =
        rows.length === 0
          ? (await call('DELETE', api.list(id)), { listed: 0, unknown: [] })
          : await call<ListAnswer>('PUT', api.list(id), { rows });
      this.listed = answer.listed;
      this.replacing = false;
      this.text = '';
      this.said = rows.length === 0 ? msg('Lista er slettet.') : msg('Lista er tatt inn.');
      if (answer.unknown.length > 0)
        this.wrong = msg(
          str`Disse gruppene finnes ikke, og de som skulle dit, er ikke med: ${answer.unknown.join(', ')}.`,
        );
      void this.updateComplete.then(() => this.querySelector<HTMLElement>('#sk-list')?.focus());
    } catch (error) {
      this.wrong = describeProblem(asApiError(error));
    }
    this.sending = false;
  }

  #close(): void {
    this.replacing = false;
    this.#become('');
    void this.updateComplete.then(() => this.querySelector<HTMLElement>('#sk-list')?.focus());
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sk-plan-list': SkPlanList;
  }
}
