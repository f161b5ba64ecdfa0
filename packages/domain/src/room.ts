/** What goes on in the room beside the questions: rows, the clock, calls, messages. Times are ms since 1970, by the server's clock. */
import type { AgendaItemId, GroupId, MaterialId, MessageId, QuestionId } from './ids.ts';
import type { QuestionStatus, Stage } from './run.ts';

/** After the clock's end, so long until what is to close does: what is being typed is finished. */
export const GRACE_MS = 60_000;

export interface RowRun {
  readonly startedAt: number | null;
  /** When another row was begun; null: it goes on, or hasn't begun. */
  readonly endedAt: number | null;
  /** Whole minutes that it was stretched or shortened to; null: as planned. */
  readonly minutes: number | null;
  readonly skipped: boolean;
}

/** One clock for the room. It goes, or is paused: one of `endsAt` and `left` is null. */
export interface RoomClock {
  /** The row that it was started with, or null. */
  readonly agendaItem: AgendaItemId | null;
  readonly endsAt: number | null;
  /** ms that were left when it was paused. */
  readonly left: number | null;
  /** Its whole length in ms. */
  readonly length: number;
  /** Questions that close by themselves GRACE_MS after its end. */
  readonly closes: readonly QuestionId[];
}

/** What starting a row is to do beside being the row that is on. */
export interface StartParts {
  readonly questions: boolean;
  readonly material: boolean;
  readonly clock: boolean;
  readonly stage: boolean;
  /** What is still open of the row before closes in a minute; questions that have a due date are left. */
  readonly closing?: boolean | undefined;
}

/** What there was before a row was started, as far as starting it changed it. */
export interface StartedRow {
  readonly agendaItem: AgendaItemId;
  readonly at: number;
  readonly before: {
    readonly agendaItem: AgendaItemId | null;
    readonly phase: 'before' | 'running';
    /** Of the row, and of the one before it. */
    readonly rows: Readonly<Record<AgendaItemId, RowRun | null>>;
    /** Questions that it opened, with what they were. */
    readonly questions: Readonly<Record<QuestionId, QuestionStatus>>;
    /** Questions of the row before that it let close in a minute, with when they were to close. */
    readonly closing?: Readonly<Record<QuestionId, number | null>>;
    /** Absent where it turned nothing. */
    readonly stage?: Stage;
    readonly clock?: RoomClock | null;
    readonly materials?: Readonly<Record<MaterialId, boolean | null>>;
  };
  /** What it turned the hall to and how it set the clock: where they are otherwise by now, they are left. */
  readonly after: {
    readonly stage?: Stage;
    readonly clock?: RoomClock | null;
    /** It kept its materials from being seen; else it showed them. */
    readonly hidden?: true;
  };
}

/** A group asks for a facilitator. */
export interface Call {
  readonly at: number;
  /** Somebody is on the way. */
  readonly coming: boolean;
}

/** From facilitators to groups; shown until it is read. */
export interface Message {
  readonly id: MessageId;
  readonly text: string;
  readonly at: number;
  /** Null: to all. */
  readonly groups: readonly GroupId[] | null;
  /** Groups in which somebody has read it. */
  readonly read: readonly GroupId[];
}

/** An agenda row as planned, in ms since 1970, and as it went. */
export interface DayRow {
  readonly id: AgendaItemId;
  /** Null: can't be known. */
  readonly plannedStart: number | null;
  readonly plannedEnd: number | null;
  /** It has a start of its own, and isn't begun before that. */
  readonly fixed: boolean;
  /** Whole minutes that it shall last, stretched or as planned; null: until the next start. */
  readonly minutes: number | null;
  readonly startedAt: number | null;
  readonly endedAt: number | null;
  readonly skipped: boolean;
}
