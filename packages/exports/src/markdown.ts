import { isBlank } from '@stikkord/domain';
import { markdownText } from './markdown-text.ts';
import type { AgendaRecord, MeetingRecord, PointRecord, QuestionRecord, ThemeRecord } from './meeting-record.ts';
import { saidOtherwise, timesSaid } from './said.ts';
import { beginning, unreadableIn, wordsFor, type Words } from './words.ts';
import type { ExportDocument, Written } from './writer.ts';

/**
 * EX7–EX9. The meeting as CommonMark. Themes are numbered in their headings and the headings of the unsorted and the parked
 * are not: that tells them from a theme of the same name.
 */
export function markdown({ record: meeting }: ExportDocument): Written {
  const words = wordsFor(meeting.language);
  const blocks = [
    `# ${heading(meeting.title, words.untitledMeeting)}`,
    markdownText(`${words.meeting} · ${words.date(meeting.date)} · ${words.groups(meeting.groupsInMeeting)}`, null),
    ...meeting.questions.flatMap((question, index) => questionBlocks(question, index + 1, meeting, words)),
    ...(meeting.questions.length === 0 ? [words.noQuestions] : []),
    ...(meeting.agenda.length === 0 ? [] : [`## ${words.agenda}`, meeting.agenda.map(agendaItem).join('\n')]),
  ];
  return { body: `${blocks.join('\n\n')}\n`, notes: [] };
}

function questionBlocks(question: QuestionRecord, number: number, meeting: MeetingRecord, words: Words): string[] {
  const { themes, unsorted, unsortedCount, parked, parkedCount, pointCount, groupCount, sections } = question;
  const blocks = [`## ${words.question} ${number}: ${heading(question.prompt, words.untitledQuestion)}`];
  if (sections.length > 0) {
    blocks.push(`${words.sections}: ${sections.map((title) => markdownText(title, null)).join(' · ')}`);
  }
  blocks.push(...unreadableIn(question, words).map((sentence) => `*${sentence}*`));
  if (pointCount === 0) blocks.push(words.noPoints);
  else {
    const sorted = themes.length > 0 ? ` · ${words.themes(themes.length)}` : '';
    blocks.push(`${words.pointsFrom(pointCount, groupCount, meeting.groupsInMeeting)}${sorted}`);
  }
  for (const [index, theme] of themes.entries()) blocks.push(...themeBlocks(theme, `${index + 1}`, 3, words));
  if (unsorted.length > 0) {
    blocks.push(`### ${words.unsorted}`, words.points(unsortedCount), pointList(unsorted, words));
  } else if (unsortedCount === 0 && pointCount > 0) blocks.push(words.allSorted);
  if (parked.length > 0) {
    blocks.push(`### ${words.parked}`, `${words.points(parkedCount)}. ${words.parkedMeans}`, pointList(parked, words));
  }
  return blocks;
}

function themeBlocks(theme: ThemeRecord, number: string, level: number, words: Words): string[] {
  const counts =
    theme.pointCount === 0
      ? words.noPointsInTheme
      : `${words.points(theme.pointCount)} · ${words.groups(theme.groupCount)}`;
  return [
    `${'#'.repeat(level)} ${number}. ${heading(theme.title, words.unnamedTheme)}`,
    ...(theme.heard === undefined ? [] : [`*${words.heard}:* ${markdownText(theme.heard, '')}`]),
    counts,
    ...(theme.points.length === 0 ? [] : [pointList(theme.points, words)]),
    ...theme.themes.flatMap((sub, index) => themeBlocks(sub, `${number}.${index + 1}`, level + 1, words)),
  ];
}

/** Emphasis marks words that are ours and not the people's. */
function heading(text: string, otherwise: string): string {
  return isBlank(text) ? `*${otherwise}*` : markdownText(text, null);
}

function pointList(points: readonly PointRecord[], words: Words): string {
  return points.map((point) => pointItem(point, '', '', words)).join('\n');
}

/** A point in a line, with what is ours behind it; under it what its group wrote, and those laid on it that say it otherwise. */
function pointItem(point: PointRecord, before: string, indent: string, words: Words): string {
  const { text, original, part, quote, section, under, goesTo } = point;
  const inner = `${indent}  `;
  const behind = [
    ...(timesSaid(point) === 1 ? [] : [`**(${timesSaid(point)})**`]),
    ...(quote === true ? [`*${words.quote}*`] : []),
    ...(goesTo === undefined ? [] : [`*${words.goesTo} «${markdownText(goesTo, null)}»*`]),
    ...(under === undefined ? [] : [`*${words.under} «${markdownText(beginning(under), null)}»*`]),
    ...(section === undefined ? [] : [`*(${markdownText(section, null)})*`]),
  ];
  const wrote = part === true ? words.partOf : words.wrote;
  return [
    [`${indent}- ${before}${markdownText(text, inner)}`, ...behind].join(' '),
    ...(original === undefined ? [] : [`${inner}- *${wrote}:* ${markdownText(original, `${inner}  `)}`]),
    ...saidOtherwise(point).map((laid) => pointItem(laid, `*${words.also}:* `, inner, words)),
  ].join('\n');
}

function agendaItem({ start, end, what, how, who }: AgendaRecord): string {
  const time = [start, end].filter((at) => at !== null).join('–');
  const title = [time, markdownText(what, null)].filter((part) => part !== '').join(' ');
  const rest = [how, who].filter((text) => !isBlank(text)).map((text) => markdownText(text, '  '));
  return `- ${[title, ...rest].join('\\\n  ')}`;
}
