import type { Element } from '@xmldom/xmldom';
import { elements, readRuns, styleOf, text } from './docx-runs.ts';
import { numbersIn, peopleIn, type ReadChart, type ReadChartRow } from './read-meeting.ts';

/** Over the labels of a chart. */
const HEAD = /^(Stikkord|Svar|Påstand|Tema|Keyword|Answer|Statement|Theme)$/;

/** A poll's chart by its table's head; null: another table. `above`: the paragraphs before it, its name and its count last. */
export function readDocxChart(table: Element, above: readonly string[]): ReadChart | null {
  const [head, ...rows] = [...table.getElementsByTagName('w:tr')].map((row) => elements(row).filter(named('w:tc')));
  if (head === undefined || !HEAD.test(text(paragraphs(head[0]!).flatMap(readRuns)))) return null;
  return {
    caption: above.at(-2)!,
    answered: peopleIn(above.at(-1)!.split('. ')[0]!),
    rows: rows.map(readRow),
  };
}

function readRow([label, ...cells]: readonly Element[]): ReadChartRow {
  const [name, ...below] = paragraphs(label!);
  const help = below.find((each) => styleOf(each, 'w:pStyle') === 'TableHelp');
  return {
    label: text(readRuns(name!).filter(({ style }) => style === '')),
    ...(help !== undefined && { help: text(readRuns(help)) }),
    numbers: cells.flatMap((cell) => numbersIn(text(paragraphs(cell).flatMap(readRuns)))),
  };
}

/** Its own; those that stand in drawings say again what the cells say. */
function paragraphs(cell: Element): Element[] {
  return elements(cell).filter(named('w:p'));
}

function named(name: string): (element: Element) => boolean {
  return ({ tagName }) => tagName === name;
}
