import { intlLocales, isBlank, type Language } from '@stikkord/domain';
import type {
  AgendaRecord,
  FollowUpRecord,
  MeetingRecord,
  PointRecord,
  QuestionRecord,
  ThemeRecord,
} from '../meeting-record.ts';
import { saidOtherwise, timesSaid } from '../said.ts';
import { chartWordsFor } from '../charts/chart-words.ts';
import { hasPoints, meetingGroups, questionCounts, themeCounts, wordsOfQuestion } from '../counts.ts';
import { beginning, unreadableIn, wordsFor, type Words } from '../words.ts';
import { printCharts } from './print-charts.ts';
import { PRINT_WORDS, type PrintWords } from './print-words.ts';
import type {
  Named,
  Print,
  PrintFollowUp,
  PrintLabel,
  PrintOverview,
  PrintOverviewRow,
  PrintPoint,
  PrintQuestion,
  PrintTable,
  PrintTheme,
  PrintTray,
  Said,
} from './print.ts';

/** What is the same all through a file. */
interface Context {
  readonly record: MeetingRecord;
  readonly words: Words;
  readonly print: PrintWords;
  readonly numbers: Intl.NumberFormat;
}

/** PA1. The meeting as paper shows it. `remarks` are said of the whole file, beside those that follow from the record. */
export function printOf(record: MeetingRecord, remarks: readonly string[] = []): Print {
  const words = wordsFor(record.language);
  const print = PRINT_WORDS[record.language];
  const context: Context = { record, words, print, numbers: numbersFor(record.language) };
  const about = [words.meeting, words.date(record.date), ...meetingGroups(record)];
  const entries = record.questions.length + (record.agenda.length > 0 ? 1 : 0);
  return {
    language: record.language,
    organisation: record.organisation === undefined ? '' : said(record.organisation),
    kicker: about.join(' · '),
    title: named(record.title, words.untitledMeeting),
    remarks: [
      ...remarks,
      ...(record.points === 'quotes' ? [words.quotesOnly] : []),
      ...(record.questions.length === 0 ? [words.noQuestions] : []),
    ],
    contents: entries < 2 ? null : { title: words.contents },
    agenda: record.agenda.length === 0 ? null : agendaTable(record.agenda, context),
    questions: record.questions.map((question, index) => questionOf(question, index + 1, context)),
    words: { number: print.number, theme: print.theme },
  };
}

function numbersFor(language: Language): Intl.NumberFormat {
  return new Intl.NumberFormat(intlLocales(language));
}

function said(text: string): Said {
  return { said: text };
}

function named(text: string, otherwise: string): Named {
  return isBlank(text) ? otherwise : said(text);
}

function questionOf(question: QuestionRecord, number: number, all: Context): PrintQuestion {
  const { print, record } = all;
  const words = wordsOfQuestion(question, record.language);
  const context: Context = { ...all, words };
  const { prompt, sections, themes, unsorted, unsortedCount, parked, parkedCount, pointCount } = question;
  const charts = printCharts(question.poll, record.language);
  const sorted = themes.length > 0 && pointCount > 0 ? [words.themes(themes.length)] : [];
  const parkedCounts = `${words.points(parkedCount)}. ${words.parkedMeans}`;
  return {
    kicker: `${words.question} ${number}`,
    prompt: named(prompt, words.untitledQuestion),
    counts:
      charts.length > 0 && !hasPoints(question.poll) ? '' : [questionCounts(question, record), ...sorted].join(' · '),
    sections: sections.length === 0 ? null : { label: words.sections, titles: sections.map(said) },
    remarks: unreadableIn(question, words),
    charts,
    overview: themes.length < 2 ? null : overviewOf(question, context),
    themes: themes.map((theme, index) => themeOf(theme, theme.other === true ? '' : `${index + 1}`, question, context)),
    unsorted: tray(words.unsorted, words.points(unsortedCount), unsortedCount, unsorted, context),
    allSorted: unsortedCount === 0 && pointCount > 0 ? words.allSorted : null,
    parked: tray(words.parked, parkedCounts, parkedCount, parked, context),
    followUps: followUpTable(question.followUps, words, print),
  };
}

function overviewOf(question: QuestionRecord, context: Context): PrintOverview {
  const { print, record } = context;
  const { poll, themes } = question;
  return {
    points: poll?.kind === 'open' ? chartWordsFor(record.language).numbers : print.points,
    groups: poll === undefined ? print.groups : null,
    rows: themes.flatMap((theme, index) => overviewRows(theme, index + 1, poll === undefined, context)),
  };
}

function overviewRows(theme: ThemeRecord, at: number, grouped: boolean, context: Context): PrintOverviewRow[] {
  const { numbers, words } = context;
  const row = ({ title, pointCount, groupCount }: ThemeRecord, number: string, level: 1 | 2): PrintOverviewRow => ({
    number,
    title: named(title, words.unnamedTheme),
    points: numbers.format(pointCount),
    groups: grouped ? numbers.format(groupCount) : null,
    level,
  });
  const number = theme.other === true ? '' : `${at}`;
  return [row(theme, number, 1), ...theme.themes.map((sub, index) => row(sub, numberOf(number, index), 2))];
}

