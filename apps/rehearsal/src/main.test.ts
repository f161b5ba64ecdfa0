/** Whole rehearsals, as a person starts them: the command, a real server, real sockets, real databases. */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { EXPORT_FORMATS } from '@stikkord/protocol';
import { startPostgres } from '@stikkord/storage/testing';
import connect from 'postgres';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startOwnServer } from './server-process.ts';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));
const FAGDAG = path('../workshops/fagdag.json');
/** A real workshop, where there is one beside the project. */
const SAMLING = path('../../../../shared/data/samling-1a.json');

const folder = mkdtempSync(join(tmpdir(), 'stikkord-rehearsal-test-'));
let postgres: Awaited<ReturnType<typeof startPostgres>>;
beforeAll(async () => {
  postgres = await startPostgres();
});
afterAll(async () => {
  await postgres?.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function rehearsed(args: readonly string[], env: Record<string, string> = {}) {
  const { DATABASE_URL: _, ...environment } = process.env;
  const child = spawn(process.execPath, [path('main.ts'), ...args], { env: { ...environment, ...env } });
  let [said, complained] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (complained += chunk.toString()));
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { code, lines: said.trimEnd().split('\n'), complained };
}

test(
  'a workshop of odd texts, with fewer people than groups, on PGlite; the exports are kept',
  { timeout: 120_000 },
  async () => {
    const out = join(folder, 'eksport');
    const { code, lines, complained } = await rehearsed([FAGDAG, '--groups', '5', '--people', '3', '--out', out]);
    expect([complained, lines.at(-1), code]).toEqual([
      '',
      'points 32 themes 10 exports 8 missing 0 misplaced 0 altered 0',
      0,
    ]);
    expect(lines).toContain('Note: questions[0]: 8 keywords are made up to the counts of the themes');
    expect(readdirSync(out).toSorted()).toEqual(
      EXPORT_FORMATS.toSorted().map((end) => `2031-03-14-fagdag-om-ny-vaktordning.${end}`),
    );
    expect(readFileSync(join(out, '2031-03-14-fagdag-om-ny-vaktordning.json'), 'utf8')).toContain(
      'Spør dem som går netter',
    );
  },
);

test('the same on PostgreSQL, in a database of its own that is gone afterwards', { timeout: 120_000 }, async () => {
  const database = await postgres.createDatabase();
  const { code, lines, complained } = await rehearsed([FAGDAG, '--people', '9'], { DATABASE_URL: database });
  expect([complained, lines.at(-1), code]).toEqual([
    '',
    'points 32 themes 10 exports 8 missing 0 misplaced 0 altered 0',
    0,
  ]);
  const sql = connect(database, { max: 1 });
  const left = await sql`select datname from pg_database where datname like 'stikkord_rehearsal%'`;
  const tables = await sql`select tablename from pg_tables where schemaname = 'public'`;
  await sql.end();
  expect([left, tables]).toEqual([[], []]);
});

test(
  'against a server that runs already, first by its set-up link and then with the account',
  { timeout: 120_000 },
  async () => {
    const server = await startOwnServer(undefined);
    try {
      const url = ['--url', server.base.href];
      const account = { STIKKORD_EMAIL: 'prove@example.org', STIKKORD_PASSWORD: 'et langt passord' };
      const first = await rehearsed([FAGDAG, ...url, '--setup-link', server.setUpLink, '--people', '4'], account);
      expect([first.complained, first.code]).toEqual(['', 0]);
      const second = await rehearsed([FAGDAG, ...url, '--people', '4'], account);
      expect([second.complained, second.code]).toEqual(['', 0]);
      const wrong = await rehearsed([FAGDAG, ...url], { ...account, STIKKORD_PASSWORD: 'et annet passord' });
      expect([wrong.code, wrong.complained]).toEqual([1, expect.stringContaining('wrong-sign-in')]);
    } finally {
      await server.stop();
    }
  },
);

test.runIf(existsSync(SAMLING))(
  'the real workshop beside the project, with 40 people in 8 groups',
  { timeout: 180_000 },
  async () => {
    const { code, lines, complained } = await rehearsed([SAMLING, '--groups', '8', '--people', '40']);
    expect([complained, lines.at(-1), code]).toEqual([
      '',
      'points 168 themes 27 exports 8 missing 0 misplaced 0 altered 0',
      0,
    ]);
  },
);

test(
  'a file that cannot be played, and a command that cannot be understood, end with one clear line and 1',
  { timeout: 60_000 },
  async () => {
    const broken = join(folder, 'feil.json');
    writeFileSync(broken, JSON.stringify({ questions: [{ points: [{ text: 'a', theme: 'borte' }] }] }));
    const tries = await Promise.all(
      [[broken], [join(folder, 'finnes-ikke.json')], [FAGDAG, '--people', 'mange'], []].map((args) => rehearsed(args)),
    );
    expect(tries.map(({ code }) => code)).toEqual([1, 1, 1, 1]);
    expect(tries.map(({ complained }) => complained.trimEnd().replace(/^The rehearsal failed: /, ''))).toEqual([
      `${broken}: questions[0].points[0].theme: no theme of the question has the id “borte”`,
      expect.stringContaining('ENOENT'),
      '--people mange is no whole number from 1 to 2000',
      'Give one workshop file; --help says more',
    ]);
  },
);
