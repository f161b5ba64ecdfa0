import { sql } from 'drizzle-orm';
import { documentLog } from './document-log.ts';
import { entryStore } from './entries.ts';
import { fileStore } from './files.ts';
import { listStore } from './lists.ts';
import { meetingStore } from './meetings.ts';
import { followUpStore } from './follow-ups.ts';
import { lookStore } from './looks.ts';
import { openFolder, openMemory } from './pglite.ts';
import { openPostgres } from './postgres.ts';
import { publicPageStore } from './public-pages.ts';
import { repairStore } from './repairs.ts';
import { account, session, user, verification } from './schema.ts';
import { secretStore } from './secrets.ts';
import { seriesStore } from './series.ts';
import type { Storage } from './storage.ts';
import { questionStore } from './questions.ts';
import { templateStore } from './templates.ts';
import { versionStore } from './versions.ts';

/**
 * A folder for PGlite, a PostgreSQL by address (postgres://user:password@host:port/name), or PGlite in memory. `sync`: false
 * leaves it to the operating system when what is committed is forced to the disk, so that a power cut may cost seconds.
 */
export type StorageOptions =
  | { readonly dataDir: string; readonly sync?: boolean }
  | { readonly databaseUrl: string }
  | { readonly inMemory: true };

/** Opens the database, locks the folder, brings the tables up to date. Throws StorageOpenError. */
export async function openStorage(options: StorageOptions): Promise<Storage> {
  const connection = await ('databaseUrl' in options
    ? openPostgres(options.databaseUrl)
    : 'dataDir' in options
      ? openFolder(options.dataDir, options.sync ?? true)
      : openMemory());
  const { kind, database, accounts, rows, guard } = connection;
  return {
    kind,
    documents: documentLog(connection),
    meetings: meetingStore(connection),
    versions: versionStore(connection),
    questions: questionStore(connection),
    entries: entryStore(connection),
    followUps: followUpStore(connection),
    series: seriesStore(connection),
    looks: lookStore(connection),
    publicPages: publicPageStore(connection),
    files: fileStore(connection),
    lists: listStore(connection),
    templates: templateStore(connection),
    secrets: secretStore(connection),
    repairs: repairStore(connection),
    accounts: { database: accounts, schema: { user, session, account, verification } },
    countOrganisers: () => guard(() => database.$count(user)),
    ping: () =>
      guard(async () => {
        await rows(sql`select 1`);
      }),
    close: () => connection.close(),
  };
}
