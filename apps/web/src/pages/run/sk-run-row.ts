import { localized, msg, str } from '@lit/localize';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '../../elements/sk-ask-button.ts';
import { fireRun, type RunAct } from './run-act.ts';
import type { RunRow } from './run-day.ts';
import { lengthOf, movedRow, nameOf, skipped, stretched } from './run-row-acts.ts';
import type { RowParts } from './row-parts.ts';
import './sk-row-form.ts';
import './sk-run-row.css';
import './sk-start-row.ts';

/** What can be done with an agenda row: start it, give it more or less time, leave it out, move it, change it, put one behind it. Fires `sk-run`. */
@customElement('sk-run-row')
@localized()
export class SkRunRow extends LitElement {
  @property({ attribute: false }) row!: RunRow;
  @property({ attribute: false }) rows: readonly RunRow[] = [];
  @property({ attribute: false }) parts: RowParts = {
    questions: [],
    stillOpen: [],
    material: 0,
    clock: null,
    stage: 'agenda',
  };
  @property({ attribute: false }) groups = 0;
  @property({ type: Boolean }) fixed = false;
  /** Its start is the newest, and can be taken back. */
  @property({ type: Boolean }) newest = false;
  @property({ type: Boolean }) over = false;
  @property() zone = '';
  @state() private form: 'edit' | 'add' | null = null;

  override createRenderRoot(): this {
    return this;
  }

  override render(): TemplateResult {
    const { row, rows } = this;
    const at = rows.findIndex(({ id }) => id === row.id);
    if (this.form)
      return html`<sk-row-form
        .row=${this.form === 'edit' ? row : null}
        .next=${rows[at + 1]?.id ?? null}
        ?fixed=${this.fixed}
        .zone=${this.zone}
        @sk-close=${this.#closed}
      ></sk-row-form>`;
    const current = rows.find(({ state: each }) => each === 'now')?.id ?? null;
    return html`<div class="sk-run-row-acts">
      ${this.over || row.state === 'now' ? nothing : this.#start(current)}
      ${this.newest && !this.over ? takeBack(row) : nothing} ${row.state === 'past' ? nothing : this.#minutes()}
      <div class="sk-run-row-small">
        ${row.state === 'past' || row.state === 'now' ? nothing : this.#skip()}
        ${this.#move(-1, msg('Flytt opp'), at === 0)} ${this.#move(1, msg('Flytt ned'), at === rows.length - 1)}
        ${this.#small('edit', msg('Endre'), msg(str`Endre ${nameOf(row)}`), () => (this.form = 'edit'))}
        ${this.#small('add', msg('Ny rad under'), msg(str`Ny rad under ${nameOf(row)}`), () => (this.form = 'add'))}
      </div>
    </div>`;
  }

  #start(current: string | null): TemplateResult {
    return html`<sk-start-row
      .row=${this.row}
      .label=${this.row.started ? msg('Start igjen') : msg('Start')}
      .parts=${this.parts}
      .current=${current}
      .groups=${this.groups}
    ></sk-start-row>`;
  }

  #minutes(): TemplateResult {
    const { row } = this;
    const length = lengthOf(row);
    const by = (minutes: number): void => this.#fire(length === null ? null : stretched(row, length + minutes));
    const back = row.plannedMinutes;
    return html`<form class="sk-run-row-minutes" @submit=${(event: Event) => event.preventDefault()} novalidate>
      <button
        type="button"
        class="sk-quiet-button"
        data-act="less"
        aria-label=${msg(str`−5 minutter: ${nameOf(row)}`)}
        aria-disabled=${length === null || length <= 5 ? 'true' : 'false'}
        @click=${() => by(-5)}
      >
        −5
      </button>
      <label
        ><span class="ds-sr-only">${msg(str`Minutter til ${nameOf(row)}`)}</span
        ><input
          class="ds-input"
          name="minutes"
          inputmode="numeric"
          autocomplete="off"
          maxlength="4"
          placeholder=${length ?? ''}
          .value=${row.minutes === null ? '' : String(row.minutes)}
          @change=${this.#ownNumber}
        /><span>min</span></label
      >
      <button
        type="button"
        class="sk-quiet-button"
        data-act="more"
        aria-label=${msg(str`+5 minutter: ${nameOf(row)}`)}
        aria-disabled=${length === null ? 'true' : 'false'}
        @click=${() => by(5)}
      >
        +5
      </button>
      ${
        row.minutes === null || back === null || back === row.minutes
          ? nothing
          : html`<button
              type="button"
              class="sk-quiet-button"
              data-act="planned"
              @click=${() => this.#fire(stretched(row, back))}
            >
              ${msg(str`Som planlagt, ${back} min`)}
            </button>`
      }
    </form>`;
  }

  #skip(): TemplateResult {
    const { row } = this;
    const skip = row.state !== 'skipped';
    return this.#small(
      'skip',
      skip ? msg('Hopp over') : msg('Ta med igjen'),
      skip ? msg(str`Hopp over ${nameOf(row)}`) : msg(str`Ta med igjen: ${nameOf(row)}`),
      () => this.#fire(skipped(row, skip)),
    );
  }

  #move(by: -1 | 1, text: string, off: boolean): TemplateResult {
    return this.#small(
      by === -1 ? 'up' : 'down',
      text,
      `${text}: ${nameOf(this.row)}`,
      () => this.#fire(movedRow(this.rows, this.row.id, by)),
      off,
    );
  }

  #small(act: string, text: string, label: string, run: () => void, off = false): TemplateResult {
    return html`<button
      type="button"
      class="sk-quiet-button"
      data-act=${act}
      aria-label=${label}
      aria-disabled=${off ? 'true' : 'false'}
      @click=${run}
    >
      ${text}
    </button>`;
  }

  #fire(act: RunAct | null): void {
    if (act) fireRun(this, act);
  }

  readonly #ownNumber = (): void => {
    const field = this.querySelector<HTMLInputElement>('[name="minutes"]')!;
    const before = this.row.minutes === null ? '' : String(this.row.minutes);
    if (field.value.trim() === before) return;
    const act = stretched(this.row, Number(field.value));
    if (act) fireRun(this, act);
    else field.value = before;
  };

  readonly #closed = (): void => {
    const act = this.form;
    this.form = null;
    void this.updateComplete.then(() => this.querySelector<HTMLElement>(`[data-act="${act}"]`)?.focus());
  };
}

/** Stands where the row does, so that whoever is here can take the start back. */
export function takeBack(row: RunRow): TemplateResult {
  return html`<sk-ask-button
    variant="tertiary"
    .label=${msg('Ta tilbake starten')}
    .said=${msg(str`Ta tilbake starten av ${nameOf(row)}`)}
    .question=${msg(str`Bli som før «${nameOf(row)}» ble startet? Det som er skrevet, blir tatt vare på.`)}
    .yes=${msg('Ta tilbake')}
    @sk-yes=${(event: Event) =>
      fireRun(event.currentTarget!, {
        command: { do: 'take-back-start', agendaItem: row.id },
        said: msg(str`Starten av «${nameOf(row)}» er tatt tilbake.`),
      })}
  ></sk-ask-button>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'sk-run-row': SkRunRow;
  }
}
