/**
 * The live feed: one WebSocket per page, server → page. State is a set of named slices; the page gets a snapshot and then
 * patches that set or remove whole slices, at most one patch per 100 ms. PROTOCOL.md says it in prose.
 * Past 300 lines, being a list of what is told, in one place for both ends.
 */
import type {
  AgendaItemId,
  Breakdown,
  Call,
  DayRow,
  Deck,
  Divide,
  DeckFollowUp,
  GroupId,
  KeptLine,
  Language,
  MaterialContent,
  MaterialId,
  Message,
  MessageId,
  MeetingId,
  OpenResult,
  PointId,
  Poll,
  PollResult,
  Published,
  QuestionId,
  QuestionStatus,
  RoomClock,
  RunCommand,
  SectionId,
  Stage,
  ThemeId,
  VotedTheme,
  VotePoll,
} from '@stikkord/domain';

export const FEED_COALESCE_MS = 100;
/** A page that has heard nothing for this long connects again. */
export const FEED_SILENCE_MS = 30_000;
export const FEED_BEAT_MS = 15_000;
/** A group counts as writing for this long after its last change. */
export const WRITING_MS = 10_000;

/** `now`: the server's clock in ms since 1970, to correct the page's by. */
export type FeedMessage<Slices = Record<string, unknown>> =
  | { readonly t: 'snapshot'; readonly now: number; readonly slices: Slices }
  | { readonly t: 'patch'; readonly now: number; readonly set: Partial<Slices>; readonly gone: readonly string[] }
  | { readonly t: 'beat'; readonly now: number };

/** What a page may send: how many people sit at this device. Anything else closes the socket. */
export interface FeedHere {
  readonly t: 'here';
  readonly people: number;
}

export interface MeetingSlice {
  readonly id: MeetingId;
  readonly title: string;
  readonly date: string;
  readonly language: Language;
  readonly code: string;
  readonly phase: 'before' | 'running' | 'over';
  /** How people come into groups. */
  readonly divide: Divide;
  /** Of the IANA database; never empty: the meeting's, or the server's. */
  readonly zone: string;
  /** A copy to practise on: said on every page. */
  readonly rehearsal?: true;
}

export interface AgendaRowSlice {
  readonly id: AgendaItemId;
  /** Minutes after midnight, computed; null where unknown. */
  readonly start: number | null;
  readonly end: number | null;
  readonly what: string;
  readonly how: string;
  readonly who: string;
}

/** A message from facilitators that this page is to show until it has been read there. */
export interface MessageSlice {
  readonly id: MessageId;
  readonly text: string;
  readonly at: number;
  /** It is to this page's group, not to all. */
  readonly own: boolean;
}

/** Text, image, PDF or link; files are fetched from `api.file`. */
export interface MaterialSlice {
  readonly id: MaterialId;
  readonly title: string;
  readonly question: QuestionId | null;
  readonly agendaItem: AgendaItemId | null;
  readonly content: MaterialContent;
}

/** What a facilitator did last, so that the others' pages can say it. */
export interface Happened {
  /** Counts up while the server runs. */
  readonly number: number;
  /** The word that the page gave with its command, by which it knows its own; or empty. */
  readonly act: string;
  /** `time-up`: nobody's; a question closed when its time came. */
  readonly command: RunCommand['do'] | 'plan' | 'time-up';
  /** Of its row, question or group, where it has one. */
  readonly about: { readonly agendaItem?: AgendaItemId; readonly question?: QuestionId; readonly group?: GroupId };
}

export interface AgendaSlice {
  readonly rows: readonly AgendaRowSlice[];
  readonly current: AgendaItemId | null;
}

export interface GroupSlice {
  readonly id: GroupId;
  readonly number: number;
  /** As given by the organiser; empty: shown as the word for group and the number. */
  readonly name: string;
  /** Devices that have the group's page open now, and the people they say sit at them. */
  readonly devices: number;
  readonly people: number;
  /** The group that it was merged into: nobody comes into it any more. Only facilitators are told of such groups. */
  readonly into?: GroupId;
  /** Numbers of groups that were merged into it: their links lead here. */
  readonly also?: readonly number[];
}

export interface QuestionSlice {
  readonly id: QuestionId;
  readonly prompt: string;
  readonly sections: readonly { readonly id: SectionId; readonly title: string }[];
  readonly agendaItem: AgendaItemId | null;
  readonly status: QuestionStatus;
  readonly closesAt: number | null;
  /** YYYY-MM-DD: the last day to answer on; or empty. */
  readonly due: string;
  /** 1 where there has been one only. */
  readonly round: number;
  readonly published: Published | null;
  /** What one needs to answer it; null: group work. */
  readonly poll: PollSlice | null;
  /** The first box whose answers count, where it isn't 1. Another than before: one's own answer may count no more, or again; ask. */
  readonly answersFrom?: number;
}

/** Of a vote also what it is on: first-level themes of the board, in its order. */
export type PollSlice = Exclude<Poll, VotePoll> | (VotePoll & { readonly themes: readonly VotedTheme[] });

