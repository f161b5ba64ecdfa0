import { kindOf, questionRun, standing, type Meeting, type QuestionId } from '@stikkord/domain';
import type { Storage } from '@stikkord/storage';

/** Questions that somebody has answered: they stay of the kind they are. Groups may have written from when theirs was opened. */
export async function answeredQuestions(
  { entries }: Pick<Storage, 'entries'>,
  { id, plan, run }: Pick<Meeting, 'id' | 'plan' | 'run'>,
): Promise<QuestionId[]> {
  const answered: QuestionId[] = [];
  for (const question of standing(plan.questions)) {
    const { status, polling } = questionRun(run, question.id);
    if (status === 'waiting') continue;
    // What was cleared can be brought back.
    const boxes = { first: 1, last: polling.boxes.last };
    if (kindOf(question) === 'group-work' || (await entries.list(id, question.id, boxes)).length > 0)
      answered.push(question.id);
  }
  return answered;
}
