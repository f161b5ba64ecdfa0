import { expect, test } from 'vitest';
import { testMeeting } from '../testing/meetings.ts';
import type { FormatTraits } from './format-traits.ts';
import { bytesOf, harnessFor, texts } from './harness.ts';

/** EX1, EX2, EX4, EX5, EX9. Every point once, where it stands on the board. */
export function placesContract(traits: FormatTraits): void {
  const { question, read, everything, write } = harnessFor(traits);

  test('EX1 every point stands once, in its theme, its sub-theme, unsorted or parked', async () => {
    const { themes, unsorted, parked } = await question({
      themes: [
        { title: 'Tid', points: ['a', 'b'], themes: [{ title: 'Møter', points: ['c'] }, { title: 'Tomt' }] },
        { title: 'Tid', points: ['d'] },
      ],
      unsorted: ['e', 'a'],
      parked: ['f'],
    });
    expect(themes.map(({ path, points }) => [path.join(' › '), ...texts(points)])).toEqual([
      ['Tid', 'a', 'b'],
      ['Tid › Møter', 'c'],
      ['Tid › Tomt'],
      ['Tid', 'd'],
    ]);
    expect(texts(unsorted)).toEqual(['a', 'e']);
    expect(texts(parked)).toEqual(['f']);
  });

  test('EX1 EX9 themes named like the trays are themes, the bucket for the rest too', async () => {
    const { themes, unsorted, parked } = await question({
      themes: [
        { title: 'Usortert', points: ['a'] },
        { title: 'Parkert', points: ['b'], themes: [{ title: 'Usortert', points: ['c'] }] },
        { title: 'Usortert', other: true, points: ['d'] },
      ],
      unsorted: ['e'],
      parked: ['f'],
    });
    expect(themes.map(({ path, points }) => [...path, ...texts(points)])).toEqual([
      ['Usortert', 'a'],
      ['Parkert', 'b'],
      ['Parkert', 'Usortert', 'c'],
      ['Usortert', 'd'],
    ]);
    expect([texts(unsorted), texts(parked)]).toEqual([['e'], ['f']]);
  });

  test('EX1 one theme with 400 points, and 2,000 points in all', async () => {
    const many = (count: number, name: string) => Array.from({ length: count }, (_, index) => `${name} ${index}`);
    const { themes, unsorted, parked } = await question({
      themes: [{ title: 'Stort', points: many(400, 's') }],
      unsorted: many(1500, 'u'),
      parked: many(100, 'p'),
    });
    expect(texts(themes[0]!.points)).toEqual(many(400, 's'));
    expect(texts(unsorted).toSorted()).toEqual(many(1500, 'u').toSorted());
    expect(texts(parked).toSorted()).toEqual(many(100, 'p').toSorted());
  });

  test('EX2 withdrawn points are not in the file', async () => {
    const meeting = testMeeting([{ themes: [{ title: 'Tid', points: ['står'] }], withdrawn: ['trukket tilbake'] }]);
    expect(await everything(meeting)).not.toContain('trukket');
  });

  test('EX4 the file is the same whichever groups wrote the unsorted and parked points, and in whatever order', async () => {
    const said = ['Ærlig svar', 'Åpen dør', 'Øvelse', 'tid 10', 'Tid 9', 'a\u200bb', 'ab', 'ab'];
    const one = await write(testMeeting([{ unsorted: said, parked: said }]));
    const other = await write(testMeeting([{ unsorted: said.toReversed(), parked: said.toReversed() }]));
    expect(bytesOf(one.body)).toEqual(bytesOf(other.body));
  });

  test('EX4 points in a theme keep the order they were given', async () => {
    const { themes } = await question({ themes: [{ title: 'Tid', points: ['c', 'a', 'b'] }] });
    expect(texts(themes[0]!.points)).toEqual(['c', 'a', 'b']);
  });

  test('EX9 a theme without a name has none, and is not taken for one with those words', async () => {
    const { themes } = await question({
      themes: [
        { title: '', points: ['a'] },
        { title: 'Tema uten navn', points: ['b'] },
      ],
    });
    expect(themes.map(({ path, points }) => [...path, ...texts(points)])).toEqual([
      ['', 'a'],
      ['Tema uten navn', 'b'],
    ]);
  });

  test.each(['nb', 'nn', 'en'] as const)(
    'EX5 an empty board, a question without points and a meeting without questions, in %s',
    async (language) => {
      const empty = await read(testMeeting([{ themes: [] }, { prompt: 'To', themes: [{ title: 'A' }] }], { language }));
      expect(empty.questions).toEqual([
        { prompt: 'Hva trenger vi?', themes: [], unsorted: [], parked: [] },
        { prompt: 'To', themes: [{ path: ['A'], points: [] }], unsorted: [], parked: [] },
      ]);
      expect(await read(testMeeting([], { language, title: 'Møte #1 <b>' }))).toEqual({
        title: 'Møte #1 <b>',
        questions: [],
      });
      const { unsorted, parked } = await question({ unsorted: ['a'], parked: ['b'] }, { language });
      expect([texts(unsorted), texts(parked)]).toEqual([['a'], ['b']]);
    },
  );
}
