import { startPostgres, type TestPostgres } from '@stikkord/storage/testing';
import { HELP, readArguments, type Arguments } from './arguments.ts';
import { isGood, table, totals, type Row } from './report.ts';
import { run } from './scenario.ts';
import { scenarios } from './scenarios/index.ts';
import { seeded } from './seeded.ts';

/**
 * The most that one server process may hold, in MB. PGlite brings a PostgreSQL into the process: it holds a good gigabyte
 * while it makes its files, and half of that afterwards.
 */
const MEMORY_BOUNDS = { pglite: 1_536, postgres: 512 };

process.setMaxListeners(0);
process.exitCode = await main();

async function main(): Promise<number> {
  let given: Arguments | null;
  try {
    given = readArguments(process.argv.slice(2), Date.now());
  } catch (error) {
    console.error((error as Error).message);
    return 2;
  }
  if (given === null) {
    console.log(HELP);
    return 0;
  }
  const { only, store: onlyStore, seed, rounds, quick } = given;
  const chosen = scenarios.filter(({ name }) => only === null || name.startsWith(only));
  if (chosen.length === 0) {
    console.error(`There is no scenario “${only}”. There are: ${scenarios.map(({ name }) => name).join(', ')}`);
    return 2;
  }
  console.log(`seed ${seed}`);
  const rows: Row[] = [];
  const postgres: { started: Promise<TestPostgres> | null } = { started: null };
  try {
    for (const scenario of chosen) {
      for (const store of scenario.stores.filter((name) => onlyStore === null || name === onlyStore)) {
        console.log(`${scenario.name}, ${store} …`);
        const row = await run(scenario, {
          store,
          seed,
          random: seeded(seed),
          rounds,
          quick,
          postgres: () => (postgres.started ??= startPostgres()),
          say: (line) => console.log(`  ${line}`),
        });
        rows.push(row);
        for (const failure of row.failures) console.log(`  WRONG: ${failure}`);
      }
    }
  } finally {
    await (await postgres.started)?.stop();
  }
  console.log(`\n${table(rows)}\n`);
  console.log(totals(rows));
  return isGood(rows, MEMORY_BOUNDS) ? 0 : 1;
}
