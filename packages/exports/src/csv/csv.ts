import { isBlank } from '@stikkord/domain';
import type { Chart } from '../charts/chart.ts';
import { chartsOf } from '../charts/charts-of.ts';
import { hasPoints } from '../counts.ts';
import type { AgendaRecord, FollowUpRecord, MeetingRecord, PointRecord, QuestionRecord } from '../meeting-record.ts';
import { timesSaid } from '../said.ts';
import { tableRows, type TablePlace, type TableRow } from '../table-rows.ts';
import { tableWordsFor } from '../table-words.ts';
import { unreadableIn, wordsFor } from '../words.ts';
import type { ExportDocument, Written } from '../writer.ts';
import { csvText } from './csv-text.ts';

/** Cells by column; those that a row doesn't name are empty. Numbers stand as they are. */
type Cells = Readonly<Partial<Record<Column, string | number>>>;
type Column = (typeof COLUMNS)[number];

/** CS3. Always all of them, in this order. */
const COLUMNS = [
  'row',
  'questionNumber',
  'question',
  'place',
  'number',
  'theme',
  'subTheme',
  'text',
  'original',
  'part',
  'count',
  'groups',
  'quote',
  'section',
  'under',
  'goesTo',
  'group',
  'state',
  'responsible',
  'date',
  'time',
  'note',
  'people',
  'chart',
  'measure',
  'value',
] as const;

/**
 * CS1–CS3. The meeting as one table, a row for each point, theme, question and follow-up, and for each number of a chart; the first
 * column says which. Semicolons, since a Norwegian Excel splits at nothing else, and a byte order mark, since it takes a file for Latin letters without one.
 */
export function csv({ record }: ExportDocument): Written {
  const [words, table] = [wordsFor(record.language), tableWordsFor(record.language)];
  const heads: Readonly<Record<Column, string>> = {
    ...table,
    question: words.question,
    state: words.stateHead,
    responsible: words.responsible,
  };
  const rows: Cells[] = [
    meetingRow(record),
    ...(record.points === 'quotes' ? [{ row: table.note, note: words.quotesOnly }] : []),
    ...(record.questions.length === 0 ? [{ row: table.note, note: words.noQuestions }] : []),
    ...record.questions.flatMap((question, index) => questionRows(question, index + 1, record)),
    ...record.agenda.map((row) => agendaRow(row, words.agenda)),
  ];
  const lines = [COLUMNS.map((column) => csvText(heads[column])), ...rows.map(lineOf)];
  return { body: `\ufeff${lines.map((line) => `${line.join(';')}\r\n`).join('')}`, notes: [] };
}

/** A number as spreadsheets take it for one, or what else stands in the cell. */
function numeral(cell: string): string {
  const bare = cell.replace(/\s/g, '');
  return NUMBER.test(bare) ? bare : cell;
}

const NUMBER = /^\d+([.,]\d+)?%?$/;

function lineOf(cells: Cells): string[] {
  return COLUMNS.map((column) => {
    const cell = cells[column] ?? '';
    return typeof cell === 'number' || (column === 'value' && NUMBER.test(cell))
      ? `${cell}`
      : cell === ''
        ? ''
        : csvText(cell);
  });
}

function meetingRow({ title, date, language, groupsInMeeting, organisation = '' }: MeetingRecord): Cells {
  const missing = isBlank(title) ? wordsFor(language).untitledMeeting : '';
  const { meeting } = tableWordsFor(language);
  return { row: meeting, text: title, groups: groupsInMeeting, responsible: organisation, date, note: missing };
}

function questionRows(question: QuestionRecord, number: number, { language }: MeetingRecord): Cells[] {
  const words = wordsFor(language);
  const { prompt, pointCount, groupCount, unsortedCount, parkedCount, sections, poll } = question;
  const named = { questionNumber: number, question: prompt };
  const notes = [...(isBlank(prompt) ? [words.untitledQuestion] : []), ...unreadableIn(question, words)];
  const tray = (place: string, count: number): Cells[] =>
    count > 0 ? [{ row: words.question, ...named, place, count }] : [];
  return [
    {
      row: words.question,
      ...named,
      count: hasPoints(poll) ? pointCount : '',
      ...(poll === undefined ? { groups: groupCount } : { people: poll.answered }),
      section: sections.join(' · '),
      note: notes.join(' '),
    },
    // How many stand in each tray is told also where the file has only those that are quotes.
    ...tray(words.unsorted, unsortedCount),
    ...tray(words.parked, parkedCount),
    ...(poll === undefined ? [] : chartsOf(poll, language).flatMap(chartRows(language))).map((row) => ({
      ...named,
      ...row,
    })),
    ...tableRows(question).map((row) => ({ ...named, ...rowCells(row, question, language) })),
  ];
}

/** EX30. One row for the chart, and one for each number of it, as programs that sort and filter want them. */
function chartRows(language: MeetingRecord['language']): (chart: Chart) => Cells[] {
  const table = tableWordsFor(language);
  return ({ caption, people, notes, columns, rows }) => [
    { row: table.result, chart: caption, people, note: notes.join(' ') },
    ...rows.flatMap(({ label, ours, help, cells }, at) =>
      cells.map((cell, index): Cells => ({
        row: table.result,
        number: at + 1,
        chart: caption,
        text: ours === true ? '' : label,
        measure: columns[index]!,
        value: numeral(cell),
        note: index > 0 ? '' : (help ?? (ours === true ? label : '')),
      })),
    ),
  ];
}

function rowCells(row: TableRow, asked: QuestionRecord, language: MeetingRecord['language']): Cells {
  const [words, table] = [wordsFor(language), tableWordsFor(language)];
  const place = (at: TablePlace | null): Cells =>
    at === null
      ? {}
      : {
          place: at.kind === 'theme' ? table.theme : words[at.kind],
          number: at.number === '' ? '' : at.number,
          theme: at.theme,
          subTheme: at.subTheme,
        };
  if (row.row === 'follow-up')
    return { row: words.followUp, ...place(row.place), ...followUpCells(row.followUp, words.state) };
  if (row.row === 'theme') {
    const { title, heard = '', pointCount, groupCount } = row.theme;
    const note = isBlank(title) ? words.unnamedTheme : '';
    const groups = asked.poll === undefined ? groupCount : '';
    return { row: table.theme, ...place(row.place), text: heard, count: pointCount, groups, note };
  }
  return {
    row: row.onto === null ? table.point : table.laidOn,
    ...place(row.place),
    ...pointCells(row.point, table.yes),
  };
}

function pointCells(point: PointRecord, yes: string): Cells {
  const { text, original = '', part, quote, section = '', under = '', goesTo = '', group = '' } = point;
  return {
    text,
    original,
    part: part === true ? yes : '',
    count: timesSaid(point),
    quote: quote === true ? yes : '',
    section,
    under,
    goesTo,
    group,
  };
}

function followUpCells(
  { state, text, responsible = '', due = '', about = '' }: FollowUpRecord,
  states: Readonly<Record<FollowUpRecord['state'], string>>,
): Cells {
  return { state: states[state], text, responsible, date: due, note: about };
}

function agendaRow({ start, end, what, how, who }: AgendaRecord, row: string): Cells {
  const time = [start, end].filter((at) => at !== null).join('–');
  return { row, text: what, responsible: who, time, note: how };
}
