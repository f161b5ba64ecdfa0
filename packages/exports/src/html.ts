import { isBlank } from '@stikkord/domain';
import { meetingGroups } from './counts.ts';
import { htmlFollowUpTable } from './html-follow-ups.ts';
import { named, htmlQuestion } from './html-question.ts';
import { htmlStyle } from './html-style.ts';
import { htmlText } from './html-text.ts';
import { logoOf, type Logo } from './print/logo-of.ts';
import type { AgendaRecord, MeetingRecord } from './meeting-record.ts';
import { wordsFor, type Words } from './words.ts';
import type { ExportDocument, Written } from './writer.ts';

/** What only a page on the web has. */
export interface HtmlFrame {
  /** In the head, beside what every file has. */
  readonly head: string;
  /** Under the title, and at the end of the page. */
  readonly lead: string;
  readonly foot: string;
}

/**
 * EX10–EX12. The meeting as one HTML file that stands alone: nothing is fetched, nothing runs. What people wrote is bidi-isolated
 * and marked by class: `.title`, `.text`; where it stands by `.question`, `.theme`, `.sub-theme`, `.unsorted`, `.parked`.
 */
export function html(document: ExportDocument): Written {
  const notes: Written['notes'] = logoOf(document.look) === 'broken' ? ['logo-unreadable'] : [];
  return { body: htmlPage(document, { head: '', lead: '', foot: '' }), notes };
}

export function htmlPage(document: ExportDocument, frame: HtmlFrame): string {
  const { record, look } = document;
  const words = wordsFor(record.language);
  const title = isBlank(record.title) ? words.untitledMeeting : record.title;
  const kicker = [
    words.meeting,
    `<time datetime="${htmlText(record.date)}">${htmlText(words.date(record.date))}</time>`,
    ...meetingGroups(record),
  ];
  return `<!doctype html>
<html lang="${record.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<meta name="color-scheme" content="light dark">
${frame.head}<title>${htmlText(title)}</title>
<style>${htmlStyle(look?.colour ?? null)}</style>
</head>
<body>
<header>
${masthead(document, words)}<p class="kicker">${kicker.join(' · ')}</p>
<h1 class="title" dir="auto">${htmlText(title)}</h1>
${frame.lead}${record.points === 'quotes' ? `<p class="note">${words.quotesOnly}</p>\n` : ''}</header>
${contents(record, words)}<main>
${record.questions.map((question, index) => htmlQuestion(question, index + 1, record)).join('')}${
    record.questions.length === 0 ? `<p>${words.noQuestions}</p>\n` : ''
  }${htmlFollowUpTable(record, words)}${agenda(record.agenda, words)}</main>
${frame.foot}</body>
</html>
`;
}

/** The organiser's name and logo. EX22: a logo that can't be read is said to be missing here. */
function masthead(document: ExportDocument, words: Words): string {
  const { record, look } = document;
  const organisation = record.organisation ?? '';
  const logo = logoOf(look);
  const parts = [
    ...(logo === 'broken' ? [`<em>${words.logoUnreadable}</em>`] : []),
    // The name stands beside it, and says what the picture would.
    ...(typeof logo === 'string'
      ? []
      : [`<img src="${addressOf(logo)}" alt="${organisation === '' ? words.logo : ''}">`]),
    ...(organisation === '' ? [] : [`<span dir="auto">${htmlText(organisation)}</span>`]),
  ];
  return parts.length === 0 ? '' : `<p class="masthead">${parts.join(' ')}</p>\n`;
}

/** The picture in the file itself. */
function addressOf({ bytes, type }: Logo): string {
  const letters = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return `data:image/${type === 'jpg' ? 'jpeg' : type};base64,${btoa(letters)}`;
}

/** Where there is more than one thing to go to: the questions and their themes, with how many points each has. */
function contents({ questions, agenda: rows }: MeetingRecord, words: Words): string {
  const themes = questions.reduce((sum, question) => sum + question.themes.length, 0);
  if (questions.length + (rows.length > 0 ? 1 : 0) < 2 && themes < 2) return '';
  const links = questions.map(({ prompt, themes: own }, index) => {
    const number = index + 1;
    const below = own.map(
      ({ title, pointCount }, at) =>
        `<li><a href="#q${number}-${at + 1}" dir="auto">${named(title, words.unnamedTheme)}</a> <span class="tally">${pointCount}</span></li>\n`,
    );
    const list = below.length === 0 ? '' : `\n<ul>\n${below.join('')}</ul>\n`;
    return `<li><a href="#q${number}" dir="auto">${named(prompt, words.untitledQuestion)}</a>${list}</li>\n`;
  });
  if (rows.length > 0) links.push(`<li><a href="#program">${words.agenda}</a></li>\n`);
  return `<nav aria-label="${words.contents}">\n<ol>\n${links.join('')}</ol>\n</nav>\n`;
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
