import { msg, str } from '@lit/localize';
import { html, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import './page-turner.css';

/** Time to read a screen of points, in ms. */
const TURN_MS = 20_000;

/** Turns the pages of a screen by itself, and by keys and buttons; whoever turns by hand stops it. */
export class PageTurner implements ReactiveController {
  page = 0;
  pages = 1;
  turning = true;
  readonly #host: ReactiveControllerHost;
  readonly #ms: number;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** `ms`: how long a page stands. */
  constructor(host: ReactiveControllerHost, ms = TURN_MS) {
    this.#host = host;
    this.#ms = ms;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('keydown', this.#key);
  }

  hostDisconnected(): void {
    removeEventListener('keydown', this.#key);
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  setPages(pages: number): void {
    if (pages !== this.pages) {
      this.pages = pages;
      this.page = Math.min(this.page, pages - 1);
      this.#host.requestUpdate();
    }
    if (pages === 1 || !this.turning) {
      clearTimeout(this.#timer);
      this.#timer = undefined;
    } else this.#timer ??= setTimeout(this.#turn, this.#ms);
  }

  readonly next = (): void => this.#go(1);
  readonly back = (): void => this.#go(-1);

  readonly toggle = (): void => {
    this.turning = !this.turning;
    this.#host.requestUpdate();
  };

  controls(): TemplateResult {
    return html`<div class="sk-turner" role="group" aria-label=${msg('Sider')}>
      <button type="button" @click=${this.toggle}>${this.turning ? msg('Stans') : msg('Bla av seg selv')}</button>
      <button type="button" @click=${this.back}>${msg('Forrige')}</button>
      <span class="sk-number">${msg(str`${this.page + 1} av ${this.pages}`)}</span>
      <button type="button" @click=${this.next}>${msg('Neste')}</button>
    </div>`;
  }

  readonly #turn = (): void => {
    this.#timer = undefined;
    this.page = (this.page + 1) % this.pages;
    this.#host.requestUpdate();
  };

  #go(step: number): void {
    if (this.pages === 1) return;
    this.turning = false;
    this.page = (this.page + step + this.pages) % this.pages;
    this.#host.requestUpdate();
  }

  readonly #key = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'ArrowRight' || event.key === 'PageDown') this.next();
    else if (event.key === 'ArrowLeft' || event.key === 'PageUp') this.back();
  };
}
