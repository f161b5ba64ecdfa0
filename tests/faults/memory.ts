import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** The most memory that a living process has held, in MB; where the system doesn't keep that, what it holds now. */
export function memoryOf(pid: number): number {
  try {
    if (process.platform !== 'linux')
      return kilobytes(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' }));
    return kilobytes(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? '0');
  } catch {
    // It has ended.
    return 0;
  }
}

function kilobytes(text: string): number {
  return Number(text) / 1024;
}
