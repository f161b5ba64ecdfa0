import type { MeetingId } from '@stikkord/domain';
import type { HISTORY_ROLES, QuestionSlice } from '@stikkord/protocol';

/** Whose history is opened, and in which role. */
export interface HistoryOf {
  readonly meeting: MeetingId;
  /** A group's answer or a board, as `documentName` gives it. */
  readonly document: string;
  readonly as: (typeof HISTORY_ROLES)[number];
  /** The group's name; null: it is a board. */
  readonly group: string | null;
  readonly question: QuestionSlice;
}

/** What the event `sk-history` asks for. */
export interface HistoryWish {
  readonly of: HistoryOf;
  /** The history's code can't be fetched. */
  readonly failed: () => void;
  /** It was open, and is closed: what had the focus may have been drawn anew since. */
  readonly closed?: () => void;
}
