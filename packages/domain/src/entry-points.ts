import { ENTRIES, INDIVIDUALS, type Entry } from './entry.ts';
import type { PointId } from './ids.ts';
import type { Point } from './point.ts';
import type { Poll } from './poll.ts';
import { wordFates, wordOf, WordTally } from './poll-words.ts';
import type { Polling } from './polling.ts';
import { said } from './said-texts.ts';

/** A keyword or an open answer. */
export interface EntryTextShown {
  readonly id: PointId;
  readonly text: string;
  /** Only what is shown counts. Waiting: nobody has let it through yet. */
  readonly state: 'shown' | 'waiting' | 'taken-away';
}

/** PO17, PO27. What people wrote, in the order of ids, which are random. */
export function entryTexts(poll: Poll, entries: readonly Entry[], polling: Polling): readonly EntryTextShown[] {
  return said(poll, entries, polling)
    .map(({ id, text, state }) => ({ id, text, state }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** PO22. Points of a poll's board: each text by itself, without anything that joins it to others of the same person. */
export function entryPoints(poll: Poll, entries: readonly Entry[], polling: Polling): Point[] {
  return entryTexts(poll, entries, polling).map(({ id, text, state }) => ({
    id,
    group: INDIVIDUALS,
    section: ENTRIES,
    text,
    deleted: state !== 'shown',
  }));
}

/** What facilitators decided on words, as they are listed to be taken back. */
export interface WordDesk {
  /** `count`: people who wrote it, or what is joined into it. */
  readonly hiddenWords: readonly { readonly word: string; readonly text: string; readonly count: number }[];
  readonly joinedWords: readonly { readonly word: string; readonly text: string; readonly into: string }[];
}

/** PO15, PO16. By the alphabet of code units. Words that nobody has written any longer are listed as they are folded. */
export function wordDesk(entries: readonly Entry[], polling: Polling): WordDesk {
  const { hiddenWords, joinedWords } = polling;
  const fates = wordFates(polling);
  const own = new WordTally();
  const passing = new WordTally();
  const hidden = new Set(hiddenWords);
  for (const entry of entries) {
    if (entry.answer.kind !== 'keywords') continue;
    for (const each of entry.answer.texts) {
      const word = wordOf(each);
      own.add(word, each.text, entry);
      for (const step of new Set(fates(word).path)) if (hidden.has(step)) passing.add(step, each.text, entry);
    }
  }
  const text = (word: string): string => own.text(word) ?? word;
  return {
    hiddenWords: [...hidden].sort().map((word) => ({ word, text: text(word), count: passing.count(word) })),
    joinedWords: Object.keys(joinedWords)
      .sort()
      .map((word) => ({ word, text: text(word), into: fates(word).with }))
      .filter(({ word, into }) => word !== into),
  };
}
