/**
 * `npm run test:fuzz [MINUTES]`: the tests of documents and sync that heed FUZZ_RUNS, round after round with a new seed, for ten minutes
 * or as many as told.
 * Ends with one line: rounds, runs per test and round, the first and last seed, failures. A seed that fails is printed with how to
 * run it again.
 */
import { randomInt } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { environment, finish, install, node, root, run, SetUpError } from './workspace.mjs';

const RUNS = Number(process.env.FUZZ_RUNS ?? 5000);

await finish(async () => {
  const minutes = Number(process.argv[2] ?? 10);
  if (!(minutes > 0)) throw new SetUpError('npm run test:fuzz takes a number of minutes.');
  install();
  const files = globSync('packages/{documents,sync}/src/**/*.test.ts', { cwd: root }).filter((path) =>
    readFileSync(join(root, path), 'utf8').includes('FUZZ_RUNS'),
  );
  const first = Number(process.env.FUZZ_SEED ?? randomInt(1_000_000));
  const end = performance.now() + minutes * 60_000;
  const failed = [];
  let rounds = 0;
  // A fault costs no whole night: the first few seeds that fail are enough to go on.
  while ((rounds === 0 || performance.now() < end) && failed.length < 3) {
    const seed = first + rounds;
    console.log(`seed ${seed}`);
    const args = ['run', '--project', 'unit', '--reporter=dot', '--testTimeout=3600000', ...files];
    const code = await run(node, [join(root, 'node_modules/vitest/vitest.mjs'), ...args], {
      env: environment({ FUZZ_RUNS: String(RUNS), FUZZ_SEED: String(seed) }),
    });
    rounds += 1;
    if (code === 130) break;
    if (code !== 0) failed.push(seed);
  }
  for (const seed of failed) console.log(`Again: FUZZ_RUNS=${RUNS} FUZZ_SEED=${seed} npm run test:fuzz 0.01`);
  const seeds = `seeds ${first}–${first + rounds - 1}`;
  console.log(`${rounds} rounds of ${RUNS} runs in ${files.length} files, ${seeds}, ${failed.length} failed`);
  return failed.length === 0 ? 0 : 1;
});
