import type { ProgressSlice } from '@stikkord/protocol';
import { expect, test } from 'vitest';
import { drift, groupState, minutesSince } from './group-state.ts';

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

test('the drift is how far the clock stands outside the row that is on', () => {
  const row = { id: 'r', start: 600, end: 620, what: '', how: '', who: '' };
  expect(drift(row, 610)).toBe(0);
  expect(drift(row, 626)).toBe(6);
  expect(drift(row, 597)).toBe(-3);
  expect(drift({ ...row, end: null }, 700)).toBe(0);
  expect(drift(undefined, 700)).toBe(0);
  expect(drift(row, 300)).toBe(0);
});
