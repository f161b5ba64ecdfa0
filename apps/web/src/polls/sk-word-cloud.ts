import { localized, msg, str } from '@lit/localize';
import type { KeywordsResult, WordCount } from '@stikkord/domain';
import { html, LitElement, nothing, svg, type PropertyValues, type SVGTemplateResult, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { PageTurner } from '../pages/projector/page-turner.ts';
import { CloudGrowth } from './cloud-growth.ts';
import type { Cloud, PlacedWord } from './cloud-layout.ts';
import { cloudLook, type ChartSize } from './chart-size.ts';
import { cloudPages, type CloudPage } from './cloud-pages.ts';
import { wordsCount } from './poll-counts.ts';
import './sk-word-cloud.css';

/** Time to read a page of words, in ms. */
const TURN_MS = 12_000;

/** More rows no page of the list holds. */
const TOP_MAX = 40;

/**
 * What is said most stands largest, and a list beside it says how often. Words keep their places while others come; those that there is
 * no room for are told, and stand in the list. In the hall the list turns its pages by itself.
 */
@customElement('sk-word-cloud')
@localized()
export class SkWordCloud extends LitElement {
  @property({ attribute: false }) result: KeywordsResult | null = null;
  @property() size: ChartSize = 'page';
  @state() private cloud: Cloud | null = null;
  /** The words that `cloud` was made of. */
  @state() private drawn: readonly WordCount[] = [];
  @state() private pages: readonly CloudPage[] = [];
  readonly #growth = new CloudGrowth((cloud, words) => {
    this.cloud = cloud;
    this.drawn = words;
  });
  readonly #turner = new PageTurner(this, TURN_MS);
  readonly #watch = new ResizeObserver(() => this.#grow());

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
    if (changed.has('result') || changed.has('size')) this.#grow();
    if (this.size === 'hall' && (changed.has('cloud') || changed.has('drawn') || changed.has('size'))) this.#layList();
    this.#turner.setPages(Math.max(1, this.pages.length));
  }

  override render(): TemplateResult | typeof nothing {
    const { result, size } = this;
    if (!result) return nothing;
    if (result.words.length === 0) return html`<p class="sk-poll-none">${msg('Ingen stikkord ennå.')}</p>`;
    return html`<div class="sk-cloud" ?data-hall=${size === 'hall'}>
      <div class="sk-cloud-sky">${this.#picture()}</div>
      ${size === 'hall' ? this.#hallList(result) : this.#pageList(result)}
    </div>`;
  }

  #picture(): TemplateResult | typeof nothing {
    const { cloud } = this;
    if (!cloud) return nothing;
    const { width, height } = cloud.room;
    const words = this.drawn.flatMap((said) => {
      const placed = cloud.placed.get(said.word);
      return placed ? [{ said, placed }] : [];
    });
    const most = words[0]?.said.count ?? 1;
    return html`<svg class="sk-cloud-picture" viewBox="0 0 ${width} ${height}" aria-hidden="true">
      ${repeat(
        words,
        ({ said }) => said.word,
        ({ said, placed }) => this.#word(said, placed, most),
      )}
    </svg>`;
  }

  #word(said: WordCount, { x, y, size }: PlacedWord, most: number): SVGTemplateResult {
    const { ascent, descent } = this.#growth.measure.of(said);
    const tone = said.count === 1 ? 'once' : said.count * 2 > most ? 'most' : 'often';
    // Set around its middle, so that a word grows where it stands.
    return svg`<g transform="translate(${x} ${y})"><text
      class="sk-cloud-word"
      data-tone=${tone}
      style="font-size: ${size.toFixed(1)}px"
      dy="${((ascent - descent) / 2).toFixed(3)}em"
    >${said.text}</text></g>`;
  }

  #hallList({ words, more }: KeywordsResult): TemplateResult {
    const { pages, page } = this.#turner;
    const shown = this.pages[Math.min(page, this.pages.length - 1)];
    const roomless = this.cloud?.left.length ?? 0;
    return html`<section class="sk-cloud-beside">
      ${fullList(words)}
      <h2 class="sk-cloud-heading">${shown?.kind === 'roomless' ? msg('Uten plass i skyen') : msg('Vanligst')}</h2>
      <div class="sk-cloud-page" aria-hidden="true">
        ${shown ? pageView(shown) : nothing}
        <div class="sk-cloud-measure">${topRows(this.drawn.slice(0, TOP_MAX))}</div>
        <div class="sk-cloud-measure">${loose(this.#roomless())}</div>
      </div>
      <p class="sk-cloud-told">${toldText(roomless, more)}</p>
      ${pages > 1 ? this.#turner.controls() : nothing}
    </section>`;
  }

  #pageList({ words, more }: KeywordsResult): TemplateResult {
    const roomless = this.cloud?.left.length ?? 0;
    const small = this.cloud?.small ?? 0;
    return html`<section class="sk-cloud-beside">
      ${toldText(roomless, more) === '' ? nothing : html`<p class="sk-small sk-quiet">${toldText(roomless, more)}</p>`}
      ${
        small === 0
          ? nothing
          : html`<p class="sk-small sk-quiet">
              ${msg('Noen ord har ikke fått plass til å vokse: tallene gjelder.')}
              <button type="button" class="sk-quiet-button sk-no-print" @click=${this.#anew}>
                ${msg('Legg skyen på nytt')}
              </button>
            </p>`
      }
      <div class="sk-cloud-scroll" tabindex="0" role="group" aria-label=${msg('Alle ordene, det vanligste først')}>
        ${list(words, 'sk-cloud-words')}
      </div>
    </section>`;
  }

  readonly #anew = (): void => {
    this.#growth.forget();
    this.#grow();
  };

  #grow(): void {
    const sky = this.querySelector<HTMLElement>('.sk-cloud-sky');
    const look = sky && cloudLook(sky, this.size);
    if (this.result?.words.length === 0) this.#growth.forget();
    else if (look && this.result) this.#growth.want(this.result.words, look);
  }

  #roomless(): readonly WordCount[] {
    const left = new Set(this.cloud?.left);
    return this.drawn.filter(({ word }) => left.has(word));
  }

  /** What a page of the list holds, by what truly fits. */
  #layList(): void {
    const page = this.querySelector<HTMLElement>('.sk-cloud-page');
    const [top, rest] = page?.querySelectorAll<HTMLElement>('.sk-cloud-measure') ?? [];
    if (!page || !top || !rest || page.clientHeight === 0) return;
    const pages = cloudPages(this.drawn, ends(top), this.#roomless(), ends(rest), page.clientHeight);
    if (JSON.stringify(pages) !== JSON.stringify(this.pages)) this.pages = pages;
  }
}

