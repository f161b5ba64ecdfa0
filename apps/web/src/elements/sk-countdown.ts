import { localized, msg, str } from '@lit/localize';
import { html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import './sk-countdown.css';

/** Above this, whole minutes are calm enough; below, seconds count. */
const SECONDS_BELOW_MS = 5 * 60_000;
/** From here on it draws attention. */
const SOON_MS = 60_000;

/** Time left by the server's clock. Says aloud when five minutes and one minute are left, and when time is up. */
@customElement('sk-countdown')
@localized()
export class SkCountdown extends LitElement {
  /** ms since 1970 by the server's clock; null shows nothing. */
  @property({ attribute: false }) closesAt: number | null = null;
  /** The server's clock: `LiveFeed.now`. */
  @property({ attribute: false }) now: () => number = Date.now;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #last = Infinity;
  #said = '';

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
    if (this.closesAt === null) {
      this.#last = Infinity;
      return html``;
    }
    const left = Math.max(0, this.closesAt - this.now());
    if (left > 0) this.#timer = setTimeout(() => this.requestUpdate(), left % 1000 || 1000);
    this.#said = this.#toSay(left);
    this.#last = left;
    return html`<span class="sk-countdown" role="timer" ?data-soon=${left <= SOON_MS}>${timeLeft(left)}</span
      ><span class="ds-sr-only" role="status">${this.#said}</span>`;
  }

  /** Only the passing of a mark is said, so that a page that opens late is quiet. */
  #toSay(left: number): string {
    const passed = (mark: number): boolean => this.#last !== Infinity && this.#last > mark && left <= mark;
    if (passed(0)) return msg('Tiden er ute');
    if (passed(SOON_MS)) return msg('Ett minutt igjen');
    if (passed(SECONDS_BELOW_MS)) return msg('Fem minutter igjen');
    return left > this.#last ? '' : this.#said;
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
}
