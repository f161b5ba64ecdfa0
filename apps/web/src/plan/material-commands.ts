import { standing, type Material, type MaterialContent, type Plan, type PlanCommand } from '@stikkord/domain';

/** What a material belongs to: a question, or a row of the agenda. */
export type MaterialOwner = { readonly question: string } | { readonly agendaItem: string };

/** MA1. The standing materials of a question or a row, in order. */
export function materialsOf(plan: Pick<Plan, 'materials'>, owner: MaterialOwner): Material[] {
  return standing(plan.materials).filter((material) =>
    'question' in owner ? material.question === owner.question : material.agendaItem === owner.agendaItem,
  );
}

/** MA2. Those whose question or row is deleted, or that never had one. */
export function looseMaterials(plan: Pick<Plan, 'materials' | 'questions' | 'agenda'>): Material[] {
  const places = new Set([...standing(plan.questions), ...standing(plan.agenda)].map(({ id }) => id));
  return standing(plan.materials).filter(
    ({ question, agendaItem }) => !places.has(question ?? '') && !places.has(agendaItem ?? ''),
  );
}

export function newMaterialCommand(
  id: string,
  owner: MaterialOwner,
  content: MaterialContent,
  title = '',
): PlanCommand {
  return {
    do: 'add',
    kind: 'material',
    id,
    before: null,
    fields: { title, question: null, agendaItem: null, ...owner, content },
  };
}

export function setContent(id: string, content: MaterialContent): PlanCommand {
  return { do: 'set', kind: 'material', id, fields: { content } };
}

/** A title of a file's name: `Plan_for_2027.pdf` → `Plan for 2027`. */
export function titleOfFile(name: string, longest: number): string {
  return name
    .replace(/\.[^.\s]{1,5}$/, '')
    .replace(/[_\s]+/g, ' ')
    .trim()
    .slice(0, longest);
}

/** What fields of a material's content are called on the page, beside its own. */
export const CONTENT_FIELD = 'content/';

export function contentField(content: MaterialContent, field: string): unknown {
  return (content as unknown as Readonly<Record<string, unknown>>)[field.slice(CONTENT_FIELD.length)];
}

/** The content with something else in a field; as it is where it has no such field. */
export function withContentField(content: MaterialContent, field: string, value: unknown): MaterialContent {
  if (contentField(content, field) === undefined) return content;
  return { ...content, [field.slice(CONTENT_FIELD.length)]: value } as MaterialContent;
}
