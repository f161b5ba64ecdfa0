import type { GroupSlice } from '@stikkord/protocol';
import { expect, test } from 'vitest';
import { moveGroup } from './group-commands.ts';
import { mergedOf, readBy, standingAlone } from './message-facts.ts';

const group = (id: string, into?: string): GroupSlice => ({
  id,
  number: 1,
  name: '',
  devices: 0,
  people: 0,
  ...(into !== undefined && { into }),
});
const GROUPS = [group('a'), group('b', 'c'), group('c'), group('d'), group('e', 'b')];

test('a group moves past the one beside it that is shown, not past a merged one', () => {
  expect(moveGroup(GROUPS, 'c', -1)).toMatchObject({ id: 'c', before: 'a' });
  expect(moveGroup(GROUPS, 'a', 1)).toMatchObject({ id: 'a', before: 'd' });
  expect(moveGroup(GROUPS, 'c', 1)).toMatchObject({ id: 'c', before: null });
  expect(moveGroup(GROUPS, 'a', -1)).toBeNull();
  expect(moveGroup(GROUPS, 'd', 1)).toBeNull();
});

test('those merged into a group are found through each other', () => {
  expect(standingAlone(GROUPS).map(({ id }) => id)).toEqual(['a', 'c', 'd']);
  expect(mergedOf(GROUPS, 'c').map(({ id }) => id)).toEqual(['b', 'e']);
  expect(mergedOf(GROUPS, 'a')).toEqual([]);
});

test('a message to all is read in so many of the groups that people are in; one to some, in so many of those', () => {
  const message = { id: 'm', text: 'Fem minutter til', at: 0, groups: null, read: ['a', 'b'] };
  expect(readBy(message, GROUPS)).toEqual({ of: 3, read: 1 });
  expect(readBy({ ...message, groups: ['d', 'a', 'gone'] }, GROUPS)).toEqual({ of: 2, read: 1 });
});