function numberOf(above: string, index: number): string {
  return above === '' ? '' : `${above}.${index + 1}`;
}

function themeOf(theme: ThemeRecord, number: string, question: QuestionRecord, context: Context): PrintTheme {
  const { record, words, print } = context;
  const { title, heard, points, pointCount, followUps, themes } = theme;
  const counts = themeCounts(theme, question, record.language);
  const shown = points.length + themes.reduce((sum, sub) => sum + sub.points.length, 0);
  const unquoted = record.points === 'quotes' && shown === 0 ? `${counts}. ${print.noQuotesInTheme}` : counts;
  return {
    number,
    title: named(title, words.unnamedTheme),
    counts: pointCount === 0 ? words.noPointsInTheme : unquoted,
    heard: heard === undefined ? null : { label: words.heard, text: said(heard) },
    points: points.map((point) => pointOf(point, context)),
    followUps: followUpTable(followUps, words, print),
    themes: themes.map((sub, index) => themeOf(sub, numberOf(number, index), question, context)),
  };
}

function tray(
  title: string,
  counts: string,
  count: number,
  points: readonly PointRecord[],
  context: Context,
): PrintTray | null {
  return count === 0 ? null : { title, counts, points: points.map((point) => pointOf(point, context)) };
}

function pointOf(point: PointRecord, context: Context): PrintPoint {
  const { words } = context;
  const { text, original, part, quote, followUps = [] } = point;
  return {
    quote: quote === true,
    text: said(text),
    labels: labelsOf(point, context),
    source: original === undefined ? null : { label: part === true ? words.partOf : words.wrote, text: said(original) },
    followUps: followUps.map((one) => followUpOf(one, words)),
    same: saidOtherwise(point).map((laid) => pointOf(laid, context)),
  };
}

function labelsOf(point: PointRecord, { words, numbers }: Context): PrintLabel[] {
  const { quote, group, goesTo, under, section } = point;
  const times = timesSaid(point);
  const label = (kind: PrintLabel['kind'], before: string, text: string | null = null, after = ''): PrintLabel => ({
    kind,
    before,
    text: text === null ? null : said(text),
    after,
  });
  return [
    ...(times === 1 ? [] : [label('count', `(${numbers.format(times)})`)]),
    ...(quote === true ? [label('quote', words.quote)] : []),
    ...(group === undefined ? [] : [label('group', '– ', group)]),
    ...(goesTo === undefined ? [] : [label('goes-to', `${words.goesTo} «`, goesTo, '»')]),
    ...(under === undefined ? [] : [label('under', `${words.under} «`, beginning(under), '»')]),
    ...(section === undefined ? [] : [label('section', '', section)]),
  ];
}

function followUpOf(followUp: FollowUpRecord, words: Words): PrintFollowUp {
  const { state, text, responsible, due, about } = followUp;
  return {
    state,
    label: words.state[state],
    text: said(text),
    facts: [
      ...(responsible === undefined ? [] : [{ label: words.responsible, text: said(responsible) }]),
      ...(due === undefined ? [] : [{ label: words.due, text: words.date(due) }]),
      ...(about === undefined ? [] : [{ label: words.about, text: said(about) }]),
    ],
  };
}

function followUpTable(
  followUps: readonly FollowUpRecord[] | undefined,
  words: Words,
  print: PrintWords,
): PrintTable | null {
  if (followUps === undefined || followUps.length === 0) return null;
  return table(words.followUp, print.followUpText, followUps, [
    [print.status, ({ state }) => words.state[state]],
    [words.about, ({ about = '' }) => cell(about)],
    [print.followUpText, ({ text }) => cell(text)],
    [words.responsible, ({ responsible = '' }) => cell(responsible)],
    [words.due, ({ due }) => (due === undefined ? '' : words.date(due))],
  ]);
}

function agendaTable(rows: readonly AgendaRecord[], { words, print }: Context): PrintTable {
  return table(words.agenda, print.what, rows, [
    [print.time, ({ start, end }) => [start, end].filter((at) => at !== null).join('–')],
    [print.what, ({ what }) => cell(what)],
    [print.how, ({ how }) => cell(how)],
    [print.who, ({ who }) => cell(who)],
  ]);
}

/** A column stands only where some row has something in it. */
function table<Row>(
  title: string,
  wide: string,
  rows: readonly Row[],
  columns: readonly (readonly [head: string, cell: (row: Row) => Named])[],
): PrintTable {
  const used = columns.filter(([, of]) => rows.some((row) => of(row) !== ''));
  const head = used.map(([name]) => name);
  return { title, wide: head.indexOf(wide), head, rows: rows.map((row) => used.map(([, of]) => of(row))) };
}

function cell(text: string): Named {
  return isBlank(text) ? '' : said(text);
}
