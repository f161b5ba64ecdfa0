import {
  agendaTimes,
  groupName,
  sectionsOf,
  standing,
  standingFollowUps,
  standingTheme,
  summarise,
  type Board,
  type FollowUp,
  type Meeting,
  type Question,
  type QuestionId,
} from '@stikkord/domain';
import type { ExportFollowUp, ExportInput, ExportOptions, ExportQuestion } from '@stikkord/exports';
import type { Storage } from '@stikkord/storage';
import type { LiveDocuments } from '../live/live-documents.ts';
import { ProblemError } from '../problems/problem-error.ts';
import { readQuestion } from './read-question.ts';

/** What is to be in a file. */
export interface WantedExport {
  /** Null: all. */
  readonly questions: readonly QuestionId[] | null;
  readonly options?: Partial<ExportOptions>;
}

/** What an export is made of: the meeting as it stands this moment, with its organiser's look. Throws `not-found` where a question isn't there. */
export async function exportInput(
  { documents, storage }: { readonly documents: LiveDocuments; readonly storage: Storage },
  { id, owner, plan }: Meeting,
  { questions: wanted, options }: WantedExport,
): Promise<ExportInput> {
  const all = standing(plan.questions);
  if (wanted !== null && !wanted.every((each) => all.some((question) => question.id === each)))
    throw new ProblemError('not-found');
  const questions = all.filter((question) => wanted === null || wanted.includes(question.id));
  const times = agendaTimes(plan.agenda);
  const [followUps, look] = await Promise.all([storage.followUps.list(id), storage.looks.get(owner)]);
  return {
    title: plan.title,
    date: plan.date,
    language: plan.language,
    groups: standing(plan.groups).length,
    agenda: standing(plan.agenda).map((row) => ({
      ...times.get(row.id)!,
      what: row.what,
      how: row.how,
      who: row.who,
    })),
    questions: await Promise.all(questions.map((question) => exportQuestion(documents, plan, question, followUps))),
    ...(look && { look }),
    ...(options && { options }),
  };
}

async function exportQuestion(
  documents: LiveDocuments,
  plan: Meeting['plan'],
  { id: question, prompt }: Question,
  followUps: readonly FollowUp[],
): Promise<ExportQuestion> {
  const sections = sectionsOf(plan, question);
  const groups = standing(plan.groups);
  const { board, points, unreadable } = await readQuestion(documents, question, groups, sections);
  return {
    prompt,
    sections,
    summary: summarise(board, points),
    followUps: standingFollowUps(followUps, question).map((followUp) => onBoard(followUp, board)),
    groupNames: new Map(groups.map((group) => [group.id, groupName(group, plan.language)])),
    unreadable,
  };
}

/** FU7. Of a theme that was merged, it is about what that became. */
function onBoard({ target, ...rest }: FollowUp, board: Board): ExportFollowUp {
  const { about, state, text, responsible, due } = rest;
  const theme = target.kind === 'theme' ? standingTheme(board, target.theme) : null;
  return { target: theme ? { kind: 'theme', theme: theme.id } : target, about, state, text, responsible, due };
}
