import { NEW_DECK, type Deck, type SlideId, type SlidePosition } from './deck.ts';
import type { AgendaItemId, GroupId, MaterialId, QuestionId, ThemeId } from './ids.ts';
import { NEW_POLLING, type Polling } from './polling.ts';
import type { Call, Message, RoomClock, RowRun, StartedRow } from './room.ts';

export type QuestionStatus = 'waiting' | 'open' | 'closed';

/** Where a meeting stands: server-authoritative, the same for everybody in it. Times are ms since 1970, by the server's clock. */
export interface Run {
  readonly phase: 'before' | 'running' | 'over';
  readonly agendaItem: AgendaItemId | null;
  /** What the hall sees. */
  readonly stage: Stage;
  /** Questions not named are waiting. */
  readonly questions: Readonly<Record<QuestionId, QuestionRun>>;
  /** Groups that ask for a facilitator, in the order in which they asked. */
  readonly hands: readonly GroupId[];
  /** More of those who ask. */
  readonly calls: Readonly<Record<GroupId, Call>>;
  /** Rows not named have neither begun nor been skipped. */
  readonly rows: Readonly<Record<AgendaItemId, RowRun>>;
  readonly clock: RoomClock | null;
  /** Starts of rows that can be taken back, the newest last. */
  readonly starts: readonly StartedRow[];
  /** What facilitators said of materials; of others, what they belong to says whether they are shown. */
  readonly materials: Readonly<Record<MaterialId, boolean>>;
  /** To groups, oldest first. */
  readonly messages: readonly Message[];
  /** How many were drawn into each group. */
  readonly lots: Readonly<Record<GroupId, number>>;
  /** Of a dress rehearsal: when it was begun, in ms since 1970. It is thrown away a day later. */
  readonly begunAt?: number;
}

export interface QuestionRun {
  readonly status: QuestionStatus;
  /** When it closes by itself, or null. */
  readonly closesAt: number | null;
  /** Groups that say they are done. */
  readonly done: readonly GroupId[];
  /** 1 from the start; each new round counts one up. */
  readonly round: number;
  /** What the hall may see of its board; null: the board is the facilitators' own. */
  readonly published: Published | null;
  /** How many times it has been published. */
  readonly publications: number;
  /** How its summary is presented. */
  readonly deck: Deck;
  /** First-level themes that have been on the screen, each once, in the order in which they came there. */
  readonly presented: readonly ThemeId[];
  /** Polls only: what facilitators made of the answers. */
  readonly polling: Polling;
}

/** A board that facilitators have let the hall see. */
export interface Published {
  /** Names what was published; never the same twice for a question. */
  readonly number: number;
  /** ms since 1970. */
  readonly at: number;
  /** True: the hall sees the board as it changes. False: as it was then, until it is published again. */
  readonly follows: boolean;
}

export type Stage =
  | { readonly view: 'join' }
  | { readonly view: 'agenda' }
  | { readonly view: 'question'; readonly question: QuestionId }
  | SummaryStage
  | { readonly view: 'material'; readonly material: MaterialId }
  /** What became of the meeting before. */
  | { readonly view: 'last-time' };

/** Without a slide: all at once, in columns. */
export interface SummaryStage {
  readonly view: 'summary';
  readonly question: QuestionId;
  readonly slide?: SlideId;
  /** The slide's place in the deck when it came on the screen: where it is no more, what stands there now is shown. */
  readonly place?: number;
  /** From 0. */
  readonly page?: number;
  /** How many points of the page have appeared; absent: all. */
  readonly shown?: number;
}

export const NEW_RUN: Run = {
  phase: 'before',
  agendaItem: null,
  stage: { view: 'join' },
  questions: {},
  hands: [],
  calls: {},
  rows: {},
  clock: null,
  starts: [],
  materials: {},
  messages: [],
  lots: {},
};

const NEW_QUESTION_RUN: QuestionRun = {
  status: 'waiting',
  closesAt: null,
  done: [],
  round: 1,
  published: null,
  publications: 0,
  deck: NEW_DECK,
  presented: [],
  polling: NEW_POLLING,
};

export function questionRun(run: Run, question: QuestionId): QuestionRun {
  // Ids are made by clients: one called `constructor` must not find what every object has.
  const found = Object.hasOwn(run.questions, question) ? run.questions[question] : undefined;
  // What was stored before there were rounds says nothing of them.
  return { ...NEW_QUESTION_RUN, ...found };
}

/** What of a question's deck is on the screen; null where none of it is. */
export function positionOf(stage: Stage, question: QuestionId): SlidePosition | null {
  if (stage.view !== 'summary' || stage.question !== question || stage.slide === undefined) return null;
  return { slide: stage.slide, page: stage.page ?? 0, shown: stage.shown ?? null };
}

export function samePosition(a: SlidePosition | null, b: SlidePosition | null): boolean {
  return a === null || b === null ? a === b : a.slide === b.slide && a.page === b.page && a.shown === b.shown;
}

/** RN10. What has to be closed because its time has come; and when to look again, or null. */
export function dueToClose(run: Run, now: number): { due: QuestionId[]; next: number | null } {
  const due: QuestionId[] = [];
  let next: number | null = null;
  for (const [question, { status, closesAt }] of Object.entries(run.questions)) {
    if (status !== 'open' || closesAt === null) continue;
    if (closesAt <= now) due.push(question);
    else next = Math.min(next ?? closesAt, closesAt);
  }
  return { due, next };
}

/** The run with something else said of a question. */
export function withQuestion(run: Run, question: QuestionId, change: Partial<QuestionRun>): Run {
  return { ...run, questions: { ...run.questions, [question]: { ...questionRun(run, question), ...change } } };
}
