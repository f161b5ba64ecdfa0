import { localized, msg } from '@lit/localize';
import { AGENDA_TEXT_MAX, minutesOfDay } from '@stikkord/domain';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { newId } from '../../plan/new-id.ts';
import { fireRun } from './run-act.ts';
import { hourOf, type RunRow } from './run-day.ts';
import { addedRow, editedRow, type RowText } from './run-row-acts.ts';

const MOST_MINUTES = 1440;

/** A row's text, to be changed, or a new row in the middle of the day. Fires `sk-run`, and `sk-close` when it is done with. */
@customElement('sk-row-form')
@localized()
export class SkRowForm extends LitElement {
  /** The row to change; null: a new one. */
  @property({ attribute: false }) row: RunRow | null = null;
  /** A new one stands before this row; null: last. */
  @property({ attribute: false }) next: string | null = null;
  /** It starts by the clock, whatever is before it. */
  @property({ type: Boolean }) fixed = false;
  /** Of the meeting. */
  @property() zone = '';
  @state() private wrong: 'start' | 'minutes' | null = null;

  override createRenderRoot(): this {
    return this;
  }

  override firstUpdated(): void {
    this.#field('what')?.focus();
  }

  override render(): TemplateResult {
    const { row } = this;
    const before = this.#before;
    return html`<form
      class="sk-row-form"
      novalidate
      aria-label=${row ? msg('Endre raden') : msg('Ny rad i programmet')}
      @submit=${this.#submit}
      @keydown=${this.#key}
    >
      ${this.#text('what', msg('Hva'), before.what ?? '')} ${this.#text('how', msg('Hvordan'), before.how ?? '')}
      ${this.#text('who', msg('Hvem'), before.who ?? '')}
      <div class="sk-row-numbers">
        ${this.#short('start', msg('Fast klokkeslett'), before.start ?? '', msg('Skriv klokkeslettet som 13:15, eller la det stå tomt.'))}
        ${row ? nothing : this.#short('minutes', msg('Minutter'), '15', msg('Skriv hele minutter, fra 1 til 1440.'))}
      </div>
      <div class="sk-row">
        <button class="ds-button">${row ? msg('Lagre') : msg('Legg til')}</button>
        <button type="button" class="ds-button" data-variant="tertiary" @click=${this.#leave}>${msg('Avbryt')}</button>
      </div>
    </form>`;
  }

  #text(name: 'what' | 'how' | 'who', label: string, value: string): TemplateResult {
    return html`<label class="sk-row-field"
      ><span>${label}</span
      ><input class="ds-input" name=${name} maxlength=${AGENDA_TEXT_MAX} autocomplete="off" value=${value}
    /></label>`;
  }

  #short(name: 'start' | 'minutes', label: string, value: string, problem: string): TemplateResult {
    const wrong = this.wrong === name;
    return html`<div class="sk-row-field">
      <label
        ><span>${label}</span
        ><input
          class="ds-input"
          name=${name}
          inputmode="numeric"
          autocomplete="off"
          value=${value}
          aria-invalid=${wrong ? 'true' : 'false'}
          aria-describedby=${wrong ? `row-wrong-${name}` : nothing}
      /></label>
      ${wrong ? html`<p class="sk-field-problem" id="row-wrong-${name}" role="alert">${problem}</p>` : nothing}
    </div>`;
  }

  get #before(): RowText {
    const { row } = this;
    if (!row) return {};
    const start = this.fixed ? row.plan.start : null;
    const { what, how, who } = row.row;
    return { what, how, who, start: start === null ? '' : hourOf(start, this.zone) };
  }

  readonly #submit = (event: Event): void => {
    event.preventDefault();
    const said = (name: string): string => this.#field(name)?.value.trim() ?? '';
    const minutes = Number(said('minutes'));
    const start = said('start');
    if (start !== '' && minutesOfDay(start) === null) return this.#refuse('start');
    if (!this.row && (!Number.isInteger(minutes) || minutes < 1 || minutes > MOST_MINUTES))
      return this.#refuse('minutes');
    const fields: RowText = { what: said('what'), how: said('how'), who: said('who'), start };
    const act = this.row
      ? editedRow(this.row, fields, this.#before)
      : addedRow(newId(), this.next, { ...fields, minutes });
    if (act) fireRun(this, act);
    this.#leave();
  };

  #refuse(what: 'start' | 'minutes'): void {
    this.wrong = what;
    this.#field(what)?.focus();
  }

  #field(name: string): HTMLInputElement | null {
    return this.querySelector<HTMLInputElement>(`[name="${name}"]`);
  }

  readonly #leave = (): void => {
    this.dispatchEvent(new CustomEvent('sk-close'));
  };

  readonly #key = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    this.#leave();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'sk-row-form': SkRowForm;
  }
}
