import { isBlank } from '@stikkord/domain';
import { HTML_STYLE, THEME_HUES } from './html-style.ts';
import { htmlText } from './html-text.ts';
import type { AgendaRecord, MeetingRecord, PointRecord, QuestionRecord, ThemeRecord } from './meeting-record.ts';
import { saidOtherwise, timesSaid } from './said.ts';
import { beginning, unreadableIn, wordsFor, type Words } from './words.ts';
import type { ExportDocument, Written } from './writer.ts';

/**
 * EX10–EX12. The meeting as one HTML file that stands alone: nothing is fetched, nothing runs. What people wrote is bidi-isolated
 * and marked by class: `.title`, `.text`; where it stands by `.question`, `.theme`, `.sub-theme`, `.unsorted`, `.parked`.
 */
export function html({ record: meeting }: ExportDocument): Written {
  const words = wordsFor(meeting.language);
  const title = isBlank(meeting.title) ? words.untitledMeeting : meeting.title;
  const body = `<!doctype html>
<html lang="${meeting.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="color-scheme" content="light dark">
<title>${htmlText(title)}</title>
<style>${HTML_STYLE}</style>
</head>
<body>
<header>
<p class="kicker">${words.meeting} · <time datetime="${htmlText(meeting.date)}">${htmlText(words.date(meeting.date))}</time> · ${words.groups(meeting.groupsInMeeting)}</p>
<h1 class="title" dir="auto">${htmlText(title)}</h1>
</header>
${contents(meeting, words)}<main>
${meeting.questions.map((question, index) => questionSection(question, index + 1, meeting, words)).join('')}${
    meeting.questions.length === 0 ? `<p>${words.noQuestions}</p>\n` : ''
  }${agenda(meeting.agenda, words)}</main>
</body>
</html>
`;
  return { body, notes: [] };
}

function contents({ questions, agenda: rows }: MeetingRecord, words: Words): string {
  if (questions.length + (rows.length > 0 ? 1 : 0) < 2) return '';
  const links = questions.map(
    ({ prompt }, index) =>
      `<li><a href="#q${index + 1}" dir="auto">${named(prompt, words.untitledQuestion)}</a></li>\n`,
  );
  if (rows.length > 0) links.push(`<li><a href="#program">${words.agenda}</a></li>\n`);
  return `<nav aria-label="${words.contents}">\n<ol>\n${links.join('')}</ol>\n</nav>\n`;
}

function questionSection(question: QuestionRecord, number: number, meeting: MeetingRecord, words: Words): string {
  const { prompt, sections, themes, unsorted, unsortedCount, parked, parkedCount, pointCount, groupCount } = question;
  const sorted = themes.length > 0 ? ` · ${words.themes(themes.length)}` : '';
  const counts =
    pointCount === 0 ? words.noPoints : `${words.pointsFrom(pointCount, groupCount, meeting.groupsInMeeting)}${sorted}`;
  const parts = sections.map((title) => `<bdi>${htmlText(title)}</bdi>`).join(' · ');
  return `<section class="question" aria-labelledby="q${number}">
<p class="kicker">${words.question} ${number}</p>
<h2 id="q${number}" class="title" dir="auto">${named(prompt, words.untitledQuestion)}</h2>
${parts === '' ? '' : `<p class="sections">${words.sections}: ${parts}</p>\n`}<p class="counts">${counts}</p>
${unreadableIn(question, words)
  .map((sentence) => `<p class="unreadable">${sentence}</p>\n`)
  .join('')}${themes.map((theme, index) => themeSection(theme, `${index + 1}`, index, 'theme', words)).join('')}${tray(
    'unsorted',
    words.unsorted,
    words.points(unsortedCount),
    unsorted,
    words,
  )}${unsortedCount === 0 && pointCount > 0 ? `<p class="note">${words.allSorted}</p>\n` : ''}${tray(
    'parked',
    words.parked,
    `${words.points(parkedCount)}. ${words.parkedMeans}`,
    parked,
    words,
  )}</section>
`;
}

