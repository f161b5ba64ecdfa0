import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  likelyThemes,
  PointIndex,
  similarPoints,
  suggestThemes,
  type PointText,
  type ThemeWithPoints,
} from './index.ts';
import { pointsSaying } from './testing.ts';
import { wordsOf } from './words.ts';

const seed = 20_260_104;
const words = fc.constantFrom(
  ...'parkering parkeringsplass buss sykkelvei mat lunsj kantina kaffe møte møta leiar lederen opplæring kurs training manager meeting og er ikkje the with 👩‍⚕️ 🙂 שלום مرحبا 42 é'.split(
    ' ',
  ),
);
const text = fc.oneof(
  { weight: 6, arbitrary: fc.array(words, { maxLength: 8 }).map((all) => all.join(' ')) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 30 }) },
  { weight: 1, arbitrary: fc.constantFrom('', ' \n', '\u200b', 'a'.repeat(2_000), 'møte '.repeat(400), '\ud83d') },
);
const points = fc.array(text, { maxLength: 14 }).map((texts) => pointsSaying(...texts));

function check<T>(arbitrary: fc.Arbitrary<T>, holds: (value: T) => void): void {
  fc.assert(fc.property(arbitrary, holds), { seed, numRuns: 150 });
}

/** The themes' ids in the order suggested. */
function ranked(all: readonly PointText[], themes: readonly ThemeWithPoints[], text: string): string[] {
  const point = { id: 'g9/s1/asked', text };
  return likelyThemes([...all, point], themes, point.id).map(({ theme }) => theme);
}

describe('likely themes', () => {
  const all = pointsSaying('Flere parkeringsplasser ved inngangen', 'Bussen går for sjelden', 'Bedre kaffe', 'Lunsj');
  const [parking, bus, coffee, lunch] = all.map(({ id }) => id) as [string, string, string, string];
  const themes = [
    { id: 'road', title: 'Transport', points: [parking, bus] },
    { id: 'food', title: 'Kantine', points: [coffee, lunch] },
  ];

  test('SG1 every theme once, likeliest first, scores from 0 to 1', () => {
    expect(ranked(all, themes, 'Parkering for besøkende')).toEqual(['road', 'food']);
    expect(ranked(all, themes, 'Varm mat til lunsj')).toEqual(['food', 'road']);
    check(fc.tuple(points, fc.array(fc.nat(3), { maxLength: 14 })), ([some, places]) => {
      const made = ['a', 'b', 'c', 'd'].map((id, at) => ({
        id,
        title: some[at]?.text ?? '',
        points: some.filter((_, place) => places[place] === at).map((one) => one.id),
      }));
      const likely = likelyThemes(some, made, some[0]?.id ?? 'none');
      expect(likely.map(({ theme }) => theme).sort()).toEqual(['a', 'b', 'c', 'd']);
      for (const [at, { score }] of likely.entries()) {
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(likely[at - 1]?.score ?? 1);
      }
    });
  });
  test('SG2 a theme without points is judged by its title', () => {
    const empty = themes.map((theme) => ({ ...theme, points: [] }));
    expect(ranked(all, empty, 'Lunsj i kantina')).toEqual(['food', 'road']);
  });
  test('SG2 the points asked about do not speak for themselves', () => {
    const untitled = [
      { id: 'here', title: '', points: [bus] },
      { id: 'there', title: '', points: [parking] },
    ];
    expect(likelyThemes(all, untitled, bus).at(-1)).toEqual({ theme: 'here', score: 0 });
    expect(likelyThemes(all, untitled, [bus, parking]).map(({ score }) => score)).toEqual([0, 0]);
  });
  test('SG3 nothing shared scores 0', () => {
    expect(likelyThemes([...all, { id: 'x', text: 'Qqq' }], themes, 'x').map(({ score }) => score)).toEqual([0, 0]);
    expect(likelyThemes(all, themes, 'nobody').map(({ score }) => score)).toEqual([0, 0]);
  });
});

