import { localized, msg, str } from '@lit/localize';
import { CLOCK_MINUTES_MAX, type RoomClock } from '@stikkord/domain';
import type { QuestionSlice } from '@stikkord/protocol';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import '../../elements/sk-countdown.ts';
import type { ClockSign } from '../../elements/sk-countdown.ts';
import { closingClock, pausedClock, startedClock, stoppedClock, stretchedClock } from './clock-acts.ts';
import { chooseSound, readySound, soundChosen, soundSign } from './clock-sound.ts';
import { fireRun } from './run-act.ts';
import { hourOf, type RunRow } from './run-day.ts';
import './sk-room-clock.css';

/** Where a row doesn't say how long it is. */
const USUAL_MINUTES = 10;

/** The room's one clock: large and calm, with what one does to it at hand. All of it can be taken back. Fires `sk-run`. */
@customElement('sk-room-clock')
@localized()
export class SkRoomClock extends LitElement {
  @property({ attribute: false }) clock: RoomClock | null = null;
  /** The row that is on. */
  @property({ attribute: false }) row: RunRow | null = null;
  /** Those that are open: the clock can close them. */
  @property({ attribute: false }) open: readonly QuestionSlice[] = [];
  @property({ type: Boolean }) over = false;
  @property() zone = '';
  /** The server's clock. */
  @property({ attribute: false }) now: () => number = Date.now;
  @state() private starting = false;
  @state() private closes = false;
  @state() private wrong = false;
  @state() private sound = soundChosen();

  override createRenderRoot(): this {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('click', readySound);
    document.addEventListener('keydown', readySound);
  }

  override disconnectedCallback(): void {
    document.removeEventListener('click', readySound);
    document.removeEventListener('keydown', readySound);
    super.disconnectedCallback();
  }

  override render(): TemplateResult {
    const { clock } = this;
    return html`<div class="sk-room-clock" role="group" aria-label=${msg('Klokka')}>
      ${clock === null ? nothing : this.#going(clock)} ${this.starting ? this.#form() : this.#startButton()}
    </div>`;
  }

