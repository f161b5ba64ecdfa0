import { isBlank } from '@stikkord/domain';
import type { Chart } from './charts/chart.ts';
import { chartsOf } from './charts/charts-of.ts';
import { hasPoints, questionCounts, themeCounts, wordsOfQuestion } from './counts.ts';
import { htmlChart } from './html-chart.ts';
import { htmlField } from './html-field.ts';
import { htmlFollowUps } from './html-follow-ups.ts';
import { THEME_HUES } from './html-style.ts';
import { htmlText } from './html-text.ts';
import type { MeetingRecord, PointRecord, QuestionRecord, ThemeRecord } from './meeting-record.ts';
import { saidOtherwise, timesSaid } from './said.ts';
import { beginning, unreadableIn, type Words } from './words.ts';

export function htmlQuestion(question: QuestionRecord, number: number, meeting: MeetingRecord): string {
  const { prompt, sections, themes, unsorted, parked, pointCount, followUps = [], poll } = question;
  const { language } = meeting;
  const words = wordsOfQuestion(question, language);
  const sorted = themes.length > 0 && pointCount > 0 ? ` · ${words.themes(themes.length)}` : '';
  const charts = poll === undefined ? [] : chartsOf(poll, language);
  const themed: Themed = { words, counts: (theme) => themeCounts(theme, question, language) };
  const parts = sections.map((title) => `<bdi>${htmlText(title)}</bdi>`).join(' · ');
  const allSorted = question.unsortedCount === 0 && question.unsortedLeftOut !== true && pointCount > 0;
  const lines = [
    `<section class="question" aria-labelledby="q${number}">`,
    `<p class="kicker">${words.question} ${number}</p>`,
    `<h2 id="q${number}" class="title" dir="auto">${named(prompt, words.untitledQuestion)}</h2>`,
    ...(parts === '' ? [] : [`<p class="sections">${words.sections}: ${parts}</p>`]),
    // Each chart says how many answered.
    ...(charts.length > 0 && !hasPoints(poll)
      ? []
      : [`<p class="counts">${questionCounts(question, meeting)}${sorted}</p>`]),
    ...unreadableIn(question, words).map((sentence) => `<p class="unreadable">${sentence}</p>`),
    ...charts.map((chart, index) => htmlChart(chart, `q${number}`, index + 1, fieldOf(poll, chart))),
    ...themes.map((theme, index) =>
      themeSection(theme, { number: `${index + 1}`, id: `q${number}-${index + 1}`, hue: index }, themed),
    ),
    ...tray('unsorted', words.unsorted, question.unsortedCount, '', unsorted, words),
    ...(allSorted ? [`<p class="note">${words.allSorted}</p>`] : []),
    ...tray('parked', words.parked, question.parkedCount, `. ${words.parkedMeans}`, parked, words),
    ...(followUps.length === 0
      ? []
      : [`<section class="gone">`, `<h3>${words.followUp}</h3>`, htmlFollowUps(followUps, words), `</section>`]),
    `</section>\n`,
  ];
  return lines.join('\n');
}

function fieldOf(poll: QuestionRecord['poll'], { columns: [x = '', y = ''] }: Chart): string | null {
  const isPlaced = poll?.kind === 'vote' && poll.by === 'axes' && poll.themes.some(({ place }) => place !== null);
  return isPlaced ? htmlField(poll, [x, y]) : null;
}

/** Where a theme stands; `id` only on the first level, `hue` that of its position. */
interface ThemePlace {
  readonly number: string;
  readonly id: string | null;
  readonly hue: number;
}

interface Themed {
  readonly words: Words;
  readonly counts: (theme: ThemeRecord) => string;
}

function themeSection(theme: ThemeRecord, { number, id, hue }: ThemePlace, { words, counts }: Themed): string {
  const [kind, level] = id === null ? ['sub-theme', 'h4'] : ['theme', 'h3'];
  const title = `<span class="title" dir="auto">${named(theme.title, words.unnamedTheme)}</span>`;
  const heading = theme.other === true ? title : `<span class="number">${number}</span> ${title}`;
  return [
    `<section class="${kind}${hueClass(theme, id === null ? null : hue)}"${id === null ? '' : ` id="${id}"`}>`,
    `<${level}>${heading}</${level}>`,
    ...(theme.heard === undefined
      ? []
      : [`<p class="heard">${words.heard}: <span class="said" dir="auto">${htmlText(theme.heard)}</span></p>`]),
    `<p class="counts">${counts(theme)}</p>`,
    ...pointList(theme.points, words),
    ...(theme.followUps === undefined ? [] : [htmlFollowUps(theme.followUps, words)]),
    ...theme.themes.map((sub, index) =>
      themeSection(sub, { number: `${number}.${index + 1}`, id: null, hue: 0 }, { words, counts }),
    ),
    `</section>`,
  ].join('\n');
}

/** EX12. The bucket for the rest, and sub-themes, have a hue only where facilitators gave them one. */
function hueClass({ hue, other }: ThemeRecord, position: number | null): string {
  if (hue !== undefined) return ` hue-${hue - 1}`;
  return position === null || other === true ? '' : ` hue-${position % THEME_HUES}`;
}

function tray(
  kind: 'unsorted' | 'parked',
  title: string,
  count: number,
  means: string,
  points: readonly PointRecord[],
  words: Words,
): string[] {
  if (count === 0) return [];
  return [
    `<section class="${kind}">`,
    `<h3>${title}</h3>`,
    `<p class="counts">${words.points(count)}${means}</p>`,
    ...pointList(points, words),
    `</section>`,
  ];
}

function pointList(points: readonly PointRecord[], words: Words): string[] {
  if (points.length === 0) return [];
  return [`<ul class="points">`, ...points.map((point) => pointItem(point, words)), `</ul>`];
}

function pointItem(point: PointRecord, words: Words): string {
  const { text, original, part, quote, group, section, under, goesTo, followUps } = point;
  const behind = [
    ...(timesSaid(point) === 1 ? [] : [`<span class="count">(${timesSaid(point)})</span>`]),
    ...(quote === true ? [`<span class="quote">${words.quote}</span>`] : []),
    ...(group === undefined ? [] : [`<span class="group">– <bdi>${htmlText(group)}</bdi></span>`]),
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
  const same = laid.length === 0 ? '' : `<ul class="same" aria-label="${words.also}">\n${laid.join('\n')}\n</ul>`;
  const became = followUps === undefined ? '' : htmlFollowUps(followUps, words);
  return `<li>${[`<span class="text" dir="auto">${htmlText(text)}</span>`, ...behind].join(' ')}${source}${same}${became}</li>`;
}

/** Words of ours stand in emphasis. */
export function named(text: string, otherwise: string): string {
  return isBlank(text) ? `<em>${otherwise}</em>` : htmlText(text);
}
