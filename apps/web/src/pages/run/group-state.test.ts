import type { ProgressSlice } from '@stikkord/protocol';
import { expect, test } from 'vitest';
import { groupState, minutesSince } from './group-state.ts';

const progress = (change: Partial<ProgressSlice>): ProgressSlice => ({
  points: 0,
  lastActivity: null,
  writing: false,
  done: false,
  ...change,
});

test('a group is told by what it does, then by who is there', () => {
  expect(groupState(2, progress({ unreadable: true, writing: true }))).toBe('unreadable');
  expect(groupState(0, undefined)).toBe('nobody');
  expect(groupState(2, progress({}))).toBe('empty');
  expect(groupState(2, progress({ points: 3, writing: true }))).toBe('writing');
  expect(groupState(2, progress({ points: 3 }))).toBe('resting');
  expect(groupState(0, progress({ points: 3 }))).toBe('left');
  expect(groupState(0, progress({ points: 3, done: true, writing: true }))).toBe('done');
});

test('minutes since the last activity, never below zero when the clocks differ', () => {
  expect(minutesSince(null, 5)).toBeNull();
  expect(minutesSince(60_000, 185_000)).toBe(2);
  expect(minutesSince(60_000, 0)).toBe(0);
});
