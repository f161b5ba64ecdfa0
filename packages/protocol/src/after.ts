/** What follows a meeting: follow-ups, the series it belongs to, its public page, "last time", the groups' receipts. */
import type {
  Activity,
  FollowUp,
  FollowUpCommand,
  FollowUpState,
  Language,
  Lineage,
  LineageStory,
  MeetingId,
  PublicChoice,
  QuestionId,
  SeriesCommand,
  SeriesId,
} from '@stikkord/domain';
import type { MeetingRow } from './api.ts';

export interface SeriesRow {
  readonly id: SeriesId;
  readonly title: string;
  /** Those that aren't deleted. */
  readonly meetings: number;
  readonly deleted: boolean;
}

export interface AllSeriesAnswer {
  readonly series: readonly SeriesRow[];
}

export interface SeriesPlanAnswer {
  readonly id: SeriesId;
  readonly title: string;
  /** Deleted ones too, marked. */
  readonly activities: readonly Activity[];
  readonly deleted: boolean;
}

/** `inverse` undoes the commands, in the order given. */
export interface SeriesChangeAnswer {
  readonly series: SeriesPlanAnswer;
  readonly inverse: readonly SeriesCommand[];
}

export interface SeriesAnswer {
  readonly series: SeriesPlanAnswer;
  /** Oldest first; without those that are deleted. */
  readonly meetings: readonly SeriesMeetingRow[];
  /** Those that stand, meeting by meeting, in their order. */
  readonly followUps: readonly SeriesFollowUpRow[];
  /** Themes from meeting to meeting, those of the first meeting first. */
  readonly themes: readonly LineageStory[];
  /** What was asked at more than one meeting. */
  readonly trends: SeriesTrends;
}

export interface SeriesTrends {
  readonly statements: readonly StatementTrend[];
  readonly choices: readonly ChoiceTrend[];
}

/** A statement on the same numbers from meeting to meeting. */
export interface StatementTrend {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  /** What the ends mean; may be empty. */
  readonly low: string;
  readonly high: string;
  /** Oldest first; those where somebody gave a number. */
  readonly meetings: readonly {
    readonly meeting: MeetingId;
    readonly mean: number;
    /** People who gave a number. */
    readonly answered: number;
  }[];
}

/** A choice that was asked in the same words. */
export interface ChoiceTrend {
  readonly prompt: string;
  readonly options: readonly string[];
  readonly meetings: readonly {
    readonly meeting: MeetingId;
    readonly answered: number;
    /** By option; null: the meeting didn't have it. */
    readonly counts: readonly (number | null)[];
  }[];
}

export interface SeriesMeetingRow extends MeetingRow {
  /** The meeting that "last time" tells of. */
  readonly previous: MeetingId | null;
}

/** A follow-up, and what its theme or point says now: null where that is gone, and `about` says what it said. */
export interface FollowUpRow {
  readonly followUp: FollowUp;
  readonly now: string | null;
}

export interface SeriesFollowUpRow extends FollowUpRow {
  readonly meeting: MeetingId;
  readonly prompt: string;
}

/** Deleted ones too, marked: undo brings them back. */
export interface FollowUpsAnswer {
  readonly followUps: readonly FollowUpRow[];
}

/** Without what they are about is called now: it is told while somebody types. */
export interface FollowUpsChangeAnswer {
  readonly followUps: readonly FollowUp[];
  readonly inverse: readonly FollowUpCommand[];
}

export interface MeetingSeriesAnswer {
  readonly series: SeriesId | null;
  readonly previous: MeetingId | null;
}

/** How an organiser's files look. The logo is base64. */
export interface LookAnswer {
  readonly organisation: string;
  /** `#rrggbb`; null: ours. */
  readonly colour: string | null;
  readonly logo: { readonly type: 'image/png' | 'image/jpeg'; readonly data: string } | null;
}

/** Decoded. */
export const LOGO_BYTES_MAX = 1024 * 1024;

export interface PublicAnswer {
  readonly page: PublicPageAnswer | null;
}

