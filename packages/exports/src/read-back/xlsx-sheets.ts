import { DOMParser, type Document, type Element } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';
import { UnreadableExportError } from './read-meeting.ts';

/** A sheet as text, row by row, cells by their column's place; numbers as they are shown. */
export type Rows = readonly (readonly string[])[];

/** The workbook's sheets by their names. Throws UnreadableExportError, for a formula too. */
export function xlsxSheets(bytes: Uint8Array): Map<string, Rows> {
  const parts = unzipSync(bytes);
  const shown = numbersShown(parse(parts, 'xl/styles.xml'));
  const relations = new Map(
    elements(parse(parts, 'xl/_rels/workbook.xml.rels'), 'Relationship').map((each) => [
      each.getAttribute('Id'),
      each.getAttribute('Target'),
    ]),
  );
  return new Map(
    elements(parse(parts, 'xl/workbook.xml'), 'sheet').map((sheet) => [
      sheet.getAttribute('name') ?? '',
      rowsOf(parse(parts, `xl/${relations.get(sheet.getAttribute('r:id')) ?? ''}`), shown),
    ]),
  );
}

function rowsOf(sheet: Document, shown: Shown): Rows {
  return elements(sheet, 'row').map((row) => {
    const cells: string[] = [];
    for (const cell of elements(row, 'c')) {
      if (elements(cell, 'f').length > 0) throw new UnreadableExportError('A formula');
      const [text] = elements(cell, 't');
      const [number] = elements(cell, 'v');
      cells[cell.getAttribute('r')!.charCodeAt(0) - 65] =
        number === undefined
          ? unescaped(text?.textContent ?? '')
          : shown(Number(number.textContent), Number(cell.getAttribute('s') ?? 0));
    }
    return Array.from(cells, (text) => text ?? '');
  });
}

/** A number as a spreadsheet shows it in a cell of this format: a share in percent, a mean with one decimal. */
type Shown = (number: number, format: number) => string;

function numbersShown(styles: Document): Shown {
  const own = new Map(
    elements(styles, 'numFmt').map((each) => [each.getAttribute('numFmtId'), each.getAttribute('formatCode')]),
  );
  const formats = elements(elements(styles, 'cellXfs')[0]!, 'xf').map((each) => {
    const id = each.getAttribute('numFmtId');
    return id === '9' ? '0%' : (own.get(id) ?? '');
  });
  return (number, format) =>
    formats[format] === '0%'
      ? `${Math.round(number * 100)}`
      : formats[format] === '0.0'
        ? `${Math.round(number * 10) / 10}`
        : `${number}`;
}

/** ECMA-376, 22.9.2.19: a character as `_xHHHH_`. */
function unescaped(text: string): string {
  return text.replaceAll(/_x([\dA-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

function elements(parent: Document | Element, name: string): Element[] {
  return Array.from(parent.getElementsByTagName(name));
}

function parse(parts: Readonly<Record<string, Uint8Array>>, name: string): Document {
  const part = parts[name];
  if (part === undefined) throw new UnreadableExportError(`No ${name}`);
  return new DOMParser().parseFromString(strFromU8(part), 'text/xml');
}
