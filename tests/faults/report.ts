import type { Hall, StoreName } from './hall.ts';

/** What a scenario came to on one store. */
export interface Row {
  readonly scenario: string;
  readonly store: StoreName;
  readonly rounds: number;
  readonly updates: number;
  readonly acknowledgedLost: number;
  readonly unacknowledgedLost: number;
  readonly diverged: number;
  readonly doubled: number;
  /** The most memory that a server process held, in MB. */
  readonly peak: number;
  readonly seconds: number;
  /** A measured word or two, for the table. */
  readonly note: string;
  /** What went otherwise than it should; any makes the run fail. */
  readonly failures: readonly string[];
}

const COUNTS = ['acknowledgedLost', 'unacknowledgedLost', 'diverged', 'doubled'] as const;

export function rowOf(hall: Hall, told: Pick<Row, 'scenario' | 'store' | 'rounds' | 'seconds' | 'note'>): Row {
  const { findings } = hall;
  const words = COUNTS.flatMap((count) => [...findings[count]].slice(0, 5).map((each) => `${count}: ${each}`));
  return {
    ...told,
    updates: hall.ledger.deeds,
    acknowledgedLost: findings.acknowledgedLost.size,
    unacknowledgedLost: findings.unacknowledgedLost.size,
    diverged: findings.diverged.size,
    doubled: findings.doubled.size,
    peak: Math.ceil(hall.peak),
    failures: [...words, ...findings.failures],
  };
}

const HEAD = [
  'scenario',
  'store',
  'rounds',
  'updates',
  'acknowledged but lost',
  'unacknowledged and lost',
  'diverged',
  'doubled',
  'peak MB',
  's',
  'measured',
];

/** As Markdown, with columns that line up on a terminal too. */
export function table(rows: readonly Row[]): string {
  const cells = rows.map((row) => [
    row.scenario,
    row.store,
    ...[row.rounds, row.updates, ...COUNTS.map((count) => row[count]), row.peak, Math.round(row.seconds)].map(String),
    row.note,
  ]);
  const widths = HEAD.map((head, at) => Math.max(head.length, ...cells.map((row) => row[at]!.length)));
  const line = (row: readonly string[]): string => `| ${row.map((cell, at) => cell.padEnd(widths[at]!)).join(' | ')} |`;
  return [line(HEAD), `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`, ...cells.map(line)].join('\n');
}

/**
 * The most that one server process may hold, in MB. PGlite brings a PostgreSQL into the process: it holds a good gigabyte
 * while it makes its files, and half of that afterwards.
 */
export const MEMORY_BOUNDS: Readonly<Record<StoreName, number>> = { pglite: 1_536, postgres: 768 };

/** Whether everything went as it must. */
export function isGood(rows: readonly Row[]): boolean {
  return rows.every(
    (row) =>
      row.failures.length === 0 && row.peak <= MEMORY_BOUNDS[row.store] && COUNTS.every((count) => row[count] === 0),
  );
}

/** The last line of a run. */
export function totals(rows: readonly Row[]): string {
  const [acknowledged, unacknowledged, diverged, doubled] = COUNTS.map((count) =>
    rows.reduce((sum, row) => sum + row[count], 0),
  );
  const peak = Math.max(0, ...rows.map((row) => row.peak));
  return `faults acknowledged-lost ${acknowledged} unacknowledged-lost ${unacknowledged} diverged ${diverged} doubled ${doubled} peak ${peak} MB`;
}
