import { localized, msg, str } from '@lit/localize';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { notice } from '../elements/notice.ts';
import { openPdf, pageText, type PDFDocumentProxy, type PDFPageProxy } from './pdf-reader.ts';
import './sk-pdf.css';

/** A canvas holds at most so many pixels: phones give up beyond. */
const PIXELS_MAX = 12_000_000;

interface Shape {
  readonly width: number;
  readonly height: number;
  readonly text: string;
}

/**
 * A PDF's pages under one another, as they look; each with its text for those who don't see it. Only pages in sight are
 * drawn. Fires `sk-page` with the number of the page that one is at.
 */
@customElement('sk-pdf')
@localized()
export class SkPdf extends LitElement {
  @property({ attribute: false }) file: Blob | null = null;
  @property({ type: Number }) zoom = 1;
  /** As many as it is said to have: shown before they are read. */
  @property({ type: Number }) pages = 1;
  @property() size: 'page' | 'hall' = 'page';
  @state() private shapes: readonly Shape[] = [];
  @state() private failed = false;
  #pdf: PDFDocumentProxy | null = null;
  #close = (): void => {};
  #watch: IntersectionObserver | null = null;
  #resized: ResizeObserver | null = null;
  readonly #inSight = new Set<number>();
  /** What each page was drawn as: its width in pixels of the screen. */
  readonly #drawn = new Map<number, number>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  override createRenderRoot(): this {
    return this;
  }

  override disconnectedCallback(): void {
    this.#let();
    super.disconnectedCallback();
  }

  override updated(changed: PropertyValues<this>): void {
    if (changed.has('file')) {
      this.#let();
      if (this.file) void this.#open(this.file);
    }
    if (changed.has('shapes' as keyof SkPdf) || changed.has('zoom')) this.#look();
  }

  override render(): TemplateResult {
    if (this.failed) return notice('error', msg('Denne PDF-en kan ikke vises her.'));
    const { shapes } = this;
    const count = this.size === 'hall' ? 1 : Math.max(shapes.length, this.pages);
    return html`${Array.from({ length: count }, (_page, index) => {
      const shape = shapes[index] ?? shapes[0];
      return html`<div
        class="sk-pdf-page"
        data-page=${index + 1}
        style=${shape ? `--sk-pdf-width: ${shape.width}; --sk-pdf-height: ${shape.height}` : ''}
      >
        <canvas role="img" aria-label=${msg(str`Side ${index + 1}`)}></canvas>
        <div class="ds-sr-only">
          ${(shapes[index]?.text ?? '').split('\n').map((line) => (line.trim() ? html`<p>${line}</p>` : nothing))}
        </div>
      </div>`;
    })}`;
  }

  async #open(file: Blob): Promise<void> {
    try {
      const { pdf, close } = await openPdf(file);
      if (this.file !== file || !this.isConnected) {
        close();
        return;
      }
      this.#pdf = pdf;
      this.#close = close;
      for (let number = 1; number <= pdf.numPages && this.#pdf === pdf; number += 1) {
        const page = await pdf.getPage(number);
        const { width, height } = page.getViewport({ scale: 1 });
        const shape = { width, height, text: await pageText(page).catch(() => '') };
        if (this.#pdf === pdf) this.shapes = [...this.shapes, shape];
      }
    } catch {
      if (this.file === file) this.failed = this.#pdf === null;
    }
  }

  /** What comes into sight is drawn, and what is far out of it given back. */
  #look(): void {
    if (!this.#watch) {
      const root = this.closest('.sk-material-box');
      this.#watch = new IntersectionObserver((entries) => this.#seen(entries), { root, rootMargin: '50% 0%' });
      root?.addEventListener('scroll', this.#scrolled, { passive: true });
      this.#resized = new ResizeObserver(() => this.#draw());
      this.#resized.observe(this);
    }
    for (const page of this.querySelectorAll('.sk-pdf-page')) this.#watch.observe(page);
    this.#draw();
  }

  #seen(entries: readonly IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of entries) {
      const number = Number((target as HTMLElement).dataset['page']);
      if (isIntersecting) this.#inSight.add(number);
      else {
        this.#inSight.delete(number);
        this.#drawn.delete(number);
        const canvas = target.querySelector('canvas');
        if (canvas) canvas.width = canvas.height = 0;
      }
    }
    this.#draw();
  }

  /** When it has been still for a moment: fingers zoom in many small steps. */
  #draw(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      for (const number of this.#inSight) void this.#drawPage(number);
    }, 80);
  }

  async #drawPage(number: number): Promise<void> {
    const pdf = this.#pdf;
    const place = this.querySelector<HTMLElement>(`[data-page='${number}']`);
    if (!pdf || !place || number > this.shapes.length) return;
    const wanted = Math.round(place.clientWidth * devicePixelRatio);
    if (wanted === 0 || this.#drawn.get(number) === wanted) return;
    this.#drawn.set(number, wanted);
    const page: PDFPageProxy = await pdf.getPage(number);
    const whole = page.getViewport({ scale: 1 });
    const most = Math.sqrt(PIXELS_MAX / (whole.width * whole.height));
    const fits = this.size === 'hall' ? (place.clientHeight * devicePixelRatio) / whole.height : Infinity;
    const viewport = page.getViewport({ scale: Math.min(most, fits, wanted / whole.width) });
    // Drawn beside, so that what is seen is whole at any time.
    const beside = document.createElement('canvas');
    beside.width = Math.round(viewport.width);
    beside.height = Math.round(viewport.height);
    await page.render({ canvas: beside, viewport }).promise.catch(() => {});
    if (this.#drawn.get(number) !== wanted) return;
    const canvas = place.querySelector('canvas')!;
    canvas.width = beside.width;
    canvas.height = beside.height;
    canvas.getContext('2d')?.drawImage(beside, 0, 0);
    place.dataset['drawn'] = '';
  }

  readonly #scrolled = (): void => {
    const box = this.closest('.sk-material-box');
    if (!box) return;
    const middle = box.getBoundingClientRect().top + box.clientHeight / 2;
    const pages = [...this.querySelectorAll<HTMLElement>('.sk-pdf-page')];
    const at = pages.findLast((page) => page.getBoundingClientRect().top <= middle) ?? pages[0];
    if (at) this.dispatchEvent(new CustomEvent<number>('sk-page', { detail: Number(at.dataset['page']) }));
  };

  #let(): void {
    clearTimeout(this.#timer);
    this.closest('.sk-material-box')?.removeEventListener('scroll', this.#scrolled);
    this.#watch?.disconnect();
    this.#resized?.disconnect();
    this.#watch = this.#resized = null;
    this.#close();
    this.#close = () => {};
    this.#pdf = null;
    this.#inSight.clear();
    this.#drawn.clear();
    this.shapes = [];
    this.failed = false;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sk-pdf': SkPdf;
  }
}
