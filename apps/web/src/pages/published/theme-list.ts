import { msg } from '@lit/localize';
import type { SummaryThemeSlice } from '@stikkord/protocol';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { drawnHue, numberOf } from '../../elements/theme-hue.ts';
import { pointsFromGroups } from '../../i18n/counts.ts';
import { pointText } from './point-text.ts';
import './theme-list.css';

/** Published themes with what stands under them, to be read on a page. `own`: keys of the points that are the reader's group's. */
export function themeList(themes: readonly SummaryThemeSlice[], own: ReadonlySet<string>): TemplateResult {
  return html`<div class="sk-published-themes">
    ${repeat(
      themes,
      ({ id }) => id,
      (theme, index) =>
        html`<section class="sk-published-theme sk-hue" data-hue=${drawnHue(theme, index) ?? nothing}>
          <h3 id=${anchor(theme.id)} tabindex="-1" data-hold>
            <span class="sk-theme-number">${numberOf(theme, index)}</span> ${theme.title}
          </h3>
          ${about(theme)} ${pointList(theme, own)}
          ${repeat(
            theme.themes,
            ({ id }) => id,
            (sub) =>
              html`<div class="sk-published-sub">
                <h4 id=${anchor(sub.id)} tabindex="-1" data-hold>${sub.title}</h4>
                ${about(sub)} ${pointList(sub, own)}
              </div>`,
          )}
        </section>`,
    )}
  </div>`;
}

/** Id of a theme's heading on the page. */
export function anchor(theme: string): string {
  return `sk-published-${theme}`;
}

function about({ heard, pointCount, groupCount }: SummaryThemeSlice): TemplateResult {
  return html`<p class="sk-quiet sk-small">${pointsFromGroups(pointCount, groupCount)}</p>
    ${heard === '' ? nothing : html`<p class="sk-published-heard">${heard}</p>`}`;
}

function pointList({ points }: SummaryThemeSlice, own: ReadonlySet<string>): TemplateResult | typeof nothing {
  if (points.length === 0) return nothing;
  return html`<ul class="sk-points">
    ${repeat(
      points,
      ({ key }) => key,
      (point) =>
        html`<li data-hold ?data-own=${own.has(point.key)} ?data-quote=${point.quote}>
          ${pointText(point)}${own.has(point.key) ? html` <span class="sk-published-own">${msg('fra dere')}</span>` : nothing}
        </li>`,
    )}
  </ul>`;
}
