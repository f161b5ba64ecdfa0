import { isBlank } from '@stikkord/domain';
import type { QuestionRecord } from '../meeting-record.ts';
import { hasPoints, meetingGroups, questionCounts, wordsOfQuestion } from '../counts.ts';
import { beginning, unreadableIn } from '../words.ts';
import { agendaSlides } from './agenda-slides.ts';
import { followUpSlides } from './follow-up-slides.ts';
import { roomOf, type Box } from './layouts.ts';
import { listSlides } from './list-slides.ts';
import { oneGroupSlides, overviewSlides, quoteSlides } from './overview-slides.ts';
import { heightOf, type Frame } from './paging.ts';
import { PointList } from './point-units.ts';
import { chartsBelow, pollSlides } from './poll-slides.ts';
import type { Scene } from './scene.ts';
import { ours, type Page, type Paragraph, type Slide } from './slide.ts';
import { textSlides } from './text-slides.ts';
import { themeSlides } from './theme-slides.ts';
import { fitTitle, questionTitle, titled, withUniqueTitles, type FittedTitle } from './titles.ts';

export interface Deck {
  readonly slides: readonly Slide[];
  /** Parts of the deck as its overview in an office program shows them; `first` counts from 0. */
  readonly sections: readonly { readonly name: string; readonly first: number }[];
}

/**
 * A meeting as slides.
 *
 * @param missing What has to be said on the first slide.
 */
export function deckOf(scene: Scene, missing: readonly string[]): Deck {
  const { record, words } = scene;
  const opening = [...titleSlides(scene, missing), ...agendaSlides(scene)];
  const all: { slide: Slide; question?: number }[] = opening.map((slide) => ({ slide }));
  const sections = [{ name: isBlank(record.title) ? words.untitledMeeting : record.title, first: 0 }];
  for (const [index, question] of record.questions.entries()) {
    const number = index + 1;
    const named = isBlank(question.prompt) ? '' : `: ${beginning(question.prompt)}`;
    sections.push({ name: `${words.question} ${number}${named}`, first: all.length });
    all.push(...questionSlides(question, number, scene).map((slide) => ({ slide, question: number })));
  }
  return { slides: withUniqueTitles(all, scene.slideWords), sections };
}

function titleSlides(scene: Scene, missing: readonly string[]): Slide[] {
  const { record, words, slideWords } = scene;
  const blank = isBlank(record.title);
  const title = blank ? { runs: [ours(words.untitledMeeting, 'tx1')], rest: '' } : fitTitle('', record.title, 'title');
  const lines = [
    [words.date(record.date), ...meetingGroups(record)].join(' · '),
    ...(record.points === 'quotes' ? [slideWords.quotesOnly] : []),
    ...(record.questions.length === 0 ? [words.noQuestions] : []),
    ...missing,
  ];
  const body: Paragraph[] = [
    ...(record.organisation === undefined ? [] : [{ runs: [{ text: record.organisation, bold: true as const }] }]),
    ...lines.map((line) => ({ runs: [ours(line)] })),
  ];
  return [
    ...titled(title, [{ layout: 'title', texts: { body }, notes: [] }], scene),
    ...rest(title.rest, `${slideWords.meetingTitle}: `, record.title, [], scene),
  ];
}

function questionSlides(question: QuestionRecord, number: number, all: Scene): Slide[] {
  const words = wordsOfQuestion(question, all.record.language);
  const scene: Scene = { ...all, words };
  const polled = hasPoints(question.poll) ? null : pollSlides(question, number, scene);
  if (polled !== null) return polled;
  const title = isBlank(question.prompt)
    ? { runs: [ours(words.untitledQuestion, 'tx1')], rest: '' }
    : fitTitle('', question.prompt, 'question');
  const kicker: Paragraph = { runs: [ours(`${words.question} ${number}`, 'accent2')] };
  const [body, more] = parted(about(question, scene), roomOf('question', 'body'));
  const first: Page = {
    layout: 'question',
    boxes: { kicker: kickerBox(title) },
    texts: { kicker: [kicker], body },
    notes: [],
  };
  return [
    ...titled(title, [first], scene),
    ...rest(title.rest, `${words.question} ${number}: `, question.prompt, more, scene),
    ...chartsBelow(question, number, scene),
    ...overviewSlides(question, number, scene),
    ...question.themes.flatMap((theme, index) => themeSlides(theme, index, question, scene)),
    ...oneGroupSlides(question, number, scene),
    ...quoteSlides(question, number, scene),
    ...traySlides(question, 'unsorted', number, scene),
    ...traySlides(question, 'parked', number, scene),
    ...followUpSlides(question, number, scene),
  ];
}

/** Right above the title, which stands at the foot of its place. */
function kickerBox({ runs, size }: FittedTitle): Box {
  const { key, levels, text } = roomOf('question', 'title');
  const [level] = levels;
  const high = heightOf({ runs }, { key, levels: [{ ...level!, size: size ?? level!.size }], text });
  const { box } = roomOf('question', 'kicker');
  return { ...box, y: text.y + text.height - high - box.height - 6 };
}

/** Those that fit, and those that don't. */
function parted(paragraphs: readonly Paragraph[], room: Frame): [Paragraph[], Paragraph[]] {
  let left = room.text.height;
  const end = paragraphs.findIndex((paragraph) => (left -= heightOf(paragraph, room)) < 0);
  return end === -1 ? [[...paragraphs], []] : [paragraphs.slice(0, end), paragraphs.slice(end)];
}

function about(question: QuestionRecord, { record, words }: Scene): Paragraph[] {
  const { pointCount, themes, sections, unsortedCount } = question;
  const sorted = themes.length > 0 && pointCount > 0 ? ` · ${words.themes(themes.length)}` : '';
  const counts = `${questionCounts(question, record)}${sorted}`;
  const between = sections.flatMap((title, index) => [...(index === 0 ? [] : [ours(' · ')]), { text: title }]);
  return [
    { runs: [ours(counts)] },
    ...(sections.length === 0 ? [] : [{ runs: [ours(`${words.sections}: `), ...between] }]),
    ...(unsortedCount === 0 && pointCount > 0 ? [{ runs: [ours(words.allSorted)] }] : []),
    ...unreadableIn(question, words).map((sentence) => ({ runs: [{ ...ours(sentence), bold: true as const }] })),
  ];
}

function traySlides(question: QuestionRecord, tray: 'unsorted' | 'parked', number: number, scene: Scene): Slide[] {
  const { words } = scene;
  const points = question[tray];
  if (points.length === 0) return [];
  const list = new PointList(words);
  const count = words.points(question[`${tray}Count`]);
  const pages = listSlides({
    kind: 'points',
    counts: tray === 'parked' ? `${count}. ${words.parkedMeans}` : count,
    units: points.map((point) => list.unit(point, 0)),
    notes: (paragraphs) => list.notes(paragraphs),
  });
  return titled(questionTitle(words[tray], number, scene), pages, scene);
}

/** What a slide that begins something had no room for, under a title that says what it is the rest of. */
function rest(text: string, before: string, title: string, more: readonly Paragraph[], scene: Scene): Slide[] {
  const paragraphs = [...(text === '' ? [] : [{ runs: [ours('… '), { text }] }]), ...more];
  if (paragraphs.length === 0) return [];
  return titled(fitTitle(before, title, 'text'), textSlides(paragraphs), scene);
}
