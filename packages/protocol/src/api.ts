import type {
  EntryAnswer,
  GroupId,
  Language,
  MaterialContent,
  MeetingId,
  MessageId,
  Plan,
  PlanCommand,
  PointId,
  QuestionId,
  RoomPlanCommand,
  RunCommand,
  SeriesId,
} from '@stikkord/domain';

/** Answers of the API. Bodies of requests are described, and checked, by `schemas/`. */

export interface MeAnswer {
  readonly organiser: { readonly name: string; readonly email: string } | null;
  /** True until the first organiser has an account. */
  readonly setUpOpen: boolean;
}

export interface MeetingRow {
  readonly id: MeetingId;
  readonly title: string;
  readonly date: string;
  readonly code: string;
  readonly groups: number;
  readonly questions: number;
  readonly phase: 'before' | 'running' | 'over';
  readonly deleted: boolean;
  readonly series: SeriesId | null;
}

export interface MeetingsAnswer {
  readonly meetings: readonly MeetingRow[];
}

/** A meeting as its organiser plans it. Keys make the links: see `page`. */
export interface MeetingAnswer {
  readonly id: MeetingId;
  readonly code: string;
  readonly facilitatorKey: string;
  readonly projectorKey: string;
  readonly phase: 'before' | 'running' | 'over';
  readonly deleted: boolean;
  readonly plan: Plan;
  readonly series: SeriesId | null;
  /** The meeting that "last time" tells of. */
  readonly previous: MeetingId | null;
  /** Questions that somebody has answered: their kind can't be changed any more. */
  readonly answered: readonly QuestionId[];
  /** It is a copy to practise on, of this meeting. */
  readonly rehearsalOf: MeetingId | null;
  /** People on the list that divides them. */
  readonly listed: number;
}

/** `inverse` undoes the commands, in the order given. */
export interface PlanAnswer {
  readonly plan: Plan;
  readonly inverse: readonly PlanCommand[];
}

/** What a participant's page gets on joining. `group`: the one this device chose last, if it still stands. */
export interface JoinAnswer {
  readonly meeting: MeetingId;
  readonly code: string;
  readonly title: string;
  readonly language: Language;
  readonly group: GroupId | null;
}

export interface EnterAnswer {
  readonly role: 'facilitator' | 'projector';
  readonly meeting: MeetingId;
  readonly code: string;
  readonly title: string;
  readonly language: Language;
}

export interface GroupChoice {
  readonly group: GroupId | null;
}

/** What a group says beside its text. */
export interface Signal {
  readonly hand?: boolean;
  readonly done?: { readonly question: QuestionId; readonly done: boolean };
  /** A message that was read. */
  readonly read?: MessageId;
}

/** Commands that a facilitator may give; groups speak through `Signal`. */
export type FacilitatorCommand = Exclude<RunCommand, { do: 'say-done' | 'read-message' | 'draw-lot' }>;

/** So many points of one question are sent for drafts; what is beyond is left to be sorted by hand. */
export const DRAFT_POINTS_MAX = 800;

/** Drafts of themes for what is unsorted, from the address that the administrator named. Nothing is changed by them. */
export interface DraftsAnswer {
  readonly drafts: readonly ThemeDraft[];
  /** Points that no theme was found for. */
  readonly left: readonly PointId[];
}

export interface ThemeDraft {
  readonly name: string;
  /** Never none; no point is in two drafts. */
  readonly points: readonly PointId[];
}

/** One's own answer to a poll as it is committed; null: none. */
export interface EntryReply {
  readonly answer: EntryAnswer | null;
}

export type { RoomPlanCommand };

/** `inverse` undoes the commands, in the order given. */
export interface RoomPlanAnswer {
  readonly inverse: readonly RoomPlanCommand[];
}

/** A file that was checked, cleaned and kept: what a material says of it, without what an image shows. */
export interface FileAnswer {
  readonly content: Extract<MaterialContent, { readonly kind: 'image' | 'pdf' }>;
  /** As it is kept. */
  readonly bytes: number;
}

/** How many are on the list. `unknown`: what was written for groups that the meeting doesn't have, each once; their rows are left out. */
export interface ListAnswer {
  readonly listed: number;
  readonly unknown: readonly string[];
}

export interface TemplateRow {
  readonly id: string;
  readonly title: string;
  readonly agenda: number;
  readonly groups: number;
  readonly questions: number;
  readonly deleted: boolean;
}

export interface TemplatesAnswer {
  readonly templates: readonly TemplateRow[];
}

/** A dress rehearsal under way, or over and not yet thrown away; null: none. */
export interface RehearsalAnswer {
  readonly rehearsal: {
    readonly meeting: MeetingId;
    readonly code: string;
    readonly facilitatorKey: string;
    readonly projectorKey: string;
    /** ms since 1970: until then simulated groups write; null: they are done. */
    readonly until: number | null;
  } | null;
}
