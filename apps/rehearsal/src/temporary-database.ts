import { Client } from 'pg';
import { newKey } from './keys.ts';

/** A database beside the one at `url`, on the same PostgreSQL, for as long as a rehearsal lasts. */
export async function temporaryDatabase(url: string): Promise<{ url: string; drop(): Promise<void> }> {
  const name = `stikkord_rehearsal_${newKey()}`;
  await ask(url, `create database ${name}`);
  const beside = new URL(url);
  beside.pathname = `/${name}`;
  return { url: beside.href, drop: () => ask(url, `drop database if exists ${name} with (force)`) };
}

async function ask(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url });
  try {
    await client.connect();
    await client.query(statement);
  } catch (error) {
    const why = error instanceof Error ? error.message || error.name : String(error);
    throw new Error(`PostgreSQL at DATABASE_URL: ${why}`, { cause: error });
  } finally {
    await client.end().catch(() => {});
  }
}
