import fc from 'fast-check';
import { expect, test } from 'vitest';
import { draftsFrom } from './drafts-from.ts';

const from = (themes: unknown, count = 5) => draftsFrom(JSON.stringify({ themes }), count);

test('AI3 each point stands in one draft at most, the first that names it; what was not asked about is dropped', () => {
  expect(
    from([
      { name: 'Tid', points: [1, 2, 2, 9, 0, -1, 1.5, 'x', null] },
      { name: 'Sted', points: [2, '3', 1] },
    ]),
  ).toEqual([
    { name: 'Tid', points: [1, 2] },
    { name: 'Sted', points: [3] },
  ]);
});

test('AI3 themes without a name or a point are dropped, and their points are free for the next', () => {
  expect(
    from([
      { name: ' \u200b ', points: [1] },
      { name: 7, points: [1] },
      { name: 'Tom', points: [] },
      { points: [1] },
      null,
      'Tid',
      { name: 'Tid', points: 'alle' },
      { name: 'Sted', points: [1] },
    ]),
  ).toEqual([{ name: 'Sted', points: [1] }]);
});

test('AI3 names stand on one line, turn no text around, and are cut without cutting a character in two', () => {
  const [draft] = from([{ name: `\u202eTid\n\tog  sted ${'🙂'.repeat(150)}`, points: [1] }])!;
  expect(draft!.name.startsWith('Tid og sted 🙂')).toBe(true);
  expect(draft!.name.length).toBeLessThanOrEqual(200);
  expect(draft!.name).not.toMatch(/\p{Cs}/u);
});

test('AI3 JSON between words or in a fence of code is read; no theme at all is an answer; anything else is none', () => {
  const json = '{"themes":[{"name":"Tid","points":[1]}]}';
  for (const content of [json, `Her er temaene:\n\`\`\`json\n${json}\n\`\`\`\nSi fra!`])
    expect(draftsFrom(content, 1)).toEqual([{ name: 'Tid', points: [1] }]);
  expect(draftsFrom('{"themes":[]}', 3)).toEqual([]);
  for (const content of [
    '',
    'Beklager.',
    '}{',
    '{"themes":{}}',
    '[]',
    'null',
    '{"themes":[1]}',
    json.replace('[1]', '[7]'),
  ])
    expect([content, draftsFrom(content, 1)]).toEqual([content, null]);
});

test('AI3 whatever comes, no number is there twice or was not asked about', () => {
  const themes = fc.array(fc.oneof(fc.anything(), fc.record({ name: fc.string(), points: fc.array(fc.integer()) })));
  const anything = fc.oneof(
    fc.string(),
    themes.map((list) => JSON.stringify({ themes: list }) ?? ''),
  );
  fc.assert(
    fc.property(anything, fc.nat(20), (content, count) => {
      const drafts = draftsFrom(content, count) ?? [];
      const numbers = drafts.flatMap(({ points }) => points);
      expect(new Set(numbers).size).toBe(numbers.length);
      for (const number of numbers) expect(number >= 1 && number <= count && Number.isInteger(number)).toBe(true);
      for (const { name, points } of drafts) expect(name !== '' && points.length > 0 && name.length <= 200).toBe(true);
    }),
    { seed: 44, numRuns: 500 },
  );
});
