import { createBoardDocument, createResponseDocument } from '@stikkord/documents';
import { standing, type Plan } from '@stikkord/domain';
import { documentName } from '@stikkord/protocol';
import type { NewDocument } from '@stikkord/storage';

/** The documents that `after` calls for and `before` didn't: a board per question, and of group work an answer per group. */
export function documentsOfPlan(before: Plan, after: Plan): NewDocument[] {
  const had = namesOf(before);
  return [...namesOf(after)]
    .filter(([name]) => !had.has(name))
    .map(([name, kind]) => ({ name, update: kind === 'board' ? createBoardDocument() : createResponseDocument() }));
}

function namesOf(plan: Plan): Map<string, 'board' | 'response'> {
  const names = new Map<string, 'board' | 'response'>();
  const groups = standing(plan.groups);
  for (const { id: question, poll } of standing(plan.questions)) {
    names.set(documentName({ kind: 'board', question }), 'board');
    if (poll !== null) continue;
    for (const group of groups) names.set(documentName({ kind: 'response', question, group: group.id }), 'response');
  }
  return names;
}
