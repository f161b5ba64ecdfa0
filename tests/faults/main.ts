import { startPostgres, type TestPostgres } from '@stikkord/storage/testing';
import { HELP, readArguments, type Arguments } from './arguments.ts';
import { writeDocument } from './document.ts';
import { isGood, table, totals, type Row } from './report.ts';
import { run } from './scenario.ts';
import { scenarios } from './scenarios/index.ts';
import { seeded } from './seeded.ts';

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
  const rows = await play(given);
  if (rows.length === 0) {
    console.error(`Nothing was played. There are: ${scenarios.map(({ name }) => name).join(', ')}`);
    return 2;
  }
  if (given.row) {
    console.log(JSON.stringify(rows[0]));
    return 0;
  }
  console.log(`\n${table(rows)}\n`);
  const good = isGood(rows);
  if (given.write) writeDocument(rows, given, new Date());
  console.log(totals(rows));
  return good ? 0 : 1;
}

async function play({ only, store: onlyStore, seed, rounds, quick, row }: Arguments): Promise<Row[]> {
  const say = (line: string): void => void (row || console.log(line));
  say(`seed ${seed}`);
  const rows: Row[] = [];
  const postgres: { started: Promise<TestPostgres> | null } = { started: null };
  try {
    for (const scenario of scenarios) {
      if (only !== null && !scenario.name.startsWith(only)) continue;
      const stores = scenario.stores.filter((store) => onlyStore === null || store === onlyStore);
      for (const store of quick && !scenario.always ? stores.slice(0, 1) : stores) {
        say(`${scenario.name}, ${store} …`);
        const random = seeded(seed);
        const circumstances = {
          store,
          seed,
          random,
          rounds,
          quick,
          postgres: () => (postgres.started ??= startPostgres()),
        };
        const played = await run(scenario, circumstances);
        if (played === null) {
          say('  not played: this needs Linux, where everybody may make user namespaces (unshare --user --mount)');
          continue;
        }
        rows.push(played);
        say(`  ${Math.round(played.seconds)} s, ${played.updates} updates, peak ${played.peak} MB; ${played.note}`);
        for (const failure of played.failures) say(`  WRONG: ${failure}`);
      }
    }
  } finally {
    await (await postgres.started)?.stop();
  }
  return rows;
}
