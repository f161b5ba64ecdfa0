import { expect, test } from 'vitest';
import { publishedWords } from './publish-words.ts';

const AT = new Date(2030, 4, 14, 14, 20).getTime();
const HOUR_MS = 3_600_000;

test('RN13 what the hall has of a board is told in words: nothing, what was, or all that comes', () => {
  const shown = { number: 1, at: AT, follows: false };
  expect(publishedWords(null, undefined, AT)).toBe('Ikke vist');
  expect(publishedWords({ ...shown, follows: true }, undefined, AT)).toBe('Følger tavla');
  expect(publishedWords(shown, undefined, AT + HOUR_MS)).toBe('Vist 14:20');
  expect(publishedWords(shown, 0, AT + HOUR_MS)).toBe('Vist 14:20 · ingen endringer siden');
  expect(publishedWords(shown, 1, AT + HOUR_MS)).toBe('Vist 14:20 · 1 endring siden');
  expect(publishedWords(shown, 14, AT + HOUR_MS)).toBe('Vist 14:20 · 14 endringer siden');
});

test('what was shown another day says which', () => {
  expect(publishedWords({ number: 1, at: AT, follows: false }, 2, AT + 30 * HOUR_MS)).toMatch(/^Vist 14\. mai/);
});
