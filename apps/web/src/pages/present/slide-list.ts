import { msg, str } from '@lit/localize';
import type { Slide, SlideId, ThemeId } from '@stikkord/domain';
import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { numberOf } from '../../elements/theme-hue.ts';
import { slideCount, slideHue, slideTitle, type SlideFrame } from '../projector/slide-view.ts';

/** All that can be shown, as buttons: one press, and the hall sees it. `allAtOnce`: the hall sees the whole summary in columns. */
export function slideList(
  deck: readonly Slide[],
  {
    frame,
    now,
    allAtOnce,
    presented,
    show,
    showAll,
  }: {
    readonly frame: SlideFrame;
    readonly now: SlideId | null;
    readonly allAtOnce: boolean;
    readonly presented: readonly ThemeId[];
    readonly show: (slide: Slide) => void;
    readonly showAll: () => void;
  },
): TemplateResult {
  const { language } = frame;
  return html`<ol class="sk-plain-list sk-present-list">
    <li>
      <button type="button" aria-current=${allAtOnce ? 'true' : 'false'} @click=${showAll}>
        <span class="sk-present-number"></span><span>${msg('Alt på én gang')}</span>
        <span class="sk-quiet sk-small">${allAtOnce ? msg('vises nå') : msg('i spalter')}</span>
      </button>
    </li>
    ${deck.map((slide) => {
      const current = slide.id === now;
      const number = slide.theme ? numberOf(slide.theme, slide.place ?? 0) : '';
      const seen = slide.theme !== null && presented.includes(slide.theme.id);
      const state = current
        ? msg('vises nå')
        : seen
          ? msg(str`${slideCount(slide, language)} · vist`)
          : slideCount(slide, language);
      return html`<li>
        <button type="button" aria-current=${current ? 'true' : 'false'} @click=${() => show(slide)}>
          <span class="sk-present-number sk-hue" data-hue=${slideHue(slide) ?? nothing}
            ><span class="sk-theme-number">${number}</span></span
          ><span lang=${language}>${slideTitle(slide, language)}</span>
          <span class="sk-quiet sk-small" lang=${ifDefined(current ? undefined : language)}>${state}</span>
        </button>
      </li>`;
    })}
  </ol>`;
}
