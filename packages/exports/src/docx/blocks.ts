import {
  Paragraph,
  Table,
  TableOfContents,
  TableLayoutType,
  TableRow,
  TableCell,
  TextRun,
  WidthType,
  type FileChild,
} from 'docx';
import type {
  Named,
  Print,
  PrintLabel,
  PrintOverviewRow,
  PrintPoint,
  PrintQuestion,
  PrintTable,
  PrintTheme,
} from '../print/print.ts';
import { STYLE } from './style-ids.ts';
import { readFromRight, textRuns } from './text-runs.ts';

type Style = (typeof STYLE)[keyof typeof STYLE];

/** Between the margins, in twentieths of a point. */
export const TEXT_WIDTH = 9070;

/** WD1. The body of the file, paragraph by paragraph, each with a style and nothing else. */
export function docxBlocks(print: Print): FileChild[] {
  const { organisation, kicker, title, remarks, contents, agenda, questions } = print;
  return [
    ...(organisation === '' ? [] : [paragraph(STYLE.kicker, organisation)]),
    heading(STYLE.title, title),
    paragraph(STYLE.subtitle, kicker),
    ...remarks.map((remark) => paragraph(STYLE.remark, remark)),
    ...(contents === null ? [] : [paragraph(STYLE.front, contents.title), tableOfContents(contents.title)]),
    ...(agenda === null ? [] : tableBlocks(agenda, STYLE.front)),
    ...questions.flatMap((question, index) => questionBlocks(question, index > 0 || agenda !== null, print)),
  ];
}

/** Links to the questions and their themes, whole as the file is opened. Their pages are Word's to tell, and so not told. */
function tableOfContents(title: string): TableOfContents {
  return new TableOfContents(title, {
    headingStyleRange: '1-2',
    pageNumbersEntryLevelsRange: '1-2',
    hyperlink: true,
    beginDirty: false,
  });
}

function questionBlocks(question: PrintQuestion, onNewPage: boolean, print: Print): FileChild[] {
  const { kicker, prompt, counts, sections, remarks, overview, themes, unsorted, allSorted, parked, followUps } =
    question;
  return [
    new Paragraph({ style: STYLE.kicker, pageBreakBefore: onNewPage, children: runs(kicker) }),
    heading(STYLE.question, prompt),
    paragraph(STYLE.counts, counts),
    ...(sections === null
      ? []
      : [
          new Paragraph({
            style: STYLE.counts,
            children: [
              ...runs(`${sections.label}: `),
              ...sections.titles.flatMap((title, index) => [...(index === 0 ? [] : runs(' · ')), ...runs(title)]),
            ],
          }),
        ]),
    ...remarks.map((remark) => paragraph(STYLE.remark, remark)),
    ...(overview.length === 0 ? [] : [overviewTable(overview, print)]),
    ...themes.flatMap((theme) => themeBlocks(theme, 1)),
    ...(allSorted === null ? [] : [paragraph(STYLE.remark, allSorted)]),
    ...[unsorted, parked].flatMap((tray) =>
      tray === null
        ? []
        : [
            paragraph(STYLE.unnumbered, tray.title),
            paragraph(STYLE.counts, tray.counts),
            ...tray.points.flatMap((point) => pointBlocks(point, 1)),
          ],
    ),
    ...(followUps === null ? [] : tableBlocks(followUps, STYLE.unnumbered)),
  ];
}

function themeBlocks(theme: PrintTheme, level: 1 | 2): FileChild[] {
  const { number, title, counts, heard, points, followUps, themes } = theme;
  const [numbered, plain] = level === 1 ? [STYLE.theme, STYLE.otherTheme] : [STYLE.subTheme, STYLE.otherSubTheme];
  return [
    heading(number === '' ? plain : numbered, title),
    paragraph(STYLE.counts, counts),
    ...(heard === null
      ? []
      : [
          new Paragraph({
            style: STYLE.heard,
            ...direction(heard.text),
            children: [new TextRun({ text: `${heard.label}: `, style: STYLE.label }), ...runs(heard.text)],
          }),
        ]),
    ...points.flatMap((point) => pointBlocks(point, 1)),
    ...(followUps === null ? [] : tableBlocks(followUps, STYLE.tableTitle)),
    ...themes.flatMap((sub) => themeBlocks(sub, 2)),
  ];
}

