import type { ChoiceResult, ScalesResult } from '@stikkord/domain';
import { expect, test } from 'vitest';
import { seriesTrends } from './series-trends.ts';

const scales = (text: string, counts: readonly number[], to = counts.length): ScalesResult => {
  const sum = counts.reduce((all, count) => all + count, 0);
  const mean = sum === 0 ? null : counts.reduce((all, count, at) => all + count * (at + 1), 0) / sum;
  const statements = [{ id: 's', text, counts, cantSay: 2, mean }];
  return { kind: 'scales', answered: sum + 2, from: 1, to, low: '', high: '', statements };
};
const choice = (counts: Readonly<Record<string, number>>): ChoiceResult => ({
  kind: 'choice',
  several: false,
  answered: Object.values(counts).reduce((all, count) => all + count, 0),
  options: Object.entries(counts).map(([text, count], index) => ({ id: String(index), text, count })),
});
const asked = (meeting: string, result: ScalesResult | ChoiceResult, prompt = 'Hvor er vi?') => ({
  meeting,
  prompt,
  result,
});

test('ST1 statements worded the same, whatever their case and spacing, are one, called what they were called last', () => {
  const { statements } = seriesTrends([
    asked('a', scales('jeg ble  hørt.', [0, 2, 2, 0, 0])),
    asked('b', scales('Jeg ble hørt', [0, 0, 0, 2, 2])),
    asked('b', scales('Bare her', [1, 0, 0, 0, 0])),
  ]);
  expect(statements).toEqual([
    {
      text: 'Jeg ble hørt',
      from: 1,
      to: 5,
      low: '',
      high: '',
      meetings: [
        { meeting: 'a', mean: 2.5, answered: 4 },
        { meeting: 'b', mean: 4.5, answered: 4 },
      ],
    },
  ]);
});

test('ST2 a number of five is not compared with one of ten, and where nobody gave a number there is nothing', () => {
  const of = (second: ScalesResult) => seriesTrends([asked('a', scales('Nyttig', [0, 1, 1])), asked('b', second)]);
  expect(of(scales('Nyttig', [0, 1, 1, 0])).statements).toEqual([]);
  expect(of(scales('Nyttig', [0, 0, 0])).statements).toEqual([]);
  expect(of(scales('Nyttig', [1, 0, 0])).statements).toHaveLength(1);
});

test('ST3 of what was asked twice at a meeting the later counts, and a meeting is not compared with itself', () => {
  const twice = [asked('b', scales('Nyttig', [1, 0])), asked('b', scales('Nyttig', [0, 1]))];
  expect(seriesTrends(twice).statements).toEqual([]);
  const { statements } = seriesTrends([asked('a', scales('Nyttig', [1, 1])), ...twice]);
  expect(statements[0]!.meetings.map(({ mean }) => mean)).toEqual([1.5, 2]);
});

test('ST4 choices asked in the same words share their options: those that a meeting did not have are none there, not nought', () => {
  const { choices } = seriesTrends([
    asked('a', choice({ Vurderer: 4, Gjør: 1 })),
    asked('b', choice({ Gjør: 6, Planlegger: 3 }), 'hvor er vi'),
    asked('b', choice({ Ja: 3 }), 'Noe annet'),
  ]);
  expect(choices).toEqual([
    {
      prompt: 'hvor er vi',
      options: ['Gjør', 'Planlegger', 'Vurderer'],
      meetings: [
        { meeting: 'a', answered: 5, counts: [1, null, 4] },
        { meeting: 'b', answered: 9, counts: [6, 3, null] },
      ],
    },
  ]);
});
