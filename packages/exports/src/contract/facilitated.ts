import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ReadPoint } from '../read-back/index.ts';
import { HARD_TEXTS, testMeeting, type TestQuestion } from '../testing/meetings.ts';
import type { FormatTraits } from './format-traits.ts';
import { harnessFor, texts } from './harness.ts';

const LAID: TestQuestion = {
  sections: ['Bra', 'Bedre'],
  themes: [{ title: 'Tid', points: ['ro', 'Bra', 'ro', 'fred', 'ro', 'stille'] }],
  unsorted: ['æ', 'å', 'ø'],
  acts: [
    { word: 'stille', as: 'Stillhet' },
    { quote: 'ro' },
    { lay: ['fred', 'stille'], onto: 'ro' },
    { lay: ['å', 'ø'], onto: 'æ' },
  ],
};

/** EX16–EX20. What facilitators did with points. */
export function facilitatedContract(traits: FormatTraits): void {
  const { question, read, expected, everything, tells } = harnessFor(traits);
  const { held, runs } = traits;

  test('EX16 a point says what it was indented under, wherever either stands, and nothing of a withdrawn one', async () => {
    const long = `${'å'.repeat(90)}`;
    const { themes, unsorted, parked } = await question({
      sections: ['Bra', 'Dårlig'],
      themes: [{ title: 'Tid', points: ['a', 'b'] }],
      unsorted: ['c', 'd', long],
      parked: ['e'],
      withdrawn: ['f'],
      under: { b: 'a', c: 'a', d: 'f', e: long },
    });
    const all = [...themes.flatMap(({ points }) => points), ...unsorted, ...parked];
    expect(texts(all).toSorted()).toEqual(['a', 'b', 'c', 'd', 'e', long].toSorted());
    expect(all.filter(({ section }) => section === null)).toHaveLength(tells('section') ? 0 : all.length);
    if (!tells('under')) return;
    const said = Object.fromEntries(all.map(({ text, under }) => [text, under]));
    const told = traits.under === 'whole' ? long : `${'å'.repeat(79)}…`;
    expect(said).toEqual({ a: undefined, b: 'a', c: 'a', d: undefined, [long]: undefined, e: told });
  });

  test('EX16 what stands under a point that was split or worded says so', async () => {
    const { unsorted } = await question({
      unsorted: ['a og b', 'under', 'c', 'nedi'],
      under: { under: 'a og b', nedi: 'c' },
      acts: [
        { split: 'a og b', into: ['a', 'b'] },
        { word: 'c', as: 'C!' },
      ],
    });
    expect(texts(unsorted).toSorted()).toEqual(['C!', 'a', 'b', 'nedi', 'under']);
    if (!tells('under')) return;
    const said = Object.fromEntries(unsorted.map(({ text, under }) => [text, under]));
    expect(said).toEqual({ a: undefined, b: undefined, 'C!': undefined, under: 'a og b', nedi: 'C!' });
  });

  test('EX17 EX18 a wording and a part have what the group wrote beside them, exactly, whatever it holds', async () => {
    const hard = HARD_TEXTS.filter((text) => text.length < 1900);
    const { questions } = await read(
      testMeeting(
        hard.map((text) => ({
          themes: [{ title: 'Tid', points: [text, 'a og b'] }],
          acts: [
            { word: text, as: `sagt om ${text}` },
            { split: 'a og b', into: ['a', text] },
          ],
        })),
      ),
    );
    for (const [index, text] of hard.entries())
      expect(questions[index]!.themes[0]!.points).toEqual([
        expected({ text: `sagt om ${text}`, original: text }),
        expected({ text: 'a', original: 'a og b', part: true }),
        expected({ text, original: 'a og b', part: true }),
      ]);
  });

  test('EX1 EX19 those laid on a point stand with it, each once, and count', async () => {
    const { themes, unsorted } = await question(LAID);
    const [head, ...others] = themes[0]!.points;
    expect(head).toEqual(
      expected({
        text: 'ro',
        section: 'Bra',
        quote: true,
        same: [
          { text: 'fred', section: 'Bedre' },
          { text: 'Stillhet', section: 'Bedre', original: 'stille' },
        ],
      }),
    );
    expect(texts(others)).toEqual(['Bra', 'ro', 'ro']);
    expect(texts(unsorted[0]!.same ?? [])).toEqual(tells('same') ? ['ø', 'å'] : []);
    const plain = (said: readonly string[]) => question({ unsorted: said, acts: [{ lay: ['å', 'ø'], onto: 'æ' }] });
    expect(await plain(['æ', 'ø', 'å'])).toEqual(await plain(['å', 'æ', 'ø']));
  });

  test('EX19 those that say just the same as the one shown are counted', async () => {
    const { themes } = await question({
      themes: [{ title: 'Tid', points: ['ro', 'fred'] }],
      acts: [{ lay: ['fred'], onto: 'ro' }],
    });
    expect(themes[0]!.points).toEqual([expected({ text: 'ro', same: [{ text: 'fred', section: null }] })]);
    const worded: TestQuestion = {
      themes: [{ title: 'Tid', points: ['ro', 'fred', 'stille'] }],
      acts: [
        { word: 'fred', as: 'ro' },
        { word: 'stille', as: 'ro' },
        { lay: ['fred', 'stille'], onto: 'ro' },
      ],
    };
    const [head] = (await question(worded)).themes[0]!.points;
    if (!tells('same')) return;
    const originals = tells('original') ? ['fred', 'stille'] : [undefined, undefined];
    expect(head!.same!.map(({ text, original }) => [text, original])).toEqual(originals.map((one) => ['ro', one]));
  });

  test.skipIf(!tells('same'))(
    'EX1 EX19 whatever facilitators laid, worded and quoted, every point is in the file once',
    async () => {
      const count = (points: readonly ReadPoint[]): number =>
        points.reduce((sum, point) => sum + 1 + (point.same?.length ?? 0), 0);
      const text = fc.constantFrom('ro', 'fred', 'tid', 'plass');
      const deeds = fc.record({ laid: fc.boolean(), worded: fc.boolean(), quoted: fc.boolean(), on: fc.nat(20) });
      const few = fc.array(text, { maxLength: 6 });
      await fc.assert(
        fc.asyncProperty(few, few, fc.array(deeds), async (one, other, did) => {
          const themed = one.map((said, index) => `${said} ${index}`);
          const all = [...themed, ...other.map((said, index) => `${said} ${index + 10}`)];
          // Each on one before it, so that none is laid twice; and all worded alike, so that some say just the same.
          const acts = all.flatMap((said, index): NonNullable<TestQuestion['acts']>[number][] => {
            const { laid, worded, quoted, on } = did[index] ?? { laid: false, worded: false, quoted: false, on: 0 };
            return [
              ...(laid && index > 0 ? [{ lay: [said], onto: all[on % index]! }] : []),
              ...(quoted ? [{ quote: said }] : []),
              ...(worded ? [{ word: said, as: 'ord' }] : []),
            ];
          });
          const got = await question({
            themes: [{ title: 'Tid', points: themed }],
            unsorted: all.slice(themed.length),
            acts,
          });
          expect(count([...got.themes[0]!.points, ...got.unsorted])).toBe(all.length);
        }),
        { seed: 20310315, numRuns: Math.ceil(runs / 4) },
      );
    },
  );

  test('EX5 EX18 EX20 “what we heard”, the bucket for the rest last, quotes, and where the parked go', async () => {
    const of: TestQuestion = {
      themes: [
        { title: 'Andre tema', other: true, points: ['c'] },
        {
          title: 'Tid',
          heard: 'Det *haster*\nfor alle',
          points: ['a'],
          themes: [{ title: 'Møter', heard: 'Færre', points: ['b'] }],
        },
      ],
      parked: ['d', 'e'],
      acts: [{ quote: 'b' }, { send: 'e', to: 'Personal «nord» *' }],
    };
    for (const language of ['nb', 'nn', 'en'] as const) {
      const { themes, parked } = await question(of, { language });
      expect(themes).toEqual([
        { path: ['Tid'], heard: held('Det *haster*\nfor alle'), points: [expected({ text: 'a' })] },
        { path: ['Tid', 'Møter'], heard: 'Færre', points: [expected({ text: 'b', quote: true })] },
        { path: ['Andre tema'], points: [expected({ text: 'c' })] },
      ]);
      expect(parked).toEqual([expected({ text: 'd' }), expected({ text: 'e', goesTo: 'Personal «nord» *' })]);
      expect(await everything(testMeeting([of], { language }))).toContain('Andre tema');
    }
  });
}
