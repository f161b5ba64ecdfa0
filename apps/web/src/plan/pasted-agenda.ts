import { formatMinutes, minutesOfDay, type RowFields } from '@stikkord/domain';

type AgendaFields = RowFields['agenda'];
type Column = 'start' | 'minutes' | 'what' | 'how' | 'who' | 'end' | 'skip';

/** Words that a heading may begin with, in bokmål, nynorsk and English. */
const HEADINGS: readonly [Column, RegExp][] = [
  ['end', /^(slutt|til|end|until)\b/],
  ['minutes', /^(min|minutt|minutter|varighet|varigheit|lengde|lengd|duration|length)\b/],
  ['start', /^(tid|tidspunkt|kl|klokkeslett|når|start|fra|frå|time|when|from)\b/],
  ['how', /^(hvordan|korleis|form|metode|arbeidsform|how|format|method)\b/],
  ['who', /^(hvem|kven|ansvar|ansvarlig|ansvarleg|innleder|who|responsible|lead)\b/],
  ['what', /^(hva|kva|tema|innhold|innhald|programpost|program|sak|aktivitet|what|topic|item|agenda)\b/],
  ['skip', /^(nr|#|no)\b/],
];
const TIME = String.raw`\d{1,2}[:.]\d{2}|\d{4}|\d{1,2}`;
const SPAN = new RegExp(String.raw`^(?:kl\.?\s*)?(${TIME})\s*(?:[-–—]|til|to)\s*(${TIME})$`, 'i');
const ONE = new RegExp(String.raw`^(?:kl\.?\s*)?(${TIME})$`, 'i');
/** A line that begins with a time: minutes must be written, or a "kl." stand before, so that "3 grupper" is no time. */
const CLOCK = String.raw`\d{1,2}[:.]\d{2}`;
const LINE = new RegExp(
  String.raw`^(?:(?:kl\.?\s*)?(${CLOCK})(?:\s*(?:[-–—]|til|to)\s*(${CLOCK}))?|kl\.?\s*(\d{1,2})(?:\s*[-–—]\s*(\d{1,2}))?)(?=[\s:,;–—-]|$)[\s:,;–—-]*`,
  'i',
);
const BULLET = /^\s*(?:[•·▪◦‣*o–—-]|\d{1,2}[.)])\s+(?!\s)/;
const DURATION = /^(\d{1,4})\s*(?:m|min|min\.|minutt|minutter|minutes?)?$/i;
const HOURS = /^(\d{1,2})\s*(?:t|time|timer|timar|h|hours?)(?:\s*(\d{1,2})\s*(?:m|min|minutter)?)?$/i;
const TAIL = /[\s,;–-]*\(?\b(\d{1,3})\s*min(?:utt|utter|utes?|\.)?\)?\s*$/i;

/**
 * PA1. Plain text as rows of cells: tabs divide, or where there are none, the line is one cell. Blank lines go. A spreadsheet
 * puts a cell that holds a tab or a line break between quotation marks.
 */
export function rowsOfText(text: string): string[][] {
  const all = text.replace(/\r\n?/g, '\n');
  const rows = all.includes('\t') ? cellsOf(all) : all.split('\n').map((line) => [line]);
  return rows.map((cells) => cells.map(clean)).filter((cells) => cells.some((cell) => cell !== ''));
}

const CELL = /(?:"((?:[^"]|"")*)"(?=[\t\n]|$)|([^\t\n]*))([\t\n]|$)/gy;

function cellsOf(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of text.matchAll(CELL)) {
    rows.at(-1)!.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end === '\n') rows.push([]);
    if (end === '') break;
  }
  return rows;
}

/**
 * PA2–PA6. Agenda rows from rows of cells. Columns are known by their headings, else by what stands in them: a time or a span,
 * a number of minutes, then texts as what, how and who. A line of text may begin with its time and end with its duration.
 */
export function agendaFromRows(rows: readonly (readonly string[])[]): AgendaFields[] {
  const cells = rows.map((row) => row.map(clean)).filter((row) => row.some((cell) => cell !== ''));
  const width = Math.max(0, ...cells.map((row) => row.length));
  if (width <= 1) return cells.map(([line]) => fromLine(line ?? ''));
  const headings = headingColumns(cells[0] ?? [], width);
  const body = headings ? cells.slice(1) : cells;
  const columns = headings ?? guessedColumns(body, width);
  return body.map((row) => fromCells(row, columns)).filter((fields) => Object.keys(fields).length > 0);
}

