import { isBlank } from '@stikkord/domain';
import { chartWordsFor } from '../charts/chart-words.ts';
import { questionCounts } from '../counts.ts';
import type { PointRecord, QuestionRecord, ThemeRecord } from '../meeting-record.ts';
import { beginning } from '../words.ts';
import { roomOf } from './layouts.ts';
import { paginate, type Unit } from './paging.ts';
import type { Scene } from './scene.ts';
import { ours, type Page, type Run, type Slide } from './slide.ts';
import { tableSlides } from './table-slides.ts';
import { themeName, themeNumber } from './theme-slides.ts';
import { questionTitle, titled } from './titles.ts';

/** A theme or sub-theme with the number it is known by. */
interface Numbered {
  readonly theme: ThemeRecord;
  readonly number: string;
  readonly name: string;
  readonly level: 1 | 2;
}

function numbered({ themes }: QuestionRecord, scene: Scene): Numbered[] {
  return themes.flatMap((theme, index): Numbered[] => {
    const number = themeNumber(theme, index);
    return [
      { theme, number, name: themeName(theme, scene), level: 1 },
      ...theme.themes.map((sub, at): Numbered => {
        return {
          theme: sub,
          number: number === '' ? '' : `${number}.${at + 1}`,
          name: scene.words.unnamedTheme,
          level: 2,
        };
      }),
    ];
  });
}

function nameOf({ theme, name, level }: Numbered): Run {
  const bold = level === 1 && { bold: true as const };
  return isBlank(theme.title) ? { ...ours(name), ...bold } : { text: beginning(theme.title), ...bold };
}

/** Every theme with its counts. */
export function overviewSlides(question: QuestionRecord, number: number, scene: Scene): Slide[] {
  if (question.themes.length === 0) return [];
  const { slideWords, record } = scene;
  const rows = numbered(question, scene).map((each) => [
    each.number === '' ? [] : [ours(each.number)],
    [nameOf(each)],
    [{ text: `${each.theme.pointCount}` }],
    // Nobody's group wrote what one person said.
    ...(question.poll === undefined ? [[{ text: `${each.theme.groupCount}` }]] : []),
  ]);
  const said = question.poll?.kind === 'open' ? chartWordsFor(record.language).numbers : slideWords.points;
  const pages = tableSlides(
    questionCounts(question, record),
    [
      { head: slideWords.number, share: 64 },
      { head: slideWords.theme, share: 560 },
      { head: said, share: 110, numeric: true },
      ...(question.poll === undefined ? [{ head: slideWords.groups, share: 102, numeric: true as const }] : []),
    ],
    rows,
  );
  return titled(questionTitle(slideWords.overview, number, scene), pages, scene);
}

/** Themes that one group alone stands behind, where more than one took part. */
export function oneGroupSlides(question: QuestionRecord, number: number, scene: Scene): Slide[] {
  const alone = question.groupCount > 1 ? numbered(question, scene).filter(({ theme }) => theme.groupCount === 1) : [];
  if (alone.length === 0) return [];
  const { slideWords } = scene;
  const pages = tableSlides(
    slideWords.oneGroupMeans,
    [
      { head: slideWords.number, share: 64 },
      { head: slideWords.theme, share: 660 },
      { head: slideWords.points, share: 112, numeric: true },
    ],
    alone.map((each) => [
      each.number === '' ? [] : [ours(each.number)],
      [nameOf(each)],
      [{ text: `${each.theme.pointCount}` }],
    ]),
  );
  return titled(questionTitle(slideWords.oneGroup, number, scene), pages, scene);
}

/**
 * What is to be quoted, large, with the theme it is from. These points stand with their themes too, so there are no such slides
 * in a file that has nothing but quotes.
 */
export function quoteSlides(question: QuestionRecord, number: number, scene: Scene): Slide[] {
  if (scene.record.points === 'quotes') return [];
  const [open, close] = scene.slideWords.marks.map((mark) => ours(mark)) as [Run, Run];
  const quoted = (points: readonly PointRecord[], from: readonly Run[]) =>
    points
      .flatMap((point) => [point, ...(point.same ?? [])])
      .filter(({ quote }) => quote === true)
      .map(({ text }): Unit => ({ paragraphs: [{ runs: [open, { text }, close] }, { level: 1, runs: from }] }));
  const units = [
    ...numbered(question, scene).flatMap((each) =>
      quoted(each.theme.points, [...(each.number === '' ? [] : [ours(`${each.number} `)]), ours(titleOf(each))]),
    ),
    ...quoted(question.unsorted, [ours(scene.words.unsorted)]),
    ...quoted(question.parked, [ours(scene.words.parked)]),
  ];
  if (units.length === 0) return [];
  const pages = paginate(units, () => [roomOf('quotes', 'body')]).map((page): Page => {
    return { layout: 'quotes', texts: { body: page.get('body') ?? [] }, notes: [] };
  });
  return titled(questionTitle(scene.slideWords.quotes, number, scene), pages, scene);
}

function titleOf({ theme, name }: Numbered): string {
  return isBlank(theme.title) ? name : beginning(theme.title);
}
