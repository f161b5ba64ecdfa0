import {
  pollResult,
  type Breakdown,
  type Meeting,
  type PollResult,
  type QuestionId,
  type VotedTheme,
} from '@stikkord/domain';
import type { Storage } from '@stikkord/storage';
import type { LiveDocuments } from '../live/live-documents.ts';
import { readEntries, type EntriesReading } from './read-entries.ts';
import { votedOn } from './voted-on.ts';

/** A poll with what has come of it, as it is stored this moment; all of it, also what the hall isn't shown. */
export interface PollReading extends EntriesReading {
  readonly result: PollResult;
  /** As it was made, once; null: nobody has asked for it. */
  readonly breakdown: Breakdown | null;
  /** Of a vote. */
  readonly themes: readonly VotedTheme[];
}

/** Null where the question is no poll, or isn't there. Throws StoreUnavailableError. */
export async function readPoll(
  sources: { readonly documents: LiveDocuments; readonly storage: Pick<Storage, 'entries' | 'questions'> },
  meeting: Pick<Meeting, 'id' | 'plan' | 'run'>,
  question: QuestionId,
): Promise<PollReading | null> {
  const { storage } = sources;
  const reading = await readEntries(storage, meeting, question);
  if (reading === null) return null;
  const { poll, entries, polling } = reading;
  const [breakdown, themes] = await Promise.all([
    storage.entries.breakdown(meeting.id, question),
    poll.kind === 'vote' ? votedOn(sources, meeting, poll.of) : [],
  ]);
  return { ...reading, result: pollResult(poll, entries, polling, themes), breakdown, themes };
}