function headingColumns(first: readonly string[], width: number): Column[] | null {
  const found = Array.from({ length: width }, (_, at): Column | null => {
    const cell = (first[at] ?? '').toLowerCase();
    if (cell === '' || cell.length > 30) return null;
    return HEADINGS.find(([, words]) => words.test(cell))?.[0] ?? null;
  });
  const known = found.filter((column) => column !== null);
  if (known.length < 2) return null;
  // A heading that says nothing to us still has text under it, which goes where there is room.
  const free = (['what', 'how', 'who'] as const).filter((column) => !known.includes(column));
  return found.map((column) => column ?? free.shift() ?? 'how');
}

function guessedColumns(body: readonly (readonly string[])[], width: number): Column[] {
  const share = (at: number, fits: (cell: string) => boolean): boolean => {
    const filled = body.map((row) => row[at] ?? '').filter((cell) => cell !== '');
    return filled.length > 0 && filled.filter(fits).length >= filled.length * 0.6;
  };
  const texts: Column[] = ['what', 'how', 'who'];
  let started = false;
  let timed = false;
  return Array.from({ length: width }, (_, at): Column => {
    if (body.every((row) => (row[at] ?? '') === '')) return 'skip';
    if (!started && share(at, (cell) => isTime(cell) || SPAN.test(cell))) {
      started = true;
      return 'start';
    }
    if (started && !timed && share(at, isTime)) return 'end';
    if (!timed && share(at, (cell) => durationOf(cell) !== null)) {
      timed = true;
      return 'minutes';
    }
    return texts.shift() ?? 'who';
  });
}

function fromCells(row: readonly string[], columns: readonly Column[]): AgendaFields {
  const fields: { -readonly [K in keyof AgendaFields]: AgendaFields[K] } = {};
  let end: number | null = null;
  row.forEach((cell, at) => {
    const column = columns[at];
    if (cell === '' || column === undefined || column === 'skip') return;
    if (column === 'start') {
      const span = SPAN.exec(cell);
      const start = timeOf(span?.[1] ?? cell);
      if (start === null) fields.what = [cell, fields.what].filter(Boolean).join(' ');
      else fields.start = formatMinutes(start);
      if (span) end = timeOf(span[2]!);
    } else if (column === 'end') end = timeOf(cell);
    else if (column === 'minutes') {
      const minutes = durationOf(cell);
      if (minutes === null) fields.how = [fields.how, cell].filter(Boolean).join(', ');
      else fields.minutes = minutes;
    } else fields[column] = fields[column] ? `${fields[column]}, ${cell}` : cell;
  });
  return withEnd(fields, end);
}

function fromLine(line: string): AgendaFields {
  const text = line.replace(BULLET, '');
  const found = LINE.exec(text);
  let what = found ? text.slice(found[0].length) : text;
  const tail = TAIL.exec(what);
  const fields: { -readonly [K in keyof AgendaFields]: AgendaFields[K] } = {};
  if (tail && tail.index > 0) {
    fields.minutes = Number(tail[1]);
    what = what.slice(0, tail.index);
  }
  fields.what = what.trim();
  const start = found ? timeOf((found[1] ?? found[3])!) : null;
  if (start === null) return found ? { ...fields, what: text.trim() } : fields;
  fields.start = formatMinutes(start);
  return withEnd(fields, timeOf(found?.[2] ?? found?.[4] ?? ''));
}

/** A start and an end make a duration; past midnight the clock goes on from zero. */
function withEnd(fields: AgendaFields, end: number | null): AgendaFields {
  const start = minutesOfDay(fields.start ?? '');
  if (end === null || start === null || (fields.minutes ?? null) !== null) return fields;
  return { ...fields, minutes: (end - start + 1440) % 1440 };
}

function durationOf(cell: string): number | null {
  const hours = HOURS.exec(cell);
  const minutes = hours ? Number(hours[1]) * 60 + Number(hours[2] ?? 0) : Number(DURATION.exec(cell)?.[1] ?? NaN);
  return minutes >= 0 && minutes <= 1440 ? minutes : null;
}

function timeOf(text: string): number | null {
  return minutesOfDay(ONE.exec(text.trim())?.[1] ?? '');
}

function isTime(cell: string): boolean {
  return timeOf(cell) !== null && (/[:.]|^kl/i.test(cell) || cell.length === 4);
}

/** No-break spaces, line breaks inside a cell and invisible marks that come along from Word. */
function clean(cell: string): string {
  return cell
    .replace(/[\u200b\u200e\u200f\ufeff\u00ad]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
