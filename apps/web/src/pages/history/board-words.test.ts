import type { BoardComparison, PlacedComparison, ThemeComparison } from '@stikkord/domain';
import { expect, test } from 'vitest';
import { boardCountWords, placedWords, themeWords } from './board-words.ts';

const point = (change: Partial<PlacedComparison> = {}): PlacedComparison => ({
  id: 'p',
  text: 'Bil til alle',
  is: 'same',
  elsewhere: null,
  moved: false,
  marked: [],
  ...change,
});
const theme = (change: Partial<ThemeComparison> = {}): ThemeComparison => ({
  id: 't',
  is: 'same',
  title: 'Bil',
  titleBefore: null,
  level: 1,
  moved: false,
  described: false,
  mergedInto: null,
  points: [],
  ...change,
});

test('what is as it was has no words', () => {
  expect(themeWords(theme(), 'before')).toEqual([]);
  expect(placedWords(point(), 'now')).toEqual([]);
});

test('what became of a theme is told beside the version before, and what would become of it beside now', () => {
  expect(themeWords(theme({ is: 'added' }), 'before')).toEqual(['Nytt tema']);
  expect(themeWords(theme({ is: 'added' }), 'now')).toEqual(['Kommer tilbake']);
  expect(themeWords(theme({ is: 'removed' }), 'now')).toEqual(['Forsvinner']);
  expect(themeWords(theme({ titleBefore: 'Biler', moved: true }), 'before')).toEqual(['Het «Biler»', 'Flyttet']);
  expect(themeWords(theme({ is: 'merged', mergedInto: 'Utstyr' }), 'before')).toEqual(['Slått sammen med «Utstyr»']);
});

test('a point that changed place tells where it came from, and where it went', () => {
  const from = { is: 'theme', title: 'Utstyr' } as const;
  expect(placedWords(point({ is: 'came', elsewhere: from, marked: ['worded'] }), 'before')).toEqual([
    'Fra «Utstyr»',
    'Annen ordlyd',
  ]);
  expect(placedWords(point({ is: 'left', elsewhere: { is: 'unsorted' } }), 'before')).toEqual(['Til usortert']);
  expect(placedWords(point({ is: 'left' }), 'before')).toEqual(['Borte']);
});

test('a point that came to one place and left another is counted once', () => {
  const board: BoardComparison = {
    themes: [theme({ is: 'added', points: [point({ is: 'came', elsewhere: { is: 'unsorted' } })] })],
    unsorted: [point({ is: 'left', elsewhere: { is: 'theme', title: 'Bil' } })],
    parked: [],
  };
  expect(boardCountWords(board, 'before')).toBe('1 tema og 1 stikkord er endret siden versjonen før.');
  expect(boardCountWords({ themes: [theme()], unsorted: [], parked: [] }, 'now')).toBe('Ingen forskjell fra tavla nå.');
});
