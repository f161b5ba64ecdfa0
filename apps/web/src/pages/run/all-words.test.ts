import { foldWord, type KeywordsResult } from '@stikkord/domain';
import { expect, test } from 'vitest';
import { allWords, wordsLike } from './all-words.ts';
import { joinChoices } from './word-likeness.ts';

const said = (text: string, count = 1): { word: string; text: string; count: number } => ({
  word: foldWord(text),
  text,
  count,
});
const NOTHING = { hiddenWords: [], joinedWords: [] };
const result = (more: number, ...words: ReturnType<typeof said>[]): KeywordsResult => ({
  kind: 'keywords',
  answered: 9,
  words,
  more,
});

test('words that a result was cut of are there still, counted from the answers; those that are hidden or joined aren’t', () => {
  const entries = ['Tillit', 'Ro', 'ro', 'Dum', 'samarbeid'].map((text, at) => ({ id: `e${at}`, text }));
  const aside = {
    hiddenWords: [said('Dum')],
    joinedWords: [{ ...said('Samarbeid'), into: foldWord('Tillit') }],
  };
  expect(allWords(result(1, said('Tillit', 4)), aside, entries)).toEqual([said('Tillit', 4), { ...said('Ro', 2) }]);
  expect(allWords(result(0, said('Tillit', 4)), aside, entries)).toEqual([said('Tillit', 4)]);
  expect(allWords(null, NOTHING, [])).toEqual([]);
});

test('a word is found by a part of it, in any case and spacing', () => {
  const words = [said('Rom for å feile'), said('Tillit')];
  expect(wordsLike(words, '  FOR Å ').map(({ text }) => text)).toEqual(['Rom for å feile']);
  expect(wordsLike(words, ' ')).toEqual(words);
  expect(wordsLike(words, 'xyz')).toEqual([]);
});

test('words that begin alike are offered first to be joined, and a word never with itself', () => {
  const words = [said('Tillit', 9), said('Samhandling', 3), said('Samarbeid', 5), said('Sol', 7)];
  expect(joinChoices(words, foldWord('Samarbeid')).map(({ text }) => text)).toEqual(['Samhandling', 'Tillit', 'Sol']);
});
