import { AXIS_FROM, AXIS_TO } from '@stikkord/domain';
import type { Chart, ChartRow } from '../charts/chart.ts';
import { chartsOf } from '../charts/charts-of.ts';
import { shadeOf } from '../charts/shades.ts';
import type { Language } from '@stikkord/domain';
import type { AxesRecord, PollRecord } from '../poll-record.ts';
import { PRINT_WORDS } from './print-words.ts';
import type { Said, PrintBar, PrintChart, PrintField } from './print.ts';

/** EX30. A poll's charts: the first says what all answered, the others what parts of them did. */
export function printCharts(poll: PollRecord | undefined, language: Language): PrintChart[] {
  if (poll === undefined) return [];
  // People name a vote's axes, and roles.
  const axes = poll.kind === 'vote' && poll.by === 'axes';
  return chartsOf(poll, language).map((chart, index): PrintChart => {
    const { caption, answered, notes, head, columns, legend, rows } = chart;
    const field = axes ? fieldOf(chart, poll, language) : null;
    return {
      part: index > 0,
      title: index > 0 ? { said: caption } : caption,
      counts: answered,
      notes: notes.length === 0 ? null : said(notes.join(' ')),
      field,
      head,
      columns: columns.map((name, at) => ({
        head: axes ? said(name) : name,
        long: name.length > LONG,
        shade: !axes && at < legend.length ? shadeOf(at, legend.length) : null,
      })),
      rows: rows.map((row, at) => ({
        number: row.hue === undefined ? '' : `${at + 1}`,
        label: row.ours === true ? row.label : said(row.label),
        help: row.help === undefined ? null : { said: row.help },
        bars: field === null ? barsOf(row, legend.length, columns.length > MANY ? ROOM * 2 : ROOM) : [],
        stacked: legend.length > 0 && field === null,
        cells: row.cells,
      })),
    };
  });
}

function said(text: string): Said {
  return { said: text };
}

/** Stacked ones have their number in them where there is room for it, in a bar of any width that paper has. */
function barsOf({ bars, cells }: ChartRow, stacked: number, room: number): PrintBar[] {
  return bars.flatMap((share, at): PrintBar[] =>
    share === 0
      ? []
      : [{ share, shade: shadeOf(at, Math.max(1, stacked)), label: stacked > 0 && share >= room ? cells[at]! : '' }],
  );
}

const ROOM = 0.07;
/** Bars are short where there are more columns than this. */
const MANY = 9;
/** Characters of a column's name. */
const LONG = 18;
/** Dots nearer to each other than this, on a scale of 1 to 5, would hide each other's numbers. */
const NEAR = 0.16;

function fieldOf({ columns }: Chart, { themes }: AxesRecord, language: Language): PrintField | null {
  const placed = themes.flatMap(({ place }, at) => (place === null ? [] : [{ number: `${at + 1}`, ...place }]));
  if (placed.length === 0) return null;
  const dots: { label: string; x: number; y: number }[] = [];
  for (const { number, x, y } of placed) {
    const beside = dots.find((dot) => dot.label !== '' && Math.abs(dot.x - x) < NEAR && Math.abs(dot.y - y) < NEAR);
    if (beside !== undefined) beside.label += `, ${number}`;
    dots.push({ label: beside === undefined ? number : '', x, y });
  }
  const [x = '', y = ''] = columns;
  return { alt: PRINT_WORDS[language].field, x: { shown: x }, y: { shown: y }, from: AXIS_FROM, to: AXIS_TO, dots };
}
