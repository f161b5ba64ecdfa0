import { questionRun, sectionsOf, standing, type Meeting, type QuestionId } from '@stikkord/domain';
import type { ExportOptions } from '@stikkord/exports';
import type { Storage } from '@stikkord/storage';
import type { MeetingHead, QuestionPart } from '../exporting/meeting-reading.ts';
import type { LiveDocuments } from '../live/live-documents.ts';
import { ProblemError } from '../problems/problem-error.ts';
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
    head: { plan, followUps, look, options, whole },
    parts: readParts(sources, meeting, wanted === null ? all : all.filter((each) => wanted.includes(each)), whole),
  };
}

async function* readParts(
  { documents, storage }: Sources,
  { id, plan, run }: Meeting,
  questions: readonly QuestionId[],
  whole: boolean,
): AsyncGenerator<QuestionPart> {
  for (const question of questions) {
    const reading = await readQuestion(documents, question, standing(plan.groups), sectionsOf(plan, question));
    const { round } = questionRun(run, question);
    const rounds = whole && round > 1 ? await storage.questions.rounds(id, question) : [];
    yield { question, ...reading, round, rounds };
  }
}
