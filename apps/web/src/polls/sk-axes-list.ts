import { localized, msg } from '@lit/localize';
import type { AxesResult } from '@stikkord/domain';
import { html, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { meanText, peopleCount } from './poll-counts.ts';
import { RowChart } from './row-chart.ts';
import { axisNames } from './axis-names.ts';
import type { ThemeNumbers } from './theme-numbers.ts';

/** What the numbers in a field of two axes are, and where they stand. */
@customElement('sk-axes-list')
@localized()
export class SkAxesList extends RowChart {
  @property({ attribute: false }) result: AxesResult | null = null;
  @property({ attribute: false }) numbers: ThemeNumbers = new Map();

  protected override rows(): readonly TemplateResult[] {
    const themes = this.result?.themes ?? [];
    return themes.map(
      ({ theme, title, hue, place, people }) =>
        html`<div role="row" class="sk-axes-row sk-chart-unit sk-hue" data-hue=${hue}>
          <span role="rowheader" class="sk-chart-name"
            ><b class="sk-theme-number">${this.numbers.get(theme) ?? ''}</b> ${title || msg('Tema uten navn')}</span
          >
          <b role="cell">${place ? meanText(place.x) : '–'}</b>
          <b role="cell">${place ? meanText(place.y) : '–'}</b>
          <span role="cell" class="sk-quiet">${peopleCount(people)}</span>
        </div>`,
    );
  }

  protected override frame(rows: readonly TemplateResult[]): TemplateResult {
    const { x, y } = axisNames(this.result);
    return html`<div role="table" class="sk-axes-table" aria-label=${msg('Temaene og hvor de er plassert')}>
      <div role="row" class="sk-axes-row sk-axes-head">
        <span role="columnheader"><span class="ds-sr-only">${msg('Tema')}</span></span>
        <span role="columnheader">${x}</span>
        <span role="columnheader">${y}</span>
        <span role="columnheader"><span class="ds-sr-only">${msg('Personer')}</span></span>
      </div>
      ${rows}
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'sk-axes-list': SkAxesList;
  }
}
