import type { Breakdown, QuestionId, VotedTheme } from '@stikkord/domain';
import type { EntriesSlice, HallPoll, PollDesk, ResultSlice } from '@stikkord/protocol';

/** What a meeting's polls have come to, as its pages are told: made anew no more often than pages can bear, the same objects until then. */
export interface PollsView {
  /** What each vote is on: nothing where the board isn't published. */
  readonly themes: ReadonlyMap<QuestionId, readonly VotedTheme[]>;
  /** Of standing polls that have been opened. */
  readonly desks: Readonly<Record<QuestionId, PollDesk>>;
  readonly facilitators: ReadonlyMap<QuestionId, ShownPoll>;
  /** Of polls that the hall may see the result of; of the others nothing is made that could be told. */
  readonly hall: ReadonlyMap<QuestionId, ShownPoll>;
  /** Of all polls that have been opened, also those whose result is hidden. */
  readonly hallPolls: ReadonlyMap<QuestionId, HallPoll>;
  /** Of polls whose result phones may see. */
  readonly phones: ReadonlyMap<QuestionId, ShownPoll>;
  /** True: fewer than five people are here. */
  readonly fewHere: boolean;
}

export interface ShownPoll {
  readonly result: ResultSlice;
  readonly breakdown: Breakdown | null;
  readonly entries: readonly EntriesSlice[];
}

export const NO_POLLS: PollsView = {
  themes: new Map(),
  desks: {},
  facilitators: new Map(),
  hall: new Map(),
  hallPolls: new Map(),
  phones: new Map(),
  fewHere: true,
};

interface PollSlices {
  [result: `result/${QuestionId}`]: ResultSlice;
  [breakdown: `breakdown/${QuestionId}`]: Breakdown;
  [entries: `entries/${QuestionId}/${number}`]: EntriesSlice;
}

/** PF1. All results, whether the hall sees them or not. */
export function facilitatorPollSlices({ facilitators }: PollsView): PollSlices {
  const slices: PollSlices = {};
  for (const [question, shown] of facilitators) Object.assign(slices, slicesOf(question, shown));
  return slices;
}

/** PF2. Results of polls that are closed and revealed: while one answers, nothing comes that others' answers change. */
export function participantPollSlices({ phones }: PollsView): PollSlices {
  const slices: PollSlices = {};
  for (const [question, shown] of phones) Object.assign(slices, slicesOf(question, shown));
  return slices;
}

/** PF1. The poll on the hall's screen, with the answers that flow over it. */
export function hallPollSlices({ hall, hallPolls }: PollsView, question: QuestionId) {
  const shown = hall.get(question);
  return {
    poll: hallPolls.get(question) ?? null,
    ...(shown && entriesSlices(question, shown.entries)),
  };
}

function slicesOf(question: QuestionId, { result, breakdown, entries }: ShownPoll): PollSlices {
  return {
    [`result/${question}`]: result,
    ...(breakdown && { [`breakdown/${question}`]: breakdown }),
    ...entriesSlices(question, entries),
  };
}

function entriesSlices(question: QuestionId, entries: readonly EntriesSlice[]): PollSlices {
  const slices: PollSlices = {};
  for (const [number, slice] of entries.entries()) slices[`entries/${question}/${number}`] = slice;
  return slices;
}
