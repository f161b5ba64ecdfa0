import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EMPTY_BOARD } from './board.ts';
import { numberAnswered, pollResult } from './counted-entries.ts';
import { earlierMeans } from './earlier-means.ts';
import { entriesLike } from './entries-like.ts';
import type { Entry } from './entry.ts';
import type { Poll, ScalesPoll } from './poll.ts';
import type { AxesResult, ChoiceResult, DotsResult, PollResult, ScalesResult } from './poll-result.ts';
import { NEW_POLLING } from './polling.ts';
import { summarise } from './summary.ts';
import { AXES, choice, chose, entry, KEYWORDS, OPEN, rated, SCALES, THEMES, VOTE, wrote } from './testing-polls.ts';
import { board, theme } from './testing.ts';
import { themesByVotes, votedThemes } from './voted-themes.ts';

const counted = <R extends PollResult>(poll: Poll, entries: readonly Entry[], themes = THEMES): R =>
  pollResult(poll, entries, NEW_POLLING, themes) as R;
const dotted = (key: string, dots: Readonly<Record<string, number>>): Entry => entry(key, { kind: 'dots', dots });
const placed = (key: string, places: Readonly<Record<string, readonly [number, number]>>): Entry =>
  entry(key, {
    kind: 'axes',
    places: Object.fromEntries(Object.entries(places).map(([id, [x, y]]) => [id, { x, y }])),
  });

/** Entries of a kind with answers to all that it asks, and to some that it doesn't. */
const ids = ['a', 'b', 'c', 'gone'];
const said = <T>(keys: readonly string[], value: fc.Arbitrary<T>): fc.Arbitrary<Record<string, T>> =>
  fc.dictionary(fc.constantFrom(...keys), value, { maxKeys: keys.length });
const answersOf = (answer: fc.Arbitrary<Entry['answer']>): fc.Arbitrary<Entry[]> =>
  fc.array(answer, { maxLength: 25 }).map((all) => all.map((each, at) => entry(`k${at}`, each)));
const some = {
  choice: answersOf(
    fc.record({ kind: fc.constant('choice' as const), options: fc.array(fc.constantFrom(...ids), { maxLength: 3 }) }),
  ),
  scales: answersOf(
    fc.record({
      kind: fc.constant('scales' as const),
      values: said(['s1', 's2', 's3', 'gone'], fc.option(fc.integer({ min: 0, max: 7 }))),
    }),
  ),
  dots: answersOf(
    fc.record({
      kind: fc.constant('dots' as const),
      dots: said(['t1', 't2', 't3', 'gone'], fc.integer({ min: 0, max: 3 })),
    }),
  ),
  axes: answersOf(
    fc.record({
      kind: fc.constant('axes' as const),
      places: said(
        ['t1', 't2', 't3', 'gone'],
        fc.record({ x: fc.integer({ min: 1, max: 5 }), y: fc.integer({ min: 1, max: 5 }) }),
      ),
    }),
  ),
};
const word = fc.constantFrom('Tillit', 'tillit', 'TILLIT!', 'mot', 'Mot', 'ro');
const written = fc
  .array(fc.array(word, { maxLength: 3 }), { maxLength: 20 })
  .map((people) => people.map((texts, at) => wrote(`k${at}`, texts)));
const polls: readonly (readonly [Poll, fc.Arbitrary<Entry[]>])[] = [
  [choice(['a', 'b', 'c']), some.choice],
  [choice(['a', 'b', 'c'], { most: 3 }), some.choice],
  [SCALES, some.scales],
  [VOTE, some.dots],
  [AXES, some.axes],
  [KEYWORDS, written],
];

