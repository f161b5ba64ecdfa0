import { Paragraph, Table, TableCell, TableLayoutType, TableRow, TextRun, WidthType } from 'docx';
import type { Named } from '../print/print.ts';
import { STYLE } from './style-ids.ts';
import { readFromRight, textRuns } from './text-runs.ts';

export type Style = (typeof STYLE)[keyof typeof STYLE];

/** With a head that is said to be one, and stands on every page that the table goes on to. `gap`: between cells, where it isn't the style's. */
export function table(
  widths: readonly number[],
  head: readonly (readonly Paragraph[])[],
  rows: readonly (readonly (readonly Paragraph[])[])[],
  gap?: number,
): Table {
  const row = (cells: readonly (readonly Paragraph[])[], tableHeader: boolean) =>
    new TableRow({
      ...(tableHeader ? { tableHeader } : undefined),
      cantSplit: true,
      children: cells.map(
        (cell, index) => new TableCell({ width: { size: widths[index]!, type: WidthType.DXA }, children: cell }),
      ),
    });
  return new Table({
    style: STYLE.table,
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    ...(gap === undefined ? undefined : { margins: { left: 0, right: gap, marginUnitType: WidthType.DXA } }),
    tableLook: { firstRow: true, lastRow: false, firstColumn: false, lastColumn: false, noHBand: true, noVBand: true },
    rows: [row(head, true), ...rows.map((cells) => row(cells, false))],
  });
}

export function paragraph(style: Style, text: Named, letters?: Style): Paragraph {
  return new Paragraph({ style, ...direction(text), children: runs(text, letters) });
}

/** A name that people gave, or ours in a style that says so: neither is taken for the other. */
export function heading(style: Style, title: Named): Paragraph {
  return typeof title === 'string'
    ? new Paragraph({ style, children: [new TextRun({ text: title, style: STYLE.unnamed })] })
    : paragraph(style, title);
}

export function runs(text: Named, style?: Style): TextRun[] {
  if (typeof text !== 'string') return textRuns(text.said, style);
  return text === '' ? [] : [new TextRun({ text, ...(style === undefined ? undefined : { style }) })];
}

export function direction(text: Named): { bidirectional?: true } {
  return typeof text !== 'string' && readFromRight(text.said) ? { bidirectional: true } : {};
}
