import type { Chart, ChartRow } from '../charts/chart.ts';
import { labelRuns, rankOf } from './chart-label.ts';
import { widestWord } from './measure.ts';
import { cut, heightOf } from './paging.ts';
import type { Paragraph, Run } from './slide.ts';
import { CELL_SIDE, CELL_TOP, cellFrame, TABLE_TEXT } from './table-slides.ts';
import { roomOf } from './layouts.ts';

/** Widths in points: the widest bars beside which no label takes more lines than that, or the narrowest. */
const BARS = [250, 200];
const STACKED_BARS = [360, 300, 240];
const LINES_MAX = 4;
const LABEL_LEAST = 250;
const NUMBER_LEAST = 64;
/** Heights of a row: a bar of each kind with air around it. */
const ROW = 38;
const STACKED_ROW = 48;

export interface BarColumns {
  readonly heads: readonly { readonly head: string; readonly width: number; readonly numeric?: true }[];
  /** The column that the stacked bars stand in, which has no text; null: bars stand beside the first number. */
  readonly stacked: number | null;
  /** The chart's columns whose cells are shown, by place. */
  readonly shown: readonly number[];
  /** Where the bars are: from the slide's left. */
  readonly bars: { readonly x: number; readonly width: number };
}

/** The label, the numbers for which there is room, and the bars. The last of them are the ones that sum up. */
export function barColumns(chart: Chart, width: number): BarColumns {
  const stacked = chart.legend.length > 0;
  const tried = (stacked ? STACKED_BARS : BARS).map((bars) => columnsWith(chart, width, bars));
  const tall = ({ heads }: BarColumns) => {
    const frame = cellFrame(heads[0]!.width);
    return chart.rows.some((row) => heightOf({ runs: labelRuns(row, '00') }, frame) > LINES_MAX * LINE);
  };
  return tried.find((columns) => !tall(columns)) ?? tried.at(-1)!;
}

/** A little more than a line's height. */
const LINE = TABLE_TEXT * 1.2;

function columnsWith(chart: Chart, width: number, barWidth: number): BarColumns {
  const { head, columns, legend } = chart;
  const { x: left } = roomOf('chart', 'table').box;
  const needs = numberWidths(chart, NUMBER_LEAST);
  if (legend.length === 0) {
    const [first = NUMBER_LEAST, ...others] = needs;
    const label = width - first - barWidth - others.reduce((sum, need) => sum + need, 0);
    const heads = [
      { head, width: label },
      ...columns.map((name, at) =>
        at === 0 ? { head: name, width: first + barWidth } : { head: name, width: needs[at]!, numeric: true as const },
      ),
    ];
    const bars = { x: left + label + first, width: barWidth - CELL_SIDE };
    return { heads, stacked: null, shown: columns.map((_, at) => at), bars };
  }
  let from = legend.length;
  const room = width - Math.max(...STACKED_BARS) - LABEL_LEAST;
  const need = () => needs.slice(from).reduce((sum, each) => sum + each, 0);
  while (need() > room) from += 1;
  const shown = columns.map((_, at) => at).slice(from);
  const label = width - barWidth - need();
  const heads = [
    { head, width: label },
    { head: '', width: barWidth },
    ...shown.map((at) => ({ head: columns[at]!, width: needs[at]!, numeric: true as const })),
  ];
  return { heads, stacked: 1, shown, bars: { x: left + label + CELL_SIDE, width: barWidth - CELL_SIDE * 2 } };
}

/** Of each column: its longest word, and its longest number in one line. A name that people gave takes a few lines, not many. */
export function numberWidths({ columns, rows }: Chart, least: number): number[] {
  return columns.map((name, at) => {
    const few = Math.min(HEAD_MAX, widestText(name) / HEAD_LINES);
    const words = [few, widestWord(name, TABLE_TEXT, true), ...rows.map(({ cells }) => widestText(cells[at]!))];
    return Math.max(least, ...words.map((word) => word + CELL_SIDE * 2 + 2));
  });
}

const HEAD_LINES = 3;
const HEAD_MAX = 190;

function widestText(text: string): number {
  return widestWord(text.replaceAll(/\s/g, '\u00a0'), TABLE_TEXT, false);
}

export interface ChartPage {
  /** Of every row. */
  readonly height: number;
  readonly rows: readonly {
    readonly row: ChartRow;
    readonly cells: readonly Paragraph[];
    /** Not the middle or the end of a label that is longer than its slide. */
    readonly begins: boolean;
  }[];
}

/** As few pages as it takes, and the last not emptier than it must be. All rows of a page are as high as the highest: bars have one distance. */
export function pagesOf(chart: Chart, columns: BarColumns, room: (page: number) => number): ChartPage[] {
  const rows = partedRows(chart, columns, room(1));
  let best = filled(rows, columns, room, Infinity);
  for (let most = best[0]!.rows.length - 1; most > 0; most -= 1) {
    const tried = filled(rows, columns, room, most);
    if (tried.length > best.length) break;
    best = tried;
  }
  return best.map((page, at) => ({ ...page, height: spread(page, room(at)) }));
}

type PartedRow = ChartPage['rows'][number];

function filled(
  rows: readonly PartedRow[],
  columns: BarColumns,
  room: (page: number) => number,
  most: number,
): ChartPage[] {
  const frame = cellFrame(columns.heads[0]!.width);
  const least = columns.stacked === null ? ROW : STACKED_ROW;
  const pages: { height: number; rows: PartedRow[] }[] = [{ height: least, rows: [] }];
  for (const row of rows) {
    const high = Math.max(least, heightOf(row.cells[0]!, frame) + CELL_TOP * 2);
    const page = pages.at(-1)!;
    const height = Math.max(page.height, high);
    const count = page.rows.length + 1;
    if (count > 1 && (count > most || height * count > room(pages.length - 1))) {
      pages.push({ height: high, rows: [row] });
    } else {
      page.height = height;
      page.rows.push(row);
    }
  }
  return pages;
}

/** The rows' cells. A label that is longer than a slide is cut, and goes on in a row without numbers. */
function partedRows(chart: Chart, columns: BarColumns, room: number): PartedRow[] {
  const frame = cellFrame(columns.heads[0]!.width);
  const most = room - CELL_TOP * 2;
  const numbers = ({ cells }: ChartRow, begins: boolean): Paragraph[] => {
    const said = columns.shown.map((at): Run[] => (begins ? [{ text: cells[at]! }] : []));
    return (columns.stacked === null ? said : [[], ...said]).map((runs) => ({ runs }));
  };
  return chart.rows.flatMap((row, at) => {
    const parts: PartedRow[] = [];
    let label: Paragraph | null = { runs: labelRuns(row, rankOf(row, at)) };
    while (label !== null) {
      const [part, rest]: [Paragraph | null, Paragraph] =
        heightOf(label, frame) <= most ? [label, label] : cut(label, frame, most, true);
      const begins = parts.length === 0;
      parts.push({ row, begins, cells: [part ?? label, ...numbers(row, begins)] });
      label = part === null || part === label ? null : rest;
    }
    return parts;
  });
}

/** A few rows stand no further apart than is easy to follow, and not closer than there is room for. */
function spread({ height, rows }: ChartPage, room: number): number {
  return rows.length === 0 ? height : Math.min(room / rows.length, height * 1.25, Math.max(height, 58));
}
