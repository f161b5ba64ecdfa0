import { localized, msg } from '@lit/localize';
import type { DotsResult } from '@stikkord/domain';
import { html, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { dotsCount, peopleCount } from './poll-counts.ts';
import { RowChart } from './row-chart.ts';
import { bar } from './sk-choice-chart.ts';
import { numberedThemes, type ThemeNumbers } from './theme-numbers.ts';

/** Themes by the dots they got: most first. */
@customElement('sk-dots-chart')
@localized()
export class SkDotsChart extends RowChart {
  @property({ attribute: false }) result: DotsResult | null = null;
  @property({ attribute: false }) numbers: ThemeNumbers | null = null;

  protected override rows(): readonly TemplateResult[] {
    const { result } = this;
    if (!result) return [];
    const most = Math.max(1, ...result.themes.map(({ dots }) => dots));
    const numbers = this.numbers ?? numberedThemes(result.themes);
    return result.themes.map(
      ({ theme, title, hue, dots, people }) =>
        html`<div role="row" class="sk-chart-row sk-chart-unit sk-hue" data-hue=${hue}>
          <span role="rowheader" class="sk-chart-name"
            ><b class="sk-theme-number">${numbers.get(theme) ?? ''}</b> ${title || msg('Tema uten navn')}</span
          >
          <span class="sk-chart-bar-cell" aria-hidden="true">${bar(dots / most)}</span>
          <span class="sk-chart-votes">
            <b role="cell">${dotsCount(dots)}</b><span role="cell">${peopleCount(people)}</span>
          </span>
        </div>`,
    );
  }

  protected override frame(rows: readonly TemplateResult[]): TemplateResult {
    return html`<div role="table" class="sk-dots" aria-label=${msg('Temaene etter hvor mange prikker de fikk')}>
      <div role="row" class="ds-sr-only">
        <span role="columnheader">${msg('Tema')}</span>
        <span role="columnheader">${msg('Prikker')}</span>
        <span role="columnheader">${msg('Personer')}</span>
      </div>
      ${rows}
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sk-dots-chart': SkDotsChart;
  }
}
