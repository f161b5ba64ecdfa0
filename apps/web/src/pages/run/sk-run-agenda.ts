import { localized, msg, str } from '@lit/localize';
import type { AgendaItemId } from '@stikkord/domain';
import type { FacilitatorSlices } from '@stikkord/protocol';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import { repeat } from 'lit/directives/repeat.js';
import { emptyState } from '../../elements/empty-state.ts';
import { dayWords } from './day-told.ts';
import { hourOf, hours, type RunDay, type RunRow } from './run-day.ts';
import { standingGroups } from './run-now.ts';
import { nameOf } from './run-row-acts.ts';
import { rowParts } from './row-parts.ts';
import './sk-row-form.ts';
import './sk-run-agenda.css';
import './sk-run-row.ts';

/** What was done with a row takes effect within this time, or it is not what took the focus away. */
const REFOCUS_MS = 3000;

/** The agenda as a line: what is on, what comes when, and what one can do with each row, which unfolds. `sk-run` comes out of it. */
@customElement('sk-run-agenda')
@localized()
export class SkRunAgenda extends LitElement {
  @property({ attribute: false }) day: RunDay = {
    rows: [],
    now: null,
    next: null,
    drift: null,
    end: null,
    plannedEnd: null,
  };
  @property({ attribute: false }) slices: Partial<FacilitatorSlices> = {};
  /** On a phone: all rows, not only what is on and what is next. */
  @state() private all = false;
  @state() private unfolded: AgendaItemId | null = null;
  @state() private adding = false;
  #acted: { readonly row: AgendaItemId; readonly act: string; readonly at: number } | null = null;

  override createRenderRoot(): this {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('click', this.#pressed);
  }

  override disconnectedCallback(): void {
    this.removeEventListener('click', this.#pressed);
    super.disconnectedCallback();
  }

  /** A row that moves, or an act that is another now, takes the focus with it; it comes back. */
  override updated(): void {
    const acted = this.#acted;
    if (!acted || Date.now() - acted.at > REFOCUS_MS) return;
    setTimeout(() => {
      if (document.activeElement !== document.body) return;
      const row = this.querySelector<HTMLElement>(`[data-row="${CSS.escape(acted.row)}"]`);
      (
        row?.querySelector<HTMLElement>(`[data-act="${acted.act}"]`) ?? row?.querySelector<HTMLElement>('button')
      )?.focus();
    });
  }

  override render(): TemplateResult {
    const { rows } = this.day;
    const over = this.slices.meeting?.phase === 'over';
    if (rows.length === 0)
      return html`${emptyState(msg('Samlingen har ikke noe program ennå. Den som planlegger, kan legge det inn, eller du kan begynne her.'))}
      ${this.#addFirst()}`;
    const told = dayWords(this.day, this.#zone);
    return html`${told === '' ? nothing : html`<p class="sk-run-drift" ?data-late=${(this.day.drift ?? 0) > 0}>${told}</p>`}
      <ol class="sk-run-line" ?data-all=${this.all}>
        ${repeat(
          rows,
          ({ id }) => id,
          (row) => this.#row(row, over),
        )}
      </ol>
      ${
        rows.length < 3
          ? nothing
          : html`<button
              type="button"
              class="sk-quiet-button sk-run-all"
              aria-expanded=${this.all ? 'true' : 'false'}
              @click=${() => (this.all = !this.all)}
            >
              ${this.all ? msg('Vis bare nå og neste') : msg('Vis hele programmet')}
            </button>`
      }`;
  }

  get #zone(): string {
    return this.slices.meeting?.zone ?? '';
  }

  #row(row: RunRow, over: boolean): TemplateResult {
    const { day, lastStart } = this.slices;
    const unfolded = this.unfolded === row.id;
    const start = row.start ?? row.plan.start;
    const fixed = day?.find(({ id }) => id === row.id)?.fixed ?? false;
    return html`<li
      class="sk-run-row"
      data-row=${row.id}
      data-state=${row.state}
      aria-current=${ifDefined(row.state === 'now' ? 'step' : undefined)}
    >
      <span class="sk-run-time"
        >${start === null ? '' : hourOf(start, this.#zone)}${
          row.apart && row.plan.start !== null && row.plan.start !== row.start
            ? html`<s><span class="ds-sr-only">${msg('planlagt')} </span>${hourOf(row.plan.start, this.#zone)}</s>`
            : nothing
        }</span
      >
      <div class="sk-run-what-part">
        <button
          type="button"
          class="sk-run-what"
          data-act="unfold"
          aria-expanded=${unfolded ? 'true' : 'false'}
          @click=${() => (this.unfolded = unfolded ? null : row.id)}
        >
          <span>${nameOf(row)}</span>&nbsp;${this.#mark(row)}
        </button>
        <p class="sk-run-beside">${this.#beside(row)}</p>
        ${
          unfolded
            ? html`${row.row.how === '' ? nothing : html`<p class="sk-run-how">${row.row.how}</p>`}
                ${row.apart ? html`<p class="sk-run-beside">${msg(str`Planlagt ${hours(row.plan, this.#zone)}`)}</p>` : nothing}
                <sk-run-row
                  .row=${row}
                  .rows=${this.day.rows}
                  .parts=${rowParts(row.id, row.minutes, this.slices)}
                  .groups=${standingGroups(this.slices).length}
                  ?fixed=${fixed}
                  ?newest=${lastStart === row.id}
                  ?over=${over}
                  .zone=${this.#zone}
                ></sk-run-row>`
            : nothing
        }
      </div>
    </li>`;
  }

  #mark({ state: how }: RunRow): TemplateResult | typeof nothing {
    if (how === 'now') return html`<span class="sk-run-now">${msg('nå')}</span>`;
    const word =
      how === 'next' ? msg('neste') : how === 'skipped' ? msg('hoppes over') : how === 'left' ? msg('ikke holdt') : '';
    return word === '' ? nothing : html`<span class="sk-run-next">${word}</span>`;
  }

  /** `til 10:25 · Kari` */
  #beside({ end, row }: RunRow): string {
    const until = end === null ? '' : msg(str`til ${hourOf(end, this.#zone)}`);
    return [until, row.who].filter((part) => part !== '').join(' · ');
  }

  #addFirst(): TemplateResult {
    return this.adding
      ? html`<sk-row-form .zone=${this.#zone} @sk-close=${() => (this.adding = false)}></sk-row-form>`
      : html`<button type="button" class="sk-quiet-button" @click=${() => (this.adding = true)}>
          ${msg('Ny rad i programmet')}
        </button>`;
  }

  readonly #pressed = (event: Event): void => {
    const target = event.target instanceof Element ? event.target : null;
    const row = target?.closest<HTMLElement>('[data-row]')?.dataset['row'];
    const act = target?.closest<HTMLElement>('[data-act]')?.dataset['act'] ?? 'unfold';
    if (row !== undefined) this.#acted = { row, act, at: Date.now() };
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'sk-run-agenda': SkRunAgenda;
  }
}
