import type { QuestionId } from '@stikkord/domain';
import type { QuestionSlice } from '@stikkord/protocol';

/**
 * Which question a group's page shows. What the group is looking at stays, as long as it is open; a page whose question has
 * closed goes on to one that has opened; nobody is moved away from an open question they may be typing in.
 */
export function chosenQuestion(
  questions: readonly QuestionSlice[],
  wanted: QuestionId | null,
  known: ReadonlySet<QuestionId>,
): QuestionId | null {
  const current = questions.find((question) => question.id === wanted);
  if (current?.status === 'open') return current.id;
  const open = questions.filter((question) => question.status === 'open');
  const fresh = open.filter((question) => !known.has(question.id));
  if (!current) return (fresh.at(-1) ?? open.at(-1) ?? questions.at(-1))?.id ?? null;
  return fresh.at(-1)?.id ?? current.id;
}

/** Questions that have opened while another was in view: to be told of. */
export function newlyOpen(
  questions: readonly QuestionSlice[],
  shown: QuestionId | null,
  known: ReadonlySet<QuestionId>,
): QuestionSlice[] {
  return questions.filter(({ id, status }) => status === 'open' && id !== shown && !known.has(id));
}
