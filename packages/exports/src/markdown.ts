import { isBlank } from '@stikkord/domain';
import { chartsOf } from './charts/charts-of.ts';
import { hasPoints, meetingGroups, questionCounts, themeCounts, wordsOfQuestion } from './counts.ts';
import { markdownChart } from './markdown-chart.ts';
import { markdownText } from './markdown-text.ts';
import type {
  AgendaRecord,
  FollowUpRecord,
  MeetingRecord,
  PointRecord,
  QuestionRecord,
  ThemeRecord,
} from './meeting-record.ts';
import { saidOtherwise, timesSaid } from './said.ts';
import { beginning, unreadableIn, wordsFor, type Words } from './words.ts';
import type { ExportDocument, Written } from './writer.ts';

/**
 * EX7–EX9. The meeting as CommonMark. What is ours and not the people's is emphasised, so that neither is taken for the other: a
 * theme may well be called as the heading of the unsorted is.
 */
export function markdown({ record }: ExportDocument): Written {
  const words = wordsFor(record.language);
  const about = [record.organisation, words.meeting, words.date(record.date), ...meetingGroups(record)];
  const blocks = [
    `# ${heading(record.title, words.untitledMeeting)}`,
    markdownText(about.filter((part) => part !== undefined).join(' · '), null),
    ...(record.points === 'quotes' ? [`*${words.quotesOnly}*`] : []),
    ...record.questions.flatMap((question, index) => questionBlocks(question, index + 1, record)),
    ...(record.questions.length === 0 ? [words.noQuestions] : []),
    ...(record.agenda.length === 0 ? [] : [`## ${words.agenda}`, record.agenda.map(agendaItem).join('\n')]),
  ];
  return { body: `${blocks.join('\n\n')}\n`, notes: [] };
}

function questionBlocks(question: QuestionRecord, number: number, meeting: MeetingRecord): string[] {
  const { themes, unsorted, unsortedCount, parked, parkedCount, pointCount, sections, poll } = question;
  const { language } = meeting;
  const words = wordsOfQuestion(question, language);
  const themed: Themed = { words, counts: (theme) => themeCounts(theme, question, language) };
  const blocks = [`## ${words.question} ${number}: ${heading(question.prompt, words.untitledQuestion)}`];
  if (sections.length > 0) {
    blocks.push(`${words.sections}: ${sections.map((title) => markdownText(title, null)).join(' · ')}`);
  }
  blocks.push(...unreadableIn(question, words).map((sentence) => `*${sentence}*`));
  const sorted = themes.length > 0 && pointCount > 0 ? ` · ${words.themes(themes.length)}` : '';
  const charts = poll === undefined ? [] : chartsOf(poll, language);
  // Each chart says how many answered.
  if (charts.length === 0 || hasPoints(poll)) blocks.push(`${questionCounts(question, meeting)}${sorted}`);
  blocks.push(...charts.flatMap(markdownChart));
  for (const [index, theme] of themes.entries()) blocks.push(...themeBlocks(theme, `${index + 1}`, 3, themed));
  if (unsortedCount > 0) blocks.push(`### *${words.unsorted}*`, words.points(unsortedCount));
  else if (pointCount > 0 && question.unsortedLeftOut !== true) blocks.push(words.allSorted);
  if (unsorted.length > 0) blocks.push(pointList(unsorted, words));
  if (parkedCount > 0) blocks.push(`### *${words.parked}*`, `${words.points(parkedCount)}. ${words.parkedMeans}`);
  if (parked.length > 0) blocks.push(pointList(parked, words));
  const { followUps = [] } = question;
  if (followUps.length > 0)
    blocks.push(`### *${words.followUp}*`, followUps.map((one) => `- ${followUpLine(one, '  ', words)}`).join('\n'));
  return blocks;
}

interface Themed {
  readonly words: Words;
  readonly counts: (theme: ThemeRecord) => string;
}

function themeBlocks(theme: ThemeRecord, number: string, level: number, themed: Themed): string[] {
  const { words, counts } = themed;
  const numbered = theme.other === true ? '' : `${number}. `;
  return [
    `${'#'.repeat(level)} ${numbered}${heading(theme.title, words.unnamedTheme)}`,
    ...(theme.heard === undefined ? [] : [`*${words.heard}:* ${markdownText(theme.heard, '')}`]),
    counts(theme),
    ...(theme.points.length === 0 ? [] : [pointList(theme.points, words)]),
    ...(theme.followUps ?? []).map((one) => followUpLine(one, '', words)),
    ...theme.themes.flatMap((sub, index) => themeBlocks(sub, `${number}.${index + 1}`, level + 1, themed)),
  ];
}

/** Emphasis marks words that are ours and not the people's. */
function heading(text: string, otherwise: string): string {
  return isBlank(text) ? `*${otherwise}*` : markdownText(text, null);
}

function pointList(points: readonly PointRecord[], words: Words): string {
  return points.map((point) => pointItem(point, '', '', words)).join('\n');
}

/**
 * A point in a line, with what is ours behind it; under it what its group wrote, those laid on it that say it otherwise, and what
 * became of it.
 */
function pointItem(point: PointRecord, before: string, indent: string, words: Words): string {
  const { text, original, part, quote, group, section, under, goesTo, followUps = [] } = point;
  const inner = `${indent}  `;
  const behind = [
    ...(timesSaid(point) === 1 ? [] : [`**(${timesSaid(point)})**`]),
    ...(quote === true ? [`*${words.quote}*`] : []),
    ...(group === undefined ? [] : [`*– ${markdownText(group, null)}*`]),
    ...(goesTo === undefined ? [] : [`*${words.goesTo} «${markdownText(goesTo, null)}»*`]),
    ...(under === undefined ? [] : [`*${words.under} «${markdownText(beginning(under), null)}»*`]),
    ...(section === undefined ? [] : [`*(${markdownText(section, null)})*`]),
  ];
  const wrote = part === true ? words.partOf : words.wrote;
  return [
    [`${indent}- ${before}${markdownText(text, inner)}`, ...behind].join(' '),
    ...(original === undefined ? [] : [`${inner}- *${wrote}:* ${markdownText(original, `${inner}  `)}`]),
    ...saidOtherwise(point).map((laid) => pointItem(laid, `*${words.also}:* `, inner, words)),
    ...followUps.map((one) => `${inner}- ${followUpLine(one, `${inner}  `, words)}`),
  ].join('\n');
}

function followUpLine({ state, text, responsible, due, about }: FollowUpRecord, indent: string, words: Words): string {
  return [
    `*${words.state[state]}:* ${markdownText(text, indent)}`,
    ...(responsible === undefined ? [] : [`*(${words.responsible}: ${markdownText(responsible, null)})*`]),
    ...(due === undefined ? [] : [`*(${words.due}: ${markdownText(words.date(due), null)})*`]),
    ...(about === undefined ? [] : [`*(${words.about}: ${markdownText(about, null)})*`]),
  ].join(' ');
}

function agendaItem({ start, end, what, how, who }: AgendaRecord): string {
  const time = [start, end].filter((at) => at !== null).join('–');
  const title = [time, markdownText(what, null)].filter((part) => part !== '').join(' ');
  const rest = [how, who].filter((text) => !isBlank(text)).map((text) => markdownText(text, '  '));
  return `- ${[title, ...rest].join('\\\n  ')}`;
}
