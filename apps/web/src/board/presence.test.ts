import { AWARENESS_BYTES_MAX } from '@stikkord/protocol';
import { expect, test } from 'vitest';
import { freeHue, readPresence, tellable } from './presence.ts';

test('a large selection is told as far as one frame has room', () => {
  const ids = Array.from({ length: 200 }, (_, index) => `group-${index}/section/point-with-a-long-key-${index}`);
  const told = tellable(ids);
  expect(told.length).toBeGreaterThan(20);
  expect(JSON.stringify({ board: { hue: 1, selection: told } }).length).toBeLessThan(AWARENESS_BYTES_MAX - 200);
  expect(tellable(['a', 'b'])).toEqual(['a', 'b']);
});

test('what others tell is checked', () => {
  expect(readPresence({ board: { hue: 11, selection: ['a', 4] } })).toEqual({ hue: 3, selection: ['a'] });
  for (const other of [null, undefined, 4, {}, { board: null }, { board: { hue: 'x', selection: [] } }])
    expect(readPresence(other)).toBeNull();
});

test('each facilitator gets a hue of their own as long as there are some', () => {
  expect(freeHue(3, new Set([3, 4]))).toBe(5);
  expect(freeHue(7, new Set([7]))).toBe(0);
  expect(freeHue(2, new Set([0, 1, 2, 3, 4, 5, 6, 7]))).toBe(2);
});
