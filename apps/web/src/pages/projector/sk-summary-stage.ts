import { localized, msg } from '@lit/localize';
import type { SummaryPointSlice, SummarySlice, SummaryThemeSlice } from '@stikkord/protocol';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { repeat } from 'lit/directives/repeat.js';
import { drawnHue, numberOf } from '../../elements/theme-hue.ts';
import { pointsFromGroups } from '../../i18n/counts.ts';
import { keepColumns, packSummary, type Column, type MeasuredTheme, type Piece, type Room } from './pack-summary.ts';
import { PageTurner } from './page-turner.ts';
import { pointText } from '../published/point-text.ts';
import { SCROLLS } from './scrolls.ts';
import './sk-summary-stage.css';

/** Text sizes to try, largest first, in the projector's own em: 40, 36, 32 and 28 px on a screen 1920 px wide. */
const SIZES = [1.43, 1.28, 1.14, 1];
/** A column is about this wide, in em of the text in it. */
const COLUMN_EM = 15;
const NARROW_EM = 13.5;
const COLUMN_GAP_EM = 1.6;
const GAP_EM = 1.1;
/** How much of the screen a text size may fill when it is chosen. */
const FULL_ENOUGH = 0.8;

/** A way to lay it out: text size and column width in em, and whether themes may be divided. */
interface Try {
  readonly size: number;
  readonly columnEm: number;
  readonly split: boolean;
}

/** Headings and points of a theme as one list, as they stand under each other. */
type Line =
  | { readonly kind: 'sub'; readonly key: string; readonly theme: SummaryThemeSlice }
  | { readonly kind: 'point'; readonly key: string; readonly point: SummaryPointSlice };

/** The themed summary on a screen that nobody scrolls: columns, as large as all of it allows, and pages where it takes more. */
@customElement('sk-summary-stage')
@localized()
export class SkSummaryStage extends LitElement {
  @property({ attribute: false }) summary: SummarySlice | null = null;
  @state() private size = SIZES[0]!;
  @state() private columns: readonly Column[] = [];
  @state() private perPage = 1;
  readonly #turner = new PageTurner(this);
  readonly #watch = new ResizeObserver(() => this.#layOut(true));
  /** What has been on the screen, so that only what is new settles in. */
  #seen = new Set<string>();
  #question = '';

  override createRenderRoot(): this {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#watch.observe(this);
    void document.fonts.ready.then(() => this.#layOut(true));
  }

  override disconnectedCallback(): void {
    this.#watch.disconnect();
    super.disconnectedCallback();
  }

  override willUpdate(): void {
    if (this.summary && this.#question !== this.summary.question) {
      this.#question = this.summary.question;
      this.#seen = new Set();
      this.columns = [];
      this.size = SIZES[0]!;
    }
  }

  override updated(changed: PropertyValues<this>): void {
    this.#turner.setPages(Math.max(1, Math.ceil(this.columns.length / this.perPage)));
    if (changed.has('summary')) this.#layOut(false);
    else for (const theme of this.summary?.themes ?? []) for (const line of linesOf(theme)) this.#seen.add(line.key);
  }

  override render(): TemplateResult | typeof nothing {
    const { summary } = this;
    if (!summary) return nothing;
    if (summary.themes.length === 0) return html`<p class="sk-stage-none">${msg('Det er ingen temaer ennå.')}</p>`;
    const { page, pages } = this.#turner;
    const shown = this.columns.slice(page * this.perPage, (page + 1) * this.perPage);
    return html`<div class="sk-stage-body" data-step=${SIZES.indexOf(this.size)} @click=${this.#turner.next}>
        ${keyed(
          page,
          html`<div class="sk-stage-columns" data-columns=${this.perPage}>
            ${shown.map((column) => html`<div class="sk-stage-column">${this.#column(column, summary)}</div>`)}
          </div>`,
        )}
      </div>
      ${pages > 1 ? this.#turner.controls() : nothing} ${this.#measure(summary)}`;
  }

  #column(column: Column, summary: SummarySlice): unknown {
    return repeat(
      column,
      ({ theme, from }) => `${theme}/${from}`,
      (piece) => {
        const index = summary.themes.findIndex(({ id }) => id === piece.theme);
        const theme = summary.themes[index];
        return theme ? this.#piece(theme, index, piece) : nothing;
      },
    );
  }

