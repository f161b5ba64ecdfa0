import { foldWord, type KeywordsResult } from '@stikkord/domain';
import type { EntriesSlice, PollDesk } from '@stikkord/protocol';
import { wordOf } from '../../board/word-of.ts';

/** A word that stands in the cloud, and how many said it. */
export interface StandingWord {
  /** Folded: its name. */
  readonly word: string;
  readonly text: string;
  readonly count: number;
}

/**
 * All words that stand, most frequent first: the result's, and behind them those that it was cut of, counted from the answers
 * themselves. So none is out of a facilitator's reach.
 */
export function allWords(
  result: KeywordsResult | null,
  { hiddenWords, joinedWords }: Pick<PollDesk, 'hiddenWords' | 'joinedWords'>,
  entries: EntriesSlice,
): readonly StandingWord[] {
  const words = result?.words ?? [];
  if (!result || result.more === 0) return words;
  const known = new Set(words.map(({ word }) => word));
  const aside = new Set([...hiddenWords, ...joinedWords].map(({ word }) => word));
  const rest = new Map<string, StandingWord>();
  for (const entry of entries) {
    const { text } = entry;
    const word = wordOf(entry);
    if (known.has(word) || aside.has(word)) continue;
    const before = rest.get(word) ?? { word, text, count: 0 };
    rest.set(word, { ...before, count: before.count + 1 });
  }
  return [...words, ...[...rest.values()].sort((a, b) => b.count - a.count || (a.word < b.word ? -1 : 1))];
}

/** Those that have what is typed somewhere in them, in any case and spacing. */
export function wordsLike(words: readonly StandingWord[], typed: string): readonly StandingWord[] {
  const wanted = foldWord(typed);
  return wanted === '' ? words : words.filter((said) => said.word.includes(wanted) || wordOf(said).includes(wanted));
}
