import { AXIS_FROM, AXIS_TO, type Language } from '@stikkord/domain';
import type { Chart } from '../charts/chart.ts';
import { chartsOf } from '../charts/charts-of.ts';
import { chartWordsFor } from '../charts/chart-words.ts';
import { hasPoints } from '../counts.ts';
import type { QuestionRecord } from '../meeting-record.ts';
import type { OptionRecord, PollRecord, StatementRecord } from '../poll-record.ts';
import { tableWordsFor } from '../table-words.ts';
import { wordsFor } from '../words.ts';
import type { Sheet, SheetBars, SheetColumn, SheetRow } from './sheet-xml.ts';

type Cell = string | number;

/** A number's column, and what a row has there; empty where there is no number. */
interface NumberColumn<Row> extends SheetColumn {
  readonly of: (row: Row) => Cell;
  /** It has data bars, from the one number to the other. Those of neighbours with the same reach are one block. */
  readonly bars?: readonly [from: number, to: number];
}

/** XL5. What a poll came to: a row for each label of each chart, its numbers as numbers; the column before says which chart. */
export function resultSheet(question: QuestionRecord, number: number, language: Language): Sheet[] {
  const { poll } = question;
  if (poll === undefined) return [];
  const charts = chartsOf(poll, language);
  if (charts.length === 0) return [];
  const [words, table, chartWords] = [wordsFor(language), tableWordsFor(language), chartWordsFor(language)];
  const name = `${hasPoints(poll) ? table.result : words.question} ${number}`;
  const numbers = numbersOf(poll, language);
  const rows = charts.flatMap((chart, at) => numbers.rows[at]!.map((cells, index) => ({ chart, index, cells })));
  const helped = charts.some((chart) => chart.rows.some(({ help }) => help !== undefined));
  const notes = (chart: Chart, index: number) => [
    ...(chart.rows[index]?.ours === true ? [chart.rows[index].label] : []),
    ...(index === 0 ? chart.notes : []),
  ];
  const noted = rows.some(({ chart, index }) => notes(chart, index).length > 0);
  const before: SheetColumn[] = [
    { name: table.chart, width: 28 },
    { name: table.answered, width: 11 },
    { name: table.number, width: 8 },
    { name: charts[0]!.head, width: 52 },
  ];
  const columns = [
    ...before,
    ...numbers.columns,
    ...(helped ? [{ name: chartWords.meaning, width: 52 }] : []),
    ...(noted ? [{ name: table.note, width: 48 }] : []),
  ];
  return [
    {
      name,
      lead: [],
      table: {
        headRow: 1,
        columns: unique(columns),
        rows: rows.map(({ chart, index, cells }): SheetRow => ({
          cells: [
            chart.caption,
            chart.people,
            index + 1,
            labelOf(chart, index, poll),
            ...cells,
            ...(helped ? [chart.rows[index]?.help ?? ''] : []),
            ...(noted ? [notes(chart, index).join(' ')] : []),
          ],
          strong: false,
        })),
        bars: barsOf(numbers.columns, before.length, rows.length),
      },
    },
  ];
}

/** Of keywords all stand here, those too that a chart only counts. What nobody named is said to be so beside. */
function labelOf({ rows }: Chart, index: number, poll: PollRecord): string {
  if (poll.kind === 'keywords') return poll.words[index]!.text;
  return rows[index]!.ours === true ? '' : rows[index]!.label;
}

function barsOf(columns: readonly NumberColumn<never>[], before: number, rows: number): SheetBars[] {
  const blocks: { first: number; last: number; from: number; to: number }[] = [];
  for (const [index, { bars }] of columns.entries()) {
    if (bars === undefined) continue;
    const [from, to] = bars;
    const last = blocks.at(-1);
    const at = before + index;
    if (last?.last === at - 1 && last.from === from && last.to === to) last.last = at;
    else blocks.push({ first: at, last: at, from, to });
  }
  return rows === 0 ? [] : blocks;
}

