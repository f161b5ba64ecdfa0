import type { Chart, ChartRow } from '../charts/chart.ts';
import { chartWordsFor } from '../charts/chart-words.ts';
import { barColumns, numberWidths, pagesOf, type ChartPage } from './chart-pages.ts';
import { labelRuns, rankOf } from './chart-label.ts';
import { fieldPage } from './field-page.ts';
import { roomOf, type Box } from './layouts.ts';
import { heightOf, paginate } from './paging.ts';
import type { Scene } from './scene.ts';
import { shadeOf } from '../charts/shades.ts';
import { wrap } from './measure.ts';
import { ours, slice, textOf, type Page, type Paragraph, type Run, type Slide, type SlideChart } from './slide.ts';
import { CELL_SIDE, headHeight, TABLE_TEXT, tableSlides } from './table-slides.ts';
import { fitTitle, questionTitle, titled, type FittedTitle } from './titles.ts';
import type { PollRecord } from '../poll-record.ts';

/** PX13. Slides of a chart: its bars beside their labels and numbers; behind them tables of what isn't said there. `title`: its caption, if not given. */
export function chartSlides(
  chart: Chart,
  title: FittedTitle | null,
  number: number,
  poll: PollRecord,
  scene: Scene,
): Slide[] {
  const kicker = `${scene.words.question} ${number}`;
  const own = title ?? captionTitle(chart, number, scene);
  const between = title === null ? [] : [ours(chart.caption), ours(' · ')];
  const counts: Paragraph[] = [{ runs: [ours(kicker), ours(' · '), ...between, ours(chart.answered)] }];
  const notes = notesOf(chart, own.rest !== '');
  const field = poll.kind === 'vote' && poll.by === 'axes' ? poll : null;
  const pages = [
    ...notes.before,
    ...(field === null ? barPages(chart, notes, scene) : fieldPage(chart, field, scene)),
    ...numberPages(chart, field === null),
    ...meaningPages(chart, scene),
  ];
  return titled(
    { ...own, rest: '' },
    pages.map((page) => ({ ...page, texts: { ...page.texts, counts } })),
    scene,
  );
}

/** A part's name may be longer than a title: it stands whole above the chart then. */
function captionTitle({ caption }: Chart, number: number, scene: Scene): FittedTitle {
  const fitted = fitTitle('', caption, 'chart');
  const { runs } = questionTitle(fitted.rest === '' ? caption : `${fitted.runs[0]!.text}…`, number, scene);
  return { ...fitted, runs };
}

/** As much as may stand above the bars, in points. */
const NOTES_MAX = 100;

interface Notes {
  readonly before: readonly Page[];
  readonly note: readonly Paragraph[];
  /** How far the bars move down. */
  readonly shift: number;
}

/** Sentences above the first bars; longer ones have slides of their own before. */
function notesOf({ caption, notes }: Chart, cut: boolean): Notes {
  const room = roomOf('chart', 'note');
  const note: Paragraph[] = [
    ...(cut ? [{ runs: [ours(caption)] }] : []),
    ...(notes.length === 0 ? [] : [{ runs: [ours(notes.join(' '))] }]),
  ];
  const high = note.reduce((sum, paragraph) => sum + heightOf(paragraph, room), 0);
  if (high <= NOTES_MAX) return { before: [], note, shift: note.length === 0 ? 0 : high + 8 };
  const { box } = roomOf('chart', 'table');
  const units = note.map((paragraph) => ({ paragraphs: [paragraph] }));
  const before = paginate(units, () => [{ ...room, text: box }]).map((page): Page => {
    return { layout: 'chart', boxes: { note: box }, texts: { note: page.get('note') ?? [] }, notes: [] };
  });
  return { before, note: [], shift: 0 };
}

function barPages(chart: Chart, { note, shift }: Notes, scene: Scene): Page[] {
  const { box } = roomOf('chart', 'table');
  const columns = barColumns(chart, box.width);
  const heads = headed(chart, columns);
  const head = headHeight(heads);
  const pages = pagesOf(chart, columns, (page) => box.height - head - (page === 0 ? shift : 0));
  return pages.map((page, index): Page => {
    const top = box.y + (index === 0 ? shift : 0);
    const noted = index === 0 && note.length > 0;
    const rows = page.rows.map(({ cells }) => ({ cells, height: page.height }));
    const table: Box = { ...box, y: top, height: head + page.height * rows.length };
    return {
      layout: 'chart',
      boxes: { table, ...(noted && { note: { ...roomOf('chart', 'note').box, height: shift } }) },
      texts: noted ? { note } : {},
      ...(rows.length > 0 && {
        table: { columns: heads, headHeight: head, rows, middle: true as const },
        chart: barChart(chart, page, { ...columns.bars, top: top + head }, scene),
      }),
      notes: [],
    };
  });
}

