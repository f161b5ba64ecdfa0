import { standing, summarise, type Meeting, type QuestionId } from '@stikkord/domain';
import { DRAFT_POINTS_MAX, type DraftsAnswer } from '@stikkord/protocol';
import type { AiAddress } from '../drafts/ai-address.ts';
import { askForDrafts } from '../drafts/ask-for-drafts.ts';
import { ProblemError } from '../problems/problem-error.ts';
import { readQuestion, type PointSources } from './read-question.ts';

/**
 * Drafts of themes for what is unsorted, from the address that the administrator named; nothing is changed. Throws
 * `not-found`, DraftsError, StoreUnavailableError.
 */
export async function draftThemes(
  sources: PointSources,
  address: AiAddress,
  meeting: Meeting,
  question: QuestionId,
  given?: AbortSignal,
): Promise<DraftsAnswer> {
  const { plan } = meeting;
  if (!standing(plan.questions).some(({ id }) => id === question)) throw new ProblemError('not-found');
  const { board, points } = await readQuestion(sources, meeting, question);
  const { unsorted } = summarise(board, points);
  const asked = unsorted.slice(0, DRAFT_POINTS_MAX);
  // Of nothing nobody need be asked.
  const texts = asked.map(({ text }) => text);
  const found = asked.length === 0 ? [] : await askForDrafts(address, texts, plan.language, given ? { given } : {});
  const drafts = found.map(({ name, points: numbers }) => ({
    name,
    points: numbers.map((number) => asked[number - 1]!.id),
  }));
  const taken = new Set(drafts.flatMap((draft) => draft.points));
  return { drafts, left: unsorted.map(({ id }) => id).filter((id) => !taken.has(id)) };
}
