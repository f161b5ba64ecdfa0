import { isId, pointId, type GroupId, type PointId, type SectionId, type ThemeId } from './ids.ts';
import type { OptionId, StatementId } from './poll.ts';

/** One person's answer to a poll. Everything in it is from one person; nothing in it says who. */
export type EntryAnswer =
  | { readonly kind: 'keywords' | 'open'; readonly texts: readonly EntryText[] }
  | { readonly kind: 'choice'; readonly options: readonly OptionId[] }
  /** Statements that aren't named were passed over. Null: can't say. */
  | { readonly kind: 'scales'; readonly values: Readonly<Record<StatementId, number | null>> }
  | { readonly kind: 'dots'; readonly dots: Readonly<Record<ThemeId, number>> }
  | { readonly kind: 'axes'; readonly places: Readonly<Record<ThemeId, AxesPlace>> };

export interface AxesPlace {
  readonly x: number;
  readonly y: number;
}

/** `id`: random, made by the page that it was typed on; a point's key. It says nothing of the person, nor of the texts beside it. */
export interface EntryText {
  readonly id: string;
  readonly text: string;
}

/** An answer as it is kept. */
export interface Entry {
  /** One per person and question, the same whenever the person answers again; nothing joins it to keys of other questions. */
  readonly key: string;
  readonly answer: EntryAnswer;
  /** The option of the meeting's role question that the person had chosen; kept with choice and scales only. */
  readonly role: OptionId | null;
}

/** Stands in a point's id and `group` where it is one person's: no group may have this id. */
export const INDIVIDUALS: GroupId = '.individuals';
/** Likewise in the place of a section. */
export const ENTRIES: SectionId = '.entries';

/** The id of the point that an entry's text is. */
export function entryPointId(text: string): PointId {
  return pointId(INDIVIDUALS, ENTRIES, text);
}

/** True for ids of entries' texts: long enough that none is made twice. */
export function isEntryTextId(value: unknown): value is string {
  return isId(value) && value.length >= 16 && value.length <= 40;
}

/** Why an answer isn't taken. */
export type EntryRefusal =
  | 'poll-closed'
  | 'wrong-kind'
  | 'nothing-said'
  | 'said-twice'
  | 'too-many-answers'
  | 'answer-too-long'
  | 'unknown-choice'
  | 'too-many-choices'
  | 'out-of-scale'
  | 'too-many-dots'
  | 'poll-full';
