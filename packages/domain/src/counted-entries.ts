import { isWithin } from './checked-entry.ts';
import { countedDots, countedPlaces } from './counted-votes.ts';
import type { Entry } from './entry.ts';
import { said } from './said-texts.ts';
import type { ChoicePoll, KeywordsPoll, OpenPoll, Poll, ScalesPoll } from './poll.ts';
import type {
  ChoiceResult,
  KeywordsResult,
  OpenResult,
  PollResult,
  ScalesResult,
  StatementResult,
  VotedTheme,
} from './poll-result.ts';
import { wordFates, WordTally } from './poll-words.ts';
import type { Polling } from './polling.ts';

/**
 * PO23–PO25. What all answers say together: it depends on them alone, not on the order in which they came. Answers to what the
 * poll no longer asks (another kind, an option that is gone, a number outside its scale) count nowhere.
 * `themes`: what a vote is on, in the board's order.
 */
export function pollResult(
  poll: Poll,
  entries: readonly Entry[],
  polling: Polling,
  themes: readonly VotedTheme[],
): PollResult {
  switch (poll.kind) {
    case 'keywords':
      return countedWords(poll, entries, polling);
    case 'open':
      return countedAnswers(poll, entries, polling);
    case 'choice':
      return countedChoices(poll, entries);
    case 'scales':
      return countedValues(poll, entries);
    case 'vote':
      return poll.by === 'dots' ? countedDots(entries, themes) : countedPlaces(poll, entries, themes);
  }
}

function countedWords(poll: KeywordsPoll, entries: readonly Entry[], polling: Polling): KeywordsResult {
  const shown = said(poll, entries, polling).filter(({ state }) => state === 'shown');
  const fates = wordFates(polling);
  const own = new WordTally();
  const joined = new WordTally();
  for (const { word, text, entry } of shown) {
    own.add(word, text, entry);
    joined.add(fates(word).with, text, entry);
  }
  const words = joined.words.map((word) => ({
    word,
    // Facilitators said which word it is to be called by; where nobody wrote that one, the others say it.
    text: own.text(word) ?? joined.text(word) ?? word,
    count: joined.count(word),
  }));
  words.sort((a, b) => b.count - a.count || (a.word < b.word ? -1 : 1));
  return { kind: 'keywords', answered: new Set(shown.map(({ entry }) => entry)).size, words, more: 0 };
}

function countedAnswers(poll: OpenPoll, entries: readonly Entry[], polling: Polling): OpenResult {
  const shown = said(poll, entries, polling).filter(({ state }) => state === 'shown');
  const answers = shown.map(({ id, text }) => ({ id, text })).sort((a, b) => (a.id < b.id ? -1 : 1));
  return { kind: 'open', answered: new Set(shown.map(({ entry }) => entry)).size, answers };
}

export function countedChoices(poll: ChoicePoll, entries: readonly Entry[]): ChoiceResult {
  const counts = new Map(poll.options.map(({ id }) => [id, 0]));
  let answered = 0;
  let several = poll.most > 1;
  for (const { answer } of entries) {
    if (answer.kind !== 'choice') continue;
    const chosen = [...new Set(answer.options)].filter((id) => counts.has(id));
    for (const id of chosen) counts.set(id, counts.get(id)! + 1);
    if (chosen.length > 0) answered += 1;
    // It was so when they answered.
    if (chosen.length > 1) several = true;
  }
  const options = poll.options.map(({ id, text }) => ({ id, text, count: counts.get(id)! }));
  return { kind: 'choice', answered, several, options };
}

export function countedValues(poll: ScalesPoll, entries: readonly Entry[]): ScalesResult {
  const { from, to, low, high } = poll;
  const rows = poll.statements.map(({ id, text }) => ({
    id,
    text,
    counts: Array.from({ length: to - from + 1 }, () => 0),
    cantSay: 0,
  }));
  let answered = 0;
  for (const { answer } of entries) {
    if (answer.kind !== 'scales') continue;
    let counts = false;
    for (const row of rows) {
      const value = Object.hasOwn(answer.values, row.id) ? answer.values[row.id] : undefined;
      if (value === null) row.cantSay += 1;
      else if (value !== undefined && isWithin(value, from, to)) row.counts[value - from]! += 1;
      else continue;
      counts = true;
    }
    if (counts) answered += 1;
  }
  const statements = rows.map((row): StatementResult => ({ ...row, mean: meanOf(row.counts, from) }));
  return { kind: 'scales', answered, from, to, low, high, statements };
}

function meanOf(counts: readonly number[], from: number): number | null {
  const numbers = counts.reduce((sum, count) => sum + count, 0);
  if (numbers === 0) return null;
  return counts.reduce((sum, count, index) => sum + count * (from + index), 0) / numbers;
}

/** People who said something of it: a number, or that they can't say. */
export function numberAnswered({ counts, cantSay }: StatementResult): number {
  return counts.reduce((sum, count) => sum + count, cantSay);
}
