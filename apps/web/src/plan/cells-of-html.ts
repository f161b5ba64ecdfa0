/** As much of a browser's node as reading a paste needs, so that tests can read without a browser. */
export interface PastedNode {
  /** Upper case for elements; `#text` for text. */
  readonly nodeName: string;
  readonly nodeValue: string | null;
  readonly childNodes: Iterable<PastedNode>;
  getAttribute?(name: string): string | null;
}

const BLOCKS = new Set(
  'P DIV LI UL OL TR TABLE TBODY THEAD TFOOT H1 H2 H3 H4 H5 H6 PRE BLOCKQUOTE DL DT DD SECTION ARTICLE HR BODY HTML'.split(
    ' ',
  ),
);
const UNSEEN = new Set(['STYLE', 'SCRIPT', 'HEAD', 'TITLE', 'META', 'LINK', 'TEMPLATE', '#comment', 'O:P', 'XML']);

/**
 * PA7. The rows of the table in what Word, Outlook, Excel or a page put on the clipboard; null where there is none of two columns.
 * A table that only holds others together, as in e-mails, isn't one; tables of as many columns as the longest follow it. What spans
 * columns or rows stands in its first cell.
 */
export function cellsOfHtml(root: PastedNode): string[][] | null {
  const tables = [...tablesIn(root)].map(grid).filter((rows) => width(rows) > 1);
  const best = tables.toSorted((a, b) => b.length - a.length)[0];
  if (!best) return null;
  return tables.filter((rows) => width(rows) === width(best)).flat();
}

/** PA8. The text of what has no table, a line for each block; a tab where Word has one, a mark before each item of a list. */
export function linesOfHtml(root: PastedNode): string {
  return textOf(root, true)
    .split('\n')
    .map((line) => line.trimEnd())
    .filter((line) => line.trim() !== '')
    .join('\n');
}

/** True where the HTML knows more of its lines than its plain text does: Word's lists and tabs, items of a page's list. */
export function hasMarkedLines(html: string): boolean {
  return /<li[\s>]|mso-list|mso-tab-count/i.test(html);
}

/** The tables that hold rows themselves: of tables in each other the inner ones, unless they lie in a table that has rows of cells too. */
function* tablesIn(node: PastedNode): Generator<PastedNode> {
  for (const child of node.childNodes) {
    if (UNSEEN.has(child.nodeName) || isHidden(child)) continue;
    if (child.nodeName !== 'TABLE') yield* tablesIn(child);
    else if (isLayout(child)) yield* tablesIn(child);
    else yield child;
  }
}

/** One that holds tables in at least half of its rows, or has but one column: it only places what is in it. */
function isLayout(table: PastedNode): boolean {
  const rows = rowsOf(table);
  const holding = rows.filter((row) => cellsIn(row).some((cell) => !tablesIn(cell).next().done)).length;
  return holding > 0 && (holding * 2 >= rows.length || rows.every((row) => cellsIn(row).length < 2));
}

function grid(table: PastedNode): string[][] {
  const rows: string[][] = [];
  // What reaches down from rows above, by column.
  const taken: number[] = [];
  for (const row of rowsOf(table)) {
    const cells: string[] = [];
    const fill = (): void => {
      while ((taken[cells.length] ?? 0) > 0) {
        taken[cells.length]! -= 1;
        cells.push('');
      }
    };
    for (const cell of cellsIn(row)) {
      fill();
      const [across, down] = [spanned(cell, 'colspan'), spanned(cell, 'rowspan')];
      const text = textOf(cell, false).trim();
      for (let at = 0; at < across; at += 1) {
        taken[cells.length] = down - 1;
        cells.push(at === 0 ? text : '');
      }
    }
    fill();
    rows.push(cells);
  }
  return rows;
}

function rowsOf(table: PastedNode): PastedNode[] {
  return [...table.childNodes].flatMap((child) =>
    child.nodeName === 'TR' ? [child] : /^T(?:BODY|HEAD|FOOT)$/.test(child.nodeName) ? rowsOf(child) : [],
  );
}

function cellsIn(row: PastedNode): PastedNode[] {
  return [...row.childNodes].filter((child) => /^T[DH]$/.test(child.nodeName) && !isHidden(child));
}

function spanned(cell: PastedNode, name: 'colspan' | 'rowspan'): number {
  const given = Number(cell.getAttribute?.(name) ?? 1);
  return Number.isInteger(given) && given > 1 ? Math.min(given, 50) : 1;
}

function width(rows: readonly string[][]): number {
  return Math.max(0, ...rows.map((row) => row.length));
}

/** Blocks end lines. `marks`: items of lists begin with "•". In a `PRE` spaces and line breaks are as written. */
function textOf(node: PastedNode, marks: boolean, kept = false): string {
  let text = '';
  for (const child of node.childNodes) {
    const name = child.nodeName;
    if (name === '#text') {
      const value = child.nodeValue ?? '';
      text += kept ? value : value.replace(/[\t\r\n ]+/g, ' ');
    } else if (name === 'BR') text += '\n';
    else if (!UNSEEN.has(name) && !isHidden(child)) {
      const style = child.getAttribute?.('style') ?? '';
      // Word writes a list's dot or number as text, and a tab as spaces.
      if (/mso-list:\s*ignore/i.test(style)) text += marks ? '• ' : '';
      else if (/mso-tab-count/i.test(style)) text += marks ? '\t' : ' ';
      else {
        const inner = textOf(child, marks, kept || name === 'PRE');
        text += BLOCKS.has(name) ? `\n${marks && name === 'LI' ? '• ' : ''}${inner.trim()}\n` : inner;
      }
    }
  }
  return (kept ? text : text.replace(/ *\n */g, '\n')).replace(/\n{2,}/g, '\n');
}

function isHidden(node: PastedNode): boolean {
  return /display:\s*none|mso-hide:\s*all/i.test(node.getAttribute?.('style') ?? '');
}
