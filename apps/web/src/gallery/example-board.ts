import {
  decideAll,
  EMPTY_BOARD,
  OTHER_THEME,
  withChanges,
  type Board,
  type BoardCommand,
  type Point,
  type PointId,
} from '@stikkord/domain';
import { BoardModel } from '../board/board-model.ts';
import type { BoardNames } from '../board/sk-board-card.ts';

/** A board in all its states, made as facilitators make it: by commands. */
const TEXTS = {
  room: 'Et rom å være i uten å kjøpe noe',
  open: 'Åpent litt lenger på kvelden',
  late: 'Kveldsåpent, også i helgene',
  evening: 'Lenger åpningstid om kvelden',
  books: 'Flere bøker på nynorsk',
  both: 'Bedre lys og færre dører',
  quote: 'Her er det ingen som spør hva du skal',
  sort: 'sortering lydbok avd',
  gone: 'Kaffe',
  roof: 'Taket lekker over barneavdelingen',
  long: `${'Vi brukte lang tid på hvordan biblioteket kan brukes av flere, hele dagen og hele uka, og her er det vi kom fram til. '.repeat(5)}`,
} as const;
type Name = keyof typeof TEXTS;

const idOf = (name: Name): PointId => `gallery/one/${name}`;
const pointsWith = (changes: Partial<Record<Name, Partial<Point>>> = {}): Map<PointId, Point> =>
  new Map(
    (Object.keys(TEXTS) as Name[]).map((name, index) => [
      idOf(name),
      {
        id: idOf(name),
        group: `g${(index % 3) + 1}`,
        section: 'one',
        text: TEXTS[name],
        deleted: false,
        ...changes[name],
      },
    ]),
  );

const COMMANDS: readonly BoardCommand[] = [
  { do: 'add-theme', id: 'house', title: 'Huset', parent: null, before: null },
  { do: 'add-theme', id: 'hours', title: 'Åpningstid', parent: 'house', before: null },
  { do: 'add-theme', id: 'lend', title: 'Utlån', parent: null, before: null },
  { do: 'add-theme', id: OTHER_THEME, title: 'Andre tema', parent: null, before: null },
  {
    do: 'place',
    points: [idOf('room'), idOf('gone'), idOf('both'), idOf('quote'), idOf('long')],
    theme: 'house',
    before: null,
  },
  { do: 'place', points: [idOf('open')], theme: 'hours', before: null },
  { do: 'lay', points: [idOf('late'), idOf('evening')], onto: idOf('open') },
  { do: 'place', points: [idOf('books'), idOf('sort')], theme: 'lend', before: null },
  { do: 'split', point: idOf('both'), texts: ['Bedre lys', 'Færre dører'] },
  { do: 'quote', points: [idOf('quote')], quote: true },
  { do: 'word', point: idOf('sort'), text: 'Lydbøkene sortert i en egen avdeling' },
  { do: 'park', points: [idOf('roof')], goesTo: 'driftsavdelingen' },
  {
    do: 'describe-theme',
    id: 'house',
    hue: 4,
    heard: 'Dere vil ha et hus å være i, ikke bare et sted å låne.',
    note: 'Spør Huseieren om nøkkelkort før neste møte.',
  },
];

export const exampleNames: BoardNames = { group: (id) => `Gruppe ${id.slice(1)}`, section: () => '' };

/** The point by its name above. */
export const examplePoint = idOf;

/** A model of its own for each entry: what is opened or chosen in one shows in no other. */
export function exampleBoard(): BoardModel {
  const model = new BoardModel(() => {});
  model.setPoints(pointsWith());
  const decision = decideAll(EMPTY_BOARD, model.points, COMMANDS);
  const board: Board = decision.ok ? withChanges(EMPTY_BOARD, decision.changes) : EMPTY_BOARD;
  model.setBoard(board, true);
  model.setPoints(pointsWith({ books: { text: 'Flere bøker på nynorsk og samisk' }, gone: { deleted: true } }));
  return model;
}
