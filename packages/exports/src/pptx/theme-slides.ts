import { isBlank } from '@stikkord/domain';
import { themeCounts } from '../counts.ts';
import type { QuestionRecord, ThemeRecord } from '../meeting-record.ts';
import { beginning } from '../words.ts';
import { listSlides } from './list-slides.ts';
import { LEAD_HEIGHT_MAX, roomOf } from './layouts.ts';
import { heightOf, type Unit } from './paging.ts';
import { PointList } from './point-units.ts';
import type { Scene } from './scene.ts';
import { ours, type Paragraph, type Run, type Slide } from './slide.ts';
import { textSlides } from './text-slides.ts';
import { fitTitle, titled, type FittedTitle } from './titles.ts';

/** `2 ` before a theme's title; the bucket for the rest has no number. */
export function themeNumber({ other }: ThemeRecord, index: number): string {
  return other === true ? '' : `${index + 1}`;
}

/** What stands for a theme where nobody has named it. */
export function themeName({ other }: ThemeRecord, { words, slideWords }: Scene): string {
  return other === true ? slideWords.otherTheme : words.unnamedTheme;
}

/**
 * A theme: its points with what was heard above them, its sub-themes as headings among them. A title or a sentence too long for
 * its place stands on slides of text before.
 */
export function themeSlides(theme: ThemeRecord, index: number, question: QuestionRecord, scene: Scene): Slide[] {
  const number = themeNumber(theme, index);
  const title = themeTitle(theme, number, scene);
  const lead = leadOf(theme, scene);
  const leads = lead !== null && title.rest === '' && leadHeight(lead) <= LEAD_HEIGHT_MAX;
  const before = [
    ...(title.rest === '' ? [] : [{ runs: [ours('… '), { text: title.rest }] }]),
    ...(lead === null || leads ? [] : [lead]),
  ];
  const points = new PointList(scene.words);
  const nested = theme.themes.length > 0;
  const pages = listSlides({
    kind: nested ? 'sub-themes' : 'points',
    counts: countsOf(theme, question, scene),
    units: nested ? nestedUnits(theme, number, points, question, scene) : ownUnits(theme, points, 0, scene),
    ...(leads && { lead: { paragraph: lead, height: leadHeight(lead) } }),
    notes: (paragraphs) => points.notes(paragraphs),
  });
  return titled(title, [...(before.length === 0 ? [] : textSlides(before)), ...pages], scene);
}

function themeTitle(theme: ThemeRecord, number: string, scene: Scene): FittedTitle {
  const before = number === '' ? '' : `${number} `;
  if (!isBlank(theme.title)) return fitTitle(before, theme.title, 'points');
  return {
    runs: [...(before === '' ? [] : [ours(before, 'accent2')]), ours(themeName(theme, scene), 'tx1')],
    rest: '',
  };
}

function leadOf({ heard }: ThemeRecord, { words }: Scene): Paragraph | null {
  if (heard === undefined) return null;
  return { runs: [{ ...ours(`${words.heard}: `), bold: true }, { text: heard }] };
}

function leadHeight(lead: Paragraph): number {
  const room = roomOf('points-lead', 'lead');
  return heightOf(lead, room) + room.box.height - room.text.height;
}

function countsOf(theme: ThemeRecord, question: QuestionRecord, { record }: Scene): string {
  return theme.pointCount === 0 ? '' : themeCounts(theme, question, record.language);
}

function ownUnits(theme: ThemeRecord, points: PointList, level: number, scene: Scene): Unit[] {
  if (theme.points.length > 0) return theme.points.map((point) => points.unit(point, level));
  return [{ paragraphs: [{ level, continued: true, runs: [ours(nothing(theme, scene))] }] }];
}

/** EX21. A file of quotes has themes with points and none to show. */
function nothing({ pointCount }: ThemeRecord, { words, slideWords }: Scene): string {
  return pointCount === 0 ? words.noPointsInTheme : slideWords.noQuotesInTheme;
}

function nestedUnits(
  theme: ThemeRecord,
  number: string,
  points: PointList,
  question: QuestionRecord,
  scene: Scene,
): Unit[] {
  const own = theme.points.map((point) => points.unit(point, 1));
  return [
    ...own,
    ...theme.themes.flatMap((sub, index): Unit[] => {
      const place = number === '' ? '' : `${number}.${index + 1} `;
      const named: Run[] = isBlank(sub.title)
        ? [ours(`${place}${scene.words.unnamedTheme}`)]
        : [ours(place), { text: sub.title }];
      const counts = countsOf(sub, question, scene);
      const heading: Paragraph = {
        runs: [...named, ...(counts === '' ? [] : [{ ...ours(` · ${counts}`), bold: false }])],
      };
      const name = isBlank(sub.title) ? scene.words.unnamedTheme : beginning(sub.title);
      const under: Paragraph = { runs: [ours(`${place}${name}`), ours(` (${scene.slideWords.continued})`)] };
      const lead = leadOf(sub, scene);
      const [first, ...rest] = ownUnits(sub, points, 1, scene);
      return [
        {
          paragraphs: [heading, ...(lead === null ? [] : [{ ...lead, level: 3 }]), ...first!.paragraphs],
          under,
          begins: true,
        },
        ...rest.map((unit) => ({ ...unit, under })),
      ];
    }),
  ];
}