describe('results', () => {
  test('PO27 a result doesn’t depend on the order of answers', () => {
    for (const [poll, entries] of polls)
      fc.assert(
        fc.property(
          entries.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
          ([all, shuffled]) => {
            expect(counted(poll, shuffled)).toEqual(counted(poll, all));
          },
        ),
        { seed: 21, numRuns: 150 },
      );
  });
  test('PO27 everybody counts once', () => {
    for (const [poll, entries] of polls)
      fc.assert(
        fc.property(entries, (all) => {
          // What each says alone adds up to what all say.
          const alone = all.map((each) => counted(poll, [each]));
          const together = counted(poll, all);
          expect(together.answered).toBe(alone.reduce((sum, { answered }) => sum + answered, 0));
          expect(numbersOf(together)).toEqual(
            alone.map(numbersOf).reduce((sum, each) => added(sum, each), numbersOf(counted(poll, []))),
          );
        }),
        { seed: 22, numRuns: 150 },
      );
  });
  test('PO23 what the poll doesn’t ask any longer counts nowhere', () => {
    const result = counted<ChoiceResult>(choice(['a', 'b']), [
      chose('1', ['a']),
      chose('2', ['gone']),
      chose('3', ['gone', 'b', 'b']),
      rated('4', { s1: 3 }),
    ]);
    expect([result.answered, result.options.map(({ count }) => count)]).toEqual([2, [1, 1]]);
    const scales = counted<ScalesResult>(SCALES, [
      rated('1', { gone: 2 }),
      rated('2', { s1: 9 }),
      rated('3', { s1: 1 }),
    ]);
    expect([scales.answered, scales.statements[0]!.counts]).toEqual([1, [1, 0, 0, 0, 0]]);
    expect(counted(VOTE, [dotted('1', { gone: 2 }), placed('2', { t1: [1, 1] })]).answered).toBe(0);
    expect(counted(OPEN, [wrote('1', ['mot'])]).answered).toBe(0);
  });
  test('PO24 shares are of people, a mean is of those who gave a number, can’t say is beside', () => {
    const several = counted<ChoiceResult>(choice(['a', 'b'], { most: 2 }), [chose('1', ['a', 'b']), chose('2', ['a'])]);
    expect([several.answered, several.several, several.options.map(({ count }) => count)]).toEqual([2, true, [2, 1]]);
    expect(counted<ChoiceResult>(choice(['a', 'b']), [chose('1', ['a', 'b'])]).several).toBe(true);
    expect(counted<ChoiceResult>(choice(['a', 'b']), [chose('1', ['a'])]).several).toBe(false);
    const [first, second] = counted<ScalesResult>(SCALES, [
      rated('1', { s1: 2, s2: null }),
      rated('2', { s1: 5 }),
      rated('3', { s1: null }),
    ]).statements;
    expect(first).toEqual({ id: 's1', text: 'Utsagn s1', counts: [0, 1, 0, 0, 1], cantSay: 1, mean: 3.5 });
    expect([second!.mean, numberAnswered(first!), numberAnswered(second!)]).toEqual([null, 3, 1]);
  });
  test('PO25 themes are ranked by dots, of as many in the board’s order', () => {
    const result = counted<DotsResult>(VOTE, [
      dotted('1', { t3: 3 }),
      dotted('2', { t2: 1, t4: 2 }),
      dotted('3', { t4: 1 }),
    ]);
    expect(themesByVotes(result)).toEqual(['t3', 't4', 't2', 't1']);
    expect(result.themes.map(({ dots, people }) => [dots, people])).toEqual([
      [3, 1],
      [3, 2],
      [1, 1],
      [0, 0],
    ]);
  });
  test('PO25 by two scales they are ranked by both means, those that nobody placed last', () => {
    const result = counted<AxesResult>(AXES, [
      placed('1', { t2: [1, 1], t3: [5, 1], t4: [2, 4] }),
      placed('2', { t2: [1, 2] }),
    ]);
    expect(themesByVotes(result)).toEqual(['t3', 't4', 't2', 't1']);
    expect(result.themes[2]).toMatchObject({ place: { x: 1, y: 1.5 }, people: 2 });
    expect(result.themes[3]!.place).toBeNull();
    // A third three times over isn't a whole as numbers are rounded here.
    const thirds = [
      placed('1', { t1: [1, 1], t2: [1, 1] }),
      placed('2', { t1: [1, 2], t2: [2, 1] }),
      placed('3', { t1: [2, 1], t2: [1, 2] }),
    ];
    expect(themesByVotes(counted<AxesResult>(AXES, thirds)).slice(0, 2)).toEqual(['t1', 't2']);
  });
  test('PO11 a vote is on themes of the first level as they are drawn, without the bucket for the rest', () => {
    const themes = [
      theme('b', 'a1', { hue: 5 }),
      theme('a', 'a2'),
      theme('sub', 'a0', { parent: 'a' }),
      theme('other', 'a0'),
    ];
    expect(votedThemes(summarise(board(themes), []))).toEqual([
      { theme: 'b', title: 'b', hue: 5 },
      { theme: 'a', title: 'a', hue: 2 },
    ]);
    expect(votedThemes(summarise(EMPTY_BOARD, []))).toEqual([]);
  });
  test('PO19 answers like a result give that result', () => {
    for (const [poll, entries] of polls.filter(([{ kind }]) => kind !== 'keywords'))
      fc.assert(
        fc.property(entries, (all) => {
          const result = counted(poll, all);
          const like = entriesLike(poll, result).map((answer, at) => entry(`n${at}`, answer));
          expect(counted(poll, like)).toEqual(result);
          expect(like.length).toBe(result.answered);
        }),
        { seed: 19, numRuns: 200 },
      );
    expect(entriesLike(KEYWORDS, counted(KEYWORDS, [wrote('1', ['mot'])]))).toEqual([]);
    expect(entriesLike(SCALES, counted(choice(['a']), [chose('1', ['a'])]))).toEqual([]);
  });
  test('PO26 a statement is compared with the last of the same wording on the same numbers', () => {
    const poll = (texts: readonly string[], rest: Partial<ScalesPoll> = {}): ScalesPoll => ({
      ...SCALES,
      statements: texts.map((text, at) => ({ id: `x${at}`, text })),
      ...rest,
    });
    const before = (of: ScalesPoll, ...values: Readonly<Record<string, number | null>>[]) => ({
      poll: of,
      result: counted<ScalesResult>(
        of,
        values.map((each, at) => rated(`k${at}`, each)),
      ),
    });
    const now = poll(['Vi har felles mål', 'Ny', 'Målt på ti', 'Uten svar', '']);
    const earlier = [
      before(poll(['Vi har felles mål', '']), { x0: 1, x1: 4 }),
      before(poll(['vi har  felles mål.']), { x0: 2 }, { x0: 5 }, { x0: null }),
      before(poll(['Målt på ti'], { to: 10 }), { x0: 9 }),
      before(poll(['Uten svar']), { x0: null }),
    ];
    expect([...earlierMeans(now, earlier)]).toEqual([['x0', { mean: 3.5, answered: 2 }]]);
  });
});

/** All counts of a result, by what they count. */
function numbersOf(result: PollResult): Map<string, number> {
  switch (result.kind) {
    case 'keywords':
      return new Map(result.words.map(({ word: each, count }) => [each, count]));
    case 'open':
      return new Map();
    case 'choice':
      return new Map(result.options.map(({ id, count }) => [id, count]));
    case 'scales':
      return new Map(
        result.statements.flatMap(({ id, counts, cantSay }) =>
          [...counts, cantSay].map((count, at): [string, number] => [`${id} ${at}`, count]),
        ),
      );
    case 'dots':
      return new Map(
        result.themes.flatMap((each) => [
          [each.theme, each.dots],
          [`${each.theme} people`, each.people],
        ]),
      );
    case 'axes':
      return new Map(
        result.themes.flatMap(({ theme: id, place, people }): [string, number][] => [
          [id, people],
          [`${id} x`, Math.round((place?.x ?? 0) * people)],
          [`${id} y`, Math.round((place?.y ?? 0) * people)],
        ]),
      );
  }
}

function added(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): Map<string, number> {
  const sum = new Map(a);
  for (const [key, number] of b) sum.set(key, (sum.get(key) ?? 0) + number);
  return sum;
}
