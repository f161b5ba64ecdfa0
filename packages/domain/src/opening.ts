import type { QuestionId } from './ids.ts';
import { standing, type Plan } from './plan.ts';
import { hasBoard, type Poll } from './poll.ts';
import { questionRun, type Run } from './run.ts';

/** PO11. Why a question can't be opened as it is, or null. */
export function openingRefused(run: Run, plan: Plan, id: QuestionId): 'nothing-to-choose' | 'nothing-published' | null {
  const poll = plan.questions.find((question) => question.id === id)?.poll ?? null;
  if (offersNothing(poll)) return 'nothing-to-choose';
  if (poll?.kind !== 'vote') return null;
  const of = standing(plan.questions).find((question) => question.id === poll.of);
  const seen = of !== undefined && hasBoard(of) && questionRun(run, of.id).published !== null;
  return seen ? null : 'nothing-published';
}

/** PO11. True where nobody could answer. */
export function offersNothing(poll: Poll | null): boolean {
  if (poll?.kind === 'choice') return poll.options.length === 0;
  return poll?.kind === 'scales' && poll.statements.length === 0;
}
