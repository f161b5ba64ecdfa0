import { readBoard, readPoints } from '@stikkord/documents';
import { EMPTY_BOARD, type Board, type GroupId, type Point, type QuestionId, type SectionId } from '@stikkord/domain';
import { documentName } from '@stikkord/protocol';
import { readIfWhole, type LiveDocuments } from '../live/live-documents.ts';

/** What groups and facilitators have made of a question, this moment. */
export interface QuestionReading {
  readonly board: Board;
  /** In the order of `groups`, and of their documents. */
  readonly points: readonly Point[];
  /** What is damaged in the database, and says nothing. */
  readonly unreadable: { readonly answers: number; readonly board: boolean };
}

/** Throws StoreUnavailableError. */
export async function readQuestion(
  documents: LiveDocuments,
  question: QuestionId,
  groups: readonly { readonly id: GroupId }[],
  sections: readonly { readonly id: SectionId }[],
): Promise<QuestionReading> {
  const ids = sections.map(({ id }) => id);
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
