import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Processes and folders of this run: none outlives it, however it ends (but for kill -9 of this process itself). */
const processes = new Map<number, NodeJS.Signals>();
const folders = new Set<string>();

process.on('exit', () => {
  for (const [pid, signal] of processes) kill(pid, signal);
  for (const folder of folders) rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
});
for (const [signal, code] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
] as const)
  process.once(signal, () => process.exit(code));

/** `signal`: what ends it; one that has processes of its own must be let to end those. */
export function watchProcess(pid: number, signal: NodeJS.Signals = 'SIGKILL'): void {
  processes.set(pid, signal);
}

export function processEnded(pid: number): void {
  processes.delete(pid);
}

export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'stikkord-faults-'));
  folders.add(folder);
  return folder;
}

export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  folders.delete(folder);
}

function kill(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // It has ended.
  }
}
