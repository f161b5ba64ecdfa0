import {
  contentRefused,
  MATERIALS_MAX,
  RICH_BLOCKS_MAX,
  RICH_RUNS_MAX,
  RICH_TEXT_MAX,
  HREF_MAX,
  TITLE_MAX,
  NAME_MAX,
  type RichBlock,
  type RichRun,
} from '@stikkord/domain';
import type { FileValue } from './file-reader.ts';
import type { WholeGroup, WholeMaterial } from './whole-meeting.ts';

const BLOCKS: readonly RichBlock['kind'][] = ['paragraph', 'heading', 'item', 'step'];

/** Throws RefusedFile, also for groups that were merged in a ring. */
export function readGroups(groups: readonly FileValue[]): WholeGroup[] {
  const numbers = new Set<number>();
  const read = groups.map((group): WholeGroup => {
    const number = group.get('number').whole(1, 9999);
    if (numbers.has(number)) group.get('number').refuse('id-twice');
    numbers.add(number);
    const into = group.optional('into', (value) => value.whole(0, groups.length - 1));
    return { number, name: group.get('name').plainText(NAME_MAX), ...into };
  });
  for (const [index, { into }] of read.entries()) {
    let at = into;
    for (let step = 0; at !== undefined && step < read.length && at !== index; step += 1) at = read[at]!.into;
    if (at !== undefined) groups[index]!.get('into').refuse('circular');
  }
  return read;
}

/** JS6. Materials of a meeting with so many questions and lines of the agenda. Throws RefusedFile. */
export function readMaterials(
  value: FileValue,
  { questions, agenda }: { readonly questions: number; readonly agenda: number },
): WholeMaterial[] {
  return value.list(MATERIALS_MAX).map((material): WholeMaterial => {
    const question = material.optional('question', (each) => each.whole(0, questions - 1));
    const agendaItem = material.optional('agendaItem', (each) => each.whole(0, agenda - 1));
    if (question.question !== undefined && agendaItem.agendaItem !== undefined)
      material.get('agendaItem').refuse('out-of-range');
    const title = material.get('title').plainText(TITLE_MAX);
    if (material.get('href').isThere) {
      const href = material.get('href').plainText(HREF_MAX);
      if (contentRefused({ kind: 'link', href }) !== null) material.get('href').refuse('out-of-range');
      return { title, ...question, ...agendaItem, href };
    }
    const text = material.get('text').list(RICH_BLOCKS_MAX).map(readBlock);
    const refused = contentRefused({ kind: 'text', text });
    if (refused !== null) material.get('text').refuse(refused === 'invalid-address' ? 'out-of-range' : 'too-long');
    return { title, ...question, ...agendaItem, text };
  });
}

function readBlock(block: FileValue): RichBlock {
  return { kind: block.get('kind').oneOf(BLOCKS), runs: block.get('runs').list(RICH_RUNS_MAX).map(readRun) };
}

function readRun(run: FileValue): RichRun {
  return {
    text: run.get('text').plainText(RICH_TEXT_MAX),
    ...(run.get('bold').isTrue() && { bold: true }),
    ...(run.get('italic').isTrue() && { italic: true }),
    ...run.optional('href', (href) => href.plainText(HREF_MAX)),
  };
}
