import { rowsFromCells, rowsFromText, type AgendaFields } from './pasted-rows.ts';

/** Agenda rows on the clipboard: an HTML table as Word and web pages give it, else text. Null: paste it as text. */
export function pastedRows(clipboard: DataTransfer): readonly AgendaFields[] | null {
  const html = clipboard.getData('text/html');
  // Spreadsheets give both; their text is the more exact, because it keeps what a cell shows.
  const text = clipboard.getData('text/plain');
  if (text.includes('\t')) return rowsFromText(text);
  const cells = html.includes('<t') ? cellsFromHtml(html) : null;
  return cells ? rowsFromCells(cells) : rowsFromText(text);
}

/** The cells of the first table that has more than one. Parsed apart from the page: nothing in it runs or loads. */
function cellsFromHtml(html: string): string[][] | null {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  for (const table of parsed.querySelectorAll('table')) {
    const cells = [...table.rows].map((row) => [...row.cells].map((cell) => linesOf(cell)));
    if (cells.length > 1 || (cells[0]?.length ?? 0) > 1) return cells;
  }
  return null;
}

function linesOf(cell: Element): string {
  for (const line of cell.querySelectorAll('br, p, div, li')) line.append('\n');
  return (cell.textContent ?? '')
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
    .join('\n');
}
