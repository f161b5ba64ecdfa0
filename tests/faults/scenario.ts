import type { TestPostgres } from '@stikkord/storage/testing';
import { Hall, type StoreName } from './hall.ts';
import { rowOf, type Row } from './report.ts';
import type { Random } from './seeded.ts';
import { onSmallDisk, SMALL_DISK } from './small-disk.ts';

/** What a scenario is given: how long to go on, and the store it runs on. */
export interface Circumstances {
  readonly store: StoreName;
  readonly seed: number;
  readonly random: Random;
  /** Rounds that were asked for; null for the scenario's own number. */
  readonly rounds: number | null;
  /** About a tenth of everything. */
  readonly quick: boolean;
  postgres(): Promise<TestPostgres>;
}

export interface Outcome {
  readonly rounds: number;
  readonly note: string;
}

export interface Scenario {
  readonly name: string;
  readonly stores: readonly StoreName[];
  /** It needs a disk of its own, of so many MB. */
  readonly smallDisk?: Readonly<Record<StoreName, number>>;
  /** Breaks things in the hall, and judges. */
  play(hall: Hall, circumstances: Circumstances): Promise<Outcome>;
}

/** Null where this machine doesn't let it be played. */
export async function runAnywhere(scenario: Scenario, circumstances: Circumstances): Promise<Row | null> {
  if (scenario.smallDisk === undefined || process.env[SMALL_DISK] !== undefined) return run(scenario, circumstances);
  const { store, seed, rounds, quick } = circumstances;
  const args = ['--only', scenario.name, '--store', store, '--seed', String(seed), '--row'];
  if (rounds !== null) args.push('--rounds', String(rounds));
  if (quick) args.push('--quick');
  const inside = await onSmallDisk(scenario.smallDisk[store], args);
  if (inside === null) return null;
  const row = inside.lines.find((line) => line.startsWith('{'));
  if (row === undefined) throw new Error(`${scenario.name} on a small disk ended without a result`);
  return JSON.parse(row) as Row;
}

/** A scenario on one store, from an empty database to its row of the table. */
async function run(scenario: Scenario, circumstances: Circumstances): Promise<Row> {
  const { store, seed } = circumstances;
  const began = performance.now();
  const databaseUrl = store === 'postgres' ? await (await circumstances.postgres()).createDatabase() : undefined;
  const hall = await Hall.open({ store, databaseUrl, seed });
  let outcome: Outcome = { rounds: 0, note: '' };
  try {
    outcome = await scenario.play(hall, circumstances);
  } catch (error) {
    hall.findings.failures.add(error instanceof Error ? (error.stack ?? error.message) : String(error));
  } finally {
    await hall.close();
  }
  const seconds = (performance.now() - began) / 1000;
  return rowOf(hall, { scenario: scenario.name, store, seconds, ...outcome });
}
