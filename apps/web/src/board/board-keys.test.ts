import { expect, test } from 'vitest';
import { keyMeaning, type KeyPress } from './board-keys.ts';

const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({
  key,
  shift: false,
  alt: false,
  mod: false,
  ...more,
});

test('on a point each act has its key, in any case', () => {
  expect(keyMeaning(press('m'), 'point')).toEqual({ key: 'points', act: 'move' });
  expect(keyMeaning(press('P', { shift: true }), 'point')).toEqual({ key: 'points', act: 'park' });
  expect(keyMeaning(press('3'), 'point')).toEqual({ key: 'place', number: 3 });
  expect(keyMeaning(press('ArrowDown', { shift: true }), 'point')).toEqual({ key: 'step', by: 1, range: true });
  expect(keyMeaning(press(' ', { shift: true }), 'point')).toEqual({ key: 'pick', range: true });
});

test('letters mean nothing where no point and no theme has the focus', () => {
  for (const key of ['m', 'n', 'p', 'u', 's', '1', ' ', 'Delete', 'ArrowDown'])
    expect(keyMeaning(press(key), 'elsewhere')).toBeNull();
});

test('a theme moves with Alt and the arrows, and is deleted only where it has the focus itself', () => {
  expect(keyMeaning(press('ArrowUp', { alt: true }), 'theme')).toEqual({ key: 'theme-act', act: 'earlier' });
  expect(keyMeaning(press('ArrowLeft', { alt: true }), 'point')).toBeNull();
  expect(keyMeaning(press('ArrowUp', { alt: true }), 'point')).toEqual({ key: 'points', act: 'up' });
  expect(keyMeaning(press('Delete'), 'theme')).toEqual({ key: 'theme-act', act: 'delete' });
  expect(keyMeaning(press('Delete'), 'point')).toBeNull();
});

test('undo and redo everywhere; what is the browser’s stays the browser’s', () => {
  for (const on of ['point', 'theme', 'elsewhere'] as const) {
    expect(keyMeaning(press('z', { mod: true }), on)).toEqual({ key: 'undo' });
    expect(keyMeaning(press('Z', { mod: true, shift: true }), on)).toEqual({ key: 'redo' });
    expect(keyMeaning(press('p', { mod: true }), on)).toBeNull();
    expect(keyMeaning(press('n', { mod: true }), on)).toBeNull();
  }
});
