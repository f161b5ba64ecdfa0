import { expect, test } from 'vitest';
import { presentKey, type PresentAct } from './present-key.ts';

const plain = { altKey: false, ctrlKey: false, metaKey: false, shiftKey: false, repeat: false };
const away = { control: false, near: false };

test.each<[string, PresentAct | null]>([
  ['PageDown', 'next'],
  ['ArrowRight', 'next'],
  [' ', 'next'],
  ['PageUp', 'back'],
  ['ArrowLeft', 'back'],
  ['ArrowDown', null],
  ['f', null],
  ['x', null],
])('keys and clickers: %s', (key, act) => {
  expect(presentKey({ ...plain, key }, away)).toBe(act);
});

test('a key that is held down, and one for the browser, turn nothing', () => {
  expect(presentKey({ ...plain, key: 'PageDown', repeat: true }, away)).toBe(null);
  expect(presentKey({ ...plain, key: 'ArrowLeft', altKey: true }, away)).toBe(null);
});

test('space presses the button that has the focus; a letter counts only near the buttons', () => {
  expect(presentKey({ ...plain, key: ' ' }, { control: true, near: true })).toBe(null);
  expect(presentKey({ ...plain, key: ' ', shiftKey: true }, away)).toBe('back');
  expect(presentKey({ ...plain, key: 'f' }, { control: true, near: true })).toBe('full');
});

test('where the hall’s picture fills the screen, the arrows up and down turn too', () => {
  expect(presentKey({ ...plain, key: 'ArrowDown' }, { ...away, full: true })).toBe('next');
  expect(presentKey({ ...plain, key: 'Escape' }, { ...away, full: true })).toBe('leave');
});
