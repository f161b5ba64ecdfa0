import type { Language } from '@stikkord/domain';
import type { PollRecord } from './poll-record.ts';

/** The version of the JSON shape; raised when a reader of the one before would go wrong. */
export const RECORD_VERSION = 4;

/**
 * A meeting as it leaves the house: the JSON export as it stands, and what the other formats are written from.
 * Ids, withdrawn points and facilitators' notes end here, so that no format can let them slip (EX2, EX3); and so do
 * groups, but for the names that the organiser asked for.
 */
export interface MeetingRecord {
  readonly format: 'stikkord-meeting';
  readonly version: typeof RECORD_VERSION;
  readonly title: string;
  /** YYYY-MM-DD. */
  readonly date: string;
  readonly language: Language;
  /** Of the organiser's look; not there where it is empty. */
  readonly organisation?: string;
  /** `quotes`: of the points only those marked as quotes are here. Counts are of all. */
  readonly points: 'all' | 'quotes';
  readonly groupsInMeeting: number;
  readonly agenda: readonly AgendaRecord[];
  readonly questions: readonly QuestionRecord[];
}

/** Times as HH:MM, or null where unknown. */
export interface AgendaRecord {
  readonly start: string | null;
  readonly end: string | null;
  readonly what: string;
  readonly how: string;
  readonly who: string;
}

export interface QuestionRecord {
  readonly prompt: string;
  /** Titles of the question's sections; empty for a question that has but one. */
  readonly sections: readonly string[];
  readonly pointCount: number;
  readonly groupCount: number;
  /** EX16. Groups whose answer can't be read and is missing; not there where none is. */
  readonly unreadableGroups?: number;
  /** EX16. The board can't be read, so nothing is sorted. */
  readonly themesUnreadable?: true;
  readonly themes: readonly ThemeRecord[];
  readonly unsorted: readonly PointRecord[];
  readonly unsortedCount: number;
  /** EX26. The organiser left them out, and the count with them. */
  readonly unsortedLeftOut?: true;
  readonly parked: readonly PointRecord[];
  readonly parkedCount: number;
  /** Those whose theme or point is gone, or isn't in this file. */
  readonly followUps?: readonly FollowUpRecord[];
  /** EX28. Not there: group work. The points of a poll are one person's each: `groupCount` is 0, here and in the themes. */
  readonly poll?: PollRecord;
}

export interface ThemeRecord {
  /** As written on the board; may be empty. */
  readonly title: string;
  /** The sentence "what we heard"; not there where there is none. */
  readonly heard?: string;
  /** 1–8, where facilitators chose one; else that of its position. */
  readonly hue?: number;
  /** The bucket for the rest, which stands last. */
  readonly other?: true;
  /** Points here and in the sub-themes, those laid on others too. */
  readonly pointCount: number;
  /** Groups behind them, each counted once. */
  readonly groupCount: number;
  readonly points: readonly PointRecord[];
  readonly themes: readonly ThemeRecord[];
  /** EX23. Also of its points that aren't in a file of quotes. */
  readonly followUps?: readonly FollowUpRecord[];
}

export interface PointRecord {
  /** As shown. */
  readonly text: string;
  /** EX17. What its group wrote, where `text` is a facilitator's wording of it or a part of it. */
  readonly original?: string;
  /** EX18. `text` is a part of what its group wrote. */
  readonly part?: true;
  /** To be quoted. */
  readonly quote?: true;
  /** EX3. The group that wrote it, where the organiser asked for names. */
  readonly group?: string;
  /** Title of the section it answers, where the question has several. */
  readonly section?: string;
  /** The text of the point that its group indented it under. */
  readonly under?: string;
  /** EX19. Points that are laid on it as duplicates; they have none themselves. */
  readonly same?: readonly PointRecord[];
  /** How many say it, where that isn't itself and `same`: in a file of quotes, which leaves out those laid on it. */
  readonly said?: number;
  /** EX20. Where a parked point goes. */
  readonly goesTo?: string;
  readonly followUps?: readonly FollowUpRecord[];
}

/** EX23. What became of it. */
export interface FollowUpRecord {
  readonly state: 'done' | 'next' | 'wont';
  /** What was done, what is next, or why not. */
  readonly text: string;
  /** A role. */
  readonly responsible?: string;
  /** YYYY-MM-DD. */
  readonly due?: string;
  /** What it is about, where it stands with the question and that is known: the title of a theme that is gone. */
  readonly about?: string;
}
