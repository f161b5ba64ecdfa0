import { readBoard, readPoints } from '@stikkord/documents';
import { EMPTY_BOARD, type Board, type GroupId, type Point, type QuestionId, type SectionId } from '@stikkord/domain';
import { documentName } from '@stikkord/protocol';
import { Limiter } from '@stikkord/sync';
import { breath } from '../http/turns.ts';
import { readIfWhole, type LiveDocuments } from '../live/live-documents.ts';

/** What groups and facilitators have made of a question, this moment. */
export interface QuestionReading {
  readonly board: Board;
  /** In the order of `groups`, and of their documents. */
  readonly points: readonly Point[];
  /** What is damaged in the database, and says nothing. */
  readonly unreadable: { readonly answers: number; readonly board: boolean };
}

/** Documents being read for one question at the same time. */
const AT_ONCE = 4;

/** Each document is read in a turn of its own, few at a time: sixty at once would be a pause for everybody. Throws StoreUnavailableError. */
export async function readQuestion(
  live: LiveDocuments,
  question: QuestionId,
  groups: readonly { readonly id: GroupId }[],
  sections: readonly { readonly id: SectionId }[],
): Promise<QuestionReading> {
  const ids = sections.map(({ id }) => id);
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
    points: answers.flatMap(({ value }) => value ?? []),
    unreadable: { answers: answers.filter(({ damaged }) => damaged).length, board: board.damaged },
  };
}
