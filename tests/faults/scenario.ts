import type { TestPostgres } from '@stikkord/storage/testing';
import { Hall, type StoreName } from './hall.ts';
import { rowOf, type Row } from './report.ts';
import type { Random } from './seeded.ts';
import { onSmallDisk, SMALL_DISK } from './small-disk.ts';
import { inTime } from './waiting.ts';

/** None takes nearly as long; what hangs must not hang for ever. */
const SCENARIO_MS = 10 * 60_000;

/** What a scenario is given: how long to go on, and the store it runs on. */
export interface Circumstances {
  readonly store: StoreName;
  readonly seed: number;
  readonly random: Random;
  /** Rounds that were asked for; null for the scenario's own number. */
  readonly rounds: number | null;
  /** Fewer rounds, shorter waits. */
  readonly quick: boolean;
  readonly postgres: () => Promise<TestPostgres>;
}

export interface Outcome {
  readonly rounds: number;
  readonly note: string;
}

export interface Scenario {
  readonly name: string;
  /** What happens, in a sentence without its beginning. */
  readonly what: string;
  readonly stores: readonly StoreName[];
  /** A quick run plays it on all of these, too; others on the first that is asked for. */
  readonly always?: true;
  /** It needs a disk of its own, of so many MB. */
  readonly smallDisk?: Readonly<Record<StoreName, number>>;
  /** Breaks things in the hall, and judges. */
  play(hall: Hall, circumstances: Circumstances): Promise<Outcome>;
}

/** Plays a scenario on one store, from an empty database to its row of the table. Null where this machine can't play it. */
export async function run(scenario: Scenario, circumstances: Circumstances): Promise<Row | null> {
  const { store } = circumstances;
  const began = performance.now();
  try {
    const elsewhere = scenario.smallDisk !== undefined && process.env[SMALL_DISK] === undefined;
    const row = elsewhere ? runOnSmallDisk(scenario, circumstances) : runHere(scenario, circumstances);
    return await inTime(SCENARIO_MS, 'a scenario to end', row);
  } catch (error) {
    return failedRow({ scenario: scenario.name, store, seconds: (performance.now() - began) / 1000 }, error);
  }
}

async function runOnSmallDisk(scenario: Scenario, circumstances: Circumstances): Promise<Row | null> {
  const { store, seed, rounds, quick } = circumstances;
  const args = ['--only', scenario.name, '--store', store, '--seed', String(seed), '--row'];
  if (rounds !== null) args.push('--rounds', String(rounds));
  if (quick) args.push('--quick');
  const inside = await onSmallDisk(scenario.smallDisk![store], args);
  if (inside === null) return null;
  const row = inside.find((line) => line.startsWith('{'));
  if (row === undefined) throw new Error('what ran on a small disk ended without a result');
  return JSON.parse(row) as Row;
}

async function runHere(scenario: Scenario, circumstances: Circumstances): Promise<Row> {
  const { store, seed } = circumstances;
  const began = performance.now();
  const databaseUrl = store === 'postgres' ? await (await circumstances.postgres()).createDatabase() : undefined;
  const hall = await Hall.open({ databaseUrl, seed });
  let outcome: Outcome = { rounds: 0, note: '' };
  try {
    outcome = await scenario.play(hall, circumstances);
  } catch (error) {
    hall.findings.failures.add(wordsOf(error));
  } finally {
    await hall.close();
  }
  const seconds = (performance.now() - began) / 1000;
  return rowOf(hall, { scenario: scenario.name, store, seconds, ...outcome });
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

function failedRow(told: Pick<Row, 'scenario' | 'store' | 'seconds'>, error: unknown): Row {
  const nothing = { acknowledgedLost: 0, unacknowledgedLost: 0, diverged: 0, doubled: 0, peak: 0 };
  return { ...told, ...nothing, rounds: 0, updates: 0, note: 'not played to the end', failures: [wordsOf(error)] };
}
