import { isBlank } from '@stikkord/domain';
import type { FollowUpRecord, PointRecord, QuestionRecord } from '../meeting-record.ts';
import { beginning } from '../words.ts';
import { columnsInUse } from './agenda-slides.ts';
import type { Scene } from './scene.ts';
import { ours, type Run, type Slide } from './slide.ts';
import { tableSlides } from './table-slides.ts';
import { themeName, themeNumber } from './theme-slides.ts';
import { questionTitle, titled } from './titles.ts';

/** What became of a question's themes and points, in the order in which those stand; none where there is nothing to tell. */
export function followUpSlides(question: QuestionRecord, number: number, scene: Scene): Slide[] {
  const rows = followUps(question, scene).map(({ about, followUp }) => cells(about, followUp, scene));
  if (rows.length === 0) return [];
  const { slideWords } = scene;
  const { columns, rows: used } = columnsInUse(
    [
      { head: slideWords.about, share: 206 },
      { head: slideWords.state, share: 116 },
      { head: slideWords.what, share: 250 },
      { head: slideWords.responsible, share: 130 },
      { head: slideWords.due, share: 134 },
    ],
    rows,
  );
  return titled(questionTitle(slideWords.followUps, number, scene), tableSlides('', columns, used), scene);
}

interface About {
  readonly about: readonly Run[];
  readonly followUp: FollowUpRecord;
}

function followUps(question: QuestionRecord, scene: Scene): About[] {
  const of = (about: readonly Run[], list: readonly FollowUpRecord[] = []): About[] =>
    list.map((followUp) => ({ about, followUp }));
  const ofPoints = (points: readonly PointRecord[]): About[] =>
    points.flatMap((point) => [
      ...of([{ text: beginning(point.text) }], point.followUps),
      ...ofPoints(point.same ?? []),
    ]);
  const named = (title: string, otherwise: string): Run =>
    isBlank(title) ? ours(otherwise) : { text: beginning(title), bold: true };
  return [
    ...question.themes.flatMap((theme, index) => {
      const number = themeNumber(theme, index);
      const before = (text: string): Run[] => (text === '' ? [] : [ours(`${text} `)]);
      return [
        ...of([...before(number), named(theme.title, themeName(theme, scene))], theme.followUps),
        ...ofPoints(theme.points),
        ...theme.themes.flatMap((sub, at) => [
          ...of(
            [...before(number === '' ? '' : `${number}.${at + 1}`), named(sub.title, scene.words.unnamedTheme)],
            sub.followUps,
          ),
          ...ofPoints(sub.points),
        ]),
      ];
    }),
    ...ofPoints(question.unsorted),
    ...ofPoints(question.parked),
    ...(question.followUps ?? []).map((followUp) => ({
      about: followUp.about === undefined ? [] : [{ text: beginning(followUp.about) }],
      followUp,
    })),
  ];
}

function cells(about: readonly Run[], { state, text, responsible, due }: FollowUpRecord, scene: Scene): Run[][] {
  const said = (words: string | undefined): Run[] => (words === undefined || words === '' ? [] : [{ text: words }]);
  return [
    [...about],
    [{ ...ours(scene.words.state[state]), bold: true }],
    said(text),
    said(responsible),
    said(due === undefined ? undefined : scene.words.date(due)),
  ];
}
