import { describe, expect, test } from 'vitest';
import { ACTS } from './acts.ts';
import { keyMeaning, type KeyMeaning, type KeyPlace } from './board-keys.ts';

function press(keys: string, on: KeyPlace = 'point'): KeyMeaning | null {
  const parts = keys === '+' ? ['+'] : keys.split('+');
  const key = parts.at(-1)!;
  return keyMeaning(
    { key, shift: parts.includes('Shift'), alt: parts.includes('Alt'), mod: parts.includes('Ctrl') },
    on,
  );
}

describe('keys', () => {
  test('letters are acts on the point that has the focus, and on nothing else', () => {
    expect(press('m')).toEqual({ key: 'act', act: 'move' });
    expect(press('Enter')).toEqual({ key: 'act', act: 'move' });
    expect(press('Shift+P')).toEqual({ key: 'act', act: 'goes-to' });
    expect(press('P')).toEqual({ key: 'act', act: 'park' });
    expect(press('m', 'elsewhere')).toBeNull();
    expect(press('p', 'theme')).toBeNull();
    expect(press('?', 'elsewhere')).toBeNull();
  });

  test('a sign is the same sign with Shift and without: keyboards differ', () => {
    expect(press('Shift+?')).toEqual({ key: 'act', act: 'acts' });
    expect(press('?')).toEqual({ key: 'act', act: 'acts' });
    expect(press('Shift+/')).toEqual({ key: 'act', act: 'find' });
    expect(press('3')).toEqual({ key: 'digit', digit: '3' });
    expect(press('0')).toEqual({ key: 'act', act: 'other-theme' });
  });

  test('a theme has keys of its own', () => {
    expect(press('F2', 'theme')).toEqual({ key: 'act', act: 'rename' });
    expect(press('D', 'theme')).toEqual({ key: 'act', act: 'details' });
    expect(press('D')).toEqual({ key: 'act', act: 'lay' });
    expect(press('Alt+ArrowUp', 'theme')).toEqual({ key: 'act', act: 'earlier' });
    expect(press('Alt+ArrowUp')).toEqual({ key: 'act', act: 'up' });
    expect(press('n', 'theme')).toEqual({ key: 'act', act: 'new-theme' });
    expect(press('Enter', 'theme')).toBeNull();
    expect(press('Ctrl+a', 'theme')).toBeNull();
  });

  test('undo, redo and find are taken everywhere; what the browser has is left to it', () => {
    for (const on of ['point', 'theme', 'elsewhere'] as const) {
      expect(press('Ctrl+z', on)).toEqual({ key: 'act', act: 'undo' });
      expect(press('Ctrl+Shift+Z', on)).toEqual({ key: 'act', act: 'redo' });
      expect(press('Ctrl+y', on)).toEqual({ key: 'act', act: 'redo' });
      expect(press('Ctrl+k', on)).toEqual({ key: 'act', act: 'find' });
      expect(press('F3', on)).toEqual({ key: 'act', act: 'next-match' });
      expect(press('Ctrl+r', on)).toBeNull();
      expect(press('Ctrl+Alt+z', on)).toBeNull();
    }
    expect(press('/', 'elsewhere')).toBeNull();
    expect(press('/')).toEqual({ key: 'act', act: 'find' });
  });

  test('arrows go along the list and from theme to theme; with Shift they choose', () => {
    expect(press('ArrowDown')).toEqual({ key: 'step', by: 1, range: false });
    expect(press('Shift+ArrowDown')).toEqual({ key: 'step', by: 1, range: true });
    expect(press('End')).toEqual({ key: 'step', by: Infinity, range: false });
    expect(press('ArrowRight')).toEqual({ key: 'theme', by: 1 });
    expect(press(' ')).toEqual({ key: 'pick', range: false });
    expect(press('Shift+ ')).toEqual({ key: 'pick', range: true });
    expect(press('Ctrl+ ')).toEqual({ key: 'pick', range: false });
  });

  test('when all is sorted, one can go on from the heading', () => {
    expect(press('ArrowRight', 'home')).toEqual({ key: 'theme', by: 1 });
    expect(press('?', 'home')).toEqual({ key: 'act', act: 'acts' });
    expect(press('n', 'home')).toEqual({ key: 'act', act: 'new-theme' });
    expect(press('p', 'home')).toBeNull();
    expect(press('Ctrl+a', 'home')).toBeNull();
  });

  test('no two acts on the same thing share a key', () => {
    for (const of of ['points', 'theme'] as const) {
      const keys = ACTS.filter((act) => act.of === of || act.of === 'board').flatMap((act) => act.keys);
      expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
    }
  });
});
