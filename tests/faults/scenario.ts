import type { TestPostgres } from '@stikkord/storage/testing';
import { Hall, type HallOptions, type StoreName } from './hall.ts';
import { rowOf, type Row } from './report.ts';
import type { Random } from './seeded.ts';

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
  say(line: string): void;
}

export interface Outcome {
  readonly rounds: number;
  readonly note: string;
}

export interface Scenario {
  readonly name: string;
  readonly stores: readonly StoreName[];
  /** Breaks things in the hall, and judges. */
  play(hall: Hall, circumstances: Circumstances): Promise<Outcome>;
  readonly hall?: Pick<HallOptions, 'groups'>;
}

/** A scenario on one store, from an empty database to its row of the table. */
export async function run(scenario: Scenario, circumstances: Circumstances): Promise<Row> {
  const { store, seed } = circumstances;
  const began = performance.now();
  const databaseUrl = store === 'postgres' ? await (await circumstances.postgres()).createDatabase() : undefined;
  const hall = await Hall.open({ store, databaseUrl, seed, ...scenario.hall });
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
