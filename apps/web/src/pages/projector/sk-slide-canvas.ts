import type { Slide } from '@stikkord/domain';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { repeat } from 'lit/directives/repeat.js';
import { isLongTitle, isStepLine, type SlidePage } from './slide-book.ts';
import { slideFoot, slideHead, slideHue, slideLine, type PlacedLine, type SlideFrame } from './slide-view.ts';
import './sk-slide-canvas.css';

const WIDTH = 1920;
const HEIGHT = 1080;

/** One page of a slide, drawn as large as there is room for. */
@customElement('sk-slide-canvas')
export class SkSlideCanvas extends LitElement {
  @property({ attribute: false }) slide: Slide | null = null;
  @property({ attribute: false }) frame: SlideFrame | null = null;
  @property({ attribute: false }) pages: readonly SlidePage[] = [];
  /** From 0; where there are fewer, the last. */
  @property({ type: Number }) page = 0;
  /** How many of the page's points have appeared; null: all. */
  @property({ attribute: false }) shown: number | null = null;
  /** Its title is the page's heading of the first level. */
  @property({ type: Boolean }) heading = false;
  /** A page to scroll, with the whole slide: where the screen is too small for a picture. */
  @property({ type: Boolean }) flows = false;
  readonly #watch = new ResizeObserver(() => this.#scale());
  /** What the page looked at has shown, so that only what is new settles in. */
  #seen = new Set<string>();
  #looked = '';

  override createRenderRoot(): this {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#watch.observe(this);
  }

  override disconnectedCallback(): void {
    this.#watch.disconnect();
    super.disconnectedCallback();
  }

  override updated(): void {
    this.#scale();
    const looked = this.#lookedAt;
    if (this.#looked !== looked) this.#seen = new Set();
    this.#looked = looked;
    for (const { flowing } of this.#current?.columns.flat() ?? []) this.#seen.add(flowing.kept.key);
  }

  override render(): TemplateResult | typeof nothing {
    const { slide, frame } = this;
    const current = this.#current;
    if (!slide || !frame || !current) return nothing;
    const at = this.pages.indexOf(current);
    return html`<div
      class="sk-slide sk-hue"
      lang=${frame.language}
      data-hue=${slideHue(slide) ?? nothing}
      data-slide=${slide.id}
      ?data-long=${isLongTitle(slide, frame)}
      ?data-flows=${this.flows}
    >
      ${slideHead(slide, frame, at === 0 || this.flows, this.heading)}
      ${
        this.flows
          ? this.#whole(slide, frame)
          : keyed(
              this.#lookedAt,
              html`<div class="sk-slide-body" data-columns=${current.across} style="font-size: ${current.size}px">
                ${this.#columns(current, slide, frame)}
              </div>`,
            )
      }
      ${slideFoot(frame, at, this.flows ? 1 : this.pages.length)}
    </div>`;
  }

  #columns(current: SlidePage, slide: Slide, { language }: SlideFrame): unknown {
    const looked = this.#looked === this.#lookedAt;
    const hidden = hiddenOf(current, this.shown);
    const columns = current.columns.length < current.across ? [...current.columns, []] : current.columns;
    return columns.map(
      (column) =>
        html`<div class="sk-slide-column">
          ${repeat(column, keyOf, (line) =>
            slideLine(line, slide, language, {
              hidden: hidden.has(line),
              fresh: looked && !this.#seen.has(line.flowing.kept.key),
            }),
          )}
        </div>`,
    );
  }

  /** All pages under each other; where points appear one by one, up to where the hall has come. */
  #whole(slide: Slide, { language }: SlideFrame): TemplateResult {
    const upTo = this.pages.slice(0, this.page + 1);
    const pages = this.shown === null ? this.pages : upTo;
    return html`<div class="sk-slide-body">
      <div class="sk-slide-column">
        ${pages.map((page, index) => {
          const hidden = hiddenOf(page, index === this.page ? this.shown : null);
          const lines = page.columns.flat().filter((line) => !(line.again || hidden.has(line)));
          return lines.map((line) => slideLine(line, slide, language));
        })}
      </div>
    </div>`;
  }

  get #current(): SlidePage | undefined {
    return this.pages[Math.min(this.page, this.pages.length - 1)];
  }

  get #lookedAt(): string {
    return `${this.slide?.id}/${Math.min(this.page, this.pages.length - 1)}`;
  }

  #scale(): void {
    const slide = this.querySelector<HTMLElement>('.sk-slide');
    if (!slide) return;
    if (this.flows) {
      slide.style.transform = '';
      return;
    }
    const { clientWidth, clientHeight } = this;
    if (clientWidth === 0 || clientHeight === 0) return;
    const scale = Math.min(clientWidth / WIDTH, clientHeight / HEIGHT);
    const [x, y] = [(clientWidth - WIDTH * scale) / 2, (clientHeight - HEIGHT * scale) / 2];
    slide.style.transform = `translate(${x}px, ${y}px) scale(${scale})`;
  }
}

/** What has yet to appear: steps beyond `shown`, and headings under which nothing has. */
function hiddenOf({ columns }: SlidePage, shown: number | null): ReadonlySet<PlacedLine> {
  const hidden = new Set<PlacedLine>();
  if (shown === null) return hidden;
  let steps = 0;
  let heads: PlacedLine[] = [];
  for (const line of columns.flat()) {
    if (!isStepLine(line)) {
      if (steps >= shown) heads.push(line);
      continue;
    }
    steps += 1;
    if (steps <= shown) {
      heads = [];
      continue;
    }
    hidden.add(line);
    for (const head of heads) if (head.flowing.kept.kind === 'head') hidden.add(head);
  }
  return hidden;
}

function keyOf({ flowing: { kept }, again, from }: PlacedLine, index: number): string {
  return `${kept.key}/${from}${again || kept.again ? `/again/${index}` : ''}`;
}

declare global {
  interface HTMLElementTagNameMap {
    'sk-slide-canvas': SkSlideCanvas;
  }
}
