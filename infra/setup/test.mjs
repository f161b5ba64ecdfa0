/**
 * Everything a contributor must keep green: format, lint, types, templates, dead code, tests.
 * Ends with one line: `N passed, N failed`; each check counts as one beside the tests.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, chromium, environment, finish, install, node, root, run } from './workspace.mjs';

const CHECKS = [
  ['format', 'oxfmt', ['--check']],
  ['lint', 'oxlint', ['--type-aware', '--deny-warnings']],
  ['types', 'tsc', ['-p', 'tsconfig.json']],
  ['types of the pages', 'tsc', ['-p', 'apps/web/tsconfig.json']],
  ['templates', 'lit-analyzer', ['apps/web/src/**/*.ts', '--strict', '--maxWarnings', '0', '--quiet']],
  ['dead code', 'knip', []],
];

await finish(async () => {
  install();
  const browser = chromium();
  build();
  let passed = 0;
  let failed = 0;
  for (const [name, command, args] of CHECKS) {
    const start = performance.now();
    const code = await run(command, args);
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    console.log(`${code === 0 ? 'ok' : 'FAILED'}  ${String(name)}  ${seconds} s`);
    if (code === 0) passed += 1;
    else failed += 1;
  }
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
    const code = await run(node, args, { env: environment({ CHROMIUM_PATH: browser }) });
    const result = JSON.parse(readFileSync(report, 'utf8'));
    passed += result.numPassedTests;
    failed += result.numFailedTests;
    // A file that could not be loaded has no tests to count, but it has failed all the same.
    const broken = result.testResults.filter(
      (file) => file.status === 'failed' && file.assertionResults.length === 0,
    ).length;
    failed += broken;
    if (code !== 0 && failed === 0) failed = 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
});
