import { localized, msg, str } from '@lit/localize';
import { AXIS_FROM, AXIS_TO, type AxesResult, type DotsResult, type VotedTheme } from '@stikkord/domain';
import { html, LitElement, nothing, svg, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { axisNames } from './axis-names.ts';
import type { ChartSize } from './chart-size.ts';
import './sk-axes-list.ts';
import './sk-dots-chart.ts';
import './sk-vote-chart.css';
import { spreadMarks, type MarkPlace } from './spread-marks.ts';
import { numberedThemes, type ThemeNumbers } from './theme-numbers.ts';

/** A mark's radius, in em of the field. */
const RADIUS = 0.9;

/** What a vote came to: themes by dots, or in a field with two axes, numbered, with the list of them beside it. */
@customElement('sk-vote-chart')
@localized()
export class SkVoteChart extends LitElement {
  @property({ attribute: false }) result: DotsResult | AxesResult | null = null;
  /** In the board's order, which numbers them; null: in that of the result. */
  @property({ attribute: false }) themes: readonly VotedTheme[] | null = null;
  @property({ reflect: true }) size: ChartSize = 'page';
  @state() private field: { readonly width: number; readonly height: number; readonly em: number } | null = null;
  readonly #watch = new ResizeObserver(() => this.#measure());

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

  override updated(changed: PropertyValues): void {
    if (!changed.has('field')) this.#measure();
  }

  override render(): TemplateResult | typeof nothing {
    const { result, size } = this;
    if (!result) return nothing;
    if (result.themes.length === 0)
      return html`<p class="sk-poll-none">${msg('Det er ingen temaer å stemme over.')}</p>`;
    const numbers = numberedThemes(this.themes ?? result.themes);
    if (result.kind === 'dots')
      return html`<sk-dots-chart size=${size} .result=${result} .numbers=${numbers}></sk-dots-chart>`;
    return html`<div class="sk-axes" ?data-hall=${size === 'hall'}>
      ${this.#fieldView(result, numbers)}
      <sk-axes-list size=${size} .result=${result} .numbers=${numbers}></sk-axes-list>
    </div>`;
  }

  #fieldView(result: AxesResult, numbers: ThemeNumbers): TemplateResult {
    const { x, y } = axisNames(result);
    const ticks = Array.from({ length: AXIS_TO - AXIS_FROM + 1 }, (_, at) => AXIS_FROM + at);
    return html`<figure
      class="sk-axes-field"
      role="img"
      aria-label=${msg(str`Et felt med ${x} bortover og ${y} oppover. Tallene står i tabellen ved siden av.`)}
    >
      <span class="sk-axes-y">${y} <span aria-hidden="true">→</span></span>
      <span class="sk-axes-ticks" data-axis="y">${ticks.toReversed().map((tick) => html`<span>${tick}</span>`)}</span>
      <div class="sk-axes-room">${this.#marks(result, numbers)}</div>
      <span class="sk-axes-ticks" data-axis="x">${ticks.map((tick) => html`<span>${tick}</span>`)}</span>
      <span class="sk-axes-x">${x} <span aria-hidden="true">→</span></span>
    </figure>`;
  }

  #marks({ themes }: AxesResult, numbers: ThemeNumbers): TemplateResult | typeof nothing {
    const { field } = this;
    if (!field) return nothing;
    // In the order of their numbers, so that a mark doesn't give way to another whenever the ranking changes.
    const placed = themes
      .flatMap((theme) => (theme.place ? [{ ...theme, at: inField(theme.place, field) }] : []))
      .toSorted((a, b) => (numbers.get(a.theme) ?? 0) - (numbers.get(b.theme) ?? 0));
    const radius = RADIUS * field.em;
    const marks = spreadMarks(
      placed.map(({ at }) => at),
      radius,
      field,
    );
    return html`<svg class="sk-axes-lines" aria-hidden="true">
        ${placed.map(({ at, hue }, index) => {
          const mark = marks[index]!;
          const away = Math.hypot(mark.x - at.x, mark.y - at.y) > radius / 2;
          return away
            ? svg`<g class="sk-hue" data-hue=${hue}>
                <line x1=${at.x} y1=${at.y} x2=${mark.x} y2=${mark.y} />
                <circle cx=${at.x} cy=${at.y} r=${radius / 5} />
              </g>`
            : nothing;
        })}
      </svg>
      ${placed.map(
        ({ theme, hue }, index) =>
          html`<b
            class="sk-axes-mark sk-hue"
            data-hue=${hue}
            style="transform: translate(${marks[index]!.x.toFixed(1)}px, ${marks[index]!.y.toFixed(1)}px)"
            >${numbers.get(theme) ?? ''}</b
          >`,
      )}`;
  }

  #measure(): void {
    const room = this.querySelector<HTMLElement>('.sk-axes-room');
    if (!room) return;
    const field = {
      width: room.clientWidth,
      height: room.clientHeight,
      em: parseFloat(getComputedStyle(room).fontSize),
    };
    if (field.width > 0 && JSON.stringify(field) !== JSON.stringify(this.field)) this.field = field;
  }
}

/** The ends of an axis lie half a step in, over their numbers. */
function inField({ x, y }: MarkPlace, { width, height }: { width: number; height: number }): MarkPlace {
  const part = (at: number): number => (at - AXIS_FROM + 0.5) / (AXIS_TO - AXIS_FROM + 1);
  return { x: part(x) * width, y: (1 - part(y)) * height };
}

declare global {
  interface HTMLElementTagNameMap {
    'sk-vote-chart': SkVoteChart;
  }
}
