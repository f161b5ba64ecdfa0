import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Vitals } from './probe.ts';

const PROBE = new URL('probe.ts', import.meta.url).href;

/** A server in a process of its own, with a probe in it. */
export interface MeasuredServer {
  readonly url: string;
  /** What it printed until it was ready. */
  readonly said: string;
  readonly pid: number;
  /** `begin` starts the event loop's histogram anew. */
  vitals(question?: 'begin'): Promise<Vitals>;
  /** The most memory it has had since `forgetPeak`, in bytes. */
  peak(): number;
  forgetPeak(): void;
  /** kill -9. */
  kill(): Promise<void>;
}

/** `file`: relative to this folder. `nodeFlags`: those that its own documentation starts it with. Ready when it has printed `is ready: <address>`, and `until` where given. */
export async function startMeasured(
  file: string,
  env: Readonly<Record<string, string>> = {},
  until = 'is ready: ',
  nodeFlags: readonly string[] = [],
): Promise<MeasuredServer> {
  const flags = process.env['STIKKORD_BENCH_FLAGS']?.split(' ') ?? [];
  const child = spawn(
    process.execPath,
    [...nodeFlags, ...flags, '--import', PROBE, fileURLToPath(new URL(file, import.meta.url))],
    {
      env: { ...process.env, NODE_ENV: 'production', ...env },
      stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    },
  );
  const exit = once(child, 'exit');
  const said = await saidAtStart(child, until);
  return {
    url: /is ready: (\S+)/.exec(said)![1]!,
    said,
    pid: child.pid!,
    async vitals(question) {
      child.send(question ?? 'tell');
      const [vitals] = (await once(child, 'message')) as [Vitals];
      return vitals;
    },
    peak: () => Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))![1]) * 1024,
    // proc(5): 5 sets the peak back to what is in use now.
    forgetPeak: () => writeFileSync(`/proc/${child.pid}/clear_refs`, '5'),
    async kill() {
      // A profile is written by a process that ends by itself.
      child.kill(flags.length > 0 ? 'SIGINT' : 'SIGKILL');
      await exit;
    },
  };
}

async function saidAtStart(child: ChildProcess, until: string): Promise<string> {
  let said = '';
  for await (const line of createInterface({ input: child.stdout! })) {
    said += `${line}\n`;
    if (line.includes(until)) {
      child.stdout!.resume();
      return said;
    }
  }
  throw new Error(`A server ended before it was ready:\n${said}`);
}
