import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../main.ts', import.meta.url));
const children: ChildProcess[] = [];
const folders: string[] = [];

/** After the tests of a file: ends what still runs, and clears up after it. */
export function killAll(): void {
  for (const child of children) child.kill('SIGKILL');
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
}

/** Runs the server as a person does. */
export function run(env: Record<string, string>) {
  const child = spawn(process.execPath, [MAIN], {
    env: { ...process.env, HOST: '127.0.0.1', STIKKORD_LOG: 'error', ...env },
  });
  children.push(child);
  let errors = '';
  child.stderr.on('data', (data: Buffer) => (errors += data.toString()));
  const lines: string[] = [];
  const reader = createInterface({ input: child.stdout });
  const saying = (wanted: RegExp): Promise<string> =>
    new Promise((resolve, reject) => {
      const look = (line: string): void => {
        const found = wanted.exec(line);
        if (found) resolve(found[1] ?? found[0]);
      };
      lines.forEach(look);
      reader.on('line', look);
      child.once('exit', () => reject(new Error(`ended without saying ${wanted}: ${errors}`)));
    });
  reader.on('line', (line) => lines.push(line));
  const ended = once(child, 'exit').then(([code, signal]) => ({ code, signal, errors }) as const);
  return { child, saying, ended, output: () => lines.join('\n') };
}

export function dataFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'stikkord-data-'));
  folders.push(folder);
  return folder;
}
