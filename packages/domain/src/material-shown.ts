import { may, type Actor } from './actor.ts';
import type { FileId } from './ids.ts';
import type { Material } from './material.ts';
import { rightsOf, type Meeting } from './meeting.ts';
import { own } from './own.ts';
import { plainText } from './plain-text.ts';
import { isBlank } from './point.ts';
import { standing, type Plan } from './plan.ts';
import { rowRun } from './rows-run.ts';
import { questionRun, type Run } from './run.ts';

/** MT1. True where participants may see it: as a facilitator said, or else once its question has been opened or its row was begun. */
export function materialShown(plan: Plan, run: Run, material: Material): boolean {
  if (material.deleted || isEmpty(material)) return false;
  const said = own(run.materials, material.id);
  if (said !== undefined) return said;
  const { question, agendaItem } = material;
  if (question !== null)
    return (
      standing(plan.questions).some(({ id }) => id === question) && questionRun(run, question).status !== 'waiting'
    );
  return (
    agendaItem !== null &&
    standing(plan.agenda).some(({ id }) => id === agendaItem) &&
    rowRun(run, agendaItem).startedAt !== null
  );
}

/** A text that nobody has written yet. */
function isEmpty({ content }: Material): boolean {
  return content.kind === 'text' && isBlank(plainText(content.text));
}

/** MT2. A material by which one may fetch a file of the meeting, or null; another that names the same file may be hidden, title and all. */
export function readableMaterial(actor: Actor, file: FileId, meeting: Meeting): Material | null {
  const { plan, run } = meeting;
  const rights = rightsOf(meeting);
  const naming = plan.materials.filter(({ content }) => 'file' in content && content.file === file);
  if (may(actor, 'run', rights)) return naming.find(({ deleted }) => !deleted) ?? naming[0] ?? null;
  const shown = naming.find((material) => materialShown(plan, run, material)) ?? null;
  if (may(actor, 'take-part', rights)) return shown;
  if (!may(actor, 'watch', rights)) return null;
  const { stage } = run;
  const staged = naming.find(({ id, deleted }) => stage.view === 'material' && !deleted && id === stage.material);
  return shown ?? staged ?? null;
}
