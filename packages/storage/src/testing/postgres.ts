import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import postgres from 'postgres';

export { freePort } from './free-port.ts';

/** A real PostgreSQL for tests, on a free port of this machine, in a temporary folder that goes with it. */
export interface TestPostgres {
  /** Makes a new, empty database; returns its address. */
  createDatabase(): Promise<string>;
  /** The server dies as at a power cut: every connection breaks, new ones are refused. */
  crash(): Promise<void>;
  /** The server is stopped by its administrator: in order, but with every statement under way given up. */
  shutDown(): Promise<void>;
  /** The server comes back, at the same address. */
  recover(): Promise<void>;
  stop(): Promise<void>;
}

/**
 * Starts one server; takes about two seconds, so share it among the suites of a file and give each its own database. It
 * ends with the process that started it, even after kill -9. `settings` are the server's own (`fsync: 'on'`); without them
 * it is as quick as a test wants it.
 */
export async function startPostgres(settings: Readonly<Record<string, string>> = {}): Promise<TestPostgres> {
  const program = fileURLToPath(new URL('postgres-keeper.ts', import.meta.url));
  const keeper = spawn(process.execPath, [program, JSON.stringify(settings)], { stdio: ['pipe', 'pipe', 'inherit'] });
  const answers = createInterface({ input: keeper.stdout })[Symbol.asyncIterator]();
  const answer = async () => {
    const { value, done } = await answers.next();
    if (done) throw new Error('The test PostgreSQL did not start, or ended by itself; its reason stands above.');
    return value;
  };
  const told = async (command: string) => {
    keeper.stdin.write(`${command}\n`);
    await answer();
  };
  const port = Number(await answer());
  const address = (database: string) => `postgres://postgres@127.0.0.1:${port}/${database}`;
  return {
    async createDatabase() {
      const name = `test_${randomBytes(6).toString('hex')}`;
      const client = postgres(address('postgres'), { max: 1, fetch_types: false });
      await client.unsafe(`create database ${name}`);
      await client.end();
      return address(name);
    },
    crash: () => told('crash'),
    shutDown: () => told('shut-down'),
    recover: () => told('start'),
    async stop() {
      keeper.stdin.end();
      if (keeper.exitCode === null) await once(keeper, 'exit');
    },
  };
}
