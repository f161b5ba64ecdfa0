import type { Breakdown, PointId, PollResult, QuestionId, StatementId, ThemeId, VotedTheme } from '@stikkord/domain';

/** What a meeting's boards say now, for the organiser to follow up: everything in it can be what a follow-up is about. */
export interface OutcomeAnswer {
  /** Questions that stand and have a board, in the plan's order. */
  readonly boards: readonly OutcomeBoard[];
  /** Questions that each answered alone, in the plan's order; those with a board are also there. */
  readonly polls: readonly OutcomePoll[];
}

export interface OutcomePoll {
  readonly question: QuestionId;
  readonly prompt: string;
  /** All that was answered; of roles with fewer than five people only what they make together. */
  readonly result: PollResult;
  /** By role, where that was made. */
  readonly breakdown: Breakdown | null;
  /** Of a vote: in the board's order. */
  readonly themes: readonly VotedTheme[];
  /** What the same statements came to at the meeting before; null where none stood there. */
  readonly before: {
    readonly title: string;
    /** YYYY-MM-DD. */
    readonly date: string;
    readonly means: Readonly<Record<StatementId, { readonly mean: number; readonly answered: number }>>;
  } | null;
}

export interface OutcomeBoard {
  readonly question: QuestionId;
  readonly prompt: string;
  readonly pointCount: number;
  readonly groupCount: number;
  readonly themes: readonly OutcomeTheme[];
  readonly parked: readonly OutcomePoint[];
  readonly unsorted: readonly OutcomePoint[];
}

export interface OutcomeTheme {
  readonly id: ThemeId;
  readonly title: string;
  /** 1–8; null: by position. */
  readonly hue: number | null;
  /** The bucket for the rest. */
  readonly other: boolean;
  readonly pointCount: number;
  readonly groupCount: number;
  readonly points: readonly OutcomePoint[];
  /** Empty for a theme of the second level. */
  readonly themes: readonly OutcomeTheme[];
}

/** As shown. Those that are laid on others stand beside them. */
export interface OutcomePoint {
  readonly id: PointId;
  readonly text: string;
}
