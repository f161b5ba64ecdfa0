import { isStopWord } from './stop-words.ts';

/** A word as it stands in a text, and in lower case. */
export interface Word {
  readonly text: string;
  readonly lower: string;
}

/** A point longer than this says no more about its theme, and live typing must stay instant. UTF-16 units. */
const READ_MAX = 2_000;

/** The words of a text, in order: runs of letters, marks and digits, with inner hyphens and apostrophes as borders. */
export function wordsOf(text: string): Word[] {
  const found = text.slice(0, READ_MAX).match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return found.map((word) => ({ text: word, lower: word.normalize('NFC').toLowerCase() }));
}

/** Those that carry a meaning of their own. */
export function contentOf(words: readonly Word[]): Word[] {
  return words.filter(({ lower }) => lower.length > 1 && !isStopWord(lower) && !/^\p{N}+$/u.test(lower));
}
