import { localized, msg, str } from '@lit/localize';
import { GRACE_MS, type RoomClock } from '@stikkord/domain';
import { html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import './sk-countdown.css';

/** Above this, whole minutes are calm enough; below, seconds count. */
const SECONDS_BELOW_MS = 5 * 60_000;
/** From here on it draws attention. */
const SOON_MS = 60_000;
/** A sign that is this late is none any more: the device slept. */
const LATE_MS = 5000;

/** So many minutes are left; 0: time is up. */
export type ClockSign = 5 | 1 | 0;
const SIGNS: readonly (readonly [mark: number, sign: ClockSign])[] = [
  [0, 0],
  [SOON_MS, 1],
  [SECONDS_BELOW_MS, 5],
];

/**
 * Time left by the server's clock: of the room's clock, or until something closes. Says aloud when five minutes and one minute are left,
 * and when time is up, and fires `sk-sign` then.
 */
@customElement('sk-countdown')
@localized()
export class SkCountdown extends LitElement {
  /** ms since 1970 by the server's clock; null shows nothing, where there is no clock. */
  @property({ attribute: false }) closesAt: number | null = null;
  /** The room's; it stands above `closesAt`. */
  @property({ attribute: false }) clock: RoomClock | null = null;
  /** For a line in a bar: no sentence. */
  @property({ type: Boolean }) brief = false;
  /** The server's clock: `LiveFeed.now`. */
  @property({ attribute: false }) now: () => number = Date.now;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #last = Infinity;
  #said = '';
  #sign: ClockSign | null = null;

  override createRenderRoot(): this {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    clearTimeout(this.#timer);
    super.disconnectedCallback();
  }

  override render(): TemplateResult {
    clearTimeout(this.#timer);
    const { clock } = this;
    const now = this.now();
    const endsAt = clock ? clock.endsAt : this.closesAt;
    const paused = clock?.left ?? null;
    if (endsAt === null && paused === null) {
      this.#last = Infinity;
      return html``;
    }
    const left = paused ?? Math.max(0, endsAt! - now);
    const grace = left === 0 && clock?.closes.length ? Math.max(0, endsAt! + GRACE_MS - now) : 0;
    const running = paused === null && (left > 0 ? left : grace);
    if (running) this.#timer = setTimeout(() => this.requestUpdate(), running % 1000 || 1000);
    this.#said = this.#toSay(left, grace);
    this.#last = left;
    return html`<span
        class="sk-countdown"
        role="timer"
        data-sign=${ifDefined(SIGNS.find(([mark]) => left <= mark)?.[1])}
        ?data-paused=${paused !== null}
        ?data-sentence=${grace > 0 && !this.brief}
        >${grace > 0 ? this.#closing(grace) : timeLeft(left)}${paused === null ? '' : msg(', pause')}</span
      ><span class="ds-sr-only" role="status">${this.#said}</span>`;
  }

  override updated(): void {
    if (this.#sign === null) return;
    this.dispatchEvent(new CustomEvent<ClockSign>('sk-sign', { detail: this.#sign }));
    this.#sign = null;
  }

  #closing(grace: number): string {
    const left = timeLeft(grace);
    return this.brief
      ? msg(str`Lukkes om ${left}`)
      : msg(str`Tiden er ute. Spørsmålet lukkes om ${left}, skriv ferdig.`);
  }

  /** Only the passing of a mark is said, so that a page that opens late is quiet. */
  #toSay(left: number, grace: number): string {
    const [mark, sign] = SIGNS.find(([each]) => this.#last > each && left <= each) ?? [];
    if (this.#last === Infinity || sign === undefined || mark === undefined) {
      if (left > this.#last) return '';
      // What was said of the minute of grace is over with it.
      return left === 0 && grace === 0 && this.#said !== '' ? msg('Tiden er ute') : this.#said;
    }
    if (left > mark - LATE_MS) this.#sign = sign;
    if (sign === 5) return msg('Fem minutter igjen');
    if (sign === 1) return msg('Ett minutt igjen');
    return grace > 0 ? msg('Tiden er ute. Spørsmålet lukkes om ett minutt, skriv ferdig.') : msg('Tiden er ute');
  }
}

/** `12 min`, `4:05`, or that time is up. */
export function timeLeft(ms: number): string {
  if (ms <= 0) return msg('Tiden er ute');
  if (ms > SECONDS_BELOW_MS) return msg(str`${Math.ceil(ms / 60_000)} min`);
  const seconds = Math.ceil(ms / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

declare global {
  interface HTMLElementTagNameMap {
    'sk-countdown': SkCountdown;
  }
  interface HTMLElementEventMap {
    'sk-sign': CustomEvent<ClockSign>;
  }
}
