import { localized, msg } from '@lit/localize';
import type { SummarySlice, SummaryThemeSlice } from '@stikkord/protocol';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { pointsFromGroups } from '../i18n/counts.ts';
import { emptyState } from './empty-state.ts';
import './sk-theme-summary.css';

/** What a board says: themes, sub-themes, points and counts, in as many columns as there is room for. */
@customElement('sk-theme-summary')
@localized()
export class SkThemeSummary extends LitElement {
  @property({ attribute: false }) summary: SummarySlice | null = null;
  /** Level of the themes' headings. Sub-themes are one below. */
  @property({ type: Number }) level: 2 | 3 = 2;

  override createRenderRoot(): this {
    return this;
  }

  override render(): TemplateResult {
    const { summary } = this;
    if (!summary || summary.themes.length === 0) return emptyState(msg('Ingen temaer ennå.'));
    return html`<div class="sk-summary">
      ${repeat(
        summary.themes,
        (theme) => theme.id,
        (theme, index) =>
          html`<section class="sk-summary-theme sk-hue" data-hue=${hueOf(index)}>
            ${themeHeading(theme, this.level, index + 1)} ${pointList(theme)}
            ${repeat(
              theme.themes,
              (sub) => sub.id,
              (sub) =>
                html`<div class="sk-summary-sub">
                  ${themeHeading(sub, this.level === 2 ? 3 : 4, null)} ${pointList(sub)}
                </div>`,
            )}
          </section>`,
      )}
    </div>`;
  }
}

/** Which of the eight hues a theme has, by its place on the board: 1–8. Its number always stands beside it. */
export function hueOf(index: number): number {
  return (index % 8) + 1;
}

function themeHeading(theme: SummaryThemeSlice, level: 2 | 3 | 4, number: number | null): TemplateResult {
  const text = html`${number === null ? nothing : html`<span class="sk-theme-number">${number}</span> `}${theme.title}`;
  return html`<div class="sk-summary-heading">
    ${level === 2 ? html`<h2>${text}</h2>` : level === 3 ? html`<h3>${text}</h3>` : html`<h4>${text}</h4>`}
    <span class="sk-summary-count">${pointsFromGroups(theme.pointCount, theme.groupCount)}</span>
  </div>`;
}

function pointList(theme: SummaryThemeSlice): TemplateResult | typeof nothing {
  if (theme.points.length === 0) return nothing;
  return html`<ul class="sk-points">
    ${repeat(
      theme.points,
      (point) => point.key,
      (point) => html`<li>${point.text}</li>`,
    )}
  </ul>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'sk-theme-summary': SkThemeSummary;
  }
}
