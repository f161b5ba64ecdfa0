import { TOP, type DeckTheme, type FlowingLine, type Language, type Slide, type SlideLine } from '@stikkord/domain';
import { html, nothing, type TemplateResult } from 'lit';
import { drawnHue, numberOf } from '../../elements/theme-hue.ts';
import { slideWords } from './slide-words.ts';
import './slide-view.css';

/** What all slides of a meeting's question share. */
export interface SlideFrame {
  readonly language: Language;
  readonly prompt: string;
  /** For latecomers. */
  readonly host: string;
  readonly code: string;
}

/** A line as it stands on a page: all of it, or the characters from `from` up to `to`. */
export interface PlacedLine {
  readonly flowing: FlowingLine;
  readonly again: boolean;
  readonly from: number;
  readonly to: number | null;
}

export interface LineLook {
  /** It has yet to appear: its room is kept. */
  readonly hidden?: boolean;
  /** It came while the page was looked at. */
  readonly fresh?: boolean;
}

export function slideTitle(slide: Pick<Slide, 'id' | 'theme'>, language: Language): string {
  const words = slideWords(language);
  if (slide.theme !== null || slide.id === 'other') return slide.theme?.title || words.unnamed;
  const { titles } = words;
  return Object.hasOwn(titles, slide.id) ? titles[slide.id as keyof typeof titles] : words.unnamed;
}

/** `9 stikkord fra 4 grupper` */
export function slideCount({ id, pointCount, groupCount }: Slide, language: Language): string {
  const words = slideWords(language);
  if (id === 'follow-up') return words.followUps(pointCount);
  // Neither of follow-ups nor of what persons said are groups told.
  return groupCount === null || groupCount === 0 ? words.points(pointCount) : words.pointsFrom(pointCount, groupCount);
}

/** The hue that a slide is drawn in, or null. */
export function slideHue({ theme, place }: Slide): number | null {
  return theme === null ? null : drawnHue(theme, place ?? 0);
}

/** What stands over the lines. `first`: not a further page. */
export function slideHead(
  slide: Slide,
  { language, prompt }: SlideFrame,
  first: boolean,
  heading: boolean,
): TemplateResult {
  const { theme, place } = slide;
  const number = theme === null ? '' : numberOf(theme, place ?? 0);
  const title = html`${number === '' ? nothing : html`<span class="sk-theme-number">${number}</span>${' '}`}${slideTitle(
    slide,
    language,
  )}${first ? nothing : html`${' '}<small>${slideWords(language).continued}</small>`}`;
  return html`<p class="sk-slide-asked">${prompt}</p>
    <div class="sk-slide-head">
      ${heading ? html`<h1 class="sk-slide-title">${title}</h1>` : html`<p class="sk-slide-title">${title}</p>`}
      <p class="sk-slide-count">${slideCount(slide, language)}</p>
    </div>`;
}

export function slideFoot({ language, host, code }: SlideFrame, page: number, pages: number): TemplateResult {
  const words = slideWords(language);
  return html`<div class="sk-slide-foot">
    <span>${words.join} ${host} <b class="sk-slide-code">${code.slice(0, 4)} ${code.slice(4)}</b></span>
    ${pages > 1 ? html`<span>${words.page(page + 1, pages)}</span>` : nothing}
  </div>`;
}

export function slideLine(
  { flowing: { kept, line }, again, from, to }: PlacedLine,
  slide: Slide,
  language: Language,
  { hidden = false, fresh = false }: LineLook = {},
): TemplateResult {
  const repeated = again || kept.again === true;
  const content =
    kept.key === TOP && line === null
      ? headAgain(slideTitle(slide, language), language)
      : line === null
        ? html`<span class="sk-slide-gone" aria-hidden="true">${filler(kept.length)}</span>`
        : lineContent(line, slide, language, repeated, from, to);
  return html`<div
    class="sk-slide-line"
    data-kind=${line?.kind ?? kept.kind}
    data-level=${line?.kind === 'row' ? line.level : nothing}
    ?data-quote=${line?.kind === 'point' && line.point.quote === true}
    ?data-more=${from > 0}
    ?data-hidden=${hidden}
    ?data-fresh=${fresh}
  >
    ${content}
  </div>`;
}

function lineContent(
  line: SlideLine,
  slide: Slide,
  language: Language,
  again: boolean,
  from: number,
  to: number | null,
): TemplateResult {
  const words = slideWords(language);
  const part = (text: string): string => (to === null ? text : text.slice(from, to));
  switch (line.kind) {
    case 'heard':
      return html`<span class="sk-slide-text">${part(line.text)}</span>`;
    case 'head': {
      const { theme, above } = line;
      if (again) return headAgain(theme.title || words.unnamed, language);
      // That it is of one group is what such a slide says.
      const count = slide.id === 'one-group' ? words.points(theme.pointCount) : countOf(theme, language);
      return html`<b>${theme.title || words.unnamed}</b>${' '}<span class="sk-slide-count"
          >${[above, count].filter(Boolean).join(' · ')}</span
        >`;
    }
    case 'row': {
      const { theme, level, place } = line;
      const number = level === 1 ? numberOf(theme, place) : '';
      return html`<span
        class="sk-slide-row sk-hue"
        data-hue=${level === 1 ? (drawnHue(theme, place) ?? nothing) : nothing}
        ><span class="sk-theme-number">${number}</span><span class="sk-slide-name">${theme.title || words.unnamed}</span
        ><span class="sk-slide-count">${countOf(theme, language)}</span></span
      >`;
    }
    case 'point': {
      const { point, beside } = line;
      const text = html`<span class="sk-slide-text">${part(point.text)}</span>`;
      const last = to === null || to >= point.text.length;
      return html`${point.quote ? html`<q>${text}</q>` : text}${
        !last || point.count === undefined
          ? nothing
          : html`${' '}<span class="sk-slide-count"
                ><span aria-hidden="true">×${point.count}</span
                ><span class="ds-sr-only">(${words.same(point.count)})</span></span
              >`
      }${!last || beside === '' ? nothing : html`<span class="sk-slide-beside">${beside}</span>`}`;
    }
    case 'follow-up': {
      const { about, state, text, responsible, due } = line.followUp;
      const last = to === null || to >= text.length;
      const who = [responsible, due === '' ? '' : `${words.due} ${words.date(due)}`].filter(Boolean).join(' · ');
      return html`${
          from > 0
            ? nothing
            : html`<span class="sk-slide-state" data-state=${state}>${words.state[state]}</span
                >${' '}${about === '' ? nothing : html`<b>${about}</b>`}<br />`
        }<span class="sk-slide-text">${part(text)}</span>${
          !last || who === '' ? nothing : html`<span class="sk-slide-beside">${who}</span>`
        }`;
    }
  }
}

function headAgain(title: string, language: Language): TemplateResult {
  return html`<b>${title}</b>${' '}<span class="sk-slide-count">${slideWords(language).continued}</span>`;
}

function countOf({ pointCount, groupCount }: DeckTheme, language: Language): string {
  const words = slideWords(language);
  return groupCount === 0 ? words.points(pointCount) : words.pointsFrom(pointCount, groupCount);
}

/** As wide as a text of so many characters, about. */
function filler(length: number): string {
  return 'nnnne '.repeat(Math.ceil(length / 6)).slice(0, length);
}
