import {
  newPoll,
  standing,
  type AgendaItem,
  type AgendaItemId,
  type Group,
  type Ordered,
  type Plan,
  type PlanCommand,
  type Question,
  type QuestionId,
  type QuestionKind,
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

/**
 * A question with the one section it cannot be without. One that each answers alone has it too, unseen: it may become group work.
 * `before`: the question that it stands before.
 */
export function newQuestionCommands(
  question: string,
  section: string,
  agendaItem: AgendaItemId | null,
  kind: QuestionKind = 'group-work',
  before: QuestionId | null = null,
): PlanCommand[] {
  const poll = kind === 'group-work' ? null : newPoll(kind);
  return [
    { do: 'add', kind: 'question', id: question, before, fields: { agendaItem, poll } },
    { do: 'add', kind: 'section', id: section, question, before: null, fields: {} },
  ];
}

/**
 * The question that another one of `row` stands before, so that questions are numbered, and come next, in the order of the programme:
 * the first one of a later row. Null: last.
 */
export function questionAfterRow(plan: Plan, row: AgendaItemId): QuestionId | null {
  const order = standing(plan.agenda).map(({ id }) => id);
  const later = new Set(order.slice(order.indexOf(row) + 1));
  const next = standing(plan.questions).find(({ agendaItem }) => agendaItem !== null && later.has(agendaItem));
  return next?.id ?? null;
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
