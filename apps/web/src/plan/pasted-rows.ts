import { rowsOfText } from './pasted-agenda.ts';

/**
 * What was pasted, as rows of cells: the first table of the HTML that Excel, Word and web pages give along, else the text.
 * The HTML is read, never shown.
 */
export function rowsOfPaste(data: Pick<DataTransfer, 'getData'>): string[][] {
  const text = rowsOfText(data.getData('text/plain'));
  // Excel's text has the same cells, tab by tab; a table from Word or a page comes as one cell per line.
  if (text.some((cells) => cells.length > 1)) return text;
  const table = new DOMParser().parseFromString(data.getData('text/html'), 'text/html').querySelector('table');
  if (!table) return text;
  const rows = [...table.rows].map((row) =>
    [...row.cells].flatMap((cell) => [
      cell.textContent.trim(),
      ...Array<string>(Math.max(0, cell.colSpan - 1)).fill(''),
    ]),
  );
  return rows.length === 0 ? text : rows;
}
