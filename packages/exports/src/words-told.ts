import { foldWord, standingWord, type KeywordsResult, type SummaryPoint } from '@stikkord/domain';
import type { ExportPoll } from './export-input.ts';
import type { KeywordsRecord } from './poll-record.ts';

/**
 * EX21, EX26. Of a poll's words, those that a file may tell: all of them where all points are in it, none in a file of quotes, and where
 * some points are left out, as often as those that are there say them.
 */
export function wordsTold(
  { result, joinedWords = {} }: ExportPoll,
  shown: readonly SummaryPoint[],
  leftOut: readonly SummaryPoint[],
): KeywordsRecord['words'] {
  if (result.kind !== 'keywords') return [];
  const told = result.words.map(({ text, count }) => ({ text, count }));
  if (leftOut.length === 0) return told;
  const split = new Set(leftOut.flatMap(({ partOf }) => partOf ?? []));
  const written = new Map<string, string>();
  for (const { id, text, original, partOf } of shown)
    if (partOf === null || !split.has(partOf)) written.set(partOf ?? id, original ?? text);
  const writings = new Map<string, string[]>();
  for (const text of written.values()) {
    const word = standingWord(foldWord(text), joinedWords);
    writings.set(word, [...(writings.get(word) ?? []), text]);
  }
  return result.words
    .flatMap(({ word, text, count }): KeywordsResult['words'] => {
      const own = writings.get(word);
      if (own === undefined) return [];
      return [{ word, text: own.includes(text) ? text : own.toSorted()[0]!, count: Math.min(count, own.length) }];
    })
    .toSorted((a, b) => b.count - a.count || (a.word < b.word ? -1 : 1))
    .map(({ text, count }) => ({ text, count }));
}
