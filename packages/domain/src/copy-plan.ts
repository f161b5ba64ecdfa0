import { sectionsOf, standing, type Plan } from './plan.ts';
import type { PlanCommand } from './plan-commands.ts';

/** What of a plan a new meeting begins with. */
export interface CopiedParts {
  readonly groups: boolean;
  readonly agenda: boolean;
  readonly questions: boolean;
}

/**
 * PL13. The commands that plan anew what stands in a plan: every row gets an id of its own from `newId`, and deleted rows stay behind.
 * Groups are numbered from 1; a question keeps its place in the agenda where that is copied too.
 */
export function copyPlan(plan: Plan, { groups, agenda, questions }: CopiedParts, newId: () => string): PlanCommand[] {
  const add = { do: 'add', before: null } as const;
  const rows = new Map(agenda ? standing(plan.agenda).map((row) => [row.id, newId()]) : []);
  return [
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
    ...(questions ? standing(plan.questions) : []).flatMap(({ id, prompt, agendaItem, poll }): PlanCommand[] => {
      const question = newId();
      const row = agendaItem === null ? null : (rows.get(agendaItem) ?? null);
      return [
        { ...add, kind: 'question', id: question, fields: { prompt, agendaItem: row, poll } },
        ...sectionsOf(plan, id).map(({ title }): PlanCommand => ({
          ...add,
          kind: 'section',
          id: newId(),
          question,
          fields: { title },
        })),
      ];
    }),
  ];
}
