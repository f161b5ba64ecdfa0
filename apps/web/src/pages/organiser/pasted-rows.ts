import { formatMinutes, minutesOfDay, type AgendaItem } from '@stikkord/domain';

export type AgendaFields = Pick<AgendaItem, 'start' | 'minutes' | 'what' | 'how' | 'who'>;
type Column = keyof AgendaFields;

/** Headings as people write them, in the languages of the house. */
const HEADINGS: readonly (readonly [Column, RegExp])[] = [
  ['start', /^(kl\.?|klokka|klokkeslett|tid|tidspunkt|start|når|time|when)$/i],
  ['minutes', /^(varighet|lengde|min\.?|minutt|minutter|minuttar|duration|minutes|length)$/i],
  ['what', /^(hva|kva|tema|innhold|innhald|punkt|sak|program|what|item|topic)$/i],
  ['how', /^(hvordan|korleis|form|metode|beskrivelse|kommentar|how|details)$/i],
  ['who', /^(hvem|kven|ansvar|ansvarlig|ansvarleg|leder|who|responsible)$/i],
];

/** A time, or from–to: `09:00`, `kl. 9.15`, `12:00–12:10`. */
const TIME = /^(?:kl\.?\s*)?(\d{1,2}[:.]\d{2}|\d{4}|\d{1,2})(?:\s*[-–—]\s*(?:kl\.?\s*)?(\d{1,2}[:.]?\d{2}))?$/i;
const CLOCK = /^(?:kl\.?\s*)?(\d{1,2}[:.]\d{2})(?:\s*[-–—]\s*(\d{1,2}[:.]\d{2}))?\s*[:–—-]?\s+(.*)$/i;
const MINUTES = /^(\d{1,3})\s*(?:min\.?|minutt|minutter|minuttar|minutes|m)?$/i;

/**
 * Agenda rows out of a table's cells. A row of headings says what the columns are; without one, times and durations are
 * known by their look and the rest is what, how and who, in that order. Nothing is dropped: columns left over join the last.
 */
export function rowsFromCells(cells: readonly (readonly string[])[]): readonly AgendaFields[] {
  const rows = cells.map((row) => row.map((cell) => cell.trim())).filter((row) => row.some((cell) => cell !== ''));
  const headed = headingsOf(rows[0] ?? []);
  const body = headed ? rows.slice(1) : rows;
  const columns = headed ?? columnsByLook(body);
  return body.map((row) => rowFields(row, columns));
}

/**
 * Agenda rows out of pasted text: cells parted by tabs as spreadsheets give them, or lines that begin with a time.
 * Null where it is ordinary text, to be pasted as text.
 */
export function rowsFromText(text: string): readonly AgendaFields[] | null {
  if (text.includes('\t')) {
    const cells = cellsFromText(text);
    return cells.length > 1 || (cells[0]?.length ?? 0) > 1 ? rowsFromCells(cells) : null;
  }
  const lines = text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean);
  const timed = lines.filter((line) => CLOCK.test(line));
  if (lines.length < 2 || timed.length * 2 < lines.length) return null;
  return rowsFromCells([
    ['start', 'what'],
    ...lines.map((line) => {
      const found = CLOCK.exec(line);
      return found ? [found[2] ? `${found[1]}–${found[2]}` : found[1]!, found[3]!] : ['', line];
    }),
  ]);
}

/** Cells as spreadsheets put them on the clipboard: tabs and lines; quoted where a cell holds either. */
export function cellsFromText(text: string): string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  const end = (): void => {
    rows.at(-1)!.push(cell);
    cell = '';
  };
  const all = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  for (let at = 0; at < all.length; at += 1) {
    const letter = all[at]!;
    if (quoted && letter === '"' && all[at + 1] === '"') {
      cell += '"';
      at += 1;
    } else if (quoted && letter === '"') quoted = false;
    else if (!quoted && letter === '"' && cell === '' && closesLater(all, at)) quoted = true;
    else if (!quoted && letter === '\t') end();
    else if (!quoted && letter === '\n') {
      end();
      rows.push([]);
    } else cell += letter;
  }
  end();
  return rows;
}

/** A quotation mark at a cell's start is the spreadsheet's only if it ends at a cell's end; else it is the writer's. */
function closesLater(text: string, from: number): boolean {
  for (let at = from + 1; at < text.length; at += 1) {
    if (text[at] !== '"') continue;
    if (text[at + 1] === '"') at += 1;
    else return at + 1 === text.length || text[at + 1] === '\t' || text[at + 1] === '\n';
  }
  return false;
}

function headingsOf(row: readonly string[]): readonly (Column | null)[] | null {
  const columns = row.map((cell) => HEADINGS.find(([, words]) => words.test(cell))?.[0] ?? null);
  const known = columns.filter((column) => column !== null);
  return known.length >= 2 && known.length * 2 > row.length && new Set(known).size === known.length ? columns : null;
}

function columnsByLook(rows: readonly (readonly string[])[]): readonly (Column | null)[] {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const share = (at: number, look: RegExp): boolean => {
    const filled = rows.map((row) => row[at] ?? '').filter((cell) => cell !== '');
    return filled.length > 0 && filled.filter((cell) => look.test(cell)).length * 2 > filled.length;
  };
  const columns: (Column | null)[] = Array.from({ length: width }, () => null);
  const start = columns.findIndex((_, at) => share(at, TIME));
  if (start >= 0) columns[start] = 'start';
  const minutes = columns.findIndex((column, at) => column === null && share(at, MINUTES));
  if (minutes >= 0) columns[minutes] = 'minutes';
  const words: Column[] = ['what', 'how', 'who'];
  for (let at = 0; at < width; at += 1) if (columns[at] === null) columns[at] = words.shift() ?? null;
  return columns;
}

function rowFields(row: readonly string[], columns: readonly (Column | null)[]): AgendaFields {
  const fields = { start: '', minutes: null as number | null, what: '', how: '', who: '' };
  const beside: string[] = [];
  row.forEach((cell, at) => {
    const column = columns[at] ?? null;
    if (cell === '') return;
    if (column === 'start') {
      const [start, minutes] = times(cell);
      if (start === '') beside.push(cell);
      fields.start = start;
      fields.minutes = minutes ?? fields.minutes;
    } else if (column === 'minutes') {
      const found = MINUTES.exec(cell);
      if (found) fields.minutes = Math.min(1440, Number(found[1]));
      else beside.push(cell);
    } else if (column === null) beside.push(cell);
    else fields[column] = cell;
  });
  if (beside.length > 0) fields.how = [fields.how, ...beside].filter(Boolean).join('\n');
  return fields;
}

function times(cell: string): [string, number | null] {
  const found = TIME.exec(cell);
  const start = found ? minutesOfDay(found[1]!) : null;
  if (start === null) return ['', null];
  const end = found![2] === undefined ? null : minutesOfDay(found![2]);
  return [formatMinutes(start), end === null ? null : (end - start + 1440) % 1440];
}
