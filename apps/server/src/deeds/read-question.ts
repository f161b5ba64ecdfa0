import { readBoard, readPoints } from '@stikkord/documents';
import {
  EMPTY_BOARD,
  sectionsOf,
  standing,
  type Board,
  type GroupId,
  type Meeting,
  type Point,
  type QuestionId,
  type SectionId,
} from '@stikkord/domain';
import { documentName } from '@stikkord/protocol';
import type { Storage } from '@stikkord/storage';
import { Limiter } from '@stikkord/sync';
import { breath } from '../http/turns.ts';
import { readIfWhole, type LiveDocuments } from '../live/live-documents.ts';
import { readEntries } from './read-entries.ts';

/** What groups or people, and facilitators, have made of a question, this moment. */
export interface QuestionReading {
  readonly board: Board;
  /** In the order of groups and of their documents; of a poll, in that of their random ids. */
  readonly points: readonly Point[];
  /** What is damaged in the database, and says nothing. */
  readonly unreadable: { readonly answers: number; readonly board: boolean };
}

/** Documents being read for one question at the same time. */
const AT_ONCE = 4;

/** What points are read from. */
export interface PointSources {
  readonly documents: LiveDocuments;
  readonly storage: Pick<Storage, 'entries'>;
}

/** Those that are read; all that stand, where nothing else is said. */
interface Seats {
  readonly groups?: readonly { readonly id: GroupId }[];
  readonly sections?: readonly { readonly id: SectionId }[];
}

/** Each document is read in a turn of its own, few at a time: sixty at once would be a pause for everybody. Throws StoreUnavailableError. */
export async function readQuestion(
  { documents: live, storage }: PointSources,
  meeting: Pick<Meeting, 'id' | 'plan' | 'run'>,
  question: QuestionId,
  seats: Seats = {},
): Promise<QuestionReading> {
  const { plan } = meeting;
  const polled = await readEntries(storage, meeting, question);
  // Groups write nothing in a poll.
  const groups = polled === null ? (seats.groups ?? standing(plan.groups)) : [];
  const ids = (seats.sections ?? sectionsOf(plan, question)).map(({ id }) => id);
  const turns = new Limiter(AT_ONCE);
  const documents: LiveDocuments = {
    read: (document, look) => turns.run(() => breath().then(() => live.read(document, look))),
  };
  const [board, ...answers] = await Promise.all([
    readIfWhole(documents, documentName({ kind: 'board', question }), readBoard),
    ...groups.map(({ id: group }) =>
      readIfWhole(documents, documentName({ kind: 'response', question, group }), (doc) => readPoints(doc, group, ids)),
    ),
  ]);
  return {
    board: board.value ?? EMPTY_BOARD,
    points: polled === null ? answers.flatMap(({ value }) => value ?? []) : polled.points,
    unreadable: { answers: answers.filter(({ damaged }) => damaged).length, board: board.damaged },
  };
}
