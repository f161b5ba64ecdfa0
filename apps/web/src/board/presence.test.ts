import { AWARENESS_BYTES_MAX } from '@stikkord/protocol';
import { expect, test } from 'vitest';
import { claims, freeSeat, NO_CLAIMS, readPresence, tellable, toggled } from './presence.ts';

test('a large selection is told as far as one frame has room, and claims before it', () => {
  const ids = Array.from({ length: 200 }, (_, index) => `group-${index}/section/point-with-a-long-key-${index}`);
  const told = tellable(1, ids, { question: false, groups: ['g1', 'g2'], sections: [] });
  expect(told.selection.length).toBeGreaterThan(20);
  expect(told.claims.groups).toEqual(['g1', 'g2']);
  expect(JSON.stringify({ board: told }).length).toBeLessThan(AWARENESS_BYTES_MAX);
  expect(tellable(0, ['a', 'b'], NO_CLAIMS).selection).toEqual(['a', 'b']);
});

test('what others tell is checked', () => {
  expect(readPresence({ board: { seat: 3, selection: ['a', 4], claims: { groups: ['g', 1] } } })).toEqual({
    seat: 3,
    selection: ['a'],
    claims: { question: false, groups: ['g'], sections: [] },
  });
  for (const other of [null, undefined, 4, {}, { board: null }, { board: { seat: 'x' } }, { board: { seat: -1 } }])
    expect(readPresence(other)).toBeNull();
});

test('each facilitator gets the first seat that is free', () => {
  expect(freeSeat(new Set())).toBe(0);
  expect(freeSeat(new Set([0, 1, 3]))).toBe(2);
});

test('what is claimed: all of it, a group, a section', () => {
  expect(claims(NO_CLAIMS, 'g', 's')).toBe(false);
  expect(claims({ ...NO_CLAIMS, question: true }, 'g', 's')).toBe(true);
  expect(claims({ ...NO_CLAIMS, groups: toggled([], 'g') }, 'g', 's')).toBe(true);
  expect(claims({ ...NO_CLAIMS, groups: toggled(['g'], 'g') }, 'g', 's')).toBe(false);
  expect(claims({ ...NO_CLAIMS, sections: ['s'] }, 'g', 's')).toBe(true);
});
