import { html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { SCROLLS } from './scrolls.ts';
import './sk-fitted.css';

/** Its content as large as there is room for. Content that doesn't fit at the smallest size can be scrolled to. */
@customElement('sk-fitted')
export class SkFitted extends LitElement {
  @property({ attribute: false }) content: TemplateResult = html``;
  /** Text sizes to try, in em, largest first. */
  @property({ attribute: false }) sizes: readonly number[] = [1];
  readonly #watch = new ResizeObserver(() => this.#fit());

  override createRenderRoot(): this {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#watch.observe(this);
    void document.fonts.ready.then(() => this.#fit());
  }

  override disconnectedCallback(): void {
    this.#watch.disconnect();
    super.disconnectedCallback();
  }

  override updated(): void {
    this.#fit();
  }

  override render(): TemplateResult {
    return html`<div class="sk-fitted">${this.content}</div>`;
  }

  #fit(): void {
    const inner = this.querySelector<HTMLElement>('.sk-fitted');
    if (!inner || this.clientHeight === 0) return;
    inner.removeAttribute('data-tight');
    if (matchMedia(SCROLLS).matches) {
      inner.style.fontSize = '';
      return;
    }
    const fits = (): boolean => inner.scrollHeight <= this.clientHeight && inner.scrollWidth <= this.clientWidth;
    for (const size of this.sizes) {
      inner.style.fontSize = `${size}em`;
      if (fits()) break;
    }
    // Says to the style sheet that something has to give.
    if (!fits()) inner.setAttribute('data-tight', '');
    if (fits()) this.removeAttribute('tabindex');
    else {
      this.tabIndex = 0;
      this.querySelector('[aria-current]')?.scrollIntoView({ block: 'center' });
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sk-fitted': SkFitted;
  }
}
