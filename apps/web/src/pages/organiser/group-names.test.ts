import { expect, test } from 'vitest';
import { groupNames } from './group-names.ts';

test('groups are a number, or names one per line', () => {
  expect(groupNames(null, '3')).toEqual(['', '', '']);
  expect(groupNames(null, '')).toEqual([]);
  expect(groupNames(null, 'x')).toEqual([]);
  expect(groupNames(' Nord \r\n\r\nSør', '3')).toEqual(['Nord', 'Sør']);
});