  #going(clock: RoomClock): TemplateResult {
    const by = (minutes: number): void => fireRun(this, stretchedClock(clock, minutes, this.now()));
    const paused = clock.endsAt === null;
    const small = (act: string, text: string, label: string, run: () => void): TemplateResult =>
      html`<button type="button" class="sk-quiet-button" data-act=${act} aria-label=${label} @click=${run}>
        ${text}
      </button>`;
    return html`<p class="sk-room-clock-time">
        <sk-countdown
          .clock=${clock}
          .now=${this.now}
          @sk-sign=${(event: CustomEvent<ClockSign>) => soundSign(event.detail)}
        ></sk-countdown>
      </p>
      <p class="sk-quiet sk-small">
        ${msg(str`av ${Math.round(clock.length / 60_000)} min`)}${
          clock.endsAt === null ? nothing : html` · ${msg(str`ute ${hourOf(clock.endsAt, this.zone)}`)}`
        }
      </p>
      <div class="sk-room-clock-acts">
        ${small('less', '−1', msg('−1 minutt på klokka'), () => by(-1))}
        ${small('more', '+1', msg('+1 minutt på klokka'), () => by(1))}
        ${small('more5', '+5', msg('+5 minutter på klokka'), () => by(5))}
        ${
          paused
            ? small('pause', msg('Gå videre'), msg('La klokka gå videre'), () => fireRun(this, pausedClock(clock)))
            : small('pause', msg('Pause'), msg('Sett klokka på pause'), () => fireRun(this, pausedClock(clock)))
        }
        ${small('stop', msg('Stopp'), msg('Stopp klokka'), () => fireRun(this, stoppedClock(clock)))}
      </div>
      ${this.#closing(clock)} ${this.#soundPart()}`;
  }

  /** Only what is open can close. */
  #closing(clock: RoomClock): TemplateResult | typeof nothing {
    const open = this.open.map(({ id }) => id);
    if (open.length === 0) return nothing;
    const closes = open.some((id) => clock.closes.includes(id));
    return this.#check(this.#closesWords(), closes, (on) => fireRun(this, closingClock(clock, on ? open : [])));
  }

  #closesWords(): string {
    return this.open.length === 1
      ? msg('Lukk spørsmålet når klokka er ute, med ett minutts frist')
      : msg('Lukk spørsmålene når klokka er ute, med ett minutts frist');
  }

  #soundPart(): TemplateResult {
    return this.#check(msg('Lyd på denne enheten ved fem minutter, ett minutt og slutt'), this.sound, (on) => {
      this.sound = on;
      chooseSound(on);
      // Heard once, one knows what to listen for, and that it is loud enough.
      if (on) soundSign(5);
    });
  }

  #check(text: string, checked: boolean, change: (on: boolean) => void): TemplateResult {
    return html`<label class="sk-clock-part"
      ><input
        type="checkbox"
        .checked=${live(checked)}
        @change=${(event: Event) => change((event.target as HTMLInputElement).checked)}
      /><span>${text}</span></label
    >`;
  }

  #startButton(): TemplateResult | typeof nothing {
    if (this.over) return nothing;
    return html`<button
      type="button"
      class=${this.clock === null ? 'ds-button' : 'sk-quiet-button'}
      data-variant="secondary"
      data-act="start"
      @click=${this.#openForm}
    >
      ${this.clock === null ? msg('Start klokka') : msg('Start klokka på nytt')}
    </button>`;
  }

  #form(): TemplateResult {
    const minutes = this.row?.minutes ?? USUAL_MINUTES;
    return html`<form class="sk-ask sk-clock-form" novalidate @submit=${this.#start} @keydown=${this.#key}>
      <label class="sk-clock-minutes"
        ><span>${msg('Minutter på klokka, for alle')}</span
        ><input
          class="ds-input"
          name="minutes"
          inputmode="numeric"
          autocomplete="off"
          maxlength="4"
          value=${minutes}
          aria-invalid=${this.wrong ? 'true' : 'false'}
          aria-describedby=${this.wrong ? 'clock-wrong' : nothing}
      /></label>
      ${
        this.wrong
          ? html`<p class="sk-field-problem" id="clock-wrong" role="alert">
              ${msg('Skriv hele minutter, fra 1 til 1440.')}
            </p>`
          : nothing
      }
      ${this.open.length === 0 ? nothing : this.#check(this.#closesWords(), this.closes, (on) => (this.closes = on))}
      <div class="sk-row">
        <button class="ds-button">${msg('Start')}</button>
        <button type="button" class="ds-button" data-variant="tertiary" @click=${this.#leave}>${msg('Avbryt')}</button>
      </div>
    </form>`;
  }

  readonly #openForm = (): void => {
    this.starting = true;
    this.closes = false;
    this.wrong = false;
    void this.updateComplete.then(() => {
      const field = this.querySelector<HTMLInputElement>('[name="minutes"]');
      field?.focus();
      field?.select();
    });
  };

  readonly #start = (event: Event): void => {
    event.preventDefault();
    const field = this.querySelector<HTMLInputElement>('[name="minutes"]')!;
    const minutes = Number(field.value);
    if (!Number.isInteger(minutes) || minutes < 1 || minutes > CLOCK_MINUTES_MAX) {
      this.wrong = true;
      field.focus();
      return;
    }
    const closes = this.closes ? this.open.map(({ id }) => id) : [];
    fireRun(this, startedClock(this.clock, minutes, this.row?.id ?? null, closes));
    this.#leave();
  };

  readonly #leave = (): void => {
    this.starting = false;
    void this.updateComplete.then(() => this.querySelector<HTMLElement>('[data-act="start"]')?.focus());
  };

  readonly #key = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    this.#leave();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'sk-room-clock': SkRoomClock;
  }
}
