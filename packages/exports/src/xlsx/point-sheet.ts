import { hasPoints } from '../counts.ts';
import type { FollowUpRecord, QuestionRecord } from '../meeting-record.ts';
import { timesSaid } from '../said.ts';
import { tableRows, type TableRow } from '../table-rows.ts';
import type { TableWords } from '../table-words.ts';
import type { Words } from '../words.ts';
import type { Sheet, SheetColumn } from './sheet-xml.ts';

type PointRow = Extract<TableRow, { row: 'point' }>;

interface PointColumn extends SheetColumn {
  readonly of: (row: PointRow) => string | number;
  /** Is there also where it is empty for all points. */
  readonly always?: true;
}

/** XL3. A question's points, a row each; columns that are empty for all of them are left out. */
export function pointSheet(question: QuestionRecord, number: number, words: Words, table: TableWords): Sheet[] {
  if (!hasPoints(question.poll)) return [];
  const points = tableRows(question).filter((row) => row.row === 'point');
  const columns = columnsOf(words, table).filter(
    ({ always, of }) => always === true || points.some((point) => of(point) !== ''),
  );
  const rows = points.map((point) => ({ cells: columns.map(({ of }) => of(point)), strong: false }));
  return [{ name: `${words.question} ${number}`, lead: [], table: { headRow: 1, columns, rows } }];
}

function columnsOf(words: Words, table: TableWords): PointColumn[] {
  const yes = (is: boolean | undefined) => (is === true ? table.yes : '');
  return [
    {
      name: table.place,
      width: 12,
      always: true,
      of: ({ place }) => (place.kind === 'theme' ? table.theme : words[place.kind]),
    },
    { name: table.number, width: 8, always: true, of: ({ place }) => place.number },
    { name: table.theme, width: 24, always: true, of: ({ place }) => place.theme },
    { name: table.subTheme, width: 22, of: ({ place }) => place.subTheme },
    { name: table.point, width: 50, always: true, of: ({ point }) => point.text },
    // Those laid on another are counted with it.
    { name: table.count, width: 10, always: true, of: ({ point, onto }) => (onto === null ? timesSaid(point) : '') },
    { name: table.laidOn, width: 22, of: ({ onto }) => onto?.text ?? '' },
    { name: table.quote, width: 9, of: ({ point }) => yes(point.quote) },
    { name: table.original, width: 32, of: ({ point }) => point.original ?? '' },
    { name: table.part, width: 14, of: ({ point }) => yes(point.part) },
    { name: table.section, width: 16, of: ({ point }) => point.section ?? '' },
    { name: table.under, width: 24, of: ({ point }) => point.under ?? '' },
    { name: table.goesTo, width: 18, of: ({ point }) => point.goesTo ?? '' },
    { name: table.group, width: 16, of: ({ point }) => point.group ?? '' },
    {
      name: words.followUp,
      width: 32,
      of: ({ point }) => (point.followUps ?? []).map((one) => inALine(one, words)).join('\n'),
    },
  ];
}

function inALine({ state, text, responsible, due }: FollowUpRecord, words: Words): string {
  const beside = [responsible, due === undefined ? undefined : words.date(due)].filter((part) => part !== undefined);
  return `${words.state[state]}: ${text}${beside.length === 0 ? '' : ` (${beside.join(', ')})`}`;
}
