import { htmlText } from './html-text.ts';
import type { FollowUpRecord, MeetingRecord, PointRecord, QuestionRecord, ThemeRecord } from './meeting-record.ts';
import { beginning, type Words } from './words.ts';

/** EX23. What became of a theme or point, where it stands. */
export function htmlFollowUps(followUps: readonly FollowUpRecord[], words: Words): string {
  const items = followUps.map(({ state, text, responsible, due, about }) => {
    const parts = [
      `<span class="state">${words.state[state]}</span>`,
      `<span class="became" dir="auto">${htmlText(text)}</span>`,
      ...(responsible === undefined
        ? []
        : [`<span class="role">${words.responsible}: <bdi>${htmlText(responsible)}</bdi></span>`]),
      ...(due === undefined ? [] : [`<span class="due">${words.due}: ${day(due, words)}</span>`]),
      ...(about === undefined ? [] : [`<span class="about">${words.about}: <bdi>${htmlText(about)}</bdi></span>`]),
    ];
    return `<li class="follow-up ${state}">${parts.join(' ')}</li>\n`;
  });
  return `<ul class="follow-ups" aria-label="${words.followUp}">\n${items.join('')}</ul>`;
}

/** All of them in a table, to keep an eye on what was promised. Empty where there is none. */
export function htmlFollowUpTable({ questions }: MeetingRecord, words: Words): string {
  const rows = questions.flatMap((question) => rowsOf(question, words));
  if (rows.length === 0) return '';
  const heads = [words.about, words.followUp, words.stateHead, words.responsible, words.due];
  return `<section class="follow-up-table">
<h2 id="follow-up">${words.followUp}</h2>
<div class="wide" role="region" aria-labelledby="follow-up" tabindex="0">
<table>
<thead><tr>${heads.map((head) => `<th scope="col">${head}</th>`).join('')}</tr></thead>
<tbody>
${rows.join('')}</tbody>
</table>
</div>
</section>
`;
}

function rowsOf(question: QuestionRecord, words: Words): string[] {
  const row = (about: string, { state, text, responsible = '', due }: FollowUpRecord): string =>
    `<tr><th scope="row">${about}</th><td dir="auto">${htmlText(text)}</td><td class="state">${words.state[state]}</td>` +
    `<td dir="auto">${htmlText(responsible)}</td><td class="due">${due === undefined ? '' : day(due, words)}</td></tr>\n`;
  const told = (text: string) => `<bdi>${htmlText(beginning(text))}</bdi>`;
  const ofPoints = (points: readonly PointRecord[]) =>
    points
      .flatMap((point) => [point, ...(point.same ?? [])])
      .flatMap(({ text, followUps = [] }) => followUps.map((one) => row(`«${told(text)}»`, one)));
  const ofTheme = ({ title, followUps = [], points, themes }: ThemeRecord): string[] => [
    ...followUps.map((one) => row(title === '' ? words.unnamedTheme : told(title), one)),
    ...ofPoints(points),
    ...themes.flatMap(ofTheme),
  ];
  return [
    ...question.themes.flatMap(ofTheme),
    ...ofPoints(question.unsorted),
    ...ofPoints(question.parked),
    ...(question.followUps ?? []).map((one) => row(one.about === undefined ? '' : told(one.about), one)),
  ];
}

function day(due: string, words: Words): string {
  return `<time datetime="${htmlText(due)}">${htmlText(words.date(due))}</time>`;
}
