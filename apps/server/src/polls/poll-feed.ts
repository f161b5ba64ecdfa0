import {
  isRevealed,
  questionRun,
  type Breakdown,
  type Meeting,
  type Question,
  type QuestionId,
} from '@stikkord/domain';
import type { EntriesSlice, HallPoll, PollDesk, ResultSlice } from '@stikkord/protocol';
import { EntriesFlow } from './entries-flow.ts';
import type { PollCounts } from './poll-counts.ts';
import type { PollsView, ShownPoll } from './polls-view.ts';
import { hallResult, toldResult } from './told-result.ts';

/**
 * A page is told so much in one telling. Two that together are more than a second's worth are a second apart from the first to the one
 * behind them, so that in no second more than 30 KB are told, wherever it begins. Bytes.
 */
const BYTES_AT_ONCE = 14_500;
const BYTES_PER_SECOND = 15_000;
/** Between two tellings, in ms: the least while little is told, and the most, for within a second all is to be told. */
const PAUSE_MIN = 300;
const PAUSE_MAX = 750;
/** What one telling may bring of new texts at least. */
const TEXT_BYTES_MIN = 1_200;

interface Told {
  readonly counts: PollCounts;
  readonly result: ResultSlice;
  readonly facilitators: EntriesFlow;
  readonly hall: EntriesFlow;
  /** Dealt by id when they come to see it: in which order the hall saw them would show what one person wrote. */
  phones: EntriesFlow;
  /** Its texts wait to be told. */
  rest: boolean;
}

/** Who is here, and what of each vote is told. */
export interface Surroundings {
  readonly present: number;
  readonly fewHere: boolean;
  readonly themes: PollsView['themes'];
}

/** Turns counts into what pages are told, as often as pages can bear. */
export class PollFeed {
  readonly #told = new Map<QuestionId, Told>();
  #nextAt = -Infinity;
  #isFirst = true;

  /** True where it may be told by now. */
  mayTell(now: number): boolean {
    return now >= this.#nextAt;
  }

  /** ms until the next telling. */
  waitFrom(now: number): number {
    return Math.max(0, this.#nextAt - now);
  }

  /** True where texts wait to be told. */
  get hasRest(): boolean {
    return [...this.#told.values()].some(({ rest }) => rest);
  }

  /** What all are told from now on. `counts`: of each poll that has been opened, the same object while it is the same. */
  tell(meeting: Meeting, counts: readonly PollCounts[], around: Surroundings, now: number): PollsView {
    let bytes = 0;
    const kept = new Set(counts.map(({ question }) => question.id));
    for (const question of this.#told.keys()) if (!kept.has(question)) this.#told.delete(question);
    for (const each of counts) bytes += this.#tellResult(each);
    for (const told of this.#told.values()) {
      const room = Math.max(TEXT_BYTES_MIN, BYTES_AT_ONCE - bytes);
      bytes += tellTexts(told, hallSees(meeting, told.counts.question), this.#isFirst ? Infinity : room);
    }
    this.#isFirst = false;
    const view = viewOf(meeting, [...this.#told.values()], around);
    bytes += JSON.stringify(view.desks).length;
    this.#nextAt = now + Math.min(PAUSE_MAX, Math.max(PAUSE_MIN, (bytes / BYTES_PER_SECOND) * 1000));
    return view;
  }

  #tellResult(counts: PollCounts): number {
    const { id } = counts.question;
    const before = this.#told.get(id);
    if (before?.counts === counts) return 0;
    const result = toldResult(counts.result, counts.status === 'open');
    const flows = before ?? {
      facilitators: new EntriesFlow(),
      hall: new EntriesFlow(),
      phones: new EntriesFlow(),
    };
    this.#told.set(id, { ...flows, counts, result, rest: true });
    return JSON.stringify(result).length;
  }
}

/** Gives the bytes of it, for a facilitator's page, which is told most. */
function tellTexts(told: Told, hallSees: boolean, room: number): number {
  const facilitators = told.facilitators.update(told.counts.texts, room);
  const hall = told.hall.update(hallSees ? told.counts.shown : [], room);
  const phonesSee = hallSees && told.counts.status === 'closed';
  if (!phonesSee) told.phones = new EntriesFlow();
  const phones = told.phones.update(phonesSee ? told.counts.shown : [], room);
  told.rest = facilitators.rest || hall.rest || phones.rest;
  return Math.max(facilitators.bytes, hall.bytes, phones.bytes);
}

/** PF1. A vote is told of only as long as the board that it is on is published. */
function hallSees({ run }: Meeting, { id, poll }: Question): boolean {
  if (poll === null || !isRevealed(poll, questionRun(run, id).polling)) return false;
  return poll.kind !== 'vote' || (poll.of !== null && questionRun(run, poll.of).published !== null);
}

function viewOf(meeting: Meeting, all: readonly Told[], around: Surroundings): PollsView {
  const { present, fewHere, themes } = around;
  const desks: Record<QuestionId, PollDesk> = {};
  const facilitators = new Map<QuestionId, ShownPoll>();
  const hall = new Map<QuestionId, ShownPoll>();
  const hallPolls = new Map<QuestionId, HallPoll>();
  const phones = new Map<QuestionId, ShownPoll>();
  for (const { counts, result, facilitators: flow, hall: hallFlow, phones: phonesFlow } of all) {
    const { question, breakdown, desk } = counts;
    const { id } = question;
    const revealed = hallSees(meeting, question);
    const progress = { answered: desk.answered, present, revealed };
    desks[id] = { ...desk, ...progress };
    facilitators.set(id, shown(result, breakdown, flow.slices));
    if (!revealed) {
      hallPolls.set(id, { ...progress, result: null, breakdown: null });
      continue;
    }
    const seen = hallResult(result, counts.asksRole);
    const seenByRole = questionRun(meeting.run, id).polling.byRole ? breakdown : null;
    hall.set(id, shown(seen, seenByRole, hallFlow.slices));
    hallPolls.set(id, { ...progress, result: seen, breakdown: seenByRole });
    if (counts.status === 'closed') phones.set(id, shown(seen, seenByRole, phonesFlow.slices));
  }
  return { themes, desks, facilitators, hall, hallPolls, phones, fewHere };
}

function shown(result: ResultSlice, breakdown: Breakdown | null, entries: readonly EntriesSlice[]): ShownPoll {
  return { result, breakdown, entries };
}
