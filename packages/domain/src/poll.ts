import type { QuestionId } from './ids.ts';
import type { Question } from './plan.ts';

/** What each person answers by themselves, on a phone, in seconds. */
export type PollKind = Poll['kind'];
export type QuestionKind = 'group-work' | PollKind;
export const POLL_KINDS: readonly PollKind[] = ['keywords', 'open', 'choice', 'scales', 'vote'];

/** Unique within their question. */
export type OptionId = string;
export type StatementId = string;

interface EveryPoll {
  /** The hall and the phones see nothing of the result before facilitators reveal it. */
  readonly hidden: boolean;
}

export interface KeywordsPoll extends EveryPoll {
  readonly kind: 'keywords';
  /** At most so many from one person. */
  readonly entries: number;
  /** Of each, counted as people see them: see `visibleLength`. */
  readonly characters: number;
}

export interface OpenPoll extends EveryPoll {
  readonly kind: 'open';
  readonly entries: number;
  /** Counted as people see them; null: as long as a point may be. */
  readonly characters: number | null;
  /** Answers are shown when a facilitator has let them through, or until one takes them away. */
  readonly moderated: 'before' | 'after';
}

export interface ChoicePoll extends EveryPoll {
  readonly kind: 'choice';
  readonly options: readonly PollOption[];
  /** One may choose at most so many. */
  readonly most: number;
  /** The one question that says which part people belong to; choice and scales can be shown by it. At most one of a meeting counts: `roleQuestion`. */
  readonly role: boolean;
}

export interface PollOption {
  readonly id: OptionId;
  readonly text: string;
  /** What it means, in a sentence; may be empty. */
  readonly help: string;
}

export interface ScalesPoll extends EveryPoll {
  readonly kind: 'scales';
  readonly statements: readonly PollStatement[];
  /** The least and the greatest number that one may give. */
  readonly from: number;
  readonly to: number;
  /** What the ends mean; may be empty. */
  readonly low: string;
  readonly high: string;
  /** One may say that one can't say. */
  readonly cantSay: boolean;
}

export interface PollStatement {
  readonly id: StatementId;
  readonly text: string;
}

/** On the first-level themes of another question's published board. */
export interface VotePoll extends EveryPoll {
  readonly kind: 'vote';
  /** Null: not chosen yet. */
  readonly of: QuestionId | null;
  readonly by: 'dots' | 'axes';
  /** By dots: so many to give away, several on one theme if one likes. */
  readonly dots: number;
  /** By axes, each 1–5; what they ask: empty is "important" and "easy". */
  readonly x: string;
  readonly y: string;
}

export type Poll = KeywordsPoll | OpenPoll | ChoicePoll | ScalesPoll | VotePoll;

/** The numbers of a vote by axes. */
export const AXIS_FROM = 1;
export const AXIS_TO = 5;

/** What a poll of a kind is before anybody has said anything of it. */
export function newPoll(kind: PollKind): Poll {
  switch (kind) {
    case 'keywords':
      return { kind, hidden: false, entries: 3, characters: 25 };
    case 'open':
      return { kind, hidden: false, entries: 1, characters: 280, moderated: 'after' };
    case 'choice':
      return { kind, hidden: false, options: [], most: 1, role: false };
    case 'scales':
      return { kind, hidden: false, statements: [], from: 1, to: 5, low: '', high: '', cantSay: true };
    case 'vote':
      return { kind, hidden: true, of: null, by: 'dots', dots: 3, x: '', y: '' };
  }
}

export function kindOf({ poll }: Pick<Question, 'poll'>): QuestionKind {
  return poll?.kind ?? 'group-work';
}

/** True for the kinds whose points are sorted on a board. */
export function hasBoard(question: Pick<Question, 'poll'>): boolean {
  const kind = kindOf(question);
  return kind === 'group-work' || kind === 'keywords' || kind === 'open';
}
