import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import postgres from 'postgres';

/** ms per tick of the kernel's accounts. */
const TICK_MS = 1000 / Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }));

/** The process that all others of a PostgreSQL on this machine come from. */
export async function postmasterOf(databaseUrl: string): Promise<number> {
  const client = postgres(databaseUrl, { max: 1, fetch_types: false });
  const [backend] = await client<{ pid: number }[]>`select pg_backend_pid() as pid`;
  const { parent } = statOf(backend!.pid)!;
  await client.end();
  return parent;
}

/** User and system time in ms that a PostgreSQL has used: its living processes', and what those left that have ended. */
export function postgresCpu(postmaster: number): number {
  let ticks = 0;
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const stat = statOf(Number(name));
    if (stat === null) continue;
    if (Number(name) === postmaster) ticks += stat.own + stat.ended;
    else if (stat.parent === postmaster) ticks += stat.own;
  }
  return ticks * TICK_MS;
}

function statOf(pid: number): { parent: number; own: number; ended: number } | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name, in parentheses, may hold anything.
    const fields = text
      .slice(text.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    return { parent: fields[1]!, own: fields[11]! + fields[12]!, ended: fields[13]! + fields[14]! };
  } catch {
    return null;
  }
}
