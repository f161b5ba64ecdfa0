import { cellText, xmlText } from './cell-text.ts';
import { dataBars } from './data-bars.ts';
import { letter } from './letter.ts';
import { STYLE, type Style } from './styles-xml.ts';

export interface Sheet {
  /** At most 31 characters, none of `[]:*?/\`. */
  readonly name: string;
  /** Lines above the table: a title, and what is to be said of it all. */
  readonly lead: readonly { readonly text: string; readonly style: Style }[];
  /** Null: the sheet has its lead alone. */
  readonly table: SheetTable | null;
}

export interface SheetTable {
  /** The row that the columns' names stand in, from 1: right under the lead. */
  readonly headRow: number;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly SheetRow[];
  readonly bars?: readonly SheetBars[];
}

/** Data bars in the rows of some columns, counted from 0: none at one number, the whole cell at the other. */
export interface SheetBars {
  readonly first: number;
  readonly last: number;
  readonly from: number;
  readonly to: number;
}

export interface SheetColumn {
  /** No two of a table have the same. */
  readonly name: string;
  /** In characters. */
  readonly width: number;
  /** Of its numbers, where they aren't whole: `39 %`, `3,8`. */
  readonly format?: 'share' | 'mean';
}

export interface SheetRow {
  /** Text is never anything but text. Empty: no cell. */
  readonly cells: readonly (string | number)[];
  readonly strong: boolean;
}

/** In points. No program takes a higher row. */
const HEIGHT_MAX = 409;
const LINE_HEIGHT = 15;
const TITLE_HEIGHT = 27;
/** Lines part between words, and some letters are broader than a column reckons with. */
const BROADER = 1.15;

/** Namespaces, and the colour of data bars as `RRGGBB`. */
export interface SheetLook {
  readonly main: string;
  readonly office: string;
  readonly tint: string;
}

/** XL1, XL3. A sheet with its table: the head frozen, texts wrapped, wide on paper. */
export function sheetXml({ lead, table }: Sheet, { main, office, tint }: SheetLook): string {
  const rows = lead.map(({ text, style }, index) =>
    row(index + 1, cell('A', index + 1, text, STYLE[style]), style === 'title' ? TITLE_HEIGHT : LINE_HEIGHT),
  );
  if (table !== null) {
    const { columns, headRow } = table;
    const heads = columns.map(({ name }, index) => cell(letter(index), headRow, name, STYLE.head));
    rows.push(
      row(
        headRow,
        heads.join(''),
        heightOf(
          columns.map(({ name }) => name),
          columns,
        ),
      ),
    );
    for (const [index, { cells, strong }] of table.rows.entries()) {
      const number = headRow + 1 + index;
      const inner = cells.map((value, at) =>
        cell(
          letter(at),
          number,
          value,
          typeof value === 'number' ? STYLE[columns[at]!.format ?? 'number'] : strong ? STYLE.strong : STYLE.text,
        ),
      );
      rows.push(row(number, inner.join(''), heightOf(cells, columns)));
    }
  }
  const widths = (table?.columns ?? [{ width: 90 }]).map(
    ({ width }, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  const frozen = table?.headRow === 1;
  const bars = table === null ? null : dataBars(table, tint);
  return (
    `<worksheet xmlns="${main}" xmlns:r="${office}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>` +
    `<sheetViews><sheetView workbookViewId="0" showGridLines="0">${
      frozen ? '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>' : ''
    }</sheetView></sheetViews>` +
    `<sheetFormatPr defaultRowHeight="15"/><cols>${widths.join('')}</cols><sheetData>${rows.join('')}</sheetData>${bars?.rules ?? ''}` +
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>' +
    '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>' +
    '<headerFooter><oddFooter>&amp;L&amp;A&amp;R&amp;P / &amp;N</oddFooter></headerFooter>' +
    `${table === null ? '' : '<tableParts count="1"><tablePart r:id="rId1"/></tableParts>'}${bars?.extension ?? ''}</worksheet>`
  );
}

/** A table that Excel knows as one: it can be sorted and filtered, and a screen reader tells its heads. */
export function tableXml({ table }: Sheet, number: number, main: string): string {
  const { columns, rows, headRow } = table!;
  // Excel wants a row under the head, were it a blank one.
  const ref = `A${headRow}:${letter(columns.length - 1)}${headRow + Math.max(1, rows.length)}`;
  return (
    `<table xmlns="${main}" id="${number}" name="Tabell${number}" displayName="Tabell${number}" ref="${ref}" totalsRowShown="0">` +
    `<autoFilter ref="${ref}"/><tableColumns count="${columns.length}">` +
    columns.map(({ name }, index) => `<tableColumn id="${index + 1}" name="${xmlText(name)}"/>`).join('') +
    '</tableColumns><tableStyleInfo showFirstColumn="0" showLastColumn="0" showRowStripes="0" showColumnStripes="0"/></table>'
  );
}

function row(number: number, cells: string, height: number): string {
  return `<row r="${number}"${height > LINE_HEIGHT ? ` ht="${height}"` : ''}>${cells}</row>`;
}

/** XL3. As high as its longest text needs, reckoned by characters: a program that doesn't reckon itself cuts nothing. In points. */
function heightOf(cells: readonly (string | number)[], columns: readonly SheetColumn[]): number {
  const lines = cells.map((value, at) =>
    (typeof value === 'number' ? '' : value)
      .split('\n')
      .reduce((sum, part) => sum + Math.max(1, Math.ceil((part.length * BROADER) / columns[at]!.width)), 0),
  );
  return Math.min(HEIGHT_MAX, Math.max(1, ...lines) * LINE_HEIGHT);
}

/** XL2. Text stands in the sheet itself and is marked as text, so that no program reads it as a formula. */
function cell(column: string, number: number, value: string | number, style: number): string {
  const at = `r="${column}${number}" s="${style}"`;
  if (typeof value === 'number') return `<c ${at}><v>${value}</v></c>`;
  if (value === '') return `<c ${at}/>`;
  return `<c ${at} t="inlineStr"><is><t xml:space="preserve">${cellText(value)}</t></is></c>`;
}
