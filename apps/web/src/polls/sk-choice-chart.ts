import { localized, msg } from '@lit/localize';
import type { Breakdown, ChoiceResult } from '@stikkord/domain';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { answersCount, share } from './poll-counts.ts';
import { partName } from './poll-parts.ts';
import { RowChart } from './row-chart.ts';
import './sk-choice-chart.css';

/** More parts than this stand under each other. */
const BESIDE_MAX = 4;

interface Column {
  readonly name: string;
  readonly answered: number;
  readonly counts: ReadonlyMap<string, number>;
}

/** How many chose what: bars from one zero, each with its number and share. By role, the parts stand side by side, measured in shares. */
@customElement('sk-choice-chart')
@localized()
export class SkChoiceChart extends RowChart {
  @property({ attribute: false }) result: ChoiceResult | null = null;
  @property({ attribute: false }) breakdown: Breakdown | null = null;

  protected override rows(): readonly TemplateResult[] {
    const { result } = this;
    if (!result) return [];
    const columns = this.#columns(result);
    return columns.length === 0 ? plainRows(result) : partRows(result, columns);
  }

  protected override frame(rows: readonly TemplateResult[]): TemplateResult {
    const { result } = this;
    const columns = result ? this.#columns(result) : [];
    const grouped = columns.length > BESIDE_MAX + 1;
    const several = result?.several ? msg('Flere svar var mulig: andelene er av alle som har svart.') : '';
    if (columns.length === 0)
      return html`<div role="table" aria-label=${msg('Hvor mange som valgte hva')}>
          <div role="row" class="ds-sr-only">
            <span role="columnheader">${msg('Valg')}</span>
            <span role="columnheader">${msg('Antall')}</span>
            <span role="columnheader">${msg('Andel')}</span>
          </div>
          ${rows}
        </div>
        <p class="sk-chart-note">${several}</p>`;
    return html`<div
        class="sk-parts"
        role="table"
        aria-label=${msg('Hvor stor andel av hver del som valgte hva')}
        ?data-grouped=${grouped}
        style="--sk-parts: ${columns.length}"
      >
        <div role="row" class=${grouped ? 'ds-sr-only' : 'sk-parts-head'}>
          <span role="columnheader"><span class="ds-sr-only">${msg('Valg')}</span></span>
          ${columns.map(
            ({ name, answered }) =>
              html`<span role="columnheader" class="sk-parts-name"
                ><b>${name}</b> <span class="sk-quiet">${answersCount(answered)}</span></span
              >`,
          )}
        </div>
        ${rows}
      </div>
      <p class="sk-chart-note">${several}</p>`;
  }

  /** All, and each part; none where it isn't shown by role. */
  #columns(result: ChoiceResult): readonly Column[] {
    const parts = (this.breakdown?.parts ?? []).flatMap((part) =>
      part.result.kind === 'choice' ? [{ name: partName(part), result: part.result }] : [],
    );
    if (parts.length === 0) return [];
    return [{ name: msg('Alle'), result }, ...parts].map((part) => ({
      name: part.name,
      answered: part.result.answered,
      counts: new Map(part.result.options.map(({ id, count }) => [id, count])),
    }));
  }
}

function plainRows({ options, answered }: ChoiceResult): readonly TemplateResult[] {
  // The longest bar fills its track: what is compared is lengths. Where nobody has answered, there are none.
  const most = Math.max(1, ...options.map(({ count }) => count));
  return options.map(
    ({ text, count }) =>
      html`<div role="row" class="sk-chart-row sk-chart-unit">
        <span role="rowheader" class="sk-chart-name">${text}</span>
        <span class="sk-chart-bar-cell" aria-hidden="true">${bar(count / most)}</span>
        <span class="sk-chart-numbers">
          <b role="cell">${count}</b><span role="cell">${share(count, answered)}</span>
        </span>
      </div>`,
  );
}

function partRows({ options }: ChoiceResult, columns: readonly Column[]): readonly TemplateResult[] {
  const most = Math.max(
    0.01,
    ...columns.flatMap(({ counts, answered }) => [...counts.values()].map((count) => count / Math.max(1, answered))),
  );
  return options.map(
    ({ id, text }) =>
      html`<div role="row" class="sk-parts-row sk-chart-unit">
        <span role="rowheader" class="sk-chart-name">${text}</span>
        ${columns.map(({ name, answered, counts }, index) => {
          const count = counts.get(id) ?? 0;
          return html`<span role="cell" class="sk-parts-cell" ?data-all=${index === 0}>
            <span class="sk-parts-whose" aria-hidden="true">${name} · ${answersCount(answered)}</span>
            <span class="sk-parts-bar" aria-hidden="true">${bar(count / Math.max(1, answered) / most)}</span>
            <b>${share(count, answered)}</b>
            <span class="ds-sr-only">(${answersCount(count)})</span>
          </span>`;
        })}
      </div>`,
  );
}

/** `part`: of the track, 0–1. */
export function bar(part: number): TemplateResult {
  return html`<span class="sk-chart-bar"
    >${part === 0 ? nothing : html`<i style="width: ${(part * 100).toFixed(2)}%"></i>`}</span
  >`;
}

declare global {
  interface HTMLElementTagNameMap {
    'sk-choice-chart': SkChoiceChart;
  }
}