/** Top and bottom of each word of a list. */
function ends(of: HTMLElement): { top: number; bottom: number }[] {
  const from = of.getBoundingClientRect().top;
  return [...of.querySelectorAll('[data-of]')].map((each) => {
    const { top, bottom } = each.getBoundingClientRect();
    return { top: top - from, bottom: bottom - from };
  });
}

function toldText(roomless: number, more: number): string {
  const told: string[] = [];
  if (roomless > 0) told.push(msg(str`${wordsCount(roomless)} har ikke plass i skyen og står bare i lista.`));
  if (more > 0) told.push(msg(str`${wordsCount(more)} til, de sjeldneste, er ikke med her.`));
  return told.join(' ');
}

function fullList(words: readonly WordCount[]): TemplateResult {
  return html`<div class="ds-sr-only">${list(words, '')}</div>`;
}

function list(words: readonly WordCount[], name: string): TemplateResult {
  return html`<ol class=${name}>
    ${repeat(
      words,
      ({ word }) => word,
      ({ text, count }) => html`<li><span>${text}</span> <b>${count}</b></li>`,
    )}
  </ol>`;
}

function pageView({ kind, words }: CloudPage): TemplateResult {
  return kind === 'top' ? topRows(words) : loose(words);
}

function topRows(words: readonly WordCount[]): TemplateResult {
  return html`<div class="sk-cloud-top">
    ${words.map(({ text, count }) => html`<p data-of><span>${text}</span><b>${count}</b></p>`)}
  </div>`;
}

/** Words after each other; a number where one was said more than once. */
function loose(words: readonly WordCount[]): TemplateResult {
  return html`<p class="sk-cloud-loose">
    ${words.map(({ text, count }) => html`<span data-of>${text}${count > 1 ? html` <b>${count}</b>` : nothing}</span> `)}
  </p>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'sk-word-cloud': SkWordCloud;
  }
}
