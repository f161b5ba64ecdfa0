import type { Scene } from './scene.ts';
import { ours, type Run, type Slide } from './slide.ts';
import { tableSlides, type Column } from './table-slides.ts';
import { titled } from './titles.ts';

/** The agenda as a table; none where there is none. */
export function agendaSlides(scene: Scene): Slide[] {
  const { agenda } = scene.record;
  if (agenda.length === 0) return [];
  const { slideWords, words } = scene;
  const said = (text: string): Run[] => (text === '' ? [] : [{ text }]);
  const { columns, rows } = columnsInUse(
    [
      { head: slideWords.time, share: 130 },
      { head: slideWords.what, share: 300 },
      { head: slideWords.how, share: 230 },
      { head: slideWords.who, share: 176 },
    ],
    agenda.map(({ start, end, what, how, who }) => [
      said([start, end].filter((at) => at !== null).join('–')),
      what === '' ? [] : [{ text: what, bold: true }],
      said(how),
      said(who),
    ]),
  );
  return titled({ runs: [ours(words.agenda, 'tx1')], rest: '' }, tableSlides('', columns, rows), scene);
}

/** Columns in which something stands; the first two always do. */
export function columnsInUse(
  columns: readonly Column[],
  rows: readonly (readonly (readonly Run[])[])[],
): { columns: Column[]; rows: (readonly Run[])[][] } {
  const used = columns.map((_, at) => at < 2 || rows.some((row) => row[at]!.length > 0));
  return {
    columns: columns.filter((_, at) => used[at]),
    rows: rows.map((row) => row.filter((__, at) => used[at])),
  };
}
