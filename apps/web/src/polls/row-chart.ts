import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { PageTurner } from '../pages/projector/page-turner.ts';
import type { ChartSize } from './chart-size.ts';
import { pageRows, type RowPage } from './page-rows.ts';
import './row-chart.css';

/** Text sizes to try in the hall, in its em, largest first. */
const SIZES = [1.6, 1.4, 1.25, 1.1, 1];
/** Time to read a page, in ms. */
const TURN_MS = 15_000;

/** Room that is left over makes rows higher, up to so much, in em. */
const STRETCH = 2.4;

interface Fit {
  /** Size of the text, in em of the hall. */
  readonly em: number;
  readonly pages: readonly RowPage[];
  /** How much higher each row is than it has to be, in px. */
  readonly stretch: number;
}

/** A chart whose rows stand under each other: in the hall as large as all of them allow, and in pages that turn where it takes more. */
export abstract class RowChart extends LitElement {
  @property({ reflect: true }) size: ChartSize = 'page';
  @state() private fit: Fit | null = null;
  readonly #turner = new PageTurner(this, TURN_MS);
  readonly #watch = new ResizeObserver(() => this.#lay());

  override createRenderRoot(): this {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#watch.observe(this);
    void document.fonts.ready.then(() => this.#lay());
  }

  override disconnectedCallback(): void {
    this.#watch.disconnect();
    super.disconnectedCallback();
  }

  override updated(changed: PropertyValues): void {
    if (!changed.has('fit') || changed.size > 1) this.#lay();
    this.#turner.setPages(this.size === 'hall' ? Math.max(1, this.fit?.pages.length ?? 1) : 1);
  }

  /** One under the other, each with one root element of class `sk-chart-unit`. */
  protected abstract rows(): readonly TemplateResult[];
  /** The rows with what stands over and under them. */
  protected abstract frame(rows: readonly TemplateResult[]): TemplateResult;

  override render(): TemplateResult | typeof nothing {
    const rows = this.rows();
    if (this.size !== 'hall') return html`<div class="sk-chart">${this.frame(rows)}</div>`;
    const { fit } = this;
    const page = fit?.pages[Math.min(this.#turner.page, fit.pages.length - 1)];
    return html`<div
        class="sk-chart sk-chart-hall"
        style="font-size: ${fit?.em ?? 1}em; --sk-stretch: ${fit?.stretch ?? 0}px"
      >
        ${keyed(
          page?.from ?? 0,
          html`<div class="sk-chart-turned">${this.frame(page ? rows.slice(page.from, page.to) : rows)}</div>`,
        )}
      </div>
      ${this.#turner.pages > 1 ? this.#turner.controls() : nothing}
      <div class="sk-chart-measure" aria-hidden="true" inert><div class="sk-chart">${this.frame(rows)}</div></div>`;
  }

  #lay(): void {
    const measure = this.querySelector<HTMLElement>(':scope > .sk-chart-measure');
    if (this.size !== 'hall' || !measure || this.clientHeight === 0) return;
    for (const em of SIZES) {
      measure.style.fontSize = `${em}em`;
      const heights = [...measure.querySelectorAll('.sk-chart-unit')].map((row) => row.getBoundingClientRect().height);
      const rows = sumOf(heights);
      const around = measure.scrollHeight - rows;
      const room = this.clientHeight - around;
      if (rows > room && em !== SIZES.at(-1)) continue;
      const pages = pageRows(heights, room);
      const spare = pages.map(({ from, to }) => (room - sumOf(heights.slice(from, to))) / (to - from));
      const most = STRETCH * parseFloat(getComputedStyle(measure).fontSize);
      const fit = { em, pages, stretch: Math.floor(Math.max(0, Math.min(most, ...spare))) };
      if (JSON.stringify(fit) !== JSON.stringify(this.fit)) this.fit = fit;
      return;
    }
  }
}

function sumOf(heights: readonly number[]): number {
  return heights.reduce((sum, height) => sum + height, 0);
}
