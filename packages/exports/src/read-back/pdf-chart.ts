import { named, ours, pieces, said } from './pdf-pieces.ts';
import type { PdfElement } from './pdf-structure.ts';
import { numbersIn, peopleIn, type ReadChart, type ReadChartRow } from './read-meeting.ts';

/** Over the labels of a chart. */
const HEAD = /^(Stikkord|Svar|Påstand|Tema|Keyword|Answer|Statement|Theme)$/;

/** A poll's chart, where these blocks are its name, its count and its table; null: they are not. */
export function readPdfChart([name, count, table]: readonly PdfElement[]): ReadChart | null {
  if (name === undefined || count?.kind !== 'P' || table?.kind !== 'Table') return null;
  const [head, ...rows] = named(table, 'TR');
  if (!HEAD.test(ours(pieces(named(head!, 'TH')[0]!)))) return null;
  const caption = pieces(name);
  return {
    caption: said(caption) || ours(caption),
    answered: peopleIn(ours(pieces(count)).split('. ')[0]!),
    rows: rows.map(readRow),
  };
}

/** The label, and below it what it means. */
function readRow(row: PdfElement): ReadChartRow {
  const [label, ...cells] = named(row, 'TD');
  const below = named(label!, 'P');
  const [name, help] = below.length === 0 ? [label!] : below;
  return {
    label: said(pieces(name!)),
    ...(help !== undefined && { help: said(pieces(help)) }),
    numbers: cells.flatMap((cell) => numbersIn(ours(pieces(cell)))),
  };
}
