import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fileName } from '../file-name.ts';
import { HARD_TEXTS, testMeeting } from '../testing/meetings.ts';
import type { FormatTraits } from './format-traits.ts';
import { bytesOf, harnessFor, texts } from './harness.ts';

/** EX6, EX14, EX15. Texts exactly, whatever they hold. */
export function textsContract(traits: FormatTraits): void {
  const { question, read, write, expected, tells } = harnessFor(traits);
  const { format, held, runs } = traits;
  const hard = HARD_TEXTS.map(held);

  test('EX6 hard texts come back exactly: in themes, unsorted, parked, as titles and as prompts', async () => {
    const { questions } = await read(
      testMeeting([
        { themes: [{ title: 'Alt', points: HARD_TEXTS }] },
        { unsorted: HARD_TEXTS, parked: HARD_TEXTS },
        { themes: HARD_TEXTS.map((title) => ({ title, themes: [{ title, points: [title] }] })) },
        ...HARD_TEXTS.map((prompt) => ({ prompt })),
      ]),
    );
    expect(texts(questions[0]!.themes[0]!.points)).toEqual(hard);
    expect(texts(questions[1]!.unsorted).toSorted()).toEqual(hard.toSorted());
    expect(texts(questions[1]!.parked).toSorted()).toEqual(hard.toSorted());
    expect(questions[2]!.themes.map(({ path }) => path)).toEqual(hard.flatMap((title) => [[title], [title, title]]));
    expect(questions[2]!.themes.flatMap(({ points }) => texts(points))).toEqual(hard);
    expect(questions.slice(3).map(({ prompt }) => prompt)).toEqual(hard);
  });

  test('EX6 any text comes back exactly, with any section beside it', async () => {
    const nasty = fc.constantFrom(
      ...Array.from('\\`*_{}[]()<>#+-.!|&;:=~$"\' \t\n\r\f\v1aæ\u00a0\u200b\u202e\u2028\ufeff'),
      '😀',
      'é',
    );
    const text = fc
      .oneof(
        fc.string({ unit: nasty, minLength: 1, maxLength: 24 }),
        fc.string({ unit: 'binary', minLength: 1, maxLength: 24 }),
      )
      .map((value) => `${value.replaceAll('\0', '')}x`);
    const said = fc.array(text, { minLength: 1, maxLength: 8 });
    const titles = fc.array(text, { minLength: 2, maxLength: 2 });
    await fc.assert(
      fc.asyncProperty(said, titles, async (points, sections) => {
        const { themes } = await question({ sections, themes: [{ title: points[0]!, points }] });
        expect(themes).toEqual([
          {
            path: [held(points[0]!)],
            points: points.map((value, index) => expected({ text: value, section: sections[index % 2]! })),
          },
        ]);
      }),
      { seed: 20310314, numRuns: runs },
    );
  });

  test('EX6 what no file can hold is replaced, and nothing else', async () => {
    const { unsorted } = await question({ unsorted: ['a\0b\ud800c'] });
    expect(texts(unsorted)).toEqual([held('a\0b\ud800c')]);
    expect(held('Åse & «Ø» <b> 1 + 1 = 2')).toBe('Åse & «Ø» <b> 1 + 1 = 2');
  });

  test('EX6 EX16 whatever a point says, those under it quote it, and keep their own words', async () => {
    const short = HARD_TEXTS.filter((text) => text.length <= 80);
    const { questions } = await read(
      testMeeting(short.map((text) => ({ unsorted: [text, 'under dette'], under: { 'under dette': text } }))),
    );
    for (const [index, { unsorted }] of questions.entries()) {
      const text = held(short[index]!);
      expect(texts(unsorted).sort()).toEqual([text, 'under dette'].sort());
      if (!tells('under')) continue;
      const { under } = unsorted.find((point) => point.text === 'under dette')!;
      expect(under!.replaceAll(/\s/gu, '')).toBe(text.replaceAll(/\s/gu, ''));
    }
  });

  test('the agenda may hold anything without being taken for points', async () => {
    const agenda = HARD_TEXTS.map((what) => ({ start: 545, end: null, what, how: what, who: '' }));
    const { questions } = await read(testMeeting([{ unsorted: ['a'] }], { agenda }));
    expect(questions).toEqual([
      { prompt: 'Hva trenger vi?', themes: [], unsorted: [expected({ text: 'a' })], parked: [] },
    ]);
  });

  test('EX15 the same meeting gives the same file', async () => {
    const input = testMeeting([{ themes: [{ title: 'Tid', points: HARD_TEXTS }], unsorted: HARD_TEXTS }]);
    const [one, other] = [await write(input), await write(structuredClone(input))];
    expect(bytesOf(one.body)).toEqual(bytesOf(other.body));
    expect({ ...one, body: '' }).toEqual({ ...other, body: '' });
  });

  test('EX14 the file is named by date and title, in plain letters', async () => {
    const title = 'Ærlig snakk – på Åsen & “Øya”';
    expect((await write(testMeeting([], { title }))).fileName).toBe(`2031-03-14-aerlig-snakk-pa-asen-oya.${format}`);
    const open = testMeeting([], { title });
    expect((await write({ ...open, options: { groupNames: true } })).fileName).toBe(
      `2031-03-14-aerlig-snakk-pa-asen-oya-med-gruppenavn.${format}`,
    );
    expect((await write({ ...open, options: { points: 'quotes' } })).fileName).toMatch(/-sitater\.\w+$/);
    expect(fileName('مرحبا', '2031-03-14', format)).toBe(`2031-03-14.${format}`);
    expect(fileName('a/../b'.repeat(60), '2031-03-14', format)).toMatch(/^[0-9a-z-]{1,80}\.\w+$/);
  });
}