  #piece(theme: SummaryThemeSlice, index: number, { from, to }: Piece): TemplateResult {
    return html`<section class="sk-stage-theme sk-hue" data-hue=${drawnHue(theme, index) ?? nothing}>
      ${head(theme, index, from === 0, from > 0)}
      ${repeat(
        linesOf(theme).slice(from, to),
        ({ key }) => key,
        (line) => lineView(line, this.columns.length > 0 && this.#seen.size > 0 && !this.#seen.has(line.key)),
      )}
    </section>`;
  }

  /** Everything once, unseen, in a column of the same width: where the heights come from. */
  #measure(summary: SummarySlice): TemplateResult {
    return html`<div class="sk-stage-measure" aria-hidden="true" inert data-step=${SIZES.indexOf(this.size)}>
      ${summary.themes.map(
        (theme, index) =>
          html`<div class="sk-stage-theme" data-theme=${theme.id}>
            ${head(theme, index, true, true)} ${linesOf(theme).map((line) => lineView(line, false))}
          </div>`,
      )}
    </div>`;
  }

  /** `anew`: the screen changed, so nothing has a place to keep. */
  #layOut(anew: boolean): void {
    const body = this.querySelector<HTMLElement>('.sk-stage-body');
    const measure = this.querySelector<HTMLElement>('.sk-stage-measure');
    const { summary } = this;
    if (!body || !measure || !summary) return;
    const scrolls = matchMedia(SCROLLS).matches;
    if (body.clientWidth === 0 || (!scrolls && body.clientHeight === 0)) return;
    const sizes = scrolls ? SIZES.slice(-1) : anew ? SIZES : SIZES.slice(SIZES.indexOf(this.size));
    const least = SIZES.at(-1)!;
    // Smaller before divided; narrow columns before a second page; pages of wide columns.
    const tries: Try[] = sizes.map((size) => ({ size, columnEm: COLUMN_EM, split: false }));
    if (!scrolls) {
      tries.push({ size: least, columnEm: NARROW_EM, split: false });
      tries.push({ size: least, columnEm: COLUMN_EM, split: true });
      tries.push({ size: least, columnEm: NARROW_EM, split: true });
      tries.push({ size: least, columnEm: COLUMN_EM, split: true });
    }
    for (const [index, { size, columnEm, split }] of tries.entries()) {
      measure.dataset['step'] = String(SIZES.indexOf(size));
      const em = parseFloat(getComputedStyle(measure).fontSize);
      const wide = Math.max(1, Math.floor((body.clientWidth + COLUMN_GAP_EM * em) / ((columnEm + COLUMN_GAP_EM) * em)));
      const columns = scrolls ? 1 : Math.min(summary.themes.length, wide);
      measure.style.width = `${(body.clientWidth - (columns - 1) * em * COLUMN_GAP_EM) / columns}px`;
      const room: Room = { height: scrolls ? Infinity : body.clientHeight, columns, gap: em * GAP_EM };
      const themes = measured(measure, summary);
      const kept =
        !anew && size === this.size && columns === this.perPage ? keepColumns(this.columns, themes, room) : null;
      // A size is taken only if it leaves room to grow: another size moves everything.
      const height = size === least ? room.height : room.height * FULL_ENOUGH;
      const packed = kept ?? packSummary(themes, { ...room, height }, split);
      const divided = packed.some((column) => column.some(({ from }) => from > 0));
      if ((packed.length > columns || (divided && !split)) && index < tries.length - 1) continue;
      this.size = size;
      this.perPage = columns;
      if (JSON.stringify(packed) !== JSON.stringify(this.columns)) this.columns = packed;
      return;
    }
  }
}

function linesOf(theme: SummaryThemeSlice): Line[] {
  const pointLines = (from: SummaryThemeSlice): Line[] =>
    from.points.map((point) => ({ kind: 'point', key: `${theme.id}/${point.key}`, point }));
  return [
    ...pointLines(theme),
    ...theme.themes.flatMap((sub): Line[] => [{ kind: 'sub', key: sub.id, theme: sub }, ...pointLines(sub)]),
  ];
}

/** Measured with all that it may have: what is left out leaves room. */
function head(theme: SummaryThemeSlice, index: number, first: boolean, continued: boolean): TemplateResult {
  return html`<div class="sk-stage-head">
    <h2>
      <span class="sk-theme-number">${numberOf(theme, index)}</span> ${theme.title}
      ${continued ? html`<small>${msg('forts.')}</small>` : nothing}
    </h2>
    <span class="sk-stage-count">${pointsFromGroups(theme.pointCount, theme.groupCount)}</span>
    ${!first || theme.heard === '' ? nothing : html`<p class="sk-stage-heard">${theme.heard}</p>`}
  </div>`;
}

function lineView(line: Line, fresh: boolean): TemplateResult {
  if (line.kind === 'point')
    return html`<p class="sk-stage-line sk-stage-point" ?data-quote=${line.point.quote} ?data-fresh=${fresh}>
      ${pointText(line.point)}
    </p>`;
  const { title, heard, pointCount, groupCount } = line.theme;
  return html`<div class="sk-stage-line sk-stage-sub" ?data-fresh=${fresh}>
    <h3>${title} <span class="sk-stage-count">${pointsFromGroups(pointCount, groupCount)}</span></h3>
    ${heard === '' ? nothing : html`<p class="sk-stage-heard">${heard}</p>`}
  </div>`;
}

function measured(measure: HTMLElement, summary: SummarySlice): MeasuredTheme[] {
  const height = (element: Element | null): number => element?.getBoundingClientRect().height ?? 0;
  return summary.themes.map((theme) => {
    const block = measure.querySelector(`[data-theme="${CSS.escape(theme.id)}"]`);
    const lines = block?.querySelectorAll('.sk-stage-line') ?? [];
    return {
      id: theme.id,
      head: height(block?.querySelector('.sk-stage-head') ?? null),
      items: linesOf(theme).map(({ kind }, index) => ({ kind, height: height(lines[index] ?? null) })),
    };
  });
}

declare global {
  interface HTMLElementTagNameMap {
    'sk-summary-stage': SkSummaryStage;
  }
}
