import { foldName, groupWritten, standing, type Group, type Plan } from '@stikkord/domain';

/** One line of a list that divides people: a name or a code, and the group as it is written. */
export interface ListedRow {
  readonly who: string;
  readonly group: string;
}

/** What would come of a list if it were taken in now. */
export interface ListPreview {
  /** Those that are sent. */
  readonly rows: readonly ListedRow[];
  /** Number of people, and of groups that they come into. */
  readonly people: number;
  /** Groups by name as shown, with the number of people; those that aren't there yet are `unknown`. */
  readonly groups: readonly { readonly name: string; readonly people: number; readonly unknown: boolean }[];
  /** Lines that lack a name or a group: they are left out. */
  readonly incomplete: number;
  /** Names that stand in several groups: they choose for themselves. */
  readonly several: readonly string[];
}

const HEADINGS = {
  first: /^(fornavn|førenamn|first ?name|given ?name)$/,
  last: /^(etternavn|etternamn|last ?name|surname|family ?name)$/,
  group:
    /^(gruppe|gruppa|gruppenavn|gruppenamn|gr|group|grp|team|enhet|eining|unit|avdeling|department|bord|table)( ?(nr|no|navn|namn|name))?$/,
  who: /^(navn|namn|name|hvem|kven|who|deltaker|deltakar|participant|person|ansatt|tilsett|employee|kode|code|e?-?post|e-?mail|ansattnummer|tilsettnummer|id)$/,
} as const;

/** A text with lines of cells: tabs divide, else semicolons, else commas. A cell in quotation marks may hold them, and line breaks. */
export function cellsOfList(text: string): string[][] {
  const clean = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const bare = clean.replace(/"(?:[^"]|"")*"/g, '');
  const divider = ['\t', ';', ','].find((each) => bare.includes(each)) ?? '\t';
  const cell = new RegExp(`(?:"((?:[^"]|"")*)"(?=[${divider}\\n]|$)|([^${divider}\\n]*))([${divider}\\n]|$)`, 'gy');
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of clean.matchAll(cell)) {
    rows.at(-1)!.push((quoted?.replaceAll('""', '"') ?? plain ?? '').replace(/\s+/g, ' ').trim());
    if (end === '\n') rows.push([]);
    if (end === '') break;
  }
  return rows.filter((cells) => cells.some((each) => each !== ''));
}

/**
 * Names or codes and their groups, from rows of cells. Columns are known by their headings, in bokmål, nynorsk or English; else the
 * group is in the column that best names groups of the meeting, or says the fewest different things.
 */
export function rowsOfList(cells: readonly (readonly string[])[], groups: readonly Group[] = []): ListedRow[] {
  const [first = []] = cells;
  const heading = (of: RegExp): number => first.findIndex((cell) => of.test(cell.toLowerCase().replace(/[:.]$/, '')));
  const [firstName, lastName] = [heading(HEADINGS.first), heading(HEADINGS.last)];
  const [who, group] = [heading(HEADINGS.who), heading(HEADINGS.group)];
  const named = [firstName, lastName].filter((at) => at >= 0);
  const headed = group >= 0 || who >= 0 || named.length > 0;
  const body = headed ? cells.slice(1) : cells;
  const width = Math.max(0, ...cells.map((row) => row.length));
  const groupAt = group >= 0 ? group : guessedGroup(body, width, groups, [...named, who]);
  const whoAt =
    named.length > 0
      ? named
      : [who >= 0 ? who : Array.from({ length: width }, (_, at) => at).find((at) => at !== groupAt)!];
  return body.map((row) => ({
    who: whoAt
      .map((at) => row[at] ?? '')
      .filter((part) => part !== '')
      .join(' '),
    group: row[groupAt] ?? '',
  }));
}

function guessedGroup(
  body: readonly (readonly string[])[],
  width: number,
  groups: readonly Group[],
  taken: readonly number[],
): number {
  const columns = Array.from({ length: width }, (_, at) => at).filter((at) => !taken.includes(at));
  const known = (at: number): number => body.filter((row) => groupWritten(groups, row[at] ?? '') !== undefined).length;
  const different = (at: number): number => new Set(body.map((row) => foldName(row[at] ?? ''))).size;
  // Of two that are alike, the last: a group stands behind a name.
  return columns.toSorted((a, b) => known(b) - known(a) || different(a) - different(b) || b - a)[0] ?? -1;
}

/** `nameOf`: what a group of the meeting is called. */
export function listPreview(
  rows: readonly ListedRow[],
  plan: Pick<Plan, 'groups'>,
  nameOf: (group: Group) => string,
): ListPreview {
  const groups = standing(plan.groups);
  const whole = rows.filter(({ who, group }) => foldName(who) !== '' && foldName(group) !== '');
  const found = new Map<string, { readonly name: string; readonly unknown: boolean; readonly people: Set<string> }>();
  const groupsOf = new Map<string, { readonly who: string; readonly groups: Set<string> }>();
  for (const row of whole) {
    const known = groupWritten(groups, row.group);
    const key = known?.id ?? `?${foldName(row.group)}`;
    const group = found.get(key) ?? { name: known ? nameOf(known) : row.group, unknown: !known, people: new Set() };
    const person = groupsOf.get(foldName(row.who)) ?? { who: row.who, groups: new Set() };
    found.set(key, group);
    groupsOf.set(foldName(row.who), person);
    group.people.add(foldName(row.who));
    person.groups.add(key);
  }
  return {
    rows: whole,
    people: groupsOf.size,
    groups: [...found.values()].map(({ name, unknown, people }) => ({ name, unknown, people: people.size })),
    incomplete: rows.length - whole.length,
    several: [...groupsOf.values()].filter((person) => person.groups.size > 1).map(({ who }) => who),
  };
}

/** The text of a file that a spreadsheet saved: UTF-8, UTF-16 or, as Excel's CSV mostly is here, Windows-1252. */
export function textOfList(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
