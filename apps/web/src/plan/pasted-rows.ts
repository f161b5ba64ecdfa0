import { cellsOfHtml, hasMarkedLines, linesOfHtml, type PastedNode } from './cells-of-html.ts';
import { cellsOfText } from './cells-of-text.ts';

/**
 * What was pasted, as rows of cells: the table of the HTML that Excel, Word, Outlook and web pages give along; else its lines where it
 * knows them better than the text does; else the text. The HTML is read, never shown.
 */
export function rowsOfPaste(data: Pick<DataTransfer, 'getData'>): string[][] {
  const source = data.getData('text/html');
  const text = data.getData('text/plain');
  return rowsOfHtml(source, new DOMParser().parseFromString(source, 'text/html')) ?? cellsOfText(text);
}

/** `root`: what `source` says. Null where the plain text says as much. */
export function rowsOfHtml(source: string, root: PastedNode): string[][] | null {
  const table = cellsOfHtml(root)?.map((row) => row.map((cell) => cell.replace(/\s+/g, ' ').trim()));
  if (table) return table.filter((row) => row.some((cell) => cell !== ''));
  return hasMarkedLines(source) ? cellsOfText(linesOfHtml(root)) : null;
}