function themeSection(
  theme: ThemeRecord,
  number: string,
  hue: number,
  kind: 'theme' | 'sub-theme',
  words: Words,
): string {
  const level = kind === 'theme' ? 'h3' : 'h4';
  const counts =
    theme.pointCount === 0
      ? words.noPointsInTheme
      : `${words.points(theme.pointCount)} · ${words.groups(theme.groupCount)}`;
  const heard =
    theme.heard === undefined
      ? ''
      : `<p class="heard">${words.heard}: <span class="said" dir="auto">${htmlText(theme.heard)}</span></p>\n`;
  // A sub-theme has a hue of its own only where facilitators gave it one.
  const own = theme.hue === undefined ? (kind === 'theme' ? ` hue-${hue % THEME_HUES}` : '') : ` hue-${theme.hue - 1}`;
  return `<section class="${kind}${own}">
<${level}><span class="number">${number}</span> <span class="title" dir="auto">${named(theme.title, words.unnamedTheme)}</span></${level}>
${heard}<p class="counts">${counts}</p>
${pointList(theme.points, words)}${theme.themes
    .map((sub, index) => themeSection(sub, `${number}.${index + 1}`, hue, 'sub-theme', words))
    .join('')}</section>
`;
}

function tray(
  kind: 'unsorted' | 'parked',
  title: string,
  counts: string,
  points: readonly PointRecord[],
  words: Words,
): string {
  if (points.length === 0) return '';
  return `<section class="${kind}">\n<h3>${title}</h3>\n<p class="counts">${counts}</p>\n${pointList(points, words)}</section>\n`;
}

function pointList(points: readonly PointRecord[], words: Words): string {
  if (points.length === 0) return '';
  return `<ul class="points">\n${points.map((point) => pointItem(point, words)).join('')}</ul>\n`;
}

function pointItem(point: PointRecord, words: Words): string {
  const { text, original, part, quote, section, under, goesTo } = point;
  const behind = [
    ...(timesSaid(point) === 1 ? [] : [`<span class="count">(${timesSaid(point)})</span>`]),
    ...(quote === true ? [`<span class="quote">${words.quote}</span>`] : []),
    ...(goesTo === undefined ? [] : [`<span class="goes-to">${words.goesTo} «<bdi>${htmlText(goesTo)}</bdi>»</span>`]),
    ...(under === undefined
      ? []
      : [`<span class="under">${words.under} «<bdi>${htmlText(beginning(under))}</bdi>»</span>`]),
    ...(section === undefined ? [] : [`<bdi class="section">${htmlText(section)}</bdi>`]),
  ];
  const [kind, wrote] = part === true ? ['part-of', words.partOf] : ['wording-of', words.wrote];
  const source =
    original === undefined
      ? ''
      : `<p class="${kind}">${wrote}: <span class="wrote" dir="auto">${htmlText(original)}</span></p>`;
  const laid = saidOtherwise(point).map((each) => pointItem(each, words));
  const same = laid.length === 0 ? '' : `<ul class="same" aria-label="${words.also}">\n${laid.join('')}</ul>`;
  return `<li>${[`<span class="text" dir="auto">${htmlText(text)}</span>`, ...behind].join(' ')}${source}${same}</li>\n`;
}

function agenda(rows: readonly AgendaRecord[], words: Words): string {
  if (rows.length === 0) return '';
  const items = rows.map(({ start, end, what, how, who }) => {
    const time = [start, end].filter((at) => at !== null).join('–');
    const beside = [how, who].filter((text) => !isBlank(text));
    return `<li><span class="time">${time}</span><div><p class="what" dir="auto">${htmlText(what)}</p>${beside
      .map((text) => `<p class="beside" dir="auto">${htmlText(text)}</p>`)
      .join('')}</div></li>\n`;
  });
  return `<section class="agenda" aria-labelledby="program">\n<h2 id="program">${words.agenda}</h2>\n<ol>\n${items.join('')}</ol>\n</section>\n`;
}

function named(text: string, otherwise: string): string {
  return isBlank(text) ? `<em>${otherwise}</em>` : htmlText(text);
}
