import type { WordCount } from '@stikkord/domain';

/** A page of the list beside a cloud: the most frequent words, or words without room in it. */
export interface CloudPage {
  readonly kind: 'top' | 'roomless';
  readonly words: readonly WordCount[];
}

interface Ends {
  readonly top: number;
  readonly bottom: number;
}

/**
 * First the most frequent words, as many as a page holds; then pages of those that have no room in the cloud and don't stand on the
 * first. Each list with where its words begin and end, in px from its own top, as they stand under and after each other.
 */
export function cloudPages(
  words: readonly WordCount[],
  rows: readonly Ends[],
  roomless: readonly WordCount[],
  places: readonly Ends[],
  height: number,
): CloudPage[] {
  const fit = rows.filter(({ bottom }) => bottom <= height + 0.5).length;
  const top = words.slice(0, Math.max(1, fit));
  const said = new Set(top.map(({ word }) => word));
  const pages: { kind: 'top' | 'roomless'; words: WordCount[] }[] = [{ kind: 'top', words: top }];
  let begin = -Infinity;
  for (const [index, word] of roomless.entries()) {
    if (said.has(word.word)) continue;
    const at = places[index];
    if (!at) continue;
    if (begin === -Infinity || at.bottom - begin > height + 0.5) {
      begin = at.top;
      pages.push({ kind: 'roomless', words: [] });
    }
    pages.at(-1)!.words.push(word);
  }
  return pages;
}
