import { readBoard } from '@stikkord/documents';
import {
  standingTheme,
  type Board,
  type FollowUp,
  type QuestionId,
  type Summary,
  type ThemeId,
} from '@stikkord/domain';
import { documentName } from '@stikkord/protocol';
import { readIfWhole, type LiveDocuments } from '../live/live-documents.ts';

/** The theme of a published summary that a follow-up is about: the one that it was made on, or what that was merged into since. */
export type FollowedTheme = (followUp: FollowUp, summary: Summary) => ThemeId | null;

/** Reads the boards of questions whose themes are followed up. Throws StoreUnavailableError. */
export async function followedThemes(documents: LiveDocuments, followUps: readonly FollowUp[]): Promise<FollowedTheme> {
  const onThemes = followUps.filter(({ target }) => target.kind === 'theme');
  const questions = [...new Set(onThemes.map(({ question }) => question))];
  const boards = new Map<QuestionId, Board | null>(
    await Promise.all(
      questions.map(async (question) => {
        const { value } = await readIfWhole(documents, documentName({ kind: 'board', question }), readBoard);
        return [question, value] as const;
      }),
    ),
  );
  return followedOn(boards);
}

/** The same, of boards that are read already. */
export function followedOn(boards: ReadonlyMap<QuestionId, Board | null>): FollowedTheme {
  return ({ question, target }, summary) => {
    if (target.kind !== 'theme') return null;
    const shown = new Set(summary.themes.flatMap((theme) => [theme, ...theme.themes]).map(({ id }) => id));
    if (shown.has(target.theme)) return target.theme;
    const board = boards.get(question);
    const became = board ? standingTheme(board, target.theme)?.id : undefined;
    return became !== undefined && shown.has(became) ? became : null;
  };
}
