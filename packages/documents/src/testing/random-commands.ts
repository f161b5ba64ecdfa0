import {
  OTHER_THEME,
  themeTree,
  type Arrangement,
  type Board,
  type BoardCommand,
  type PointId,
  type ThemeId,
} from '@stikkord/domain';
import type * as Y from 'yjs';

/** What a person does, before it is known what there is to do it with. */
export interface Urge {
  readonly does: BoardCommand['do'];
  readonly a: number;
  readonly b: number;
  readonly c: number;
}

export const COMMANDS: readonly BoardCommand['do'][] = [
  ...([
    'add-theme',
    'add-theme',
    'rename-theme',
    'describe-theme',
    'move-theme',
    'move-theme',
    'delete-theme',
  ] as const),
  ...(['merge-themes', 'place', 'place', 'place', 'park', 'unsort', 'unsort', 'let-go', 'lay', 'lay', 'lay'] as const),
  ...(['take-apart', 'word', 'quote', 'split', 'split', 'join-parts', 'goes-to', 'accept', 'clear'] as const),
];

const THEMES: readonly ThemeId[] = ['t1', 't2', 't3', 't4', OTHER_THEME];

/** A command that makes sense on the board, most often. */
export function commandFor(board: Board, { points, withdrawn, parked }: Arrangement, urge: Urge): BoardCommand {
  const { does, a, b, c } = urge;
  const themes = themeTree(board).flatMap(({ theme, subThemes }) => [theme.id, ...subThemes.map(({ id }) => id)]);
  const ids: readonly PointId[] = [...points.keys(), ...withdrawn.map(({ id }) => id)];
  const theme = pick(c % 7 === 0 ? THEMES : themes, a) ?? THEMES[a % THEMES.length]!;
  const point = pick(ids, a) ?? 'g/s/none';
  const some = take(ids, a, 1 + (b % 3));
  const before = c % 2 === 0 ? null : (pick(ids, b) ?? null);
  switch (does) {
    case 'add-theme':
      return {
        do: does,
        id: THEMES[a % THEMES.length]!,
        title: `t${b}`,
        parent: c % 3 === 0 ? (pick(themes, b) ?? null) : null,
        before: pick(themes, c) ?? null,
      };
    case 'rename-theme':
      return { do: does, id: theme, title: `n${b}` };
    case 'describe-theme':
      return {
        do: does,
        id: theme,
        hue: c % 3 === 0 ? null : 1 + (b % 8),
        note: `${b}`,
        heard: `${c}`,
        lineage: `q${b % 3}/t`,
      };
    case 'move-theme':
      return {
        do: does,
        id: theme,
        parent: c % 2 === 0 ? null : (pick(themes, b) ?? null),
        before: pick(themes, c) ?? null,
      };
    case 'delete-theme':
      return { do: does, id: theme };
    case 'merge-themes':
      return { do: does, themes: take(themes, a, 1 + (c % 2)), into: pick(themes, b) ?? 't1' };
    case 'place':
      return { do: does, points: some, theme, before };
    case 'park':
      return c % 2 === 0 ? { do: does, points: some } : { do: does, points: some, goesTo: `w${b}` };
    case 'unsort':
    case 'take-apart':
    case 'accept':
      return { do: does, points: some };
    case 'let-go':
      return {
        do: does,
        points: take(
          withdrawn.map(({ id }) => id),
          a,
          1 + (b % 2),
        ),
      };
    case 'lay':
      return { do: does, points: some, onto: pick(ids, b + c) ?? point };
    case 'word':
      return { do: does, point, text: c % 3 === 0 ? null : `ord ${b}` };
    case 'quote':
      return { do: does, points: some, quote: c % 2 === 0 };
    case 'split':
      return { do: does, point, texts: Array.from({ length: 2 + (b % 2) }, (_, index) => `del ${c}.${index}`) };
    case 'join-parts':
      return {
        do: does,
        point:
          pick(
            ids.filter((id) => id.includes('~')),
            a,
          ) ?? point,
      };
    case 'goes-to':
      return {
        do: does,
        points: take(
          parked.map(({ head }) => head.id),
          a,
          2,
        ),
        where: `dit ${b}`,
      };
    case 'clear':
      return { do: does };
  }
}

function pick<T>(from: readonly T[], which: number): T | undefined {
  return from.length === 0 ? undefined : from[which % from.length];
}

function take<T>(from: readonly T[], first: number, count: number): readonly T[] {
  return Array.from({ length: Math.min(count, from.length) }, (_, index) => from[(first + 3 * index) % from.length]!);
}

const NAMES = {
  themes: [
    't1/title',
    't1/order',
    't2/parent',
    't2/into',
    't3/hue',
    't1/deleted',
    '/title',
    'a/b/c',
    't1/nonsense',
    'other/parent',
  ],
  placements: ['g0/s/p0', 'g1/s/p1', 'g1/s/p1~1', 'g1/s/p1~0', 'g2/s/p2~x', 'nowhere', 'g0/s', ''],
  marks: [
    'g0/s/p0/parts',
    'g0/s/p1/wording',
    'g1/s/p0/quote',
    'g2/s/p2/seen',
    'g1/s/p1~1/goesTo',
    'parts',
    'g0/s/p0/toString',
  ],
};
const VALUES: readonly unknown[] = [
  null,
  7,
  '',
  't1',
  't2',
  true,
  [],
  {},
  { theme: 7 },
  { theme: 't1' },
  { theme: null, parked: 'yes', order: '¤', said: 9, onto: 'none' },
  { theme: 't2', parked: true, order: 'a0', said: '', onto: 'g0/s/p0' },
  { theme: 't1', parked: false, order: 'zzzzzz', said: 'x', onto: 'g1/s/p1' },
  { texts: ['a'], of: 'x' },
  { texts: ['a', 7], of: 'x' },
  { texts: ['a', ' '], of: 'x' },
  { texts: ['a', 'b'], of: 'x' },
  { text: 'x' },
  { text: ' ', of: 'x' },
];

/** Something that no command writes. */
export function writeNonsense(doc: Y.Doc, { a, b, c }: Urge, origin: unknown): void {
  const root = (['themes', 'placements', 'marks'] as const)[c % 3]!;
  doc.transact(() => doc.getMap(root).set(NAMES[root][a % NAMES[root].length]!, VALUES[b % VALUES.length]), origin);
}
