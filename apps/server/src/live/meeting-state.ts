import {
  standingFollowUps,
  type Board,
  type FollowUp,
  type GroupId,
  type Meeting,
  type Point,
  type QuestionId,
  type Summary,
} from '@stikkord/domain';
import type { Happened, PointsSlice } from '@stikkord/protocol';
import type { Publication } from '@stikkord/storage';
import type { KeptSlide } from './kept-slide.ts';
import type { PollsView } from '../polls/polls-view.ts';
import type { PublishedView } from './published-view.ts';

/** Everything that the pages of a meeting are computed from. */
export interface MeetingState {
  readonly meeting: Meeting;
  /** By the groups that people are in: of those that were merged, the one that they were merged into. */
  readonly presence: ReadonlyMap<GroupId, GroupPresence>;
  /** As participants were told of it last: those who are in a group, and those who choose one. */
  readonly told: {
    readonly seated: ReadonlyMap<GroupId, GroupPresence>;
    readonly choosing: ReadonlyMap<GroupId, GroupPresence>;
  };
  /** Facilitators' devices that have a page open now. */
  readonly facilitators: number;
  readonly happened: Happened | null;
  /** Times of the day are there, where the plan doesn't say another: of the IANA database. */
  readonly zone: string;
  /** By `answerKey`; read only while somebody watches, and only for questions that have been opened. */
  readonly answers: ReadonlyMap<string, Answer>;
  /** By `answerKey`: ms since 1970 of the last committed change since the server started. */
  readonly lastActivity: ReadonlyMap<string, number>;
  readonly boards: ReadonlyMap<QuestionId, Board>;
  readonly summaries: ReadonlyMap<QuestionId, Summary>;
  /** Of questions whose board is published as it was, not followed. */
  readonly publications: ReadonlyMap<QuestionId, Publication>;
  /** What participants are shown of boards that are published. */
  readonly published: ReadonlyMap<QuestionId, PublishedView>;
  /** The slide on the screen, where there is one. */
  readonly kept: KeptSlide | null;
  /** What became of what was said, in order; of questions that have any. */
  readonly followUps: ReadonlyMap<QuestionId, readonly FollowUp[]>;
  readonly polls: PollsView;
  /** Of the address that drafts of themes may be asked of; null: there is none. */
  readonly aiHost: string | null;
  /** The path of a group's receipt. */
  readonly receiptOf: (group: GroupId) => string;
  /** Names of documents that can't be read; to the rest they say nothing. */
  readonly damaged: ReadonlySet<string>;
  /** ms since 1970. */
  readonly now: number;
}

export interface GroupPresence {
  readonly devices: number;
  readonly people: number;
}

/** What a group has said to a question. */
export interface Answer {
  readonly points: readonly Point[];
  readonly slice: PointsSlice;
}

export function followUpsByQuestion(followUps: readonly FollowUp[]): MeetingState['followUps'] {
  const questions = new Set(followUps.map(({ question }) => question));
  return new Map([...questions].map((question) => [question, standingFollowUps(followUps, question)]));
}

export function answerKey(question: QuestionId, group: GroupId): `${QuestionId}/${GroupId}` {
  return `${question}/${group}`;
}
