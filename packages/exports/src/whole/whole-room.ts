import { standing, type Plan, type QuestionId } from '@stikkord/domain';
import type { WholeGroup, WholeMaterial } from './whole-meeting.ts';

/** Groups by number, and where those that were merged are. */
export function wholeGroups(plan: Pick<Plan, 'groups'>): WholeGroup[] {
  const groups = standing(plan.groups);
  return groups.map(({ number, name, into }) => {
    const at = groups.findIndex(({ id }) => id === into);
    return { number, name, ...(at !== -1 && { into: at }) };
  });
}

/** JS6. Texts and links. `questions`: those that are in the file, in its order. */
export function wholeMaterials(
  plan: Pick<Plan, 'agenda' | 'materials'>,
  questions: readonly QuestionId[],
): { readonly materials?: readonly WholeMaterial[] } {
  const agenda = standing(plan.agenda);
  const materials = standing(plan.materials).flatMap(({ title, question, agendaItem, content }): WholeMaterial[] => {
    if (content.kind !== 'text' && content.kind !== 'link') return [];
    const [asked, row] = [questions.indexOf(question ?? ''), agenda.findIndex(({ id }) => id === agendaItem)];
    return [
      {
        title,
        ...(asked !== -1 && { question: asked }),
        ...(row !== -1 && { agendaItem: row }),
        ...(content.kind === 'text' ? { text: content.text } : { href: content.href }),
      },
    ];
  });
  return materials.length === 0 ? {} : { materials };
}