describe('similar points', () => {
  test.each([
    ['inflections', 'Lederen er aldri til stede', 'Ledere som ser oss', 'Bedre brannvern'],
    ['compounds', 'Opplæringsplan', 'Plan for opplæring', 'Bedre brannvern'],
    ['a compound of everyday words', 'Sykkelparkering', 'Tak over syklene', 'Bedre brannvern'],
    ['words that mean the same', 'Ros når noe går bra', 'Takke hverandre', 'Bedre brannvern'],
    ['nynorsk and bokmål', 'Meir rettleiing', 'Bedre veiledning', 'Færre rapporter'],
    ['English', 'Too many meetings', 'A shorter meeting', 'New paint'],
    ['English words of one meaning', 'My boss never listens', 'Managers', 'New paint'],
    ['words that are talked of together', 'Mer hjemmekontor', 'Lang reisevei', 'Bedre brannvern'],
    ['typing errors', 'Sjøppelkasser i parken', 'Flere søppelkasser', 'Bedre brannvern'],
  ])('SG4 sees through %s', (_, asked, like, unlike) => {
    const all = pointsSaying(asked, unlike, like);
    expect(similarPoints(all, all[0]!.id)[0]?.point).toBe(all[2]!.id);
  });
  test.each([
    ['ends like it', 'Forankring', 'Ringe'],
    ['has but the first letters of the base form', 'Flyttet', 'Flyt i arbeidet'],
  ])('SG4 sees nothing in common with a word that %s', (_, asked, other) => {
    const all = pointsSaying(asked, other, 'Bedre brannvern');
    expect(similarPoints(all, all[0]!.id).filter(({ score }) => score > 0.2)).toEqual([]);
  });
  test('SG4 for several points, what is like them on average; none that shares nothing', () => {
    const all = pointsSaying('Buss', 'Kaffe', 'Buss og kaffe', 'Qqq');
    const similar = similarPoints(all, [all[0]!.id, all[1]!.id]);
    expect(similar.map(({ point }) => point)).toEqual([all[2]!.id]);
    expect(similarPoints(all, 'nobody')).toEqual([]);
  });
});

