import { localized, msg, str } from '@lit/localize';
import { formatJoinCode, type MeetingId } from '@stikkord/domain';
import { api, page, type RehearsalAnswer } from '@stikkord/protocol';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { call, type ApiError } from '../../../data/api.ts';
import { notice } from '../../../elements/notice.ts';
import { clockTime } from '../clock-time.ts';
import { describeProblem } from '../../problem-text.ts';
import { asApiError } from '../organiser-session.ts';
import './sk-plan-rehearsal.css';

const MINUTES: readonly number[] = [1, 2, 3, 5, 10];
const USUAL = 3;
/** While they write, it is looked at again so often. */
const LOOK_MS = 15_000;

type Rehearsal = NonNullable<RehearsalAnswer['rehearsal']>;

/** A copy of the meeting that simulated groups fill, to practise on: begun, entered and thrown away from here. */
@customElement('sk-plan-rehearsal')
@localized()
export class SkPlanRehearsal extends LitElement {
  @property() meeting: MeetingId = '';
  /** The meeting's time zone; empty: the device's is near enough. */
  @property() zone = '';
  /** Undefined until the server has said. */
  @state() private rehearsal: Rehearsal | null | undefined;
  @state() private problem: ApiError | null = null;
  @state() private asking: 'begin' | 'throw' | null = null;
  @state() private said = '';
  #minutes = USUAL;
  #timer: ReturnType<typeof setTimeout> | undefined;

  override createRenderRoot(): this {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('focus', this.#look);
  }

  override disconnectedCallback(): void {
    removeEventListener('focus', this.#look);
    clearTimeout(this.#timer);
    super.disconnectedCallback();
  }

  override updated(changed: PropertyValues<this>): void {
    if (changed.has('meeting') && this.meeting !== '') this.#look();
  }

  override render(): TemplateResult {
    const { rehearsal } = this;
    return html`<p class="sk-quiet">
        ${msg('Øv på en kopi av samlingen: simulerte grupper skriver i noen minutter, så dere kan prøve å sortere, se projektoren og finne knappene. Kopien er merket på alle sider, og ingenting i den kommer inn i samlingen.')}
      </p>
      ${rehearsal === undefined ? nothing : rehearsal === null ? this.#begin() : this.#under(rehearsal)}
      ${
        this.problem
          ? notice('error', describeProblem(this.problem), {
              act: html`<button type="button" class="sk-quiet-button" @click=${this.#look}>
                ${msg('Prøv igjen')}
              </button>`,
            })
          : nothing
      }
      <p class="ds-sr-only" role="status">${this.said}</p>`;
  }

  #begin(): TemplateResult {
    const busy = this.asking === 'begin';
    return html`<div class="sk-row sk-rehearsal-begin">
      <label class="ds-label" for="sk-rehearsal-minutes">${msg('Gruppene skriver i')}</label>
      <select
        class="ds-input"
        id="sk-rehearsal-minutes"
        @change=${(event: Event) => (this.#minutes = Number((event.target as HTMLSelectElement).value))}
      >
        ${MINUTES.map(
          (minutes) =>
            html`<option value=${minutes} ?selected=${minutes === this.#minutes}>
              ${minutes === 1 ? msg('1 minutt') : msg(str`${minutes} minutter`)}
            </option>`,
        )}
      </select>
      <button
        type="button"
        class="ds-button"
        data-variant="secondary"
        aria-disabled=${busy ? 'true' : 'false'}
        @click=${this.#start}
      >
        ${busy ? msg('Lager kopien …') : msg('Start generalprøve')}
      </button>
    </div>`;
  }

  #under({ code, facilitatorKey, projectorKey, until }: Rehearsal): TemplateResult {
    const busy = this.asking === 'throw';
    const link = (href: string, name: string, use: string): TemplateResult =>
      html`<li><a href=${href} target="_blank">${name}</a> <span class="sk-quiet sk-small">${use}</span></li>`;
    return html`<p class="sk-rehearsal-state">
        ${
          until === null
            ? msg('Generalprøven står klar. Gruppene er ferdige med å skrive.')
            : msg(
                str`Generalprøven er i gang. Gruppene skriver til ${clockTime(until, this.zone)}, når et spørsmål er åpent.`,
              )
        }
      </p>
      <ul class="sk-plain-list sk-rehearsal-links">
        ${link(page.run(facilitatorKey), msg('Fasilitatorsiden'), msg('start poster, åpne spørsmål, sorter'))}
        ${link(page.projector(projectorKey), msg('Projektoren'), msg('det salen ser'))}
        ${link(page.meeting(code), msg('En deltakers side'), msg(str`med koden ${formatJoinCode(code)}, også på en telefon`))}
      </ul>
      <div class="sk-row">
        <button
          type="button"
          class="ds-button"
          data-variant="secondary"
          aria-disabled=${busy ? 'true' : 'false'}
          @click=${this.#throwAway}
        >
          ${busy ? msg('Kaster …') : msg('Kast generalprøven')}
        </button>
        <span class="sk-quiet sk-small">${msg('Den kastes også av seg selv etter et døgn.')}</span>
      </div>`;
  }

  readonly #look = (): void => {
    clearTimeout(this.#timer);
    void this.#try(async () => this.#is(await call<RehearsalAnswer>('GET', api.rehearsal(this.meeting))));
  };

  readonly #start = (): void => {
    if (this.asking !== null) return;
    this.asking = 'begin';
    void this.#try(async () => {
      this.#is(await call<RehearsalAnswer>('POST', api.rehearsal(this.meeting), { minutes: this.#minutes }));
      this.said = msg('Generalprøven er i gang.');
      await this.updateComplete;
      this.querySelector<HTMLElement>('.sk-rehearsal-links a')?.focus();
    });
  };

  readonly #throwAway = (): void => {
    if (this.asking !== null) return;
    this.asking = 'throw';
    void this.#try(async () => {
      await call('DELETE', api.rehearsal(this.meeting));
      this.#is({ rehearsal: null });
      this.said = msg('Generalprøven er kastet.');
      await this.updateComplete;
      this.querySelector<HTMLElement>('.sk-rehearsal-begin button')?.focus();
    });
  };

  #is({ rehearsal }: RehearsalAnswer): void {
    this.rehearsal = rehearsal;
    clearTimeout(this.#timer);
    if (rehearsal !== null && rehearsal.until !== null && this.isConnected)
      this.#timer = setTimeout(this.#look, LOOK_MS);
  }

  async #try(act: () => Promise<void>): Promise<void> {
    try {
      await act();
      this.problem = null;
    } catch (error) {
      this.problem = asApiError(error);
    }
    this.asking = null;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sk-plan-rehearsal': SkPlanRehearsal;
  }
}
