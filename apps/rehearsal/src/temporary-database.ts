import postgres from 'postgres';
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
  let client: postgres.Sql | null = null;
  try {
    client = postgres(url, { max: 1, connect_timeout: 5, fetch_types: false, onnotice: () => {} });
    await client.unsafe(statement);
  } catch (error) {
    const why = error instanceof Error ? error.message || error.name : String(error);
    throw new Error(`PostgreSQL at DATABASE_URL: ${why}`, { cause: error });
  } finally {
    await client?.end({ timeout: 1 });
  }
}
