import { durationAtEnd, timeAtStart } from './time-words.ts';

/**
 * PA1. Plain text as rows of cells: tabs or upright lines divide, or columns that spaces have put under each other; where there are
 * none of these, the times that lines begin with do. Blank lines go, and the marks of what an e-mail quotes. A spreadsheet puts a cell
 * that holds a tab or a line break between quotation marks.
 */
export function cellsOfText(text: string): string[][] {
  const all = text
    .replace(/\r\n?/g, '\n')
    .replace(UNSEEN, '')
    .replace(/^[^\S\n]*(?:>[ ]?)+/gm, '')
    .replace(ITEM_TAB, '$1 ');
  const lines = all.split('\n').filter((line) => line.trim() !== '');
  const rows = all.includes('\t')
    ? cellsBetweenTabs(all)
    : (cellsBetweenBars(lines) ?? cellsUnderEachOther(lines) ?? cellsOfLines(lines));
  return rows.map((cells) => cells.map(cleanCell)).filter((cells) => cells.some((cell) => cell !== ''));
}

/** No-break spaces, line breaks inside a cell and invisible marks that come along from Word. */
export function cleanCell(cell: string): string {
  return cell.replace(UNSEEN, '').replace(/\s+/g, ' ').trim();
}

const UNSEEN = /[\u200b\u200e\u200f\ufeff\u00ad]/g;
/** Word's plain text has a tab after an item's mark. */
const ITEM_TAB = /^([^\S\n\t]*(?:[•·▪◦‣*o–—-]|\d{1,2}[.)]))\t/gm;
const ITEM = /^\s*(?:[•·▪◦‣*o–—-]|\d{1,2}[.)])\s+(?!\s)/;
const CELL = /(?:"((?:[^"]|"")*)"(?=[\t\n]|$)|([^\t\n]*))([\t\n]|$)/gy;

function cellsBetweenTabs(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of text.matchAll(CELL)) {
    rows.at(-1)!.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end === '\n') rows.push([]);
    if (end === '') break;
  }
  return rows;
}

/** A table as in Markdown and wikis. */
function cellsBetweenBars(lines: readonly string[]): string[][] | null {
  const barred = lines.filter((line) => (line.match(/\|/g) ?? []).length > 1);
  if (barred.length < 2 || barred.length * 2 < lines.length) return null;
  return barred
    .filter((line) => !/^[\s|:+-]+$/.test(line))
    .map((line) =>
      line
        .trim()
        .replace(/^\||\|$/g, '')
        .split('|'),
    );
}

const GAP = /[ \u00a0]{2,}/;
const CELLS = /\S+(?:[ \u00a0]\S+)*/g;

/** Columns begin where cells of several lines do. Null where the lines aren't mostly so. */
function cellsUnderEachOther(lines: readonly string[]): string[][] | null {
  const found = lines.map((line) => [...line.matchAll(CELLS)].map(({ 0: text, index }) => ({ text, at: index })));
  const divided = lines.filter((line) => GAP.test(line.trim()) && !ITEM.test(line));
  if (divided.length < 2 || divided.length * 2 < lines.length) return null;
  const begins = new Map<number, number>();
  for (const cell of found.filter((cells) => cells.length > 1).flat())
    begins.set(cell.at, (begins.get(cell.at) ?? 0) + 1);
  const columns = [...begins]
    .filter(([, count]) => count > 1)
    .map(([at]) => at)
    .toSorted((a, b) => a - b);
  if (columns.length < 2) return null;
  return found.map((cells) => {
    // What stands alone at the margin of a line is a line of text.
    const row = Array<string>(columns.length).fill('');
    for (const { text, at } of cells) {
      const column = Math.max(
        0,
        columns.findLastIndex((begin) => begin <= at + 1),
      );
      row[column] = row[column] === '' ? text : `${row[column]} ${text}`;
    }
    return row;
  });
}

/**
 * Lines that begin with a time as its cell, the rest, and the duration that they end with. Where most have a dash between two parts,
 * as "Velkommen – Kari", the parts are cells too, and where some say who it is by, as "Velkommen v/ Kari", so is that. What is indented under such a line, or goes on with it, belongs to it.
 */
function cellsOfLines(lines: readonly string[]): string[][] {
  const read = lines.map((line) => {
    const text = line.replace(ITEM, '').trim();
    const timed = timeAtStart(text);
    const ended = durationAtEnd(timed ? timed.rest : text);
    const rest = ended?.rest ?? timed?.rest ?? text;
    return {
      line,
      time: timed?.time ?? '',
      rest,
      duration: ended?.duration ?? '',
      item: ITEM.test(line),
      indent: indentOf(line),
    };
  });
  const timed = read.filter(({ time }) => time !== '');
  const dashed = timed.filter(({ rest }) => DASH.test(rest)).length * 2 > timed.length && timed.length > 1;
  const margin = Math.min(...timed.map(({ indent }) => indent));
  const rows: { time: string; duration: string; texts: string[]; by: string }[] = [];
  for (const each of read) {
    const { time, duration, rest, item, indent } = each;
    const above = rows.at(-1);
    const under =
      time === '' &&
      above !== undefined &&
      above.time !== '' &&
      timed.length > 1 &&
      (indent > margin || (item && !timed.some((other) => other.item)) || /^\p{Ll}/u.test(rest));
    if (under)
      above.texts[1] = [above.texts[1], each.duration === '' ? rest : `${rest} (${duration})`]
        .filter(Boolean)
        .join(LIST_IN_CELL);
    else {
      const [what, by = ''] = time === '' ? [rest] : partedAt(rest, BY);
      rows.push({ time, duration, texts: time !== '' && dashed ? what.split(DASH) : [what], by });
    }
  }
  const texts = Math.max(1, ...rows.map((row) => row.texts.length));
  const any = (cell: 'time' | 'duration' | 'by'): boolean => rows.some((row) => row[cell] !== '');
  const [anyTime, anyDuration, anyBy] = [any('time'), any('duration'), any('by')];
  return rows.map((row) => [
    ...(anyTime ? [row.time] : []),
    ...(anyDuration ? [row.duration] : []),
    ...Array.from({ length: texts }, (_, at) => row.texts[at] ?? ''),
    ...(anyBy ? [row.by] : []),
  ]);
}

/** The text before what is found, and the text from there; all of it where nothing is. */
function partedAt(text: string, found: RegExp): [string, string?] {
  const at = text.search(found);
  return at < 1 ? [text] : [text.slice(0, at).trim(), text.slice(at).trim()];
}

/** "Velkommen v/ Kari", "v/Kari", "ved/". */
const BY = /\sv(?:ed)?\/\s*\S/i;

const DASH = /\s+[–—-]{1,2}\s+|\s*\|\s*/;
const LIST_IN_CELL = ' ';

function indentOf(line: string): number {
  return /^\s*/.exec(line)![0].length;
}
