import type { ProgressSlice } from '@stikkord/protocol';
import { expect, test } from 'vitest';
import { heldOrder, lookCounts, lookFirst, lookOf, matches, progressWith, type GroupOnPage } from './group-look.ts';
import { TileOrder } from './tile-order.ts';

const NOW = Date.UTC(2030, 4, 14, 10);
const wrote = (minutesAgo: number | null, more: Partial<ProgressSlice> = {}): ProgressSlice => ({
  points: 4,
  lastActivity: minutesAgo === null ? null : NOW - minutesAgo * 60_000,
  writing: false,
  done: false,
  ...more,
});
const group = (id: string, look: GroupOnPage['look'], hand = false): GroupOnPage => ({
  id,
  look,
  hand,
  state: 'resting',
});

test('a group that wrote less than three minutes ago is active, one that did so before is silent', () => {
  expect(lookOf(1, wrote(0, { writing: true }), NOW)).toBe('active');
  expect(lookOf(1, wrote(2.9), NOW)).toBe('active');
  expect(lookOf(1, wrote(3), NOW)).toBe('silent');
  expect(lookOf(1, wrote(null), NOW)).toBe('silent');
});

test('nobody there is told as that, whether something was written or not; done stands above it', () => {
  expect(lookOf(0, undefined, NOW)).toBe('nobody');
  expect(lookOf(0, wrote(1), NOW)).toBe('nobody');
  expect(lookOf(1, wrote(null, { points: 0 }), NOW)).toBe('empty');
  expect(lookOf(0, wrote(9, { done: true }), NOW)).toBe('done');
  expect(lookOf(1, wrote(9, { unreadable: true }), NOW)).toBe('unreadable');
});

test('a group with merged ones counts their points and the last that was written, and says itself whether it is done', () => {
  expect(progressWith([wrote(5), wrote(2, { done: true }), undefined])).toEqual(wrote(2, { points: 8 }));
  expect(progressWith([undefined, wrote(7)])).toEqual(wrote(7));
  expect(progressWith([wrote(5), wrote(null, { points: 0 })])).toEqual(wrote(5));
  expect(progressWith([undefined])).toBeUndefined();
});

test('counts of states: a hand is counted beside what the group is doing', () => {
  const groups = [group('a', 'active', true), group('b', 'active'), group('c', 'nobody', true)];
  expect(lookCounts(groups)).toMatchObject({ hand: 2, active: 2, nobody: 1, silent: 0, done: 0 });
  expect(groups.filter((each) => matches(each, 'hand')).map(({ id }) => id)).toEqual(['a', 'c']);
  expect(groups.filter((each) => matches(each, null))).toHaveLength(3);
});

test('what needs a look stands first: hands in the order in which they came, then by state, then as planned', () => {
  const groups = [
    group('a', 'active'),
    group('b', 'done', true),
    group('c', 'silent'),
    group('d', 'active', true),
    group('e', 'nobody'),
    group('f', 'silent'),
    group('g', 'empty'),
  ];
  expect(lookFirst(groups, ['d', 'b'])).toEqual(['d', 'b', 'e', 'c', 'f', 'g', 'a']);
});

test('a held order moves nothing: what left its state stays, what is gone goes, what is new comes last', () => {
  expect(heldOrder(['c', 'a', 'b'], new Set(['a', 'b', 'c', 'd']), ['a', 'b', 'd'])).toEqual(['c', 'a', 'b', 'd']);
  expect(heldOrder(['c', 'a', 'b'], new Set(['a', 'b', 'd']), ['d'])).toEqual(['a', 'b', 'd']);
});

test('narrowed to a state, what leaves it stays until one asks anew; what comes into it comes last', () => {
  const order = new TileOrder();
  order.take([group('a', 'silent'), group('b', 'active'), group('c', 'silent')], [], { filter: 'silent' });
  const later = [group('a', 'active'), group('b', 'silent'), group('c', 'silent')];
  expect(order.shown(later, []).map(({ id }) => id)).toEqual(['a', 'c', 'b']);
  expect(order.isStale(later, [])).toBe(true);
  order.take(later, []);
  expect(order.shown(later, []).map(({ id }) => id)).toEqual(['b', 'c']);
  expect(order.isStale(later, [])).toBe(false);
  order.take(later, [], { filter: null });
  expect(order.shown([...later].reverse(), []).map(({ id }) => id)).toEqual(['c', 'b', 'a']);
});
