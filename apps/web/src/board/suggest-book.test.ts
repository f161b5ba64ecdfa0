import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { folded } from './folded.ts';
import {
  broughtBack,
  distinctName,
  draftBook,
  dropped,
  outside,
  renamed,
  shownDrafts,
  tidied,
  without,
  type DraftBook,
  type Gone,
  type PointNow,
} from './suggest-book.ts';

/** A board of which it is enough to know what each point says, or why it is gone. */
type Board = Record<string, string | { readonly gone: Gone }>;
const look =
  (board: Board) =>
  (id: string): PointNow => {
    const now = board[id];
    if (now === undefined) return 'withdrawn';
    return typeof now === 'string' ? { text: now } : now.gone;
  };
const unsorted = (board: Board): readonly { id: string; text: string }[] =>
  Object.entries(board).flatMap(([id, now]) => (typeof now === 'string' ? [{ id, text: now }] : []));
const said = (board: Board): ReadonlyMap<string, string> => new Map(unsorted(board).map(({ id, text }) => [id, text]));

const BOARD: Board = { a: 'Fri parkering', b: 'Parkeringshus', c: 'Varm mat', d: 'Mat om natta', e: 'Hund' };
const book = draftBook(
  [
    { name: 'Parkering', points: ['a', 'b'] },
    { name: 'Mat', points: ['c', 'd'] },
  ],
  said(BOARD),
);
const shown = (now: DraftBook, board = BOARD): Record<string, readonly string[]> =>
  Object.fromEntries(shownDrafts(now, look(board)).map(({ draft, points }) => [draft.name, points]));

describe('which points are left in a draft', () => {
  test('all that are unsorted and say what they said', () => {
    expect(shown(book)).toEqual({ Parkering: ['a', 'b'], Mat: ['c', 'd'] });
    expect(outside(book, shownDrafts(book, look(BOARD)), unsorted(BOARD))).toEqual({ rest: ['e'], fresh: [] });
  });

  test.each<[Gone, Board[string]]>([
    ['sorted', { gone: 'sorted' }],
    ['laid', { gone: 'laid' }],
    ['split', { gone: 'split' }],
    ['withdrawn', { gone: 'withdrawn' }],
    ['changed', 'Fri parkering for alle'],
  ])('one that was %s leaves it and keeps its row, with the reason', (gone, now) => {
    const board = { ...BOARD, a: now };
    expect(shown(book, board)['Parkering']).toEqual(['b']);
    expect(shownDrafts(book, look(board))[0]!.rows).toEqual([
      { id: 'a', said: 'Fri parkering', gone },
      { id: 'b', said: 'Parkeringshus', gone: null },
    ]);
  });

  test('a draft without points is not there, and is back when they are', () => {
    const used = { ...BOARD, a: { gone: 'sorted' }, b: { gone: 'sorted' } } as const;
    expect(shown(book, used)).toEqual({ Mat: ['c', 'd'] });
    expect(shown(book, BOARD)).toEqual({ Parkering: ['a', 'b'], Mat: ['c', 'd'] });
  });

  test('when nobody looks the rows close up for good', () => {
    const tidy = tidied(book, look({ ...BOARD, a: { gone: 'sorted' }, c: 'Varmere mat' }));
    expect(shownDrafts(tidy, look(BOARD)).map(({ rows }) => rows.length)).toEqual([1, 1]);
    expect(outside(tidy, shownDrafts(tidy, look(BOARD)), unsorted(BOARD)).rest).toEqual(['a', 'c', 'e']);
  });

  test('one that is taken out, and those of a dropped draft, are of the rest; what is dropped can be brought back', () => {
    const less = dropped(without(book, 1, 'b'), new Set([2]));
    expect(shown(less)).toEqual({ Parkering: ['a'] });
    expect(outside(less, shownDrafts(less, look(BOARD)), unsorted(BOARD)).rest).toEqual(['b', 'c', 'd', 'e']);
    expect(shown(broughtBack(less))).toEqual({ Parkering: ['a'], Mat: ['c', 'd'] });
  });

  test('what came or changed since is neither drafted nor of the rest', () => {
    const board = { ...BOARD, c: 'Varmere mat', f: 'Bedre lys' };
    expect(outside(book, shownDrafts(book, look(board)), unsorted(board))).toEqual({ rest: ['e'], fresh: ['c', 'f'] });
  });

  test('a draft of points that nobody knows, or that another holds, is none', () => {
    const odd = draftBook(
      [
        { name: 'Alle', points: ['a', 'b', 'nobody'] },
        { name: 'Igjen', points: ['b', 'a'] },
        { name: 'Ingen', points: [] },
      ],
      said(BOARD),
    );
    expect(shown(odd)).toEqual({ Alle: ['a', 'b'] });
  });

  test('made anew: those renamed by hand stay with their points, the others go', () => {
    const mine = renamed(book, 2, 'Kantina')!;
    const board = { ...BOARD, f: 'Bedre lys' };
    const again = draftBook([{ name: 'Ute', points: ['a', 'f', 'c', 'e'] }], said(board), mine);
    expect(shown(again, board)).toEqual({ Ute: ['a', 'f', 'e'], Kantina: ['c', 'd'] });
  });
});

