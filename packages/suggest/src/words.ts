import { isStopWord } from './stop-words.ts';

/** A word as it stands in a text. `at` and `end` are offsets in UTF-16 units. */
export interface Word {
  readonly text: string;
  readonly lower: string;
  readonly at: number;
  readonly end: number;
}

/** A point longer than this says no more about its theme, and live typing must stay instant. UTF-16 units. */
const READ_MAX = 2_000;

/** The words of a text, in order: runs of letters, marks and digits, with inner hyphens and apostrophes as borders. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const found of text.slice(0, READ_MAX).matchAll(/[\p{L}\p{M}\p{N}]+/gu))
    words.push({
      text: found[0],
      lower: found[0].normalize('NFC').toLowerCase(),
      at: found.index,
      end: found.index + found[0].length,
    });
  return words;
}

/** The words that carry a meaning of their own. */
export function contentWordsOf(text: string): Word[] {
  return wordsOf(text).filter(({ lower }) => lower.length > 1 && !isStopWord(lower) && !/^\p{N}+$/u.test(lower));
}
