import { OTHER_THEME, themeTree, themesByVotes, type Board, type BoardCommand, type ThemeId } from '@stikkord/domain';
import type { FacilitatorSlices } from '@stikkord/protocol';

/** What was voted on a board's themes. */
export interface BoardVote {
  /** The vote's question. */
  readonly prompt: string;
  /** First-level themes, the one that most are for first. */
  readonly ranking: readonly ThemeId[];
}

/** The vote on a question's themes; of several that somebody has answered the last one in the plan. Null where there is none. */
export function voteOn({ questions = [], ...slices }: Partial<FacilitatorSlices>, question: string): BoardVote | null {
  for (const { id, prompt, poll } of questions.toReversed()) {
    if (poll?.kind !== 'vote' || poll.of !== question) continue;
    const result = slices[`result/${id}`];
    if ((result?.kind === 'dots' || result?.kind === 'axes') && result.answered > 0)
      return { prompt, ranking: themesByVotes(result) };
  }
  return null;
}

/**
 * Puts the first-level themes in that order, with as few moves as that takes from the front. Those that nobody could vote on come
 * behind, as they stand; the bucket for the rest is last by itself. None where it is so already.
 */
export function orderByVotes(board: Board, ranking: readonly ThemeId[]): readonly BoardCommand[] {
  const stand = themeTree(board)
    .map(({ theme }) => theme.id)
    .filter((id) => id !== OTHER_THEME);
  const voted = ranking.filter((id) => stand.includes(id));
  const wanted = [...voted, ...stand.filter((id) => !voted.includes(id))];
  const now = [...stand];
  const commands: BoardCommand[] = [];
  wanted.forEach((id, index) => {
    if (now[index] === id) return;
    commands.push({ do: 'move-theme', id, parent: null, before: now[index]! });
    now.splice(now.indexOf(id), 1);
    now.splice(index, 0, id);
  });
  return commands;
}
