import { readBoard } from '@stikkord/documents';
import { EMPTY_BOARD, questionRun, summarise, votedThemes, type Meeting, type VotedTheme } from '@stikkord/domain';
import { documentName } from '@stikkord/protocol';
import type { Storage } from '@stikkord/storage';
import { readIfWhole, type LiveDocuments } from '../live/live-documents.ts';

interface Sources {
  readonly documents: LiveDocuments;
  readonly storage: Pick<Storage, 'questions'>;
}

/**
 * PO11. What a vote is on: themes of the board as it is published; where nothing is any more, as the board stands, so that the votes
 * are not lost to those who lead. Throws StoreUnavailableError.
 */
export async function votedOn(
  { documents, storage }: Sources,
  { id, plan, run }: Pick<Meeting, 'id' | 'plan' | 'run'>,
  of: string | null,
): Promise<VotedTheme[]> {
  if (of === null || !plan.questions.some((question) => question.id === of)) return [];
  const { published } = questionRun(run, of);
  const publication = published && !published.follows ? await storage.questions.publication(id, of) : null;
  if (publication) return votedThemes(publication.summary);
  const board = await readIfWhole(documents, documentName({ kind: 'board', question: of }), readBoard);
  return votedThemes(summarise(board.value ?? EMPTY_BOARD, []));
}
