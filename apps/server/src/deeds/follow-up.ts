import {
  followedUpAll,
  saidByTarget,
  standing,
  type FollowUp,
  type FollowUpCommand,
  type FollowUpTarget,
  type Meeting,
  type QuestionId,
  type SaidByTarget,
} from '@stikkord/domain';
import type { FollowUpRow, FollowUpsChangeAnswer } from '@stikkord/protocol';
import type { Storage } from '@stikkord/storage';
import { ProblemError } from '../problems/problem-error.ts';
import { readBoards, type BoardReading } from './read-boards.ts';
import type { PointSources } from './read-question.ts';

const ABOUT_MAX = 500;

/** FU7. With what each is about, as it is called now. */
export function followUpRows(all: readonly FollowUp[], boards: readonly BoardReading[]): FollowUpRow[] {
  const said = saidOn(boards);
  return all.map((followUp) => ({ followUp, now: said(followUp.question, followUp.target) ?? null }));
}

/** FU6. Applies all commands or none. Throws the rule's refusal. */
export async function changeFollowUps(
  sources: PointSources & { readonly storage: Pick<Storage, 'followUps'> },
  meeting: Meeting,
  commands: readonly FollowUpCommand[],
): Promise<FollowUpsChangeAnswer> {
  // Whoever types in one that is there waits for no board to be read.
  const adds = commands.some((command) => command.do === 'add');
  const now = saidOn(adds ? await readBoards(sources, meeting) : []);
  const questions = new Set(standing(meeting.plan.questions).map(({ id }) => id));
  const said: SaidByTarget = (question, target) => {
    const text = questions.has(question) ? now(question, target) : undefined;
    return typeof text === 'string' ? storable(text) : text;
  };
  let inverse: readonly FollowUpCommand[] = [];
  const all = await sources.storage.followUps.update(meeting.id, (stored) => {
    const decision = followedUpAll(stored, commands, said);
    if (!decision.ok) throw new ProblemError(decision.reason);
    ({ inverse } = decision);
    return decision.followUps;
  });
  if (all === null) throw new ProblemError('not-found');
  return { followUps: all, inverse };
}

function saidOn(boards: readonly BoardReading[]): SaidByTarget {
  const said = new Map<QuestionId, (target: FollowUpTarget) => string | null>(
    boards.map(({ question, board, summary }) => [question.id, saidByTarget(board, summary)]),
  );
  return (question, target) => said.get(question)?.(target);
}

/** Texts of documents may hold what a database can't: U+0000 and halves of surrogate pairs. */
function storable(text: string): string {
  return text.slice(0, ABOUT_MAX).replaceAll(/[\0\p{Cs}]/gu, '\ufffd');
}
