import { formatMinutes, type RowFields } from '@stikkord/domain';
import { cleanCell } from './cells-of-text.ts';
import { BY, type Column, type PastedTable } from './agenda-columns.ts';
import { clockOf, durationOf, spanOf } from './time-words.ts';

export type AgendaFields = RowFields['agenda'];

/** A row of a pasted table, and what it becomes. */
export interface PastedRow {
  /** Its place in the table, from 0. */
  readonly at: number;
  readonly cells: readonly string[];
  readonly fields: AgendaFields;
  /** It is taken unless somebody leaves it out: it isn't a heading, and no greeting before or after the times. */
  readonly taken: boolean;
}

/**
 * PA4–PA6. The rows of a table as its columns say. A row that says no more of when and what goes on with the one above; one without
 * any text is none. Headings that come again, and text before the first and after the last row with a time, aren't taken by themselves.
 */
export function pastedRows({ cells, columns, head }: PastedTable): PastedRow[] {
  const read: PastedRow[] = [];
  const heading = head === null ? null : cells[head]!.join('\t');
  for (const [at, raw] of cells.entries()) {
    const row = raw.map(cleanCell);
    const fields = fieldsOf(row, columns);
    if (at === head || Object.keys(fields).length === 0) continue;
    const above = read.at(-1);
    const goesOn =
      above !== undefined && fields.start === undefined && fields.minutes === undefined && fields.what === undefined;
    if (goesOn)
      read[read.length - 1] = {
        ...above,
        fields: joined(above.fields, fields),
        cells: above.cells.map((cell, column) => [cell, row[column]].filter(Boolean).join(' ')),
      };
    else read.push({ at, cells: row, fields, taken: row.join('\t') !== heading && (head === null || at > head) });
  }
  const timed = read.filter(({ fields }) => fields.start !== undefined || fields.minutes !== undefined);
  if (timed.length < 2) return read;
  const [first, last] = [timed[0]!.at, timed.at(-1)!.at];
  const isText = ({ cells: row }: PastedRow): boolean => row.filter((cell) => cell !== '').length < 2;
  return read.map((row) => ((row.at < first || row.at > last) && isText(row) ? { ...row, taken: false } : row));
}

function fieldsOf(row: readonly string[], columns: readonly Column[]): AgendaFields {
  const fields: { -readonly [K in keyof AgendaFields]: AgendaFields[K] } = {};
  let start: number | null = null;
  let end: number | null = null;
  const add = (to: 'what' | 'how' | 'who', text: string): void => {
    fields[to] = [fields[to], text].filter(Boolean).join(', ');
  };
  row.forEach((cell, at) => {
    const column = columns[at];
    if (cell === '' || column === undefined || column === 'skip') return;
    if (column === 'start') {
      const span = spanOf(cell);
      start = span?.start ?? clockOf(cell);
      end = span?.end ?? end;
      if (start === null) fields.what = [cell, fields.what].filter(Boolean).join(', ');
    } else if (column === 'end') end = clockOf(cell) ?? end;
    else if (column === 'minutes') {
      const minutes = durationOf(cell, { hours: true });
      if (minutes === null) add('how', cell);
      else fields.minutes = minutes;
    } else add(column, column === 'who' ? cell.replace(BY, '') : cell);
  });
  // A cell that reaches over several columns, as "Pause" does, stands in one of them.
  if (fields.what === undefined && fields.how !== undefined && (start !== null || fields.minutes !== undefined)) {
    fields.what = fields.how;
    delete fields.how;
  }
  if (start === null) return fields;
  fields.start = formatMinutes(start);
  // Past midnight the clock goes on from zero.
  if (end !== null && fields.minutes === undefined) fields.minutes = (end - start + 1440) % 1440;
  return fields;
}

function joined(above: AgendaFields, more: AgendaFields): AgendaFields {
  const text = (name: 'how' | 'who', between: string): AgendaFields => {
    const both = [above[name], more[name]].filter(Boolean).join(between);
    return both === '' ? {} : { [name]: both };
  };
  return { ...above, ...text('how', ' '), ...text('who', ', ') };
}
