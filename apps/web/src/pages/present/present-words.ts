import { msg, str } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import { isStepLine } from '../projector/slide-book.ts';
import { slideTitle } from '../projector/slide-view.ts';
import type { Presenting, Shown } from './presenting.ts';

/** What is said aloud when the hall sees something else: the slide, or the point that has appeared. */
export function saidOf({ now, frame, from }: Presenting): string {
  if (!now) return from === null ? msg('Salen ser alt på én gang.') : '';
  const point = now.shown === null || now.shown === 0 ? null : stepText(now, now.shown - 1);
  return point ?? [slideTitle(now.slide, frame.language), pageWords(now)].filter(Boolean).join('. ');
}

/** Where one is in the deck: `Lysbilde 2 av 7 · side 1 av 2 · 3 av 8 vist` */
export function whereWords({ now, deck }: Presenting): string {
  if (!now) return msg('Salen ser alt på én gang. Neste: første lysbilde.');
  const number = deck.findIndex(({ id }) => id === now.slide.id) + 1;
  const steps = now.pages[now.page]?.steps ?? [];
  return [
    msg(str`Lysbilde ${number} av ${deck.length}`),
    pageWords(now),
    now.shown === null ? '' : msg(str`${now.shown} av ${steps.length} vist`),
  ]
    .filter(Boolean)
    .join(' · ');
}

/** In the picture's stead, where the hall sees the whole summary, or there is nothing to show. */
export function nothingShown({ deck }: Presenting): TemplateResult {
  return html`<p class="sk-present-none">
    ${deck.length === 0 ? msg('Det er ingen temaer ennå.') : msg('Salen ser alle temaene i spalter.')}
  </p>`;
}

function pageWords({ page, pages }: Shown): string {
  return pages.length > 1 ? msg(str`side ${page + 1} av ${pages.length}`) : '';
}

function stepText({ pages, page }: Shown, index: number): string | null {
  const line = pages[page]?.columns.flat().filter(isStepLine)[index]?.flowing.line;
  if (line?.kind === 'point') return line.point.text;
  return line?.kind === 'follow-up' ? [line.followUp.about, line.followUp.text].filter(Boolean).join(': ') : null;
}

export function hallLost(): string {
  return msg('Frakoblet. Salen ser det siste den fikk; du kan bla når nettet er tilbake.');
}
