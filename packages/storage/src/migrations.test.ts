import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { drizzle } from 'drizzle-orm/pglite';
import { migrate } from 'drizzle-orm/pglite/migrator';
import { afterAll, expect, test } from 'vitest';
import { MIGRATIONS_FOLDER } from './migrations.ts';

const folder = mkdtempSync(join(tmpdir(), 'stikkord-migrations-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The migrations up to this one. */
function until(tag: string): string {
  const path = join(folder, tag);
  cpSync(MIGRATIONS_FOLDER, path, { recursive: true });
  const file = join(path, 'meta', '_journal.json');
  const journal = JSON.parse(readFileSync(file, 'utf8')) as { entries: { tag: string }[] };
  const last = journal.entries.findIndex((entry) => entry.tag === tag);
  writeFileSync(file, JSON.stringify({ ...journal, entries: journal.entries.slice(0, last + 1) }));
  return path;
}

test('PG5 questions of before there were polls are group work', { timeout: 60_000 }, async () => {
  const client = await PGlite.create();
  const database = drizzle(client);
  await migrate(database, { migrationsFolder: until('0003_follow_up') });
  await client.exec(`
    insert into meeting (id, owner, code, facilitator_key, projector_key, title, date, language, run, deleted)
      values ('m', 'o', 'c', 'f', 'p', 'Møte', '2026-01-01', 'nb', '{}', false);
    insert into question (meeting_id, id, kind, prompt, "order", deleted) values ('m', 'q', 'group-work', 'Hva?', 'a0', false)`);
  await migrate(database, { migrationsFolder: MIGRATIONS_FOLDER });
  const { rows } = await client.query('select id, prompt, poll from question');
  expect(rows).toEqual([{ id: 'q', prompt: 'Hva?', poll: null }]);
  await client.close();
});
