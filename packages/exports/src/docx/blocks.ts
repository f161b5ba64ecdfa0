import { Paragraph, TableOfContents, TextRun, type FileChild, type Table } from 'docx';
import type { LookColours } from '../print/look-colours.ts';
import { PRINT_WORDS } from '../print/print-words.ts';
import type {
  Print,
  PrintLabel,
  PrintOverview,
  PrintPoint,
  PrintQuestion,
  PrintTable,
  PrintTheme,
} from '../print/print.ts';
import { STYLE } from './style-ids.ts';
import { chartBlocks } from './chart-blocks.ts';
import { TEXT_WIDTH } from './page.ts';
import { direction, heading, paragraph, runs, table, type Style } from './paragraphs.ts';
import { textRuns } from './text-runs.ts';

/** WD1. The body of the file, paragraph by paragraph, each with a style and nothing else. */
export function docxBlocks(print: Print, colours: LookColours): FileChild[] {
  const { organisation, kicker, title, remarks, contents, agenda, questions } = print;
  return [
    ...(organisation === '' ? [] : [paragraph(STYLE.kicker, organisation)]),
    heading(STYLE.title, title),
    paragraph(STYLE.subtitle, kicker),
    ...remarks.map((remark) => paragraph(STYLE.remark, remark)),
    ...(contents === null ? [] : [paragraph(STYLE.front, contents.title), tableOfContents(contents.title)]),
    ...(agenda === null ? [] : tableBlocks(agenda, STYLE.front)),
    ...questions.flatMap((question, index) => questionBlocks(question, index > 0 || agenda !== null, print, colours)),
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

function questionBlocks(question: PrintQuestion, onNewPage: boolean, print: Print, colours: LookColours): FileChild[] {
  const {
    kicker,
    prompt,
    counts,
    sections,
    remarks,
    overview,
    charts,
    themes,
    unsorted,
    allSorted,
    parked,
    followUps,
  } = question;
  return [
    new Paragraph({ style: STYLE.kicker, pageBreakBefore: onNewPage, children: runs(kicker) }),
    heading(STYLE.question, prompt),
    ...(counts === '' ? [] : [paragraph(STYLE.counts, counts)]),
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
    ...charts.flatMap((chart) => chartBlocks(chart, PRINT_WORDS[print.language], colours)),
    ...(overview === null ? [] : [overviewTable(overview, print)]),
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

function overviewTable({ points: said, groups: groupWord, rows }: PrintOverview, { words }: Print): Table {
  const grouped = groupWord !== null;
  const widths = grouped ? [700, 6170, 1100, 1100] : [700, 7270, 1100];
  const styles = [STYLE.cell, STYLE.cell, STYLE.number, STYLE.number];
  const headStyles = [STYLE.cellHead, STYLE.cellHead, STYLE.numberHead, STYLE.numberHead];
  const head = [words.number, words.theme, said, ...(grouped ? [groupWord] : [])];
  return table(
    widths,
    head.map((cell, index) => [paragraph(headStyles[index]!, cell)]),
    rows.map(({ number, title, points, groups, level }) =>
      [number, title, points, ...(groups === null ? [] : [groups])].map((cell, index) => [
        paragraph(styles[index]!, cell, level === 1 && index > 0 ? STYLE.strong : undefined),
      ]),
    ),
  );
}

function tableBlocks({ title, wide, head, rows }: PrintTable, style: Style): FileChild[] {
  const shares = head.map((_, index) => (index === wide ? 5 : index === 0 ? 2 : 3));
  const whole = shares.reduce((sum, share) => sum + share, 0);
  return [
    paragraph(style, title),
    table(
      shares.map((share) => Math.floor((TEXT_WIDTH * share) / whole)),
      head.map((cell) => [paragraph(STYLE.cellHead, cell)]),
      rows.map((cells) => cells.map((cell) => [paragraph(STYLE.cell, cell)])),
    ),
  ];
}
