import { standing, TEMPLATES_MAX, type Plan } from '@stikkord/domain';
import type { TemplateRow } from '@stikkord/protocol';
import type { Template, TemplateStore } from '@stikkord/storage';
import { ProblemError } from '../problems/problem-error.ts';

/** TM1. What of a plan a template keeps: what stands, of no day, and with groups as they were before any was merged. */
export function templatePlan(plan: Plan, title: string): Plan {
  const questions = standing(plan.questions).map((question) => ({ ...question, due: '' }));
  const asked = new Set(questions.map(({ id }) => id));
  return {
    ...plan,
    title,
    date: '',
    groups: standing(plan.groups).map((group) => ({ ...group, into: null })),
    agenda: standing(plan.agenda),
    questions,
    sections: standing(plan.sections).filter(({ question }) => asked.has(question)),
    materials: standing(plan.materials),
  };
}

export function templateRow({ id, title, plan, deleted }: Template): TemplateRow {
  const { agenda, groups, questions } = plan;
  return { id, title, agenda: agenda.length, groups: groups.length, questions: questions.length, deleted };
}

/** The template, which is this organiser's. Throws `not-found` and `forbidden`. */
export async function ownTemplate(templates: TemplateStore, owner: string, id: string): Promise<Template> {
  const template = await templates.get(id);
  if (template === null) throw new ProblemError('not-found');
  if (template.owner !== owner) throw new ProblemError('forbidden');
  return template;
}

/** TM2. Throws `too-many-templates` where the organiser has as many as one may have. */
export async function roomForTemplate(templates: TemplateStore, owner: string): Promise<void> {
  const standingOnes = (await templates.listByOwner(owner)).filter(({ deleted }) => !deleted);
  if (standingOnes.length >= TEMPLATES_MAX) throw new ProblemError('too-many-templates');
}