describe('drafts', () => {
  test('SG5 every unsorted point once, in a draft or in the rest', () => {
    check(fc.tuple(points, fc.nat(14)), ([all, taken]) => {
      const theme = { id: 't', title: 'Tatt', points: all.slice(0, taken).map(({ id }) => id) };
      const { drafts, rest } = suggestThemes(all, [theme]);
      const given = [...drafts.flatMap((draft) => draft.points), ...rest];
      expect(given.sort()).toEqual(
        all
          .slice(taken)
          .map(({ id }) => id)
          .sort(),
      );
    });
  });
  test('SG6 the order of the points makes no difference', () => {
    const shuffled = points.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    );
    check(shuffled, ([all, other]) => {
      expect(suggestThemes(other)).toEqual(suggestThemes(all));
      const asked = all[0]?.id ?? 'nobody';
      expect(similarPoints(other, asked)).toEqual(similarPoints(all, asked));
    });
  });
  test('SG7 drafts by size, points by text, at least two; what says nothing is in the rest', () => {
    check(points, (all) => {
      const said = new Map(all.map(({ id, text: one }) => [id, one]));
      const { drafts, rest } = suggestThemes(all);
      const sizes = drafts.map((draft) => draft.points.length);
      expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
      for (const draft of drafts) {
        const texts = draft.points.map((id) => said.get(id)!);
        expect(texts.length).toBeGreaterThanOrEqual(2);
        expect(texts).toEqual([...texts].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0)));
      }
      const silent = all.filter((one) => one.text.trim() === '').map(({ id }) => id);
      expect(rest).toEqual(expect.arrayContaining(silent));
    });
  });
  test('SG7 of many points a pair is no theme', () => {
    const many = ['Parkering', 'Kaffe', 'Møte', 'Opplæring'].flatMap((word) => Array.from({ length: 36 }, () => word));
    const { drafts, rest } = suggestThemes(pointsSaying(...many, 'Svømmehall', 'Svømmehall'));
    expect(drafts.map((draft) => draft.points.length)).toEqual([36, 36, 36, 36]);
    expect(rest).toHaveLength(2);
  });
  test.each([
    [
      ['Parkering for besøkende', 'Parkeringen er full', 'Mer kaffe', 'Kaffe i pausene'],
      ['Kaffe', 'Parkering'],
    ],
    [
      ['Meir opplæring', 'Opplæring i helga', 'For mange møter', 'Møta er for lange'],
      ['Møter', 'Opplæring'],
    ],
    [
      ['Møtene varer for lenge', 'Kortere møter', 'Tid til opplæring av nye', 'Opplæring i nytt journalsystem', 'Mat'],
      ['Møter', 'Opplæring'],
    ],
    [
      ['More training', 'Training in the morning', 'Noise', 'The noise is bad'],
      ['Noise', 'Training'],
    ],
    [
      ['IKT svarer ikke', 'IKT', 'Støy', 'Mindre støy'],
      ['IKT', 'Støy'],
    ],
  ])('SG8 %j are named %j', (texts, names) => {
    const { drafts } = suggestThemes(pointsSaying(...texts));
    expect(drafts.map(({ name }) => name).sort()).toEqual(names);
  });
  test('SG7 at most about as many drafts as the root of the number of points', () => {
    const subjects =
      'Parkering Kaffe Møte Opplæring Buss Bibliotek Støy Lønn Turnus Sykkel Fotball Teater Passord Skriver'.split(' ');
    const { drafts } = suggestThemes(pointsSaying(...subjects.flatMap((word) => [word, word, word])));
    expect(drafts.length).toBeGreaterThan(4);
    expect(drafts.length).toBeLessThanOrEqual(Math.round(1.15 * Math.sqrt(3 * subjects.length)));
  });
  test('SG8 no two drafts have one name, and none that of a theme', () => {
    const titles = fc.array(fc.constantFrom('Parkering', 'parkering', 'Kaffe', 'Møte', 'Møter', 'Opplæring', 'Buss'));
    check(fc.tuple(points, titles), ([all, taken]) => {
      const themes = taken.map((title, at) => ({ id: String(at), title, points: [] }));
      const names = suggestThemes(all, themes).drafts.map(({ name }) => name.toLowerCase());
      expect(new Set(names).size).toBe(names.length);
      expect(names.filter((name) => taken.some((title) => title.toLowerCase() === name))).toEqual([]);
    });
    const parking = pointsSaying('Parkering for besøkende', 'Parkeringen er full', 'Mer kaffe', 'Kaffe i pausene');
    const names = suggestThemes(parking, [{ id: 't', title: 'Kaffe', points: [] }]).drafts.map(({ name }) => name);
    expect(names.sort()).toEqual(['Kaffe og pausene', 'Parkering']);
  });
  test('SG11 what most say makes no draft and no name, what some of them say does', () => {
    const subjects = ['mat', 'Mer mat', 'Støy', 'støyen', 'Parkering', 'parkeringen'];
    const all = pointsSaying(...subjects.map((subject) => `Skolen: ${subject}`), 'Skolen', 'Skolen nå');
    const { drafts, rest } = suggestThemes(all);
    expect(drafts.map(({ name }) => name).sort()).toEqual(['Mat', 'Parkering', 'Støy']);
    expect(rest).toEqual([all[6]!.id, all[7]!.id]);
  });
  test('SG11 a day of the week makes no draft', () => {
    const { drafts } = suggestThemes(
      pointsSaying('Buss på fredager', 'Kaffe hver fredag', 'Buss om morgenen', 'Kaffe om kvelden'),
    );
    expect(drafts.map(({ name }) => name).sort()).toEqual(['Buss', 'Kaffe']);
  });
  test('SG8 a name is never empty and holds nothing but the own words of the points', () => {
    check(points, (all) => {
      const said = new Map(all.map(({ id, text: one }) => [id, one]));
      for (const { name, points: members } of suggestThemes(all).drafts) {
        expect(name.trim()).not.toBe('');
        expect(Array.from(new Intl.Segmenter().segment(name)).length).toBeLessThanOrEqual(120);
        const own = new Set(members.flatMap((id) => wordsOf(said.get(id)!).map(({ lower }) => lower)));
        const foreign = wordsOf(name).filter(({ lower }) => !own.has(lower) && !['og', 'and'].includes(lower));
        // A name that was cut may end within a word.
        expect(name.endsWith('…') ? [] : foreign).toEqual([]);
      }
    });
  });
  test('SG8 points without words are named by their text', () => {
    const { drafts } = suggestThemes(pointsSaying('og å', 'og å', 'Parkering', 'Parkering'));
    expect(drafts.map(({ name }) => name)).toEqual(['Parkering']);
    expect(
      suggestThemes(pointsSaying('שלום', 'שלום', 'مرحبا', 'مرحبا'))
        .drafts.map(({ name }) => name)
        .sort(),
    ).toEqual(['שלום', 'مرحبا'].sort());
  });
  test('SG9 nothing, one point and one long point', () => {
    expect(suggestThemes([])).toEqual({ drafts: [], rest: [] });
    expect(suggestThemes(pointsSaying('Kaffe'))).toEqual({ drafts: [], rest: ['g1/s1/0'] });
    const long = pointsSaying('kaffe '.repeat(5_000), `${'x'.repeat(2_000)} kaffe`, 'Kaffe');
    expect(similarPoints(long, 'g1/s1/2').map(({ point }) => point)).toEqual(['g1/s1/0']);
  });
});

describe('the index', () => {
  test('SG10 answers as a new one would, whatever came before', () => {
    check(fc.tuple(points, points, points), ([first, second, third]) => {
      const kept = new PointIndex(first);
      suggestThemes(kept);
      kept.update(second);
      kept.update(third);
      expect(suggestThemes(kept)).toEqual(suggestThemes(third));
      const themes = [{ id: 't', title: 'Møte og kaffe', points: third.slice(1).map(({ id }) => id) }];
      for (const { id } of third.slice(0, 2)) {
        expect(similarPoints(kept, id)).toEqual(similarPoints(third, id));
        expect(likelyThemes(kept, themes, id)).toEqual(likelyThemes(third, themes, id));
      }
    });
  });
});
