import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EXPORT_FORMATS, type ExportFormat, type ExportInput } from './export-input.ts';
import { exportMeeting } from './export-meeting.ts';
import { readBack, type ReadPoint } from './read-back/index.ts';
import { GROUP_IDS, HARD_TEXTS, testMeeting, type TestQuestion } from './testing/meetings.ts';

const texts = (points: readonly ReadPoint[]) => points.map((point) => point.text);

async function roundTrip(input: ExportInput, format: ExportFormat) {
  const { body } = await exportMeeting(input, format);
  return readBack(format, new TextEncoder().encode(String(body)));
}

async function question(of: TestQuestion, format: ExportFormat) {
  const [read] = (await roundTrip(testMeeting([of]), format)).questions;
  return read!;
}

describe.each(EXPORT_FORMATS)('contract of every format: %s', (format) => {
  test('EX16 damaged answers and a damaged board are said to be missing, how many and not which; without damage nothing is said', async () => {
    const whole = testMeeting([{ unsorted: ['Fant du meg?'] }]);
    const damaged = async (answers: number, board: boolean) => {
      const questions = whole.questions.map((one) => ({ ...one, unreadable: { answers, board } }));
      return String((await exportMeeting({ ...whole, questions }, format)).body);
    };
    const said =
      format === 'json' ? /unreadableGroups": 2[^]*themesUnreadable": true/ : /2 grupper kunne ikke[^]*Temaene kunne/;
    expect(await damaged(2, true)).toMatch(said);
    expect(await damaged(1, false)).toMatch(format === 'json' ? /unreadableGroups": 1/ : /1 gruppe kunne ikke leses/);
    expect(await damaged(0, false)).toBe(String((await exportMeeting(whole, format)).body));
    expect(await damaged(0, false)).not.toMatch(/unreadable(Groups|">)|ikke leses/);
    const [read] = readBack(format, new TextEncoder().encode(await damaged(2, true))).questions;
    expect(texts(read!.unsorted)).toEqual(['Fant du meg?']);
  });

  test('EX1 every point stands once, in its theme, its sub-theme, unsorted or parked', async () => {
    const read = await question(
      {
        themes: [
          { title: 'Tid', points: ['a', 'b'], themes: [{ title: 'Møter', points: ['c'] }, { title: 'Tomt' }] },
          { title: 'Tid', points: ['d'] },
        ],
        unsorted: ['e', 'a'],
        parked: ['f'],
      },
      format,
    );
    expect(read.themes.map(({ path, points }) => [path.join(' › '), ...texts(points)])).toEqual([
      ['Tid', 'a', 'b'],
      ['Tid › Møter', 'c'],
      ['Tid › Tomt'],
      ['Tid', 'd'],
    ]);
    expect(texts(read.unsorted)).toEqual(['a', 'e']);
    expect(texts(read.parked)).toEqual(['f']);
  });

  test('EX16 a point says what it was indented under, wherever either stands, and nothing of a withdrawn one', async () => {
    const long = `${'å'.repeat(90)}`;
    const read = await question(
      {
        sections: ['Bra', 'Dårlig'],
        themes: [{ title: 'Tid', points: ['a', 'b'] }],
        unsorted: ['c', 'd', long],
        parked: ['e'],
        withdrawn: ['f'],
        under: { b: 'a', c: 'a', d: 'f', e: long },
      },
      format,
    );
    const all = [...read.themes.flatMap(({ points }) => points), ...read.unsorted, ...read.parked];
    const said = Object.fromEntries(all.map(({ text, under }) => [text, under]));
    const told = format === 'json' ? long : `${'å'.repeat(79)}…`;
    expect(said).toEqual({ a: undefined, b: 'a', c: 'a', d: undefined, [long]: undefined, e: told });
    expect(all.every(({ section }) => section !== null)).toBe(true);
  });

  test('EX16 EX6 whatever a point says, those under it quote it, and keep their own words', async () => {
    const hard = HARD_TEXTS.filter((text) => text.length <= 80);
    for (const text of hard) {
      const read = await question({ unsorted: [text, 'under dette'], under: { 'under dette': text } }, format);
      expect(read.unsorted.map((point) => point.text).sort()).toEqual([text, 'under dette'].sort());
      const under = read.unsorted.find((point) => point.text === 'under dette')!.under!;
      expect(under.replaceAll(/\s/gu, '')).toBe(text.replaceAll(/\s/gu, ''));
    }
  });

  test('EX1 themes named like the trays are themes', async () => {
    const read = await question(
      {
        themes: [
          { title: 'Usortert', points: ['a'] },
          { title: 'Parkert', points: ['b'] },
        ],
        parked: ['c'],
      },
      format,
    );
    expect(read.themes.map(({ path, points }) => [...path, ...texts(points)])).toEqual([
      ['Usortert', 'a'],
      ['Parkert', 'b'],
    ]);
    expect(texts(read.unsorted)).toEqual([]);
    expect(texts(read.parked)).toEqual(['c']);
  });

  test('EX1 one theme with 400 points, and 2,000 points in all', async () => {
    const many = (count: number, name: string) => Array.from({ length: count }, (_, index) => `${name} ${index}`);
    const read = await question(
      { themes: [{ title: 'Stort', points: many(400, 's') }], unsorted: many(1500, 'u'), parked: many(100, 'p') },
      format,
    );
    expect(texts(read.themes[0]!.points)).toEqual(many(400, 's'));
    expect(texts(read.unsorted).toSorted()).toEqual(many(1500, 'u').toSorted());
    expect(texts(read.parked).toSorted()).toEqual(many(100, 'p').toSorted());
  });

  test('EX2 withdrawn points are not in the file', async () => {
    const { body } = await exportMeeting(
      testMeeting([{ themes: [{ title: 'Tid', points: ['står'] }], withdrawn: ['trukket tilbake'] }]),
      format,
    );
    expect(body).not.toContain('trukket');
  });

  test('EX3 no id and no group is in the file', async () => {
    const { body } = await exportMeeting(
      testMeeting([
        { sections: ['Bra', 'Bedre'], themes: [{ title: 'Tid', points: ['a', 'b', 'c'] }], unsorted: ['d', 'e'] },
      ]),
      format,
    );
    for (const id of [...GROUP_IDS, 'stikkord-0', 'del-0', 'tema-0']) expect(body).not.toContain(id);
  });

  test('EX4 the file is the same whichever groups wrote the unsorted and parked points, and in whatever order', async () => {
    const said = ['Ærlig svar', 'Åpen dør', 'Øvelse', 'tid 10', 'Tid 9', 'a\u200bb', 'ab', 'ab'];
    const one = await exportMeeting(testMeeting([{ unsorted: said, parked: said }]), format);
    const other = await exportMeeting(
      testMeeting([{ unsorted: said.toReversed(), parked: said.toReversed() }]),
      format,
    );
    expect(one).toEqual(other);
  });

  test('EX4 points in a theme keep the order they were given', async () => {
    expect(
      texts((await question({ themes: [{ title: 'Tid', points: ['c', 'a', 'b'] }] }, format)).themes[0]!.points),
    ).toEqual(['c', 'a', 'b']);
  });

  test('EX6 EX7 hard texts come back exactly: in themes, unsorted, parked, as titles and as prompts', async () => {
    const read = await roundTrip(
      testMeeting([
        { themes: [{ title: 'Alt', points: HARD_TEXTS }] },
        { unsorted: HARD_TEXTS, parked: HARD_TEXTS },
        { themes: HARD_TEXTS.map((title) => ({ title, themes: [{ title, points: [title] }] })) },
        ...HARD_TEXTS.map((prompt) => ({ prompt })),
      ]),
      format,
    );
    expect(texts(read.questions[0]!.themes[0]!.points)).toEqual(HARD_TEXTS);
    expect(texts(read.questions[1]!.unsorted).toSorted()).toEqual(HARD_TEXTS.toSorted());
    expect(texts(read.questions[1]!.parked).toSorted()).toEqual(HARD_TEXTS.toSorted());
    expect(read.questions[2]!.themes.map(({ path }) => path)).toEqual(
      HARD_TEXTS.flatMap((title) => [[title], [title, title]]),
    );
    expect(read.questions.slice(3).map(({ prompt }) => prompt)).toEqual(HARD_TEXTS);
  });

  test('EX6 EX7 any text comes back exactly, with any section beside it', async () => {
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
    await fc.assert(
      fc.asyncProperty(
        fc.array(text, { minLength: 1, maxLength: 8 }),
        fc.array(text, { minLength: 2, maxLength: 2 }),
        async (said, sections) => {
          const read = await question({ sections, themes: [{ title: said[0]!, points: said }] }, format);
          expect(read.themes).toEqual([
            { path: [said[0]], points: said.map((value, index) => ({ text: value, section: sections[index % 2] })) },
          ]);
        },
      ),
      { seed: 20310314, numRuns: 400 },
    );
  });

  test('EX6 NUL and half surrogates are replaced where a text file cannot hold them, and nowhere else', async () => {
    const read = await question({ unsorted: ['a\0b\ud800c'] }, format);
    expect(texts(read.unsorted)).toEqual([format === 'json' ? 'a\0b\ud800c' : 'a\ufffdb\ufffdc']);
  });

  test('EX9 a theme without a name has none, and is not taken for one with those words', async () => {
    const read = await question(
      {
        themes: [
          { title: '', points: ['a'] },
          { title: 'Tema uten navn', points: ['b'] },
        ],
      },
      format,
    );
    expect(read.themes.map(({ path }) => path)).toEqual([[''], ['Tema uten navn']]);
  });

  test.each(['nb', 'nn', 'en'] as const)(
    'EX5 an empty board and a meeting without questions, in %s',
    async (language) => {
      expect((await roundTrip(testMeeting([{ themes: [] }], { language }), format)).questions).toEqual([
        { prompt: 'Hva trenger vi?', themes: [], unsorted: [], parked: [] },
      ]);
      const none = await roundTrip(testMeeting([], { language, title: 'Møte #1 <b>' }), format);
      expect(none).toMatchObject({ title: 'Møte #1 <b>', questions: [] });
      const parked = (await roundTrip(testMeeting([{ unsorted: ['a'], parked: ['b'] }], { language }), format))
        .questions[0]!;
      expect([texts(parked.unsorted), texts(parked.parked)]).toEqual([['a'], ['b']]);
    },
  );

  test('EX15 the same meeting gives the same file', async () => {
    const input = testMeeting([{ themes: [{ title: 'Tid', points: HARD_TEXTS }], unsorted: HARD_TEXTS }]);
    expect(await exportMeeting(input, format)).toEqual(await exportMeeting(structuredClone(input), format));
  });

  test('EX14 the file is named by date and title, in plain letters', async () => {
    const named = async (title: string) => (await exportMeeting(testMeeting([], { title }), format)).fileName;
    expect(await named('Ærlig snakk – på Åsen & “Øya”')).toBe(`2031-03-14-aerlig-snakk-pa-asen-oya.${format}`);
    expect(await named('مرحبا')).toBe(`2031-03-14.${format}`);
    expect(await named('a/../b'.repeat(60))).toMatch(/^[0-9a-z-]{1,80}\.\w+$/);
  });

  test('the agenda may hold anything without being taken for points', async () => {
    const agenda = HARD_TEXTS.map((what) => ({ start: 545, end: null, what, how: what, who: '' }));
    expect((await roundTrip(testMeeting([{ unsorted: ['a'] }], { agenda }), format)).questions).toMatchObject([
      { unsorted: [{ text: 'a' }] },
    ]);
  });
});
