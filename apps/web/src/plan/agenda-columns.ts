import { durationOf, looksTimed } from './time-words.ts';

/** What a column of a pasted table is taken as. `skip`: left out. */
export type Column = 'start' | 'end' | 'minutes' | 'what' | 'how' | 'who' | 'skip';
export const COLUMNS: readonly Column[] = ['start', 'end', 'minutes', 'what', 'how', 'who', 'skip'];

/** Rows of cells, all of one width, and what their columns are. */
export interface PastedTable {
  readonly cells: readonly (readonly string[])[];
  readonly columns: readonly Column[];
  /** The row with the headings, by its place; null: there is none. */
  readonly head: number | null;
}

/** Words that a heading may begin with, in bokmål, nynorsk and English. */
const HEADINGS: readonly [Column, RegExp][] = [
  ['end', /^(slutt|til|end|until|to)\b/],
  ['minutes', /^(min|minutt|minutter|varighet|varigheit|lengde|lengd|tidsbruk|duration|length|minutes)\b/],
  ['start', /^(tid|tidspunkt|kl|klokka|klokken|klokkeslett|når|start|fra|frå|time|when|from)\b/],
  [
    'how',
    /^(hvordan|korleis|form|metode|arbeidsform|arbeidsmåte|merknad|merknader|beskrivelse|skildring|kommentar|notat|how|format|method|notes|description)\b/,
  ],
  ['who', /^(hvem|kven|ansvar|ansvarlig|ansvarleg|innleder|innleiar|ved|who|responsible|lead|owner|speaker)\b/],
  [
    'what',
    /^(hva|kva|tema|emne|innhold|innhald|programpost|post|program|sak|aktivitet|agendapunkt|what|topic|item|agenda|session|activity)\b/,
  ],
  ['skip', /^(nr|#|no|punkt|pkt)\b/],
];
/** A table may begin with its title or the day before its headings come. */
const HEAD_AMONG = 5;
const TEXTS: readonly Column[] = ['what', 'how', 'who'];

/** PA2 PA3. Columns are known by their headings, else by what stands in them. */
export function pastedTable(pasted: readonly (readonly string[])[]): PastedTable {
  const wide = Math.max(1, ...pasted.map((row) => row.length));
  const cells = pasted.map((row) => Array.from({ length: wide }, (_, at) => row[at] ?? ''));
  for (const [head, row] of cells.slice(0, HEAD_AMONG).entries()) {
    const columns = headingColumns(row, cells.slice(head + 1));
    if (columns) return { cells, columns, head };
  }
  return { cells, columns: guessedColumns(cells), head: null };
}

function headingColumns(first: readonly string[], body: readonly (readonly string[])[]): Column[] | null {
  const found = first.map((text): Column | null => {
    const cell = text.toLowerCase();
    if (cell === '' || cell.length > 30) return null;
    return HEADINGS.find(([, words]) => words.test(cell))?.[0] ?? null;
  });
  const known = found.filter((column) => column !== null);
  if (known.length < 2 || first.some((cell) => looksTimed(cell))) return null;
  // A heading that says nothing to us still has text under it, which goes where there is room. Of two alike, the first counts.
  const free = TEXTS.filter((column) => !known.includes(column));
  const seen = new Set<Column>();
  return found.map((column, at) => {
    const filled = body.some((row) => (row[at] ?? '') !== '');
    const taken = column !== null && column !== 'skip' && seen.has(column) && !TEXTS.includes(column);
    const now = taken ? 'skip' : (column ?? (filled ? (free.shift() ?? 'how') : 'skip'));
    seen.add(now);
    return now;
  });
}

function guessedColumns(body: readonly (readonly string[])[]): Column[] {
  const share = (at: number, fits: (cell: string) => boolean): boolean => {
    const filled = body.map((row) => row[at] ?? '').filter((cell) => cell !== '');
    return filled.length > 0 && filled.filter(fits).length >= filled.length * 0.6;
  };
  let started = false;
  let timed = false;
  const width = body[0]?.length ?? 0;
  const found = Array.from({ length: width }, (_, at): Column | null => {
    if (body.every((row) => (row[at] ?? '') === '')) return 'skip';
    if (!started && share(at, looksTimed)) {
      started = true;
      return 'start';
    }
    if (started && !timed && at > 0 && share(at, looksTimed) && !share(at, (cell) => cell.length < 4)) return 'end';
    if (!timed && share(at, (cell) => durationOf(cell) !== null) && (started || !isNumbering(body, at))) {
      timed = true;
      return 'minutes';
    }
    return isNumbering(body, at) ? 'skip' : null;
  });
  const texts = [...TEXTS];
  const open = found.filter((column) => column === null).length;
  return found.map((column, at) => {
    if (column !== null) return column;
    if (share(at, (cell) => BY.test(cell))) return 'who';
    // Of two texts, the second is how it is done, unless it is names.
    if (open === 2 && texts.length === 2 && share(at, isNames)) return 'who';
    return texts.shift() ?? 'who';
  });
}

/** What stands before who it is by: "v/ Kari". */
export const BY = /^v(?:ed)?\/\s*/i;

/** 1, 2, 3 … down a column. */
function isNumbering(body: readonly (readonly string[])[], at: number): boolean {
  const numbers = body.map((row) => /^(\d{1,2})[.)]?$/.exec(row[at] ?? '')?.[1]).filter((each) => each !== undefined);
  return numbers.length > 2 && numbers.every((each, index) => Number(each) === index + 1);
}

/** `Kari`, `Kari Nes / Ola`, `alle`: few words, nearly all with a capital. */
function isNames(cell: string): boolean {
  const words = cell.split(/[\s/,&+]+|\bog\b|\band\b/).filter((word) => word !== '');
  return (
    words.length > 0 &&
    words.length <= 6 &&
    !/[.?!:]/.test(cell) &&
    (/^alle$/i.test(cell) || words.every((word) => /^\p{Lu}/u.test(word)))
  );
}
