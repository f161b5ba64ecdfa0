import { sectionsOf, standing, type Plan } from './plan.ts';
import type { PlanCommand } from './plan-commands.ts';
import type { Poll } from './poll.ts';

/** What of a plan a new meeting begins with. */
export interface CopiedParts {
  readonly groups: boolean;
  readonly agenda: boolean;
  readonly questions: boolean;
}

/**
 * PL13. The commands that plan anew what stands in a plan: every row gets an id of its own from `newId`, and deleted rows stay behind.
 * Groups are numbered from 1; a question keeps its place in the agenda where that is copied too, a poll its settings and the ids of
 * what is chosen among; a vote is on the copy of what it was on. Materials come with what they belong to, those of neither with the questions;
 * the zone with the agenda, and how people are divided with the groups, which are all as they were before any was merged.
 */
export function copyPlan(plan: Plan, { groups, agenda, questions }: CopiedParts, newId: () => string): PlanCommand[] {
  const add = { do: 'add', before: null } as const;
  const rows = new Map(agenda ? standing(plan.agenda).map((row) => [row.id, newId()]) : []);
  const copied = questions ? standing(plan.questions) : [];
  const ids = new Map(copied.map(({ id }) => [id, newId()]));
  const about = { ...(agenda && plan.zone !== '' && { zone: plan.zone }), ...(groups && { divide: plan.divide }) };
  return [
    ...(Object.keys(about).length === 0 ? [] : [{ do: 'set-meeting' as const, fields: about }]),
    ...(groups ? standing(plan.groups) : []).map(({ name }): PlanCommand => ({
      ...add,
      kind: 'group',
      id: newId(),
      fields: { name },
    })),
    ...(agenda ? standing(plan.agenda) : []).map(({ id, start, minutes, what, how, who }): PlanCommand => ({
      ...add,
      kind: 'agenda',
      id: rows.get(id)!,
      fields: { start, minutes, what, how, who },
    })),
    ...copied.flatMap(({ id, prompt, agendaItem, poll, due }): PlanCommand[] => {
      const question = ids.get(id)!;
      const row = agendaItem === null ? null : (rows.get(agendaItem) ?? null);
      return [
        { ...add, kind: 'question', id: question, fields: { prompt, agendaItem: row, poll: ofNothing(poll), due } },
        ...sectionsOf(plan, id).map(({ title }): PlanCommand => ({
          ...add,
          kind: 'section',
          id: newId(),
          question,
          fields: { title },
        })),
      ];
    }),
    // A vote may stand before the question that it is on, which has to be there when it is named.
    ...copied.flatMap(({ id, poll }): PlanCommand[] => {
      const of = poll?.kind === 'vote' && poll.of !== null ? ids.get(poll.of) : undefined;
      return poll?.kind === 'vote' && of !== undefined
        ? [{ do: 'set', kind: 'question', id: ids.get(id)!, fields: { poll: { ...poll, of } } }]
        : [];
    }),
    ...standing(plan.materials).flatMap(({ title, question, agendaItem, content }): PlanCommand[] => {
      const of = question === null ? null : ids.get(question);
      const row = agendaItem === null ? null : rows.get(agendaItem);
      // What belonged to something that was deleted is as if it belonged to nothing.
      const loose = !belongs(plan, question, agendaItem);
      if (loose ? !questions : !of && !row) return [];
      const fields = { title, question: of ?? null, agendaItem: row ?? null, content };
      return [{ ...add, kind: 'material', id: newId(), fields }];
    }),
  ];
}

function ofNothing(poll: Poll | null): Poll | null {
  return poll?.kind === 'vote' ? { ...poll, of: null } : poll;
}

function belongs({ questions, agenda }: Plan, question: string | null, row: string | null): boolean {
  return standing(questions).some(({ id }) => id === question) || standing(agenda).some(({ id }) => id === row);
}
