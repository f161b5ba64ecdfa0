import { localized, msg, str } from '@lit/localize';
import type { Breakdown, ScalesResult, StatementResult } from '@stikkord/domain';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { answersCount, cantSayCount, meanText } from './poll-counts.ts';
import { partName } from './poll-parts.ts';
import { RowChart } from './row-chart.ts';
import './sk-scales-chart.css';
import type { EarlierMeans } from './earlier-means.ts';

/**
 * Statements on one scale: how many gave each number stands as columns on it, the mean is a mark under them, and an earlier mean another.
 * All columns of a chart are measured alike, in shares of those who gave a number, so that statements and parts compare.
 */
@customElement('sk-scales-chart')
@localized()
export class SkScalesChart extends RowChart {
  @property({ attribute: false }) result: ScalesResult | null = null;
  @property({ attribute: false }) breakdown: Breakdown | null = null;
  @property({ attribute: false }) earlier: EarlierMeans | null = null;

  protected override rows(): readonly TemplateResult[] {
    const { result } = this;
    if (!result) return [];
    const parts = this.#parts();
    const most = Math.max(
      0.01,
      ...[result, ...parts.map((part) => part.result)]
        .flatMap(({ statements }) => statements)
        .flatMap(({ counts }) => counts.map((count) => count / Math.max(1, given(counts)))),
    );
    return result.statements.map(
      (statement) =>
        html`<div role="rowgroup" class="sk-scale-group sk-chart-unit">
          ${this.#row(statement.text, statement, result, most, this.earlier?.get(statement.id) ?? null)}
          ${parts.map(({ name, result: part }) => {
            const own = part.statements.find(({ id }) => id === statement.id);
            return own ? this.#row(name, own, result, most, null, true) : nothing;
          })}
        </div>`,
    );
  }

  protected override frame(rows: readonly TemplateResult[]): TemplateResult {
    const { result } = this;
    if (!result) return html``;
    const numbers = numbersOf(result);
    const earlier = (this.earlier?.size ?? 0) > 0;
    return html`<div
        role="table"
        class="sk-scale"
        aria-label=${msg('Påstander: hvor mange som ga hvert tall, og snittet')}
        style="--sk-numbers: ${numbers.length}"
      >
        <div role="row" class="sk-scale-row sk-scale-head">
          <span role="columnheader"><span class="ds-sr-only">${msg('Påstand')}</span></span>
          <span class="sk-scale-axis">
            ${numbers.map(
              (number) =>
                html`<b role="columnheader"
                  >${number}${
                    number === result.from && result.low !== ''
                      ? html`<span class="ds-sr-only">, ${result.low}</span>`
                      : number === result.to && result.high !== ''
                        ? html`<span class="ds-sr-only">, ${result.high}</span>`
                        : nothing
                  }</b
                >`,
            )}
          </span>
          <span role="columnheader" class="sk-scale-mean-head">${msg('Snitt')}</span>
          <span role="columnheader"><span class="ds-sr-only">${msg('Svar')}</span></span>
          ${
            result.low === '' && result.high === ''
              ? nothing
              : html`<span class="sk-scale-ends" aria-hidden="true"
                  ><span>${result.low}</span><span>${result.high}</span></span
                >`
          }
        </div>
        ${rows}
      </div>
      <p class="sk-chart-note">
        <span class="sk-scale-mark" aria-hidden="true"></span> ${msg('snitt')}${
          earlier
            ? html` · <span class="sk-scale-mark" data-earlier aria-hidden="true"></span> ${msg('snitt sist')}`
            : nothing
        }
        · ${msg('søylene er hvor mange som ga hvert tall')}
      </p>`;
  }

  #row(
    text: string,
    { counts, cantSay, mean }: StatementResult,
    result: ScalesResult,
    most: number,
    earlier: { readonly mean: number; readonly answered: number } | null,
    part = false,
  ): TemplateResult {
    const sum = given(counts);
    return html`<div role="row" class="sk-scale-row" ?data-part=${part}>
      <span role="rowheader" class="sk-chart-name">${text}</span>
      <span class="sk-scale-strip">
        ${counts.map(
          (count) =>
            html`<span role="cell" class="sk-scale-column"
              ><span class="sk-scale-count" ?data-none=${count === 0}>${count}</span
              ><i style="height: ${((count / Math.max(1, sum) / most) * 100).toFixed(2)}%"></i
            ></span>`,
        )}
        <span class="sk-scale-track" aria-hidden="true">
          ${earlier ? mark(earlier.mean, result, true) : nothing}${mean === null ? nothing : mark(mean, result, false)}
        </span>
      </span>
      <span role="cell" class="sk-scale-mean"
        >${mean === null ? html`<span class="sk-quiet">–</span>` : html`<b>${meanText(mean)}</b>`}${
          earlier
            ? html`<span class="sk-scale-before"
                ><span aria-hidden="true"
                  ><span class="sk-scale-mark" data-earlier></span> ${meanText(earlier.mean)}</span
                ><span class="ds-sr-only">${msg(str`sist ${meanText(earlier.mean)}`)}</span></span
              >`
            : nothing
        }</span
      >
      <span role="cell" class="sk-scale-answers"
        >${answersCount(sum)}${cantSay > 0 ? html`<span class=${part ? 'ds-sr-only' : ''}> ${cantSayCount(cantSay)}</span>` : nothing}</span
      >
    </div>`;
  }

  #parts(): { readonly name: string; readonly result: ScalesResult }[] {
    return (this.breakdown?.parts ?? []).flatMap((part) =>
      part.result.kind === 'scales' ? [{ name: partName(part), result: part.result }] : [],
    );
  }
}

function given(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}

function numbersOf({ from, to }: ScalesResult): number[] {
  return Array.from({ length: to - from + 1 }, (_, at) => from + at);
}

/** Under the middle of a number's column where the mean is that number. */
function mark(mean: number, { from, to }: ScalesResult, earlier: boolean): TemplateResult {
  const at = ((mean - from + 0.5) / (to - from + 1)) * 100;
  return html`<i class="sk-scale-mark" ?data-earlier=${earlier} style="inset-inline-start: ${at.toFixed(2)}%"></i>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'sk-scales-chart': SkScalesChart;
  }
}
