import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EXPORT_FORMATS, type ExportFormat, type ExportInput } from './export-input.ts';
import { exportMeeting } from './export-meeting.ts';
import { readBack, type ReadPoint } from './read-back/index.ts';
import { HARD_TEXTS, testMeeting, type TestQuestion } from './testing/meetings.ts';

const texts = (points: readonly ReadPoint[]) => points.map((point) => point.text);

async function roundTrip(input: ExportInput, format: ExportFormat) {
  return readBack(format, new TextEncoder().encode(String((await exportMeeting(input, format)).body)));
}

async function question(of: TestQuestion, format: ExportFormat) {
  return (await roundTrip(testMeeting([of]), format)).questions[0]!;
}

describe.each(EXPORT_FORMATS)('what facilitators did with points, in every format: %s', (format) => {
  test('EX17 EX18 a wording and a part have what the group wrote beside them, exactly, whatever it holds', async () => {
    for (const hard of HARD_TEXTS.filter((text) => text.length < 1900)) {
      const read = await question(
        {
          themes: [{ title: 'Tid', points: [hard, 'a og b'] }],
          acts: [
            { word: hard, as: `sagt om ${hard}` },
            { split: 'a og b', into: ['a', hard] },
          ],
        },
        format,
      );
      expect(read.themes[0]!.points).toEqual([
        { text: `sagt om ${hard}`, section: null, original: hard },
        { text: 'a', section: null, original: 'a og b', part: true },
        { text: hard, section: null, original: 'a og b', part: true },
      ]);
    }
  });

  test('EX1 EX19 those laid on a point stand with it, each once, and count', async () => {
    const laidOnDet: TestQuestion = {
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
    const read = await question(laidOnDet, format);
    const [head, ...others] = read.themes[0]!.points;
    expect(head).toEqual({
      text: 'ro',
      section: 'Bra',
      quote: true,
      same: [
        { text: 'fred', section: 'Bedre' },
        { text: 'Stillhet', section: 'Bedre', original: 'stille' },
      ],
    });
    expect(texts(others)).toEqual(['Bra', 'ro', 'ro']);
    expect(texts(read.unsorted[0]!.same!)).toEqual(['ø', 'å']);
    const plain = async (unsorted: readonly string[]) =>
      await question({ unsorted, acts: [{ lay: ['å', 'ø'], onto: 'æ' }] }, format);
    expect(await plain(['æ', 'ø', 'å'])).toEqual(await plain(['å', 'æ', 'ø']));
  });

  test('EX19 those that say just the same as the one shown are counted', async () => {
    const read = await question(
      { themes: [{ title: 'Tid', points: ['ro', 'fred'] }], acts: [{ lay: ['fred'], onto: 'ro' }] },
      format,
    );
    expect(read.themes[0]!.points).toEqual([{ text: 'ro', section: null, same: [{ text: 'fred', section: null }] }]);
    const same: TestQuestion = {
      themes: [{ title: 'Tid', points: ['ro', 'fred', 'stille'] }],
      acts: [
        { word: 'fred', as: 'ro' },
        { word: 'stille', as: 'ro' },
        { lay: ['fred', 'stille'], onto: 'ro' },
      ],
    };
    const [head] = (await question(same, format)).themes[0]!.points;
    expect(head!.same!.map(({ text, original }) => [text, original])).toEqual([
      ['ro', 'fred'],
      ['ro', 'stille'],
    ]);
  });

  test('EX1 EX19 whatever facilitators laid, worded and quoted, every point is in the file once', async () => {
    const count = (points: readonly ReadPoint[]): number =>
      points.reduce((sum, point) => sum + 1 + (point.same?.length ?? 0), 0);
    const text = fc.constantFrom('ro', 'fred', 'tid', 'plass');
    const deeds = fc.record({ laid: fc.boolean(), worded: fc.boolean(), quoted: fc.boolean(), on: fc.nat(20) });
    await fc.assert(
      fc.asyncProperty(
        fc.array(text, { maxLength: 6 }),
        fc.array(text, { maxLength: 6 }),
        fc.array(deeds),
        async (one, other, did) => {
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
          const read = await question(
            { themes: [{ title: 'Tid', points: themed }], unsorted: all.slice(themed.length), acts },
            format,
          );
          expect(count([...read.themes[0]!.points, ...read.unsorted])).toBe(all.length);
        },
      ),
      { seed: 20310315, numRuns: 100 },
    );
  });

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
      const read = (await roundTrip(testMeeting([of], { language }), format)).questions[0]!;
      expect(read.themes).toEqual([
        { path: ['Tid'], heard: 'Det *haster*\nfor alle', points: [{ text: 'a', section: null }] },
        { path: ['Tid', 'Møter'], heard: 'Færre', points: [{ text: 'b', section: null, quote: true }] },
        { path: ['Andre tema'], points: [{ text: 'c', section: null }] },
      ]);
      expect(read.parked).toEqual([
        { text: 'd', section: null },
        { text: 'e', section: null, goesTo: 'Personal «nord» *' },
      ]);
    }
  });

  test('EX3 facilitators’ notes are in no file', async () => {
    const { body } = await exportMeeting(
      testMeeting([{ themes: [{ title: 'Tid', note: 'Hemmelig', points: ['a'] }] }]),
      format,
    );
    expect(body).not.toContain('Hemmelig');
  });

  test('EX16 what stands under a point that was split or worded says so', async () => {
    const read = await question(
      {
        unsorted: ['a og b', 'under', 'c', 'nedi'],
        under: { under: 'a og b', nedi: 'c' },
        acts: [
          { split: 'a og b', into: ['a', 'b'] },
          { word: 'c', as: 'C!' },
        ],
      },
      format,
    );
    const said = Object.fromEntries(read.unsorted.map(({ text, under }) => [text, under]));
    expect(said).toEqual({ a: undefined, b: undefined, 'C!': undefined, under: 'a og b', nedi: 'C!' });
  });
});
