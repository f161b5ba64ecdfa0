import { roomOf } from './layouts.ts';
import { cut, heightOf, type Frame } from './paging.ts';
import { widestWord } from './measure.ts';
import { ours, textOf, type Paragraph, type Run, type Page, type TableRow } from './slide.ts';

export interface Column {
  readonly head: string;
  /** Its share of the table's width. */
  readonly share: number;
  readonly numeric?: true;
}

/** Cells row by row. */
type Rows = readonly (readonly (readonly Run[])[])[];

/** Size of a table's text in points, and the room around it in a cell. */
export const TABLE_TEXT = 18;
export const CELL_SIDE = 8;
export const CELL_TOP = 4;

const HEAD_HEIGHT = 30;

/** As high as the columns' names need to be. */
export function headHeight(
  columns: readonly { readonly head: string | readonly Run[]; readonly width: number }[],
): number {
  const names = columns.map(({ head, width }) => {
    const text = typeof head === 'string' ? head : textOf(head);
    return heightOf({ runs: [{ text, bold: true }] }, cellFrame(width)) + CELL_TOP * 2;
  });
  return Math.max(HEAD_HEIGHT, ...names);
}

/** A table over as many slides as it takes, each with the head. A row that is taller than a slide is split. */
export function tableSlides(counts: string, columns: readonly Column[], rows: Rows): Page[] {
  const { text: room } = roomOf('table', 'table');
  const widths = widthsOf(columns, rows, room.width);
  const frames = widths.map((width): Frame => cellFrame(width));
  const cells = rows.map((row) => row.map((runs): Paragraph => ({ runs })));
  const head = headHeight(columns.map((column, at) => ({ ...column, width: widths[at]! })));
  const pages = evenly((share) => flow(cells, frames, (room.height - head) * share));
  return pages.map((page) => ({
    layout: 'table',
    texts: counts === '' ? {} : { counts: [{ runs: [ours(counts)] }] },
    table: {
      columns: columns.map((column, at) => ({ ...column, width: widths[at]! })),
      headHeight: head,
      rows: page,
    },
    notes: [],
  }));
}

/** By the columns' shares; but where a column's longest word is wider than that, others give it some of what they can spare. */
function widthsOf(columns: readonly Column[], rows: Rows, width: number): number[] {
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  const even = columns.map(({ share }) => (width * share) / shares);
  const least = columns.map(({ head }, at) => {
    const texts: Run[][] = [[{ text: head, bold: true }], ...rows.map((row) => [...row[at]!])];
    const words = texts.map((runs) =>
      widestWord(
        textOf(runs),
        TABLE_TEXT,
        runs.some(({ bold }) => bold),
      ),
    );
    return Math.min(Math.max(...words) + CELL_SIDE * 2 + 1, even[at]! * GROWTH_MAX);
  });
  const wanted = even.map((each, at) => Math.max(each, least[at]!));
  const over = wanted.reduce((sum, each) => sum + each, 0) - width;
  const spare = wanted.map((each, at) => each - least[at]!);
  const spared = spare.reduce((sum, each) => sum + each, 0);
  return over > spared ? even : wanted.map((each, at) => (over === 0 ? each : each - (over * spare[at]!) / spared));
}

/** How many times its share a column may have for a word's sake. */
const GROWTH_MAX = 1.6;

export function cellFrame(width: number): Frame {
  return {
    key: 'table',
    levels: [{ size: TABLE_TEXT, left: 0, hang: 0, bullet: null, before: 0 }],
    text: { x: 0, y: 0, width: width - CELL_SIDE * 2, height: 0 },
  };
}

/** As few pages as the whole room gives, and the last not emptier than it must be. */
function evenly(flowed: (share: number) => TableRow[][]): TableRow[][] {
  let best = flowed(1);
  const rows = best.flat().length;
  for (const share of [0.9, 0.8, 0.7, 0.6]) {
    const tried = flowed(share);
    if (tried.length > best.length || tried.flat().length > rows) break;
    best = tried;
  }
  return best;
}

function flow(rows: readonly (readonly Paragraph[])[], frames: readonly Frame[], room: number): TableRow[][] {
  const pages: TableRow[][] = [[]];
  let used = 0;
  const high = (cells: readonly Paragraph[]) =>
    Math.max(...cells.map((cell, column) => heightOf(cell, frames[column]!))) + CELL_TOP * 2;
  const put = (cells: readonly Paragraph[]): void => {
    pages.at(-1)!.push({ cells, height: high(cells) });
    used += high(cells);
  };
  for (const row of rows) {
    let rest = row;
    while (high(rest) > room - used) {
      if (used > 0) {
        pages.push([]);
        used = 0;
      } else {
        const parts = rest.map((cell, column) => partOf(cell, frames[column]!, room - CELL_TOP * 2));
        put(parts.map(([part]) => part));
        rest = parts.map(([, remaining]) => remaining);
      }
    }
    put(rest);
  }
  return pages;
}

function partOf(cell: Paragraph, frame: Frame, room: number): [Paragraph, Paragraph] {
  if (heightOf(cell, frame) <= room) return [cell, { runs: [] }];
  const [part, remaining] = cut(cell, frame, room, true);
  return part === null ? [cell, { runs: [] }] : [part, remaining];
}
