import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Processes and folders of this run: none outlives it, however it ends (but for kill -9 of this process itself). */
const processes = new Set<number>();
const folders = new Set<string>();

process.on('exit', () => {
  for (const pid of processes) kill(pid);
  for (const folder of folders) rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
});
for (const [signal, code] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
] as const)
  process.once(signal, () => process.exit(code));

export function watchProcess(pid: number): void {
  processes.add(pid);
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

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended.
  }
}
