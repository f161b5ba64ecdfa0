import { expect, test } from 'vitest';
import { draftKey } from './draft-keys.ts';

const on = { at: 1, count: 3, open: false, itself: true };

test('on a draft, Enter uses it, Delete drops it, F2 renames it and M adds it to a theme', () => {
  expect(['Enter', 'Delete', 'F2', 'm', 'M'].map((key) => draftKey(key, on))).toEqual(
    ['use', 'drop', 'rename', 'add', 'add'].map((act) => ({ act: { do: act } })),
  );
});

test('on a button in it, Enter is the button’s', () => {
  expect(draftKey('Enter', { ...on, itself: false })).toBe(null);
});

test('arrows go from draft to draft and stop at the ends', () => {
  expect(['ArrowUp', 'ArrowDown', 'Home', 'End'].map((key) => draftKey(key, on))).toEqual(
    [0, 2, 0, 2].map((to) => ({ to })),
  );
  expect(draftKey('ArrowUp', { ...on, at: 0 })).toEqual({ to: 0 });
  expect(draftKey('ArrowDown', { ...on, at: 2 })).toEqual({ to: 2 });
});

test('right opens it, left folds it; other keys mean nothing', () => {
  const fold = { act: { do: 'fold' } };
  expect(draftKey('ArrowRight', on)).toEqual(fold);
  expect(draftKey('ArrowLeft', on)).toBe(null);
  expect(draftKey('ArrowLeft', { ...on, open: true })).toEqual(fold);
  expect(draftKey('ArrowRight', { ...on, open: true })).toBe(null);
  expect(draftKey('toString', on)).toBe(null);
});
