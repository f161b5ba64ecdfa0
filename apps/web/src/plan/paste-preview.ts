import { AGENDA_TEXT_MAX, agendaTimes, type QuestionKind } from '@stikkord/domain';
import { pastedTable, type Column, type PastedTable } from './agenda-columns.ts';
import { pastedRows, type PastedRow } from './pasted-agenda.ts';
import type { TakenRow } from './pasted-commands.ts';
import { hintOf, questionHint, type QuestionHint } from './question-hints.ts';

/** What was pasted, seen before it is taken: what somebody has decided of it stands beside what was guessed. */
export interface PastePreview {
  readonly table: PastedTable;
  /** Rows taken or left by hand, and what they shall ask, by their place in the table. */
  readonly taken: ReadonlyMap<number, boolean>;
  readonly asked: ReadonlyMap<number, QuestionKind | null>;
}

export interface PreviewRow extends PastedRow {
  readonly question: QuestionHint | null;
  /** Minutes after midnight, as far as it can be known; of rows that are taken. */
  readonly start: number | null;
  readonly end: number | null;
  /** It has more in a cell than a row can hold. */
  readonly tooLong: boolean;
}

export function openPreview(cells: readonly (readonly string[])[]): PastePreview {
  return { table: pastedTable(cells), taken: new Map(), asked: new Map() };
}

/** PA10. */
export function withColumn(preview: PastePreview, at: number, column: Column): PastePreview {
  const { table } = preview;
  return {
    ...preview,
    table: { ...table, columns: table.columns.map((each, index) => (index === at ? column : each)) },
  };
}

export function withTaken(preview: PastePreview, at: number, taken: boolean): PastePreview {
  return { ...preview, taken: new Map(preview.taken).set(at, taken) };
}

export function withAsked(preview: PastePreview, at: number, kind: QuestionKind | null): PastePreview {
  return { ...preview, asked: new Map(preview.asked).set(at, kind) };
}

/** PA10. The rows as they would be taken, with their times. */
export function previewRows({ table, taken, asked }: PastePreview): PreviewRow[] {
  const rows = pastedRows(table).map((row) => ({ ...row, taken: taken.get(row.at) ?? row.taken }));
  const times = agendaTimes(
    rows
      .filter((row) => row.taken)
      .map(({ at, fields }) => ({
        id: String(at),
        order: String(at).padStart(6, '0'),
        deleted: false,
        start: '',
        minutes: null,
        what: '',
        how: '',
        who: '',
        ...fields,
      })),
  );
  return rows.map((row) => {
    const kind = asked.get(row.at);
    const question =
      !row.taken || kind === null ? null : kind === undefined ? questionHint(row.fields) : hintOf(kind, row.fields);
    const { start, end } = times.get(String(row.at)) ?? { start: null, end: null };
    const { what = '', how = '', who = '' } = row.fields;
    return { ...row, question, start, end, tooLong: [what, how, who].some((text) => text.length > AGENDA_TEXT_MAX) };
  });
}

export function takenRows(rows: readonly PreviewRow[]): TakenRow[] {
  return rows.filter((row) => row.taken).map(({ fields, question }) => ({ fields, question }));
}