export interface PublicPageAnswer {
  readonly address: string;
  /** `/s/<address>`. */
  readonly path: string;
  /** The address is one that can't be guessed. */
  readonly secret: boolean;
  readonly choice: PublicChoice;
  /** How many times it has been published. */
  readonly number: number;
  /** ms since 1970, to the minute, when that was last. */
  readonly at: number;
  /** Withdrawn: the address says so, and stays this meeting's. */
  readonly withdrawn: boolean;
}

/** What the hall was shown at the meeting before, and what became of it. Nothing else of that meeting is in it. */
export interface LastTimeAnswer {
  /** Null: there is no meeting before, or it is deleted. */
  readonly meeting: LastTimeMeeting | null;
}

export interface LastTimeMeeting {
  readonly title: string;
  readonly date: string;
  readonly language: Language;
  /** Those whose summary was published. */
  readonly questions: readonly LastTimeQuestion[];
}

export interface LastTimeQuestion {
  readonly prompt: string;
  readonly pointCount: number;
  readonly groupCount: number;
  readonly themes: readonly LastTimeTheme[];
  /** What is done first, then what is next, then what won't be. */
  readonly followUps: readonly ShownFollowUp[];
}

export interface LastTimeTheme {
  readonly title: string;
  readonly hue: number | null;
  readonly heard: string;
  readonly other: boolean;
  readonly pointCount: number;
  readonly groupCount: number;
  readonly themes: readonly LastTimeTheme[];
}

/** A follow-up as others than the organiser see it. */
export interface ShownFollowUp {
  readonly state: FollowUpState;
  readonly text: string;
  readonly responsible: string;
  readonly due: string;
  /** The theme's title as it was published, or as it was; the point's text as it was published, or nothing. */
  readonly about: string;
}

/** Themes of earlier meetings of the series, for a facilitator to carry over; newest meeting first. */
export interface CarriableAnswer {
  readonly meetings: readonly {
    readonly meeting: MeetingId;
    readonly title: string;
    readonly date: string;
    readonly questions: readonly { readonly prompt: string; readonly themes: readonly CarriableTheme[] }[];
  }[];
}

export interface CarriableTheme {
  readonly lineage: Lineage;
  readonly title: string;
  readonly hue: number | null;
  readonly heard: string;
  readonly pointCount: number;
  readonly groupCount: number;
  /** Empty for a theme of the second level. */
  readonly themes: readonly CarriableTheme[];
}

/** What became of what a group said. Nothing in it tells who of the group, or when. */
export interface ReceiptAnswer {
  readonly title: string;
  readonly date: string;
  readonly language: Language;
  /** The group's name, or its number where it has none. */
  readonly group: { readonly name: string; readonly number: number };
  /** Those that the group has answered, in the plan's order. */
  readonly questions: readonly ReceiptQuestion[];
}

export interface ReceiptQuestion {
  readonly question: QuestionId;
  readonly prompt: string;
  /** False: the summary isn't published, and all that can be said is that the points were received. */
  readonly published: boolean;
  /** In the group's own order. */
  readonly points: readonly ReceiptPoint[];
}

export interface ReceiptPoint {
  /** As the group wrote it. */
  readonly text: string;
  /** One for each part where facilitators split it; else one. */
  readonly places: readonly ReceiptPlace[];
}

/** All of it as it was published last. */
export interface ReceiptPlace {
  /** `received`: published, but not sorted, or written since. */
  readonly state: 'received' | 'sorted' | 'parked';
  /** As it was shown, where that isn't as it was written: worded anew, a part of it, or shown by another that says the same. */
  readonly shown?: string;
  /** Titles of the theme and, below it, the sub-theme. */
  readonly path?: readonly string[];
  /** Its theme has been on the hall's screen. */
  readonly presented?: true;
  /** Parked: where it goes. */
  readonly goesTo?: string;
  /** Of the point, its sub-theme or its theme. */
  readonly followUps: readonly ShownFollowUp[];
}
