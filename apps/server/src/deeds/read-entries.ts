import {
  entryPoints,
  questionRun,
  type Entry,
  type Meeting,
  type Point,
  type Poll,
  type Polling,
  type QuestionId,
} from '@stikkord/domain';
import type { Storage } from '@stikkord/storage';

/** What people have answered to a poll, as it is stored this moment. */
export interface EntriesReading {
  readonly poll: Poll;
  readonly polling: Polling;
  /** Those that count, in the order of their random keys. */
  readonly entries: readonly Entry[];
  /** Of keywords and open answers, in the order of their random ids: what stands on the board, and, deleted, what was taken away or waits. */
  readonly points: readonly Point[];
}

type Entries = Pick<Storage, 'entries'>;

/** Null where the question is no poll, or isn't there. Throws StoreUnavailableError. */
export async function readEntries(
  { entries: store }: Entries,
  { id, plan, run }: Pick<Meeting, 'id' | 'plan' | 'run'>,
  question: QuestionId,
): Promise<EntriesReading | null> {
  const poll = plan.questions.find((each) => each.id === question)?.poll ?? null;
  if (poll === null) return null;
  const { polling, status } = questionRun(run, question);
  // Before it is opened nobody can have answered.
  const entries = status === 'waiting' ? [] : await store.list(id, question, polling.boxes);
  return { poll, polling, entries, points: entryPoints(poll, entries, polling) };
}
