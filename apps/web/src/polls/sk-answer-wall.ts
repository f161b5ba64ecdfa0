import { localized, msg } from '@lit/localize';
import type { EntriesSlice } from '@stikkord/protocol';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { repeat } from 'lit/directives/repeat.js';
import { PageTurner } from '../pages/projector/page-turner.ts';
import type { ChartSize } from './chart-size.ts';
import './sk-answer-wall.css';
import { growWall, type WallPlace } from './wall-layout.ts';

/** Time to read a page, in ms. */
const TURN_MS = 15_000;
/** As in the style sheet. */
const COLUMNS = 3;
/** Between answers, in em. */
const GAP = 0.6;
/** A wall that begins with more is set smaller. */
const MANY = 40;
/** Measured at a time: so many at once are no pause for the eye. */
const MEASURED = 150;

/** What people answered in their own words, in columns. Nothing that is read moves: what is new comes last, and what goes leaves its room. */
@customElement('sk-answer-wall')
@localized()
export class SkAnswerWall extends LitElement {
  @property({ attribute: false }) answers: EntriesSlice = [];
  @property({ reflect: true }) size: ChartSize = 'page';
  @state() private places: readonly WallPlace[] = [];
  /** By text: in one column and across all, in px, for the width they were measured at. */
  #heights = new Map<string, { readonly height: number; readonly across: number }>();
  #width = 0;
  #seen = new Set<string>();
  readonly #turner = new PageTurner(this, TURN_MS);
  readonly #watch = new ResizeObserver(() => this.#resized());

  override createRenderRoot(): this {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#watch.observe(this);
    void document.fonts.ready.then(() => {
      this.#width = 0;
      this.#resized();
    });
  }

  override disconnectedCallback(): void {
    this.#watch.disconnect();
    super.disconnectedCallback();
  }

  override willUpdate(): void {
    // Once something stands, its size is kept: another would move everything.
    if (this.places.length === 0) this.toggleAttribute('data-many', this.answers.length > MANY);
  }

  override updated(): void {
    if (this.size === 'hall') this.#lay();
    for (const { id } of this.places) this.#seen.add(id);
    const pages = this.places.reduce((most, { page }) => Math.max(most, page + 1), 1);
    this.#turner.setPages(this.size === 'hall' ? pages : 1);
  }

  override render(): TemplateResult {
    const { answers } = this;
    if (answers.length === 0) return html`<p class="sk-poll-none">${msg('Ingen svar å vise ennå.')}</p>`;
    if (this.size !== 'hall')
      return html`<ul class="sk-wall-list">
        ${repeat(
          answers,
          ({ id }) => id,
          ({ text }) => html`<li class="sk-wall-answer">${text}</li>`,
        )}
      </ul>`;
    const { page, pages } = this.#turner;
    const texts = new Map(answers.map(({ id, text }) => [id, text]));
    const shown = this.places.filter((place) => place.page === page && !place.gone && texts.has(place.id));
    return html`${keyed(
      page,
      html`<ul class="sk-wall">
        ${repeat(
          shown,
          ({ id }) => id,
          (place) => this.#answer(place, texts.get(place.id)!),
        )}
      </ul>`,
    )}
    ${pages > 1 ? this.#turner.controls() : nothing} ${this.#measure()}`;
  }

  #answer({ id, column, top, height }: WallPlace, text: string): TemplateResult {
    return html`<li
      class="sk-wall-answer"
      ?data-fresh=${this.#seen.size > 0 && !this.#seen.has(id)}
      ?data-across=${column === null}
      style="--sk-column: ${column ?? 0}; top: ${top}px; height: ${height}px"
    >
      ${text}
    </li>`;
  }

  /** Texts that haven't been measured yet, unseen. */
  #measure(): TemplateResult {
    const texts = new Set(this.answers.map(({ text }) => text).filter((text) => !this.#heights.has(text)));
    const some = [...texts].slice(0, MEASURED);
    return html`<div class="sk-wall-measure" aria-hidden="true" inert>
      ${some.map(
        (text) =>
          html`<p class="sk-wall-answer" data-text=${text}>${text}</p>
            <p class="sk-wall-answer" data-across>${text}</p>`,
      )}
    </div>`;
  }

  #resized(): void {
    if (this.size !== 'hall' || this.clientWidth === this.#width) return;
    this.#width = this.clientWidth;
    this.#heights = new Map();
    this.places = [];
    this.requestUpdate();
  }

  #lay(): void {
    const { clientWidth, clientHeight } = this;
    if (clientWidth === 0 || clientHeight === 0) return;
    for (const one of this.querySelectorAll<HTMLElement>('.sk-wall-measure > [data-text]'))
      this.#heights.set(one.dataset['text'] ?? '', {
        height: Math.ceil(one.getBoundingClientRect().height),
        across: Math.ceil(one.nextElementSibling?.getBoundingClientRect().height ?? 0),
      });
    const known = this.answers.flatMap(({ id, text }) => {
      const heights = this.#heights.get(text);
      return heights ? [{ id, ...heights }] : [];
    });
    const em = parseFloat(getComputedStyle(this).fontSize);
    const room = { columns: COLUMNS, height: clientHeight, gap: GAP * em };
    const places = growWall(this.places, known, room);
    if (JSON.stringify(places) !== JSON.stringify(this.places)) this.places = places;
    // The rest come when these stand.
    if (known.length < this.answers.length) this.requestUpdate();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sk-answer-wall': SkAnswerWall;
  }
}
