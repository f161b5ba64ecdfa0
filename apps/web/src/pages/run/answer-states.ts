import type { EntriesSlice } from '@stikkord/protocol';
import { folded } from '../../board/folded.ts';

/** What became of an open answer. */
export type AnswerState = 'waiting' | 'shown' | 'taken-away';
export type Answer = EntriesSlice[number];

/** The answers by what became of them, each in the order in which they came to this page. */
export function answersBy(entries: EntriesSlice): Readonly<Record<AnswerState, readonly Answer[]>> {
  const by: Record<AnswerState, Answer[]> = { waiting: [], shown: [], 'taken-away': [] };
  for (const answer of entries) by[answer.state ?? 'shown'].push(answer);
  return by;
}

/** Those that have what is typed somewhere in them. */
export function answersLike(answers: readonly Answer[], typed: string): readonly Answer[] {
  const wanted = folded(typed);
  return wanted === '' ? answers : answers.filter(({ text }) => folded(text).includes(wanted));
}