describe('names', () => {
  test('two drafts never carry the same one, however they are found, renamed, dropped and brought back', () => {
    const name = fc.constantFrom('Mat', 'mat ', 'MAT', 'Mat 2', 'Tid', '');
    const act = fc.record({
      do: fc.constantFrom('rename', 'drop', 'back', 'again'),
      key: fc.integer({ min: 1, max: 6 }),
      name,
    });
    fc.assert(
      fc.property(fc.array(name, { minLength: 1, maxLength: 5 }), fc.array(act, { maxLength: 12 }), (names, acts) => {
        const found = names.map((each, index) => ({ name: each, points: [`p${index}`] }));
        const all = new Map(names.map((_, index) => [`p${index}`, `text ${index}`]));
        let now = draftBook(found, all);
        for (const each of acts) {
          if (each.do === 'rename') now = renamed(now, each.key, each.name) ?? now;
          else if (each.do === 'drop') now = dropped(now, new Set([each.key]));
          else if (each.do === 'back') now = broughtBack(now);
          else now = draftBook(found, all, now);
          const carried = shownDrafts(now, (id) => ({ text: all.get(id)! })).map(({ draft }) => folded(draft.name));
          expect(new Set(carried).size).toBe(carried.length);
        }
      }),
      { seed: 11 },
    );
  });

  test('a name is not given twice, nor an empty one', () => {
    expect(renamed(book, 1, ' mat ')).toBe(null);
    expect(renamed(book, 1, '  ')).toBe(null);
    expect(shown(renamed(book, 1, 'Bil  og buss')!)).toEqual({ 'Bil og buss': ['a', 'b'], Mat: ['c', 'd'] });
    expect(renamed(dropped(book, new Set([2])), 1, 'Mat')).not.toBe(null);
  });

  test('made distinct it stays within the length of a title', () => {
    const long = 'x'.repeat(300);
    const first = distinctName(long, []);
    expect([first.length, distinctName(long, [first]).length]).toEqual([200, 200]);
    expect(distinctName('Mat', ['mat', 'MAT 2'])).toBe('Mat 3');
  });
});

test('every unsorted point is in one draft, of the rest, or fresh: exactly once, whatever happened', () => {
  const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
  const state = fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom('one', 'two') },
    fc.constantFrom<Gone>('sorted', 'laid', 'split', 'withdrawn').map((gone) => ({ gone })),
  );
  const board = fc.record(Object.fromEntries(ids.map((id) => [id, state])));
  const drafts = fc.array(fc.array(fc.constantFrom(...ids), { maxLength: 4 }), { maxLength: 4 });
  const taken = fc.array(fc.tuple(fc.integer({ min: 1, max: 4 }), fc.constantFrom(...ids)), { maxLength: 4 });
  fc.assert(
    fc.property(board, board, drafts, taken, fc.boolean(), (then, now, found, out, tidy) => {
      let made = draftBook(
        found.map((points) => ({ name: 'Tema', points })),
        said(then),
      );
      for (const [key, id] of out) made = without(made, key, id);
      if (tidy) made = tidied(made, look(then));
      const drafted = shownDrafts(made, look(now));
      const { rest, fresh } = outside(made, drafted, unsorted(now));
      const all = [...drafted.flatMap(({ points }) => points), ...rest, ...fresh];
      expect(all.toSorted()).toEqual(unsorted(now).map(({ id }) => id));
    }),
    { seed: 4 },
  );
});
