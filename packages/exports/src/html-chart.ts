import type { Chart, ChartRow } from './charts/chart.ts';
import { htmlText } from './html-text.ts';

/**
 * EX30. A chart as the table that it is for who hears it: bars are drawn below the labels, and all that they say stands in the cells
 * beside. Where there isn't room it scrolls by itself. `question`: the id of its heading; `field`: a drawing of the same above it, where
 * rows have the number of their place.
 */
export function htmlChart(
  { caption, answered, notes, head, columns, legend, rows }: Chart,
  question: string,
  number: number,
  field: string | null,
): string {
  const id = `${question}-c${number}`;
  const heads = columns.map((column) => `<th scope="col" class="number"><bdi>${htmlText(column)}</bdi></th>`);
  const wide = columns.length > 3 ? ' wide-chart' : '';
  return [
    `<section class="result">`,
    `<h3 id="${id}" class="caption" dir="auto">${htmlText(caption)}</h3>`,
    `<p class="counts">${answered}</p>`,
    ...(field === null ? [] : [field]),
    ...legendOf(legend),
    ...(rows.length === 0
      ? []
      : [
          `<div class="wide" role="region" aria-labelledby="${question} ${id}" tabindex="0">`,
          `<table class="chart${wide}">`,
          `<thead><tr><th scope="col">${head}</th>${heads.join('')}</tr></thead>`,
          `<tbody>`,
          ...rows.map((row, index) => rowOf(row, field === null ? null : index + 1)),
          `</tbody>`,
          `</table>`,
          `</div>`,
        ]),
    ...notes.map((note) => `<p class="about-chart" dir="auto">${htmlText(note)}</p>`),
    `</section>`,
  ].join('\n');
}

function rowOf({ label, ours, help, cells, bars, hue }: ChartRow, rank: number | null): string {
  const text = ours === true ? `<em>${htmlText(label)}</em>` : htmlText(label);
  const parts = [
    ...(rank === null ? [] : [`<span class="rank">${rank}</span>`]),
    `<span class="label" dir="auto">${text}</span>`,
    ...(help === undefined ? [] : [`<span class="help" dir="auto">${htmlText(help)}</span>`]),
    // A legend's colours are those of the bars.
    `<span class="bars${hue === undefined || bars.length > 1 ? '' : ` hue-${hue - 1}`}" aria-hidden="true">${bars.map(bar).join('')}</span>`,
  ];
  return `<tr><th scope="row">${parts.join('')}</th>${cells.map((cell) => `<td class="number">${cell}</td>`).join('')}</tr>`;
}

function bar(share: number, index: number, { length }: readonly number[]): string {
  const width = `${Math.round(share * 1000) / 10}%`;
  return share === 0
    ? ''
    : `<span style="${length > 1 ? `--step: ${stepOf(index, length)}; ` : ''}inline-size: ${width}"></span>`;
}

/** What the colours stand for, for who sees them. */
function legendOf(legend: readonly string[]): string[] {
  if (legend.length === 0) return [];
  const items = legend.map(
    (text, index) => `<li style="--step: ${stepOf(index, legend.length)}"><bdi>${htmlText(text)}</bdi></li>`,
  );
  return [`<ul class="legend" aria-hidden="true">${items.join('')}</ul>`];
}

/** From light to dark, in percent of the colour: told apart without seeing colours. */
function stepOf(index: number, length: number): string {
  return `${Math.round(20 + (80 * index) / (length - 1))}%`;
}
