import type { PointId, QuestionId, ThemeId } from '@stikkord/domain';

/** What a meeting's boards say now, for the organiser to follow up: everything in it can be what a follow-up is about. */
export interface OutcomeAnswer {
  /** Questions that stand, in the plan's order. */
  readonly boards: readonly OutcomeBoard[];
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
