import type { QuestionId, Stage } from '@stikkord/domain';
import type { FacilitatorCommand, FacilitatorSlices, GroupSlice, QuestionSlice } from '@stikkord/protocol';

/**
 * What is on: a closed poll that the hall still looks at and the questions of the current agenda row, then others that are open; then the
 * first that waits, where nothing else is to be done.
 */
export function currentQuestions(slices: Partial<FacilitatorSlices>): readonly QuestionSlice[] {
  const { questions = [] } = slices;
  const first = questions.filter((question) => isOfRow(question, slices) || isLookedAt(question, slices));
  const on = [...first, ...questions.filter((question) => question.status === 'open' && !first.includes(question))];
  if (on.some((question) => isBusy(question, slices))) return on;
  return [...on, ...questions.filter(({ status }) => status === 'waiting').slice(0, 1)];
}

/** True where those are on, and not only the next to come. */
export function isOn(slices: Partial<FacilitatorSlices>, current: readonly QuestionSlice[]): boolean {
  return current.some((question) => isBusy(question, slices) || isLookedAt(question, slices));
}

function isBusy(question: QuestionSlice, slices: Partial<FacilitatorSlices>): boolean {
  return question.status === 'open' || isOfRow(question, slices);
}

function isOfRow({ agendaItem }: QuestionSlice, { agenda }: Partial<FacilitatorSlices>): boolean {
  return agendaItem !== null && agendaItem === agenda?.current;
}

/** Its result is looked at, shown or hidden, made by role: it stays under the hand. */
function isLookedAt({ id, status, poll }: QuestionSlice, { stage }: Partial<FacilitatorSlices>): boolean {
  return poll !== null && status === 'closed' && stage?.view === 'question' && stage.question === id;
}

/** What turns the hall to a stage. A summary that nobody has published is published with it, as it is now. */
export function commandToShow(stage: Stage, questions: readonly QuestionSlice[]): FacilitatorCommand {
  if (stage.view === 'summary' && !questions.find(({ id }) => id === stage.question)?.published)
    return { do: 'publish', question: stage.question, follows: false, show: true };
  return { do: 'show', stage };
}

const NEAR: { readonly [K in FacilitatorCommand['do']]?: string } = {
  publish: 'run-stage',
  unpublish: 'run-stage',
  show: 'run-stage',
  'go-to': 'run-agenda',
  'skip-row': 'run-agenda',
  'stretch-row': 'run-agenda',
  'show-material': 'run-material',
  'raise-hand': 'run-groups',
  come: 'run-groups',
  tell: 'run-groups',
  untell: 'run-groups',
  end: 'run-questions',
  resume: 'run-questions',
};

/** The id of the heading beside which an act was given. */
export function headingNear(command: FacilitatorCommand): string {
  return NEAR[command.do] ?? ('question' in command ? `q-${command.question}` : 'run-now');
}

/** True where something is to be done with what is on, before one goes on: something to open, to close or to show. */
export function hasMoreToDo(slices: Partial<FacilitatorSlices>, current: readonly QuestionSlice[]): boolean {
  const { agenda, boards = {}, stage } = slices;
  return current.some(({ id, status, agendaItem }) => {
    if (status === 'open') return true;
    if (agendaItem === null || agendaItem !== agenda?.current) return false;
    if (status === 'waiting') return true;
    return (boards[id]?.themes ?? 0) > 0 && !(stage?.view === 'summary' && stage.question === id);
  });
}

/** Groups that people can be in: not those that were merged into another. */
export function standingGroups({ groups = [] }: Partial<FacilitatorSlices>): readonly GroupSlice[] {
  return groups.filter(({ into }) => into === undefined);
}

/** A question's progress over all groups: how many write, how many points there are, how many groups are done. */
export function counted(
  slices: Partial<FacilitatorSlices>,
  question: QuestionId,
): { writing: number; points: number; done: number } {
  const sum = { writing: 0, points: 0, done: 0 };
  for (const group of slices.groups ?? []) {
    const progress = slices[`progress/${question}/${group.id}`];
    sum.writing += progress?.writing ? 1 : 0;
    sum.points += progress?.points ?? 0;
    sum.done += progress?.done ? 1 : 0;
  }
  return sum;
}
