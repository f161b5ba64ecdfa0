import { questionRun, standing, type Meeting, type QuestionId } from '@stikkord/domain';
import type { ExportOptions } from '@stikkord/exports';
import type { Storage } from '@stikkord/storage';
import type { MeetingHead, QuestionPart } from '../exporting/meeting-reading.ts';
import type { LiveDocuments } from '../live/live-documents.ts';
import { ProblemError } from '../problems/problem-error.ts';
import { titleInFiles } from '../rehearsal/title-in-files.ts';
import { earlierScales, meansBefore } from './earlier-scales.ts';
import { readPoll } from './read-poll.ts';
import { readQuestion } from './read-question.ts';

/** What is to be in a file. */
export interface WantedExport {
  /** Null: all. */
  readonly questions: readonly QuestionId[] | null;
  readonly options?: Partial<ExportOptions>;
  /** With all that it takes to bring the meeting back. */
  readonly whole?: boolean;
}

interface Sources {
  readonly documents: LiveDocuments;
  readonly storage: Storage;
}

/** A meeting as it stands this moment: its head, and its questions as they are read, one after the other. */
export interface MeetingReading {
  readonly head: MeetingHead;
  readonly parts: AsyncIterable<QuestionPart>;
}

/** Throws `not-found` where a question isn't there; reading `parts` throws StoreUnavailableError. */
export async function readMeeting(
  sources: Sources,
  meeting: Meeting,
  { questions: wanted, options = {}, whole = false }: WantedExport,
): Promise<MeetingReading> {
  const { storage } = sources;
  const { id, owner, plan } = meeting;
  const all = standing(plan.questions).map((question) => question.id);
  if (wanted !== null && !wanted.every((each) => all.includes(each))) throw new ProblemError('not-found');
  const [followUps, look] = await Promise.all([storage.followUps.list(id), storage.looks.get(owner)]);
  return {
    head: { plan: { ...plan, title: titleInFiles(meeting) }, followUps, look, options, whole },
    parts: readParts(sources, meeting, wanted === null ? all : all.filter((each) => wanted.includes(each)), whole),
  };
}

async function* readParts(
  sources: Sources,
  meeting: Meeting,
  questions: readonly QuestionId[],
  whole: boolean,
): AsyncGenerator<QuestionPart> {
  const { id, plan, run } = meeting;
  const scales = plan.questions.some((each) => questions.includes(each.id) && each.poll?.kind === 'scales');
  const earlier = scales ? await earlierScales(sources, meeting) : null;
  for (const question of questions) {
    const reading = await readQuestion(sources, meeting, question);
    const { round } = questionRun(run, question);
    const [rounds, poll] = await Promise.all([
      whole && round > 1 ? sources.storage.questions.rounds(id, question) : [],
      readPoll(sources, meeting, question),
    ]);
    yield { question, ...reading, round, rounds, poll: poll && { ...poll, before: meansBefore(poll.poll, earlier) } };
  }
}
