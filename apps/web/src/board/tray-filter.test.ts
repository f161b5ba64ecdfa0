import type { Point } from '@stikkord/domain';
import { expect, test } from 'vitest';
import { filtered, NO_FILTER } from './tray-filter.ts';

const points = new Map<string, Point>(
  [
    ['1', 'g1', 's1', 'Si tidlig hva som er bestemt'],
    ['2', 'g2', 's1', 'God TID til å svare'],
    ['3', 'g2', 's2', 'Ærlighet'],
  ].map(([id, group, section, text]) => [
    id!,
    { id: id!, group: group!, section: section!, text: text!, deleted: false },
  ]),
);
const ids = ['1', '2', '3'];

test('all words have to be there, in any case and order', () => {
  expect(filtered(ids, points, { ...NO_FILTER, text: 'tid' })).toEqual(['1', '2']);
  expect(filtered(ids, points, { ...NO_FILTER, text: 'svare god' })).toEqual(['2']);
  expect(filtered(ids, points, { ...NO_FILTER, text: 'ÆRL' })).toEqual(['3']);
});

test('by group and section; nothing asked is everything', () => {
  expect(filtered(ids, points, NO_FILTER)).toBe(ids);
  expect(filtered(ids, points, { ...NO_FILTER, group: 'g2' })).toEqual(['2', '3']);
  expect(filtered(ids, points, { ...NO_FILTER, group: 'g2', section: 's2' })).toEqual(['3']);
});
