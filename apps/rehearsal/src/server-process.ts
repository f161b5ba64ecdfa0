import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { temporaryDatabase } from './temporary-database.ts';

/** A Stikkord of one's own, on data that are gone afterwards. */
export interface OwnServer {
  readonly base: URL;
  readonly setUpLink: string;
  stop(): Promise<void>;
}

export class ServerStartError extends Error {
  override readonly name = 'ServerStartError';
}

const MAIN = fileURLToPath(new URL('../../server/src/main.ts', import.meta.url));
const START_MS = 60_000;
const STOP_MS = 15_000;

/**
 * Starts apps/server as a process of its own. On PGlite in a temporary folder; where `databaseUrl` is given, in a new database
 * beside that one, which is dropped afterwards: what is there already stays untouched. Throws ServerStartError.
 */
export async function startOwnServer(databaseUrl: string | undefined): Promise<OwnServer> {
  const database = databaseUrl ? await temporaryDatabase(databaseUrl) : null;
  const folder = mkdtempSync(join(tmpdir(), 'stikkord-rehearsal-'));
  const { DATABASE_URL: _, ...environment } = process.env;
  const server = spawn(process.execPath, [MAIN], {
    env: {
      ...environment,
      PORT: '0',
      HOST: '127.0.0.1',
      STIKKORD_DATA: folder,
      STIKKORD_DEMO: '0',
      ...(database && { DATABASE_URL: database.url }),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stopped: Promise<void> | null = null;
  const stop = () =>
    (stopped ??= end(server).then(async () => {
      rmSync(folder, { recursive: true, force: true });
      await database?.drop();
    }));
  try {
    const printed = await addresses(server);
    return { ...printed, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Reads the addresses that the server prints when it is ready. */
function addresses(server: ChildProcess): Promise<{ base: URL; setUpLink: string }> {
  return new Promise((resolve, reject) => {
    let printed = '';
    const fail = (why: string) => reject(new ServerStartError([why, printed.trim()].filter(Boolean).join('\n')));
    const timer = setTimeout(() => fail(`The server was not ready within ${START_MS / 1000} s`), START_MS);
    const read = (chunk: Buffer) => {
      printed += chunk.toString();
      const link = /https?:\/\/\S+\/setup\/\S+(?=\s)/.exec(printed)?.[0];
      if (link === undefined) return;
      clearTimeout(timer);
      resolve({ base: new URL('/', link), setUpLink: link });
    };
    server.stdout?.on('data', read);
    server.stderr?.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
      process.stderr.write(chunk);
    });
    server.on('error', (error) => fail(`The server could not be started: ${error.message}`));
    server.on('exit', (code) => {
      clearTimeout(timer);
      fail(`The server ended at once, with exit code ${code}`);
    });
  });
}

async function end(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const ended = once(server, 'exit');
  server.kill('SIGTERM');
  const timer = setTimeout(() => server.kill('SIGKILL'), STOP_MS);
  await ended;
  clearTimeout(timer);
}
