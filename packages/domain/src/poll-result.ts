import type { AxesPlace } from './entry.ts';
import type { PointId, ThemeId } from './ids.ts';
import type { OptionId, StatementId } from './poll.ts';

/** What all answers to a poll say together. Nothing in it says whose they are, or in which order they came. */
export type PollResult = KeywordsResult | OpenResult | ChoiceResult | ScalesResult | DotsResult | AxesResult;

interface EveryResult {
  /** Number of people behind it. */
  readonly answered: number;
}

export interface KeywordsResult extends EveryResult {
  readonly kind: 'keywords';
  /** Those that stand: most frequent first, then by the alphabet of code units. */
  readonly words: readonly WordCount[];
  /** Words that stand but aren't in `words`: none, but where a list was cut to be sent. */
  readonly more: number;
}

export interface WordCount {
  /** Folded: the word's name. See `foldWord`. */
  readonly word: string;
  /** As most people wrote it. */
  readonly text: string;
  readonly count: number;
}

export interface OpenResult extends EveryResult {
  readonly kind: 'open';
  /** Those that may be shown, in the order of their ids, which are random. */
  readonly answers: readonly { readonly id: PointId; readonly text: string }[];
}

export interface ChoiceResult extends EveryResult {
  readonly kind: 'choice';
  /** True where one may choose several: the counts add up to more than `answered`. */
  readonly several: boolean;
  /** In the poll's order. */
  readonly options: readonly { readonly id: OptionId; readonly text: string; readonly count: number }[];
}

export interface ScalesResult extends EveryResult {
  readonly kind: 'scales';
  readonly from: number;
  readonly to: number;
  readonly low: string;
  readonly high: string;
  /** In the poll's order. */
  readonly statements: readonly StatementResult[];
}

export interface StatementResult {
  readonly id: StatementId;
  readonly text: string;
  /** How many gave each number, from the least. */
  readonly counts: readonly number[];
  readonly cantSay: number;
  /** Of those who gave a number; null: nobody did. */
  readonly mean: number | null;
}

export interface DotsResult extends EveryResult {
  readonly kind: 'dots';
  /** Most dots first; of as many, in the board's order. */
  readonly themes: readonly (VotedTheme & {
    readonly dots: number;
    /** How many gave it any. */
    readonly people: number;
  })[];
}

export interface AxesResult extends EveryResult {
  readonly kind: 'axes';
  /** As the poll names them; may be empty. */
  readonly x: string;
  readonly y: string;
  /** Greatest sum of both means first; those that nobody placed last. */
  readonly themes: readonly (VotedTheme & {
    /** Means; null: nobody placed it. */
    readonly place: AxesPlace | null;
    readonly people: number;
  })[];
}

export interface VotedTheme {
  readonly theme: ThemeId;
  readonly title: string;
  /** 1–8. */
  readonly hue: number;
}

/** A choice or scales by role: made once, from the answers as they were then, and kept as it was made. See BR1–BR6. */
export interface Breakdown {
  /** Number of people behind all parts together. */
  readonly answered: number;
  /** No part has fewer than five people. Never fewer than two parts. */
  readonly parts: readonly BreakdownPart[];
}

export interface BreakdownPart {
  /** Texts of the role question's options that it holds, in that question's order; more than one where small ones were put together. */
  readonly roles: readonly string[];
  /** It also holds people who said no role. */
  readonly unsaid: boolean;
  /** Of scales: a statement that one to four of some part spoke of is in no part. */
  readonly result: ChoiceResult | ScalesResult;
}
