import { localized, msg, str } from '@lit/localize';
import external from '@navikt/aksel-icons/svg/ExternalLink.svg?raw';
import zoomIn from '@navikt/aksel-icons/svg/ZoomPlus.svg?raw';
import zoomOut from '@navikt/aksel-icons/svg/ZoomMinus.svg?raw';
import type { MeetingId } from '@stikkord/domain';
import type { MaterialSlice, PageRole } from '@stikkord/protocol';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import { ApiError } from '../data/api.ts';
import { icon } from '../elements/icon.ts';
import { notice } from '../elements/notice.ts';
import { wantRoomTexts } from '../i18n/language.ts';
import { describeProblem } from '../pages/problem-text.ts';
import { materialFile } from './material-file.ts';
import { isWebAddress, richText } from './rich-text.ts';
import './sk-material.css';
import { Zoom, ZOOM_STEPS } from './zoom.ts';

/**
 * One material as it is read: text, an image or PDF that can be enlarged, or a link. Images and PDFs scroll in a box of
 * their own, as high as the place allows. In the hall it fills its place and has nothing to press.
 */
@customElement('sk-material')
@localized()
export class SkMaterial extends LitElement {
  @property({ attribute: false }) material: MaterialSlice | null = null;
  @property() meeting: MeetingId = '';
  /** In which role its file is asked for. */
  @property() as: PageRole = 'participant';
  @property() size: 'page' | 'hall' = 'page';
  /** The page of a PDF that the reader is at, from 1. */
  @state() private page = 1;
  @state() private file: Blob | null = null;
  @state() private problem: ApiError | null = null;
  @state() private hasTexts = false;
  readonly #zoom = new Zoom(this, '.sk-material-box');
  #asked = '';
  /** Of an image's bytes. */
  #address = '';

  override createRenderRoot(): this {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void wantRoomTexts().then(() => (this.hasTexts = true));
  }

  override disconnectedCallback(): void {
    this.#let();
    super.disconnectedCallback();
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('material') && !changed.has('meeting') && !changed.has('as')) return;
    const { material } = this;
    const content = material?.content;
    const file = content?.kind === 'image' || content?.kind === 'pdf' ? content.file : '';
    const wanted = file && `${this.as} ${this.meeting} ${file}`;
    if (wanted === this.#asked) return;
    this.#let();
    this.#asked = wanted;
    if (file) void this.#fetch();
  }

  override render(): TemplateResult | typeof nothing {
    const content = this.material?.content;
    if (!content || !this.hasTexts) return nothing;
    switch (content.kind) {
      case 'text':
        return html`<div class="sk-material-text" data-size=${this.size}>${richText(content.text)}</div>`;
      case 'link':
        return this.#link(content.href);
      case 'image':
        return this.#box(this.#bar(), (address) =>
          address
            ? html`<img
                class="sk-material-image"
                src=${address}
                alt=${content.alt || this.#title}
                width=${content.width}
                height=${content.height}
                draggable="false"
              />`
            : nothing,
        );
      case 'pdf':
        return this.#box(this.#bar(content.pages), () =>
          this.file
            ? html`<sk-pdf
                .file=${this.file}
                .zoom=${this.#zoom.scale}
                .pages=${content.pages}
                size=${this.size}
                @sk-page=${({ detail }: CustomEvent<number>) => (this.page = detail)}
              ></sk-pdf>`
            : nothing,
        );
    }
  }

  get #title(): string {
    return this.material?.title.trim() || msg('Bakgrunn uten navn');
  }

  #link(href: string): TemplateResult {
    if (!isWebAddress(href)) return html`<p>${href}</p>`;
    return html`<p class="sk-material-link" data-size=${this.size}>
      ${
        this.size === 'hall'
          ? html`<span>${href}</span>`
          : html`<a class="ds-button" data-variant="secondary" href=${href} target="_blank" rel="noopener noreferrer">
                ${icon(external)}${msg(str`Åpne «${this.#title}»`)} </a
              ><span class="sk-quiet sk-small">${new URL(href).host} – ${msg('åpnes i en ny fane')}</span>`
      }
    </p>`;
  }

  #box(bar: TemplateResult, content: (address: string) => TemplateResult | typeof nothing): TemplateResult {
    if (this.problem)
      return notice(
        'error',
        this.problem.id === 'no-answer'
          ? msg('Bakgrunnen er ikke hentet til denne enheten ennå. Den kommer når det er nett.')
          : describeProblem(this.problem),
        {
          act: html`<button type="button" class="sk-quiet-button" @click=${() => void this.#fetch()}>
            ${msg('Prøv igjen')}
          </button>`,
        },
      );
    return html`${this.size === 'hall' ? nothing : bar}
      <div
        class="sk-material-box"
        data-size=${this.size}
        style="--sk-zoom: ${this.#zoom.scale}"
        tabindex=${ifDefined(this.size === 'hall' ? undefined : 0)}
        role="region"
        aria-label=${this.#title}
      >
        ${this.file ? content(this.#address) : html`<p class="sk-quiet" role="status">${msg('Henter …')}</p>`}
      </div>`;
  }

  #bar(pages = 0): TemplateResult {
    const { scale } = this.#zoom;
    return html`<div class="sk-material-bar">
      ${
        pages > 1
          ? html`<span class="sk-material-pages" role="status">${msg(str`Side ${this.page} av ${pages}`)}</span>`
          : nothing
      }
      <button
        type="button"
        class="sk-round"
        aria-label=${msg('Gjør mindre')}
        aria-disabled=${scale <= 1 ? 'true' : 'false'}
        @click=${() => this.#zoom.step('out')}
      >
        ${icon(zoomOut)}
      </button>
      <span class="sk-material-scale sk-number" role="status">${Math.round(scale * 100)} %</span>
      <button
        type="button"
        class="sk-round"
        aria-label=${msg('Gjør større')}
        aria-disabled=${scale >= ZOOM_STEPS.at(-1)! ? 'true' : 'false'}
        @click=${() => this.#zoom.step('in')}
      >
        ${icon(zoomIn)}
      </button>
    </div>`;
  }

  async #fetch(): Promise<void> {
    const content = this.material?.content;
    if (content?.kind !== 'image' && content?.kind !== 'pdf') return;
    const asked = this.#asked;
    this.problem = null;
    try {
      const [file] = await Promise.all([
        materialFile(this.meeting, content.file, this.as),
        content.kind === 'pdf' ? import('./sk-pdf.ts') : null,
      ]);
      if (asked !== this.#asked) return;
      if (content.kind === 'image') this.#address = URL.createObjectURL(file);
      this.file = file;
    } catch (error) {
      if (asked === this.#asked) this.problem = error instanceof ApiError ? error : new ApiError('no-answer', 0, '');
    }
  }

  #let(): void {
    if (this.#address) URL.revokeObjectURL(this.#address);
    this.#address = '';
    this.#asked = '';
    this.file = null;
    this.problem = null;
    this.page = 1;
    void this.#zoom.to(1);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sk-material': SkMaterial;
  }
}