function headed({ legend }: Chart, columns: ReturnType<typeof barColumns>) {
  return columns.heads.map((column, at) =>
    at === columns.stacked ? { ...column, head: legendRuns(legend, column.width) } : column,
  );
}

/** A square of each shade with what it stands for. */
function legendRuns(legend: readonly string[], width: number): Run[] {
  const gap = width / legend.length > 48 ? '   ' : ' ';
  return legend.flatMap((name, at) => [
    { ...ours('■', 'accent2'), shade: shadeOf(at, legend.length) },
    ours(`${gap.length > 1 ? ' ' : ''}${name}${at === legend.length - 1 ? '' : gap}`, 'tx1'),
  ]);
}

function barChart(
  { head, legend, columns, rows: all }: Chart,
  page: ChartPage,
  { x, width, top }: { readonly x: number; readonly width: number; readonly top: number },
  { slideWords }: Scene,
): SlideChart {
  const stacked = legend.length > 0;
  const rows = page.rows.map(({ row, begins }) => {
    const values = (stacked ? legend : columns.slice(0, 1)).map((_, at) => (begins ? Number(row.cells[at]) : 0));
    const labelled = values.map((value, at) => stacked && (row.bars[at] ?? 0) * width > `${value}`.length * 10.5 + 14);
    return { label: row.label, values, labelled };
  });
  return {
    box: { x, y: top, width, height: page.height * rows.length },
    description: stacked ? slideWords.stackedChart : slideWords.barChart,
    plot: {
      kind: 'bars',
      head,
      series: stacked ? legend : columns.slice(0, 1),
      rows,
      most: stacked ? null : mostOf(all),
      thickness: Math.min(stacked ? 0.72 : 0.6, BAR_MAX / page.height),
    },
  };
}

/** Bars are no higher than that, in points. */
const BAR_MAX = 42;

/** What the whole width stands for: every bar's number is as much of it as the bar is of the width. */
function mostOf(rows: readonly ChartRow[]): number {
  const row = rows.find(({ bars }) => (bars[0] ?? 0) > 0);
  return row === undefined ? 1 : Number(row.cells[0]) / row.bars[0]!;
}

/** Every number of stacked bars: those that had no room in theirs, too. `drawn`: whole labels stand beside the bars before. */
function numberPages(chart: Chart, drawn: boolean): Page[] {
  const { legend, head, columns, rows } = chart;
  if (legend.length === 0) return [];
  const { width } = roomOf('numbers', 'table').box;
  const needs = numberWidths(chart, columns.length > MANY ? 0 : NUMBER_WIDTH);
  const shares = [
    { head, share: width - needs.reduce((sum, need) => sum + need, 0) },
    ...columns.map((name, at) => ({ head: name, share: needs[at]!, numeric: true as const })),
  ];
  const cells = rows.map((row, at) => {
    const label = labelRuns(row, rankOf(row, at));
    return [drawn ? shortened(label, shares[0]!.share) : label, ...row.cells.map((text): Run[] => [{ text }])];
  });
  return tableSlides('', shares, cells).map((page) => ({ ...page, layout: 'numbers' }));
}

/** Columns are as wide as is easy to follow, but where there are more of them than this. In points. */
const MANY = 9;
const NUMBER_WIDTH = 44;
/** Lines of a label that stands whole elsewhere. */
const LABEL_LINES = 3;

function shortened(label: Run[], width: number): Run[] {
  const text = textOf(label);
  const lines = wrap(text, { size: TABLE_TEXT }, width - CELL_SIDE * 2 - TABLE_TEXT * 2);
  return lines.length <= LABEL_LINES ? label : [...slice(label, 0, lines[LABEL_LINES - 1]!.end), ours(' …')];
}

/** What options mean, where they have a text for that. */
function meaningPages({ head, rows }: Chart, scene: Scene): Page[] {
  const told = rows.filter(({ help }) => help !== undefined);
  if (told.length === 0) return [];
  const columns = [
    { head, share: 300 },
    { head: chartWordsFor(scene.record.language).meaning, share: 536 },
  ];
  const cells = told.map((row): Run[][] => [labelRuns(row, ''), [{ text: row.help! }]]);
  return tableSlides('', columns, cells).map((page) => ({ ...page, layout: 'numbers' }));
}
