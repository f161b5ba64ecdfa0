import type { AxesPlace } from '@stikkord/domain';

/**
 * EX28. What a poll came to: counts, never anything of one person but the texts of keywords and short answers, which stand among the
 * question's points. Hidden words and answers that were taken away are neither counted nor told.
 */
export type PollRecord = KeywordsRecord | OpenRecord | ChoiceRecord | ScalesRecord | DotsRecord | AxesRecord;

interface EveryPollRecord {
  /** Number of people who answered. */
  readonly answered: number;
}

export interface KeywordsRecord extends EveryPollRecord {
  readonly kind: 'keywords';
  /** Most frequent first; those that were joined are counted as one. Of the points in this file alone: none in a file of quotes (EX21, EX26). */
  readonly words: readonly { readonly text: string; readonly count: number }[];
}

/** Its answers are the question's points. */
export interface OpenRecord extends EveryPollRecord {
  readonly kind: 'open';
}

export interface ChoiceRecord extends EveryPollRecord {
  readonly kind: 'choice';
  /** One could choose several: shares add up to more than 1. */
  readonly several?: true;
  /** It asked for people's role. */
  readonly role?: true;
  readonly options: readonly OptionRecord[];
  readonly byRole?: readonly RoleRecord<'options', OptionRecord>[];
}

export interface OptionRecord {
  readonly text: string;
  /** What it means. */
  readonly help?: string;
  /** EX29. Of the question of people's role: several that fewer than five chose, named one after the other in `text`. */
  readonly together?: true;
  readonly count: number;
  /** Of those who answered: 0–1, with six decimals. */
  readonly share: number;
}

export interface ScalesRecord extends EveryPollRecord {
  readonly kind: 'scales';
  readonly from: number;
  readonly to: number;
  /** What the ends mean. */
  readonly low?: string;
  readonly high?: string;
  /** One could say that one can't say. */
  readonly canSayCantSay?: true;
  readonly statements: readonly StatementRecord[];
  /** The earlier meeting that `before` of its statements is from; `date` is YYYY-MM-DD. */
  readonly before?: { readonly title: string; readonly date: string };
  readonly byRole?: readonly RoleRecord<'statements', StatementRecord>[];
}

export interface StatementRecord {
  readonly text: string;
  /** How many gave each number, from the least. */
  readonly counts: readonly number[];
  readonly cantSay: number;
  /** How many gave a number. */
  readonly numbers: number;
  /** Of those, with six decimals; null: nobody did. */
  readonly mean: number | null;
  /** The same statement in the earlier meeting. */
  readonly before?: { readonly mean: number; readonly numbers: number };
}

/** EX29. A part of those who answered; never fewer than five. As it was when it was first shown. */
export type RoleRecord<Key extends string, Row> = {
  /** The roles it holds: more than one where small ones were put together. */
  readonly roles: readonly string[];
  /** It also holds people who said no role. */
  readonly unsaid?: true;
  readonly answered: number;
} & { readonly [key in Key]: readonly Row[] };

interface EveryVoteRecord extends EveryPollRecord {
  readonly kind: 'vote';
}

export interface DotsRecord extends EveryVoteRecord {
  readonly by: 'dots';
  /** Most dots first. `people`: how many gave it any. */
  readonly themes: readonly {
    readonly title: string;
    readonly hue: number;
    readonly dots: number;
    readonly people: number;
  }[];
}

export interface AxesRecord extends EveryVoteRecord {
  readonly by: 'axes';
  /** What was asked, each 1–5; not there: how important, and how easy. */
  readonly x?: string;
  readonly y?: string;
  /** Greatest sum of both means first. `place`: means with six decimals; null: nobody placed it. */
  readonly themes: readonly {
    readonly title: string;
    readonly hue: number;
    readonly place: AxesPlace | null;
    readonly people: number;
  }[];
}