interface Numbers {
  readonly columns: readonly NumberColumn<never>[];
  /** Of each chart, row by row. */
  readonly rows: readonly (readonly (readonly Cell[])[])[];
}

function numbersOf(poll: PollRecord, language: Language): Numbers {
  const words = chartWordsFor(language);
  switch (poll.kind) {
    case 'keywords':
      return tabled(
        [{ name: words.count, width: 16, of: ({ count }) => count, bars: most(poll.words, 'count') }],
        [poll.words],
      );
    case 'open':
      return { columns: [], rows: [] };
    case 'choice':
      return tabled<OptionRecord>(
        [
          { name: words.count, width: 12, of: ({ count }) => count },
          { name: words.share, width: 20, format: 'share', of: ({ share }) => share, bars: [0, 1] },
        ],
        [poll.options, ...(poll.byRole ?? []).map(({ options }) => options)],
      );
    case 'scales':
      return tabled(scaleColumns(poll, language), [
        poll.statements,
        ...(poll.byRole ?? []).map(({ statements }) => statements),
      ]);
    case 'vote':
      return poll.by === 'dots'
        ? tabled(
            [
              { name: words.dots, width: 20, of: ({ dots }) => dots, bars: most(poll.themes, 'dots') },
              { name: words.people, width: 12, of: ({ people }) => people },
            ],
            [poll.themes],
          )
        : tabled(
            [
              {
                name: poll.x ?? words.important,
                width: 18,
                format: 'mean',
                of: ({ place }) => place?.x ?? '',
                bars: AXIS,
              },
              { name: poll.y ?? words.easy, width: 18, format: 'mean', of: ({ place }) => place?.y ?? '', bars: AXIS },
              { name: words.people, width: 12, of: ({ people }) => people },
            ],
            [poll.themes],
          );
  }
}

const AXIS = [AXIS_FROM - 1, AXIS_TO] as const;

function scaleColumns(
  { from, to, canSayCantSay, before, statements }: Extract<PollRecord, { readonly kind: 'scales' }>,
  language: Language,
): NumberColumn<StatementRecord>[] {
  const words = chartWordsFor(language);
  const greatest = Math.max(1, ...statements.flatMap(({ counts }) => counts));
  const earlier = before === undefined ? '' : wordsFor(language).date(before.date);
  return [
    ...Array.from({ length: to - from + 1 }, (_, index): NumberColumn<StatementRecord> => ({
      name: `${from + index}`,
      width: 8,
      of: ({ counts }) => counts[index] ?? 0,
      bars: [0, greatest],
    })),
    ...(canSayCantSay === true
      ? [{ name: words.cantSay, width: 12, of: ({ cantSay }: StatementRecord) => cantSay }]
      : []),
    { name: words.numbers, width: 10, of: ({ numbers }) => numbers },
    { name: words.mean, width: 16, format: 'mean', of: ({ mean }) => mean ?? '', bars: [from - 1, to] },
    ...(before === undefined
      ? []
      : ([
          { name: `${words.mean} ${earlier}`, width: 18, format: 'mean', of: (row) => row.before?.mean ?? '' },
          { name: `${words.numbers} ${earlier}`, width: 18, of: (row) => row.before?.numbers ?? '' },
        ] satisfies NumberColumn<StatementRecord>[])),
  ];
}

function tabled<Row>(columns: readonly NumberColumn<Row>[], charts: readonly (readonly Row[])[]): Numbers {
  return { columns, rows: charts.map((rows) => rows.map((row) => columns.map(({ of }) => of(row)))) };
}

function most<Key extends string>(rows: readonly Readonly<Record<Key, number>>[], key: Key): readonly [number, number] {
  return [0, Math.max(1, ...rows.map((row) => row[key]))];
}

/** A table has no two columns of one name, and none without: people name a vote's axes. */
function unique(columns: readonly SheetColumn[]): SheetColumn[] {
  const seen = new Set<string>();
  return columns.map((column, at) => {
    const name = seen.has(column.name.toLowerCase()) ? `${column.name} ${at + 1}` : column.name;
    seen.add(name.toLowerCase());
    return { ...column, name };
  });
}
