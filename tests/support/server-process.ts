import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../apps/server/src/main.ts', import.meta.url));

/** The server as an administrator starts it: a process of its own, told by its environment, telling its addresses. */
export interface ServerProcess {
  readonly pid: number;
  readonly url: string;
  /** Whole addresses, as printed. */
  readonly setUpLink: string | null;
  readonly join: string;
  readonly facilitator: string;
  readonly projector: string;
  /** kill -9. */
  kill(): Promise<void>;
  /** Ctrl-C; resolves with the exit code. */
  end(): Promise<number | null>;
}

/** `log`: a file descriptor for what it logs, if not this process's own. `begun` is told its id at once. */
export async function startServerProcess(
  env: Readonly<Record<string, string>>,
  { log, begun }: { readonly log?: number; readonly begun?: (pid: number) => void } = {},
): Promise<ServerProcess> {
  const child = spawn(process.execPath, [MAIN], {
    env: { ...process.env, HOST: '127.0.0.1', ...env },
    stdio: ['ignore', 'pipe', log ?? 'inherit'],
  });
  if (child.pid !== undefined) begun?.(child.pid);
  const said = await saidAtStart(child);
  const address = (label: RegExp): string | null => label.exec(said)?.[1] ?? null;
  const exit = once(child, 'exit') as Promise<[number | null]>;
  return {
    pid: child.pid!,
    url: address(/is ready: (\S+)/)!,
    setUpLink: address(/(\S+\/setup\/\S+)/),
    join: address(/join\s+(\S+)/)!,
    facilitator: address(/facilitator\s+(\S+)/)!,
    projector: address(/projector\s+(\S+)/)!,
    async kill() {
      child.kill('SIGKILL');
      await exit;
    },
    async end() {
      child.kill('SIGINT');
      return (await exit)[0];
    },
  };
}

/** What it prints until it says how to end it. */
async function saidAtStart(child: ChildProcess): Promise<string> {
  let said = '';
  for await (const line of createInterface({ input: child.stdout! })) {
    said += `${line}\n`;
    if (line.startsWith('Ctrl-C')) {
      child.stdout!.resume();
      return said;
    }
  }
  throw new Error(`The server ended before it was ready:\n${said}`);
}
