import {
  hasBoard,
  kindOf,
  newPoll,
  standing,
  type AgendaItem,
  type AgendaItemId,
  type Group,
  type Ordered,
  type Plan,
  type PlanCommand,
  type Question,
  type QuestionKind,
  type RowFields,
  type RowKind,
} from '@stikkord/domain';

/** One step up (−1) or down (+1) among `rows`, which stand in order; null at the end of the list. */
export function moveBy(kind: RowKind, rows: readonly Ordered[], id: string, by: -1 | 1): PlanCommand | null {
  const at = rows.findIndex((row) => row.id === id);
  if (at < 0 || at + by < 0 || at + by >= rows.length) return null;
  const before = by === -1 ? rows[at - 1] : rows[at + 2];
  return { do: 'move', kind, id, before: before?.id ?? null };
}

/**
 * As many groups as asked for. Fewer: the last ones go. More: groups without a name that were taken away come back first
 * (`reuse`; they carry what was written in them, so not once people have been there), then new ones.
 */
export function groupCountCommands(
  plan: Pick<Plan, 'groups'>,
  count: number,
  { reuse, newId }: { reuse: boolean; newId: () => string },
): PlanCommand[] {
  const groups = standing(plan.groups);
  if (count <= groups.length) {
    const gone: Group[] = groups.slice(count).reverse();
    return gone.map(({ id }) => ({ do: 'delete', kind: 'group', id }));
  }
  const back = plan.groups
    .filter((group) => reuse && group.deleted && group.name.trim() === '')
    .sort((a, b) => a.number - b.number)
    .slice(0, count - groups.length);
  const fresh = Array.from({ length: count - groups.length - back.length }, newId);
  return [
    ...back.map(({ id }): PlanCommand => ({ do: 'restore', kind: 'group', id })),
    ...fresh.map((id): PlanCommand => ({ do: 'add', kind: 'group', id, before: null, fields: {} })),
  ];
}

/** A question with the one section it cannot be without. One that each answers alone has it too, unseen: it may become group work. */
export function newQuestionCommands(
  question: string,
  section: string,
  agendaItem: AgendaItemId | null,
  kind: QuestionKind = 'group-work',
): PlanCommand[] {
  const poll = kind === 'group-work' ? null : newPoll(kind);
  return [
    { do: 'add', kind: 'question', id: question, before: null, fields: { agendaItem, poll } },
    { do: 'add', kind: 'section', id: section, question, before: null, fields: {} },
  ];
}

/** Agenda rows one after another, before the row `before` or last. `replacing`: an empty row whose place they take. */
export function agendaRowsCommands(
  rows: readonly RowFields['agenda'][],
  { before, replacing, newId }: { before: string | null; replacing: string | null; newId: () => string },
): PlanCommand[] {
  return [
    ...rows.map((fields): PlanCommand => ({ do: 'add', kind: 'agenda', id: newId(), before, fields })),
    ...(replacing === null ? [] : [{ do: 'delete', kind: 'agenda', id: replacing } as const]),
  ];
}

export function isEmptyRow(row: AgendaItem): boolean {
  return row.minutes === null && [row.start, row.what, row.how, row.who].every((text) => text.trim() === '');
}

/** The standing questions by the standing row they belong to; under null those without one. */
export function questionsByRow(plan: Plan): Map<AgendaItemId | null, Question[]> {
  const rows = new Set(standing(plan.agenda).map(({ id }) => id));
  const found = new Map<AgendaItemId | null, Question[]>();
  for (const question of standing(plan.questions)) {
    const row = question.agendaItem !== null && rows.has(question.agendaItem) ? question.agendaItem : null;
    found.set(row, [...(found.get(row) ?? []), question]);
  }
  return found;
}

/** What a meeting cannot do without. */
export type Missing = 'question' | 'prompt' | 'options' | 'statements' | 'vote-of' | 'group';

export function missingIn(plan: Plan): Missing[] {
  const questions = standing(plan.questions);
  const some = (missing: Missing, when: (question: Question) => boolean): Missing[] =>
    questions.some(when) ? [missing] : [];
  return [
    ...(questions.length === 0 ? (['question'] as const) : []),
    ...some('prompt', ({ prompt }) => prompt.trim() === ''),
    ...some(
      'options',
      ({ poll }) => poll?.kind === 'choice' && (poll.options.length < 2 || poll.options.some(isBlank)),
    ),
    ...some(
      'statements',
      ({ poll }) => poll?.kind === 'scales' && (poll.statements.length < 1 || poll.statements.some(isBlank)),
    ),
    ...some(
      'vote-of',
      ({ poll }) => poll?.kind === 'vote' && !questions.some((each) => each.id === poll.of && hasBoard(each)),
    ),
    // Nobody has to sit in a group where each answers alone.
    ...(standing(plan.groups).length === 0 && (questions.length === 0 || questions.some(isGroupWork))
      ? (['group'] as const)
      : []),
  ];
}

function isBlank({ text }: { readonly text: string }): boolean {
  return text.trim() === '';
}

function isGroupWork(question: Question): boolean {
  return kindOf(question) === 'group-work';
}
