/**
 * The live feed: one WebSocket per page, server → page. State is a set of named slices; the page gets a snapshot and then
 * patches that set or remove whole slices, at most one patch per 100 ms. PROTOCOL.md says it in prose.
 */
import type {
  AgendaItemId,
  GroupId,
  Language,
  MeetingId,
  PointId,
  QuestionId,
  QuestionStatus,
  SectionId,
  Stage,
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
}

export interface QuestionSlice {
  readonly id: QuestionId;
  readonly prompt: string;
  readonly sections: readonly { readonly id: SectionId; readonly title: string }[];
  readonly agendaItem: AgendaItemId | null;
  readonly status: QuestionStatus;
  readonly closesAt: number | null;
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

/** Themes as the hall sees them: no group, no person, no id that leads to one. */
export interface SummarySlice {
  readonly question: QuestionId;
  readonly themes: readonly SummaryThemeSlice[];
  readonly unsorted: number;
  readonly pointCount: number;
  readonly groupCount: number;
}

export interface SummaryThemeSlice {
  readonly id: string;
  readonly title: string;
  readonly pointCount: number;
  readonly groupCount: number;
  /** `key` is stable while the point stands, and says nothing of where it comes from. */
  readonly points: readonly { readonly key: string; readonly text: string }[];
  readonly themes: readonly SummaryThemeSlice[];
}

export interface ParticipantSlices {
  meeting: MeetingSlice;
  agenda: AgendaSlice;
  groups: readonly GroupSlice[];
  /** Open and closed ones; a waiting question is not told before it opens. */
  questions: readonly QuestionSlice[];
  /** The page's own group (null: none chosen yet, or it is gone) and what it has said. */
  own: { readonly group: GroupId | null; readonly done: readonly QuestionId[]; readonly hand: boolean };
}

export interface BoardNumbers {
  readonly themes: number;
  readonly sorted: number;
  readonly unsorted: number;
  /** The board is damaged in the database: nothing is sorted. */
  readonly unreadable?: true;
}

export interface FacilitatorSlices {
  meeting: MeetingSlice;
  agenda: AgendaSlice;
  groups: readonly GroupSlice[];
  questions: readonly QuestionSlice[];
  stage: Stage;
  hands: readonly GroupId[];
  /** For the links on the page. */
  links: { readonly projectorKey: string };
  /** Boards of all questions: what they say, in numbers. */
  boards: Readonly<Record<QuestionId, BoardNumbers>>;
  [points: `points/${QuestionId}/${GroupId}`]: PointsSlice;
  [progress: `progress/${QuestionId}/${GroupId}`]: ProgressSlice;
}

export interface ProjectorSlices {
  meeting: MeetingSlice;
  agenda: AgendaSlice;
  stage: Stage;
  /** The question on stage, or null. */
  question: QuestionSlice | null;
  /** Groups writing now, groups with a point written, groups in all. */
  writing: { readonly writing: number; readonly started: number; readonly groups: number };
  /** The summary on stage, or null. */
  summary: SummarySlice | null;
}

export interface SlicesOf {
  participant: ParticipantSlices;
  facilitator: FacilitatorSlices;
  projector: ProjectorSlices;
}
