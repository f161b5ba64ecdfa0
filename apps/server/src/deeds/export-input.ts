import {
  agendaTimes,
  sectionsOf,
  standing,
  summarise,
  type Meeting,
  type Question,
  type QuestionId,
} from '@stikkord/domain';
import type { ExportInput, ExportQuestion } from '@stikkord/exports';
import type { LiveDocuments } from '../live/live-documents.ts';
import { ProblemError } from '../problems/problem-error.ts';
import { readQuestion } from './read-question.ts';

/** What an export is made of: the meeting as it stands this moment, with one question or all. Throws `unknown-question`. */
export async function exportInput(
  documents: LiveDocuments,
  { plan }: Meeting,
  only: QuestionId | null,
): Promise<ExportInput> {
  const questions = standing(plan.questions).filter(({ id }) => only === null || id === only);
  if (only !== null && questions.length === 0) throw new ProblemError('not-found');
  const times = agendaTimes(plan.agenda);
  return {
    title: plan.title,
    date: plan.date,
    language: plan.language,
    groups: standing(plan.groups).length,
    agenda: standing(plan.agenda).map(({ id, what, how, who }) => ({ ...times.get(id)!, what, how, who })),
    questions: await Promise.all(questions.map((question) => exportQuestion(documents, plan, question))),
  };
}

async function exportQuestion(
  documents: LiveDocuments,
  plan: Meeting['plan'],
  { id: question, prompt }: Question,
): Promise<ExportQuestion> {
  const sections = sectionsOf(plan, question);
  const { board, points, unreadable } = await readQuestion(documents, question, standing(plan.groups), sections);
  return { prompt, sections, summary: summarise(board, points), unreadable };
}
