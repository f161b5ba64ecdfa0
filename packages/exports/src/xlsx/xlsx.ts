import { intlLocales, isBlank } from '@stikkord/domain';
import { readableOn } from '../colour.ts';
import { hasPoints, meetingGroups } from '../counts.ts';
import type { MeetingRecord, QuestionRecord } from '../meeting-record.ts';
import { tableRows } from '../table-rows.ts';
import { tableWordsFor, type TableWords } from '../table-words.ts';
import { unreadableIn, wordsFor, type Words } from '../words.ts';
import type { ExportDocument, Written } from '../writer.ts';
import { pointSheet } from './point-sheet.ts';
import { resultSheet } from './result-sheet.ts';
import type { Sheet, SheetRow } from './sheet-xml.ts';
import { workbookBytes } from './workbook.ts';

/** Fjord blue-green, where the organiser has no colour. */
const OURS = '#0a5360';

/** XL1–XL4. The meeting as an Excel workbook: an overview, a sheet of points or of results for each question, the themes, follow-ups, the agenda. */
export function xlsx({ record, look }: ExportDocument): Written {
  const [words, table] = [wordsFor(record.language), tableWordsFor(record.language)];
  const colour = look?.colour ?? null;
  const sheets: Sheet[] = [
    overview(record, words, table),
    ...record.questions.flatMap((question, index) => [
      ...pointSheet(question, index + 1, words, table),
      ...resultSheet(question, index + 1, record.language),
    ]),
    ...(record.questions.some(({ poll }) => hasPoints(poll)) ? [themeSheet(record, words, table)] : []),
    ...followUpSheet(record, words, table),
    ...agendaSheet(record, words, table),
  ];
  const body = workbookBytes({
    title: titleOf(record, words),
    language: intlLocales(record.language)[0]!,
    accent: readableOn(colour !== null && /^#[\da-f]{6}$/i.test(colour) ? colour : OURS, '#ffffff'),
    sheets,
  });
  return { body, notes: [] };
}

function titleOf({ title }: MeetingRecord, words: Words): string {
  return isBlank(title) ? words.untitledMeeting : title;
}

function plain(...cells: readonly (string | number)[]): SheetRow {
  return { cells, strong: false };
}

function overview(record: MeetingRecord, words: Words, table: TableWords): Sheet {
  const about = [record.organisation, words.date(record.date), ...meetingGroups(record)];
  const lead: Sheet['lead'] = [
    { text: titleOf(record, words), style: 'title' },
    { text: about.filter((part) => part !== undefined).join(' · '), style: 'quiet' },
    ...(record.points === 'quotes' ? [{ text: words.quotesOnly, style: 'quiet' as const }] : []),
    ...(record.questions.length === 0 ? [{ text: words.noQuestions, style: 'quiet' as const }] : []),
    { text: '', style: 'quiet' },
  ];
  if (record.questions.length === 0) return { name: table.overview, lead, table: null };
  const polled = record.questions.some(({ poll }) => poll !== undefined);
  const grouped = record.questions.some(({ poll }) => poll === undefined);
  const row = (question: QuestionRecord, index: number): SheetRow => {
    const { prompt, sections, themes, pointCount, groupCount, unsortedCount, parkedCount, poll } = question;
    const notes = [...(isBlank(prompt) ? [words.untitledQuestion] : []), ...unreadableIn(question, words)];
    const pointed = [pointCount, themes.length, unsortedCount, parkedCount];
    const [points, ...sorted] = hasPoints(poll) ? pointed : pointed.map(() => '');
    const counts = [
      points!,
      ...(grouped ? [poll === undefined ? groupCount : ''] : []),
      ...(polled ? [poll?.answered ?? ''] : []),
      ...sorted,
    ];
    return { cells: [index + 1, prompt, sections.join(' · '), ...counts, notes.join(' ')], strong: false };
  };
  const heads = [
    table.points,
    ...(grouped ? [table.groups] : []),
    ...(polled ? [table.answered] : []),
    table.themes,
    words.unsorted,
    words.parked,
  ];
  const columns = [
    { name: table.number, width: 8 },
    { name: words.question, width: 60 },
    { name: words.sections, width: 24 },
    ...heads.map((name) => ({ name, width: 12 })),
    { name: table.note, width: 40 },
  ];
  return { name: table.overview, lead, table: { headRow: lead.length + 1, columns, rows: record.questions.map(row) } };
}

function themeSheet({ questions }: MeetingRecord, words: Words, table: TableWords): Sheet {
  const rows = questions.flatMap((question, index) =>
    tableRows(question).flatMap((row): SheetRow[] => {
      if (row.row !== 'theme') return [];
      const { title, heard = '', pointCount, groupCount } = row.theme;
      const { number, theme, subTheme } = row.place;
      const note = isBlank(title) ? words.unnamedTheme : '';
      const groups = question.poll === undefined ? groupCount : '';
      return [plain(index + 1, number, theme, subTheme, heard, pointCount, groups, note)];
    }),
  );
  const columns = [
    { name: table.questionNumber, width: 14 },
    { name: table.number, width: 8 },
    { name: table.theme, width: 32 },
    { name: table.subTheme, width: 32 },
    { name: words.heard, width: 56 },
    { name: table.points, width: 12 },
    { name: table.groups, width: 12 },
    { name: table.note, width: 24 },
  ];
  return { name: table.themes, lead: [], table: { headRow: 1, columns, rows } };
}

function followUpSheet({ questions }: MeetingRecord, words: Words, table: TableWords): Sheet[] {
  const rows = questions.flatMap((question, index) =>
    tableRows(question).flatMap((row): SheetRow[] => {
      if (row.row !== 'follow-up') return [];
      const { state, text, responsible = '', due = '', about = '' } = row.followUp;
      const isPoint = row.about !== null && 'text' in row.about;
      const kind = isPoint ? table.point : row.about === null ? '' : table.theme;
      const said = row.about === null ? about : 'text' in row.about ? row.about.text : row.about.title;
      return [plain(index + 1, row.place?.number ?? '', kind, said, words.state[state], text, responsible, due)];
    }),
  );
  if (rows.length === 0) return [];
  const columns = [
    { name: table.questionNumber, width: 14 },
    { name: table.number, width: 8 },
    { name: table.row, width: 12 },
    { name: words.about, width: 40 },
    { name: words.stateHead, width: 16 },
    { name: words.followUp, width: 56 },
    { name: words.responsible, width: 24 },
    { name: words.due, width: 14 },
  ];
  return [{ name: words.followUp, lead: [], table: { headRow: 1, columns, rows } }];
}

function agendaSheet({ agenda }: MeetingRecord, words: Words, table: TableWords): Sheet[] {
  if (agenda.length === 0) return [];
  const rows = agenda.map(({ start, end, what, how, who }) =>
    plain([start, end].filter((at) => at !== null).join('–'), what, how, who),
  );
  const columns = [
    { name: table.time, width: 16 },
    { name: table.what, width: 48 },
    { name: table.how, width: 56 },
    { name: table.who, width: 24 },
  ];
  return [{ name: words.agenda, lead: [], table: { headRow: 1, columns, rows } }];
}