/** A result as it is sent: what was answered to an open question comes in `entries` slices. Of keywords at most WORDS_SENT_MAX words. */
export type ResultSlice = Exclude<PollResult, OpenResult> | Omit<OpenResult, 'answers'>;
export const WORDS_SENT_MAX = 300;

/** Some of a question's keywords or open answers, in slices numbered from 0 that only grow; in no order that tells who or when. */
export type EntriesSlice = readonly {
  readonly id: PointId;
  readonly text: string;
  /** For facilitators only: the others are not sent it. */
  readonly state?: 'waiting' | 'taken-away';
}[];

/** How a poll stands. */
export interface PollProgress {
  /** Number of people whose answer counts. */
  readonly answered: number;
  /** Participants' devices that have a page open now. */
  readonly present: number;
  /** The hall and the phones may see the result. */
  readonly revealed: boolean;
}

/** For facilitators. */
export interface PollDesk extends PollProgress {
  readonly boxes: { readonly first: number; readonly last: number };
  /** Open answers that wait to be let through. */
  readonly waiting: number;
  /** Taken out of the cloud. */
  readonly hiddenWords: readonly { readonly word: string; readonly text: string; readonly count: number }[];
  /** Counted with another. */
  readonly joinedWords: readonly { readonly word: string; readonly text: string; readonly into: string }[];
  /** By role: shown, made but not shown, can be made, or why it can't: there is no role question, no kind for it, it is open, or too few answered. */
  readonly byRole: 'shown' | 'made' | 'can' | 'no-role-question' | 'wrong-kind' | 'still-open' | 'too-few';
}

/** What the hall sees of a poll; it gets `entries` slices beside. */
export interface HallPoll extends PollProgress {
  /** Null: hidden, or nothing to show. */
  readonly result: ResultSlice | null;
  readonly breakdown: Breakdown | null;
}

/** A group's points for a question, section by section in document order; blank ones are left out. */
export interface PointsSlice {
  readonly sections: readonly {
    readonly id: SectionId;
    /** `under`: the point that this one is indented under. */
    readonly points: readonly {
      readonly id: PointId;
      readonly text: string;
      readonly deleted?: true;
      readonly under?: PointId;
      /** The round that it came in, where that is not the first. */
      readonly round?: number;
    }[];
  }[];
}

/** How a group stands with a question. */
export interface ProgressSlice {
  readonly points: number;
  /** ms since 1970 by the server's clock, or null where nothing has been written since the server started. */
  readonly lastActivity: number | null;
  /** Changed within WRITING_MS. */
  readonly writing: boolean;
  readonly done: boolean;
  /** The answer is damaged in the database: what it says is not in `points`. */
  readonly unreadable?: true;
}

/** A published board in numbers. Counts hold every point, also those that were laid on others. */
export interface SummaryNumbers {
  readonly question: QuestionId;
  readonly number: number;
  /** ms since 1970. */
  readonly at: number;
  readonly follows: boolean;
  readonly unsorted: number;
  readonly parked: number;
  readonly pointCount: number;
  readonly groupCount: number;
}

/** Themes as the hall sees them: no group, no person, no id that leads to one. */
export interface SummarySlice extends SummaryNumbers {
  readonly themes: readonly SummaryThemeSlice[];
}

export interface SummaryThemeSlice {
  readonly id: ThemeId;
  readonly title: string;
  /** 1–8; null: by position. */
  readonly hue: number | null;
  /** "What we heard", or empty. */
  readonly heard: string;
  readonly pointCount: number;
  readonly groupCount: number;
  readonly points: readonly SummaryPointSlice[];
  readonly themes: readonly SummaryThemeSlice[];
}

export interface SummaryPointSlice {
  /** Stable while the point stands, and says nothing of where it comes from. */
  readonly key: string;
  readonly text: string;
  /** Points that it stands for, itself and those laid on it, where there are more than one. */
  readonly count?: number;
  readonly quote?: true;
  /** A facilitator worded it. */
  readonly worded?: true;
}

/** What the hall's screen gets beside, where the deck has a slide for it. */
export interface HallSummarySlice extends SummarySlice {
  readonly parkedPoints?: readonly ParkedPointSlice[];
  readonly followUps?: readonly DeckFollowUp[];
}

export interface ParkedPointSlice extends SummaryPointSlice {
  readonly goesTo?: string;
}

/** A published summary as participants get it: its themes come one by one, in slices of their own. */
export interface PublishedSlice extends SummaryNumbers {
  /** Of the first level, in order. */
  readonly themes: readonly ThemeId[];
}

/** What became of a point of the page's own group. One that was split has a row for each part. */
export interface TrailRow {
  /** As its group knows it. */
  readonly point: PointId;
  /** Of the point that shows it: itself, or the one that it was laid on. Null where the hall isn't shown it. */
  readonly key: string | null;
  /** The theme that it stands in, of either level; null: parked, or not sorted yet. */
  readonly theme: ThemeId | null;
  readonly parked?: true;
  /** Parked: where it goes. */
  readonly goesTo?: string;
}

