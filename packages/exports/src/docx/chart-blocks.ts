import { Paragraph, TextRun, type FileChild } from 'docx';
import type { LookColours } from '../print/look-colours.ts';
import type { PrintWords } from '../print/print-words.ts';
import type { Named, PrintChart, PrintChartRow } from '../print/print.ts';
import { TEXT_WIDTH } from './page.ts';
import { direction, heading, paragraph, runs, table } from './paragraphs.ts';
import { barRun, fieldRun, shadeRun } from './drawings.ts';
import { STYLE } from './style-ids.ts';

/** Of digits and letters of a table, and the room beside them, in twentieths of a point. */
const DIGIT = 112;
const LETTER = 128;
const BESIDE = 190;
/** Where there are more columns than this they stand closer. */
const MANY = 9;
const CLOSE = 60;
/** The rest of the label's column, right of the longest bar. */
const BAR_GAP = 320;
const TOGETHER = 10;

/** WD4. What a poll came to: a table with a bar under each label, and all that the bars say in its cells. */
export function chartBlocks(chart: PrintChart, words: PrintWords, colours: LookColours): FileChild[] {
  const { part, title, counts, field, head, columns, rows, notes } = chart;
  const widths = widthsOf(chart);
  // A few rows are not parted by a page.
  const together = (at: number) => rows.length <= TOGETHER && at < rows.length - 1;
  const label = (row: PrintChartRow, at: number) =>
    labelBlocks(row, widths[0]! - BAR_GAP, together(at), words, colours);
  return [
    part ? heading(STYLE.unnumbered, title) : paragraph(STYLE.tableTitle, title),
    new Paragraph({
      style: STYLE.counts,
      children: [...runs(notes === null ? counts : `${counts}. `), ...(notes === null ? [] : runs(notes))],
    }),
    ...(field === null ? [] : [new Paragraph({ style: STYLE.bar, children: [fieldRun(field, words.bar, colours)] })]),
    table(
      widths,
      [[paragraph(STYLE.cellHead, head)], ...columns.map((column) => headBlocks(column, words, colours))],
      rows.map((row, at) => [label(row, at), ...row.cells.map((cell) => [paragraph(STYLE.number, cell)])]),
      columns.length > MANY ? CLOSE : undefined,
    ),
  ];
}

function widthsOf({ columns, rows }: PrintChart): number[] {
  const beside = columns.length > MANY ? CLOSE + 20 : BESIDE;
  const numbers = columns.map(({ head }, at) => {
    const words = textOf(head).split(/\s+/);
    const longest = Math.max(...words.map((word) => word.length * LETTER));
    return Math.max(longest, ...rows.map(({ cells }) => cells[at]!.length * DIGIT)) + beside;
  });
  const most = TEXT_WIDTH * 0.8;
  const wanted = numbers.reduce((sum, width) => sum + width, 0);
  const share = Math.min(1, most / wanted);
  const kept = numbers.map((width) => Math.floor(width * share));
  return [TEXT_WIDTH - kept.reduce((sum, width) => sum + width, 0), ...kept];
}

function textOf(text: Named): string {
  return typeof text === 'string' ? text : text.said;
}

function headBlocks(
  { head, shade }: PrintChart['columns'][number],
  words: PrintWords,
  colours: LookColours,
): Paragraph[] {
  if (shade === null) return [paragraph(STYLE.numberHead, head)];
  const square = [shadeRun(shade, words.bar, colours), new TextRun({ break: 1 })];
  return [new Paragraph({ style: STYLE.numberHead, children: [...square, ...runs(head)] })];
}

function labelBlocks(
  row: PrintChartRow,
  width: number,
  keepNext: boolean,
  words: PrintWords,
  colours: LookColours,
): Paragraph[] {
  const { number, label, help, bars, stacked } = row;
  const unnamed = typeof label === 'string';
  return [
    new Paragraph({
      style: STYLE.cell,
      ...(unnamed ? undefined : direction(label)),
      keepNext,
      children: [
        ...(number === '' ? [] : runs(`${number} `, STYLE.label)),
        ...runs(label, unnamed ? STYLE.unnamed : undefined),
      ],
    }),
    ...(help === null ? [] : [paragraph(STYLE.help, help)]),
    ...(bars.length === 0
      ? []
      : [new Paragraph({ style: STYLE.bar, keepNext, children: [barRun(bars, stacked, width, words.bar, colours)] })]),
  ];
}
