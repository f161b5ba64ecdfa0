import { questionRun, standing, type Meeting, type QuestionId } from '@stikkord/domain';
import { documentName } from '@stikkord/protocol';
import type { VersionKeeper } from './version-keeper.ts';

/** Has versions made of the documents of questions that were closed, or opened again, by a change of their meeting. */
export function watchQuestions(
  keeper: Pick<VersionKeeper, 'closed' | 'reopened'>,
  before: Meeting,
  after: Meeting,
): void {
  if (before.run === after.run) return;
  for (const { id } of standing(after.plan.questions)) {
    const [was, is] = [questionRun(before.run, id).status, questionRun(after.run, id).status];
    if (was === 'open' && is === 'closed') keeper.closed(documentsOf(after, id));
    if (was === 'closed' && is === 'open') void keeper.reopened(documentsOf(after, id));
  }
}

/** A question's board, and the answer of every group that stands. */
function documentsOf({ plan }: Meeting, question: QuestionId): string[] {
  return [
    documentName({ kind: 'board', question }),
    ...standing(plan.groups).map((group) => documentName({ kind: 'response', question, group: group.id })),
  ];
}