export interface ParticipantSlices {
  meeting: MeetingSlice;
  agenda: AgendaSlice;
  groups: readonly GroupSlice[];
  /** Open and closed ones; a waiting question is not told before it opens. */
  questions: readonly QuestionSlice[];
  /** The page's own group (null: none chosen yet, or it is gone) and what it has said. */
  own: {
    readonly group: GroupId | null;
    readonly done: readonly QuestionId[];
    readonly hand: boolean;
    /** The path of the page that tells the group later what became of its points; null without a group. */
    readonly receipt: string | null;
    /** Its hand is up: its place in the queue, from 1, and whether somebody is on the way. */
    readonly call?: { readonly place: number; readonly coming: boolean };
    /** Groups that were merged into it: it reads what they have written. */
    readonly merged?: readonly { readonly id: GroupId; readonly number: number; readonly name: string }[];
  };
  clock: RoomClock | null;
  /** Not read by this device's group's pages alone: a page remembers what was read on it. Oldest first. */
  messages: readonly MessageSlice[];
  /** Those that may be seen now, in order. */
  materials: readonly MaterialSlice[];
  /** Questions whose board facilitators have published. */
  published: readonly PublishedSlice[];
  /** The same for all groups: first-level themes with what stands under them. */
  [theme: `theme/${QuestionId}/${ThemeId}`]: SummaryThemeSlice;
  [trail: `trail/${QuestionId}`]: readonly TrailRow[];
  /** True: fewer than five people are here, and who says what may be guessed. */
  fewHere: boolean;
  /** Of polls that are closed and revealed. */
  [result: `result/${QuestionId}`]: ResultSlice;
  [breakdown: `breakdown/${QuestionId}`]: Breakdown;
  [entries: `entries/${QuestionId}/${number}`]: EntriesSlice;
}

export interface BoardNumbers {
  readonly themes: number;
  readonly sorted: number;
  readonly unsorted: number;
  /** Changes since it was published; not where the hall follows it, or sees nothing. */
  readonly since?: number;
  /** The board is damaged in the database: nothing is sorted. */
  readonly unreadable?: true;
}

/** How a question's summary is presented, and the first-level themes that have been on the screen. */
export interface PresentingSlice {
  readonly deck: Deck;
  readonly presented: readonly ThemeId[];
}

export interface FacilitatorSlices {
  meeting: MeetingSlice;
  agenda: AgendaSlice;
  groups: readonly GroupSlice[];
  questions: readonly QuestionSlice[];
  stage: Stage;
  hands: readonly GroupId[];
  /** Of those who ask: since when, and whether somebody is on the way. */
  calls: Readonly<Record<GroupId, Call>>;
  clock: RoomClock | null;
  /** The day's rows as planned and as they went: `dayTimes` of the domain makes the times of it. */
  day: readonly DayRow[];
  messages: readonly Message[];
  /** All, in order, with whether they may be seen. */
  materials: readonly (MaterialSlice & { readonly shown: boolean })[];
  /** The row whose start can be taken back. */
  lastStart: AgendaItemId | null;
  /** Facilitators' devices that have a page open now. */
  facilitators: number;
  happened: Happened | null;
  /** There is a meeting before this one to tell of. */
  lastTime: boolean;
  /** For the links on the page. */
  links: { readonly projectorKey: string };
  /** Where texts go when one asks for drafts of themes from there; null: nowhere, it is off. */
  ai: { readonly host: string } | null;
  /** Boards of all questions: what they say, in numbers. */
  boards: Readonly<Record<QuestionId, BoardNumbers>>;
  presenting: Readonly<Record<QuestionId, PresentingSlice>>;
  polls: Readonly<Record<QuestionId, PollDesk>>;
  [result: `result/${QuestionId}`]: ResultSlice;
  [breakdown: `breakdown/${QuestionId}`]: Breakdown;
  [entries: `entries/${QuestionId}/${number}`]: EntriesSlice;
  [points: `points/${QuestionId}/${GroupId}`]: PointsSlice;
  [progress: `progress/${QuestionId}/${GroupId}`]: ProgressSlice;
}

export interface ProjectorSlices {
  meeting: MeetingSlice;
  agenda: AgendaSlice;
  stage: Stage;
  clock: RoomClock | null;
  day: readonly DayRow[];
  /** The material on stage; or null. */
  material: MaterialSlice | null;
  /** The question on stage, or the one that the page asked for; or null. */
  question: QuestionSlice | null;
  /** Groups writing now, groups with a point written, groups in all. */
  writing: { readonly writing: number; readonly started: number; readonly groups: number };
  /** The summary on stage, or of the question that the page asked for, where it is published; or null. */
  summary: HallSummarySlice | null;
  /** How that summary is presented; null where there is none. */
  deck: Deck | null;
  /** The lines of the slide on the screen as they came to stand there: the same for all who look. Null where none is. */
  kept: readonly KeptLine[] | null;
  /** Of the question on stage, where it is a poll. */
  poll: HallPoll | null;
  [entries: `entries/${QuestionId}/${number}`]: EntriesSlice;
}

export interface SlicesOf {
  participant: ParticipantSlices;
  facilitator: FacilitatorSlices;
  projector: ProjectorSlices;
}