function pointBlocks(point: PrintPoint, level: 1 | 2): FileChild[] {
  const { quote, text, labels, source, same, followUps } = point;
  const beside = level === 1 ? STYLE.besidePoint : STYLE.besideSame;
  return [
    new Paragraph({
      style: level === 2 ? STYLE.same : quote ? STYLE.quotedPoint : STYLE.point,
      ...direction(text),
      children: [...runs(text), ...labels.flatMap(labelRuns)],
    }),
    ...(source === null
      ? []
      : [
          new Paragraph({
            style: beside,
            ...direction(source.text),
            children: [new TextRun({ text: `${source.label}: `, style: STYLE.ours }), ...runs(source.text)],
          }),
        ]),
    ...followUps.map(
      ({ label, text: what, facts }) =>
        new Paragraph({
          style: beside,
          children: [
            new TextRun({ text: `${label}: `, style: STYLE.label }),
            ...runs(what),
            ...facts.flatMap((fact) => [
              new TextRun({ text: ` · ${fact.label}: `, style: STYLE.ours }),
              ...runs(fact.text),
            ]),
          ],
        }),
    ),
    ...same.flatMap((laid) => pointBlocks(laid, 2)),
  ];
}

function labelRuns({ before, text, after }: PrintLabel): TextRun[] {
  const ours = (words: string) => new TextRun({ text: words, style: STYLE.ours });
  return [
    ours(`  ${before}`),
    ...(text === null ? [] : textRuns(text.said, STYLE.oursSaid)),
    ...(after === '' ? [] : [ours(after)]),
  ];
}

function overviewTable(rows: readonly PrintOverviewRow[], { words }: Print): Table {
  const widths = [700, 6170, 1100, 1100];
  const styles = [STYLE.cell, STYLE.cell, STYLE.number, STYLE.number];
  return table(
    widths,
    [words.number, words.theme, words.points, words.groups],
    rows.map(({ number, title, points, groups, level }) =>
      [number, title, points, groups].map((cell, index) =>
        paragraph(styles[index]!, cell, level === 1 && index > 0 ? STYLE.strong : undefined),
      ),
    ),
    [STYLE.cellHead, STYLE.cellHead, STYLE.numberHead, STYLE.numberHead],
  );
}

function tableBlocks({ title, wide, head, rows }: PrintTable, style: Style): FileChild[] {
  const shares = head.map((_, index) => (index === wide ? 5 : index === 0 ? 2 : 3));
  const whole = shares.reduce((sum, share) => sum + share, 0);
  return [
    paragraph(style, title),
    table(
      shares.map((share) => Math.floor((TEXT_WIDTH * share) / whole)),
      head,
      rows.map((cells) => cells.map((cell) => paragraph(STYLE.cell, cell))),
    ),
  ];
}

/** With a head that is said to be one, and stands on every page that the table goes on to. */
function table(
  widths: readonly number[],
  head: readonly string[],
  rows: readonly (readonly Paragraph[])[],
  headStyles: readonly Style[] = head.map(() => STYLE.cellHead),
): Table {
  const row = (cells: readonly Paragraph[], tableHeader: boolean) =>
    new TableRow({
      ...(tableHeader ? { tableHeader } : undefined),
      cantSplit: true,
      children: cells.map(
        (cell, index) => new TableCell({ width: { size: widths[index]!, type: WidthType.DXA }, children: [cell] }),
      ),
    });
  return new Table({
    style: STYLE.table,
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    tableLook: { firstRow: true, lastRow: false, firstColumn: false, lastColumn: false, noHBand: true, noVBand: true },
    rows: [
      row(
        head.map((cell, index) => paragraph(headStyles[index]!, cell)),
        true,
      ),
      ...rows.map((cells) => row(cells, false)),
    ],
  });
}

function paragraph(style: Style, text: Named, letters?: Style): Paragraph {
  return new Paragraph({ style, ...direction(text), children: runs(text, letters) });
}

/** A name that people gave, or ours in a style that says so: neither is taken for the other. */
function heading(style: Style, title: Named): Paragraph {
  return typeof title === 'string'
    ? new Paragraph({ style, children: [new TextRun({ text: title, style: STYLE.unnamed })] })
    : paragraph(style, title);
}

function runs(text: Named, style?: Style): TextRun[] {
  if (typeof text !== 'string') return textRuns(text.said, style);
  return text === '' ? [] : [new TextRun({ text, ...(style === undefined ? undefined : { style }) })];
}

function direction(text: Named): { bidirectional?: true } {
  return typeof text !== 'string' && readFromRight(text.said) ? { bidirectional: true } : {};
}
