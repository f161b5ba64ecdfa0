/**
 * Everything a contributor must keep green: format, lint, types, templates, dead code, tests.
 * The checks run beside the tests, which don't fill two cores by themselves. Ends with one line: `N passed, N failed`; each check counts
 * as one beside the tests.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, chromium, environment, finish, install, node, officeTools, root, run } from './workspace.mjs';

const CHECKS = [
  { name: 'format', command: 'oxfmt', args: ['--check'] },
  { name: 'lint', command: 'oxlint', args: ['--type-aware', '--deny-warnings'] },
  { name: 'types', command: 'tsc', args: ['-p', 'tsconfig.json'] },
  { name: 'types of the pages', command: 'tsc', args: ['-p', 'apps/web/tsconfig.json'] },
  {
    name: 'templates',
    command: 'lit-analyzer',
    args: ['apps/web/src/**/*.ts', '--strict', '--maxWarnings', '0', '--quiet'],
  },
  { name: 'dead code', command: 'knip', args: [] },
];

/** One check after the other, beside the tests: each says how it went, and what it found, in one piece. Gives the names of those that failed. */
async function check() {
  const failed = [];
  for (const { name, command, args } of CHECKS) {
    const start = performance.now();
    const found = [];
    const code = await run(command, args, { stdio: ['ignore', 'pipe', 'pipe'] }, (chunk) => found.push(chunk));
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    console.log(`${code === 0 ? 'ok' : 'FAILED'}  ${name}  ${seconds} s`);
    if (code === 0) continue;
    if (code === 130) return [...failed, name];
    process.stdout.write(Buffer.concat(found));
    failed.push(name);
  }
  return failed;
}

/** Gives how many tests passed and failed. */
async function test(browser) {
  const folder = mkdtempSync(join(tmpdir(), 'stikkord-tests-'));
  try {
    const report = join(folder, 'report.json');
    const vitest = join(root, 'node_modules/vitest/vitest.mjs');
    const args = [
      vitest,
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
      ...process.argv.slice(2),
    ];
    // Dozens of servers are started: what Node has compiled once, it need not again.
    const cache = join(root, 'node_modules/.cache/node');
    const code = await run(node, args, {
      env: environment({ CHROMIUM_PATH: browser, NODE_COMPILE_CACHE: cache }),
    });
    // Ended before its time.
    if (!existsSync(report)) return { passed: 0, failed: 1 };
    const result = JSON.parse(readFileSync(report, 'utf8'));
    // A file that could not be loaded has no tests to count, but it has failed all the same.
    const broken = result.testResults.filter(
      (file) => file.status === 'failed' && file.assertionResults.length === 0,
    ).length;
    const failed = result.numFailedTests + broken;
    return { passed: result.numPassedTests, failed: code !== 0 && failed === 0 ? 1 : failed };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

await finish(async () => {
  install();
  const browser = chromium();
  officeTools();
  build();
  const [wrong, tests] = await Promise.all([check(), test(browser)]);
  // Once more, where it is seen: what a check found stands far above by now.
  for (const name of wrong) console.log(`FAILED  ${name}, see above`);
  const passed = tests.passed + CHECKS.length - wrong.length;
  const failed = tests.failed + wrong.length;
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
});
