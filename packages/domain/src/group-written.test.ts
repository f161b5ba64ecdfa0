import { expect, test } from 'vitest';
import { groupWritten } from './group-written.ts';
import { group } from './testing-room.ts';

const groups = [
  group('g1', { number: 1, name: 'Nord' }),
  group('g2', { number: 2 }),
  group('g3', { number: 3, name: '2' }),
];
const meant = (written: string): string | undefined => groupWritten(groups, written)?.id;

test('GR7 by its name whatever its case and spaces, which stands above a number', () => {
  expect([' nord ', 'NORD', '2'].map(meant)).toEqual(['g1', 'g1', 'g3']);
});

test('GR7 by its number, alone or behind a word for group', () => {
  expect(['1', '01', 'Gruppe 2', 'gr. 2', 'Unit 2', 'bord 3'].map(meant)).toEqual(['g1', 'g1', 'g2', 'g2', 'g2', 'g3']);
  expect(['', 'Rom 2', '4', 'Nordvest', '2 2'].map(meant), 'no group').toEqual(Array(5).fill(undefined));
});
