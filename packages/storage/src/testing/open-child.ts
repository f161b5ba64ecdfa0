import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** Another process, for what only another process can show: rivalry for a folder, and sudden death. */
export interface Child {
  readonly process: ChildProcess;
  /** The next line that it prints; null once it has ended. */
  line(): Promise<string | null>;
  /** kill -9, and it is gone. */
  kill(): Promise<void>;
}

/** Runs `scene` of child-scenes.ts on `folder`. */
export function openChild(scene: 'hold' | 'write' | 'first-start', folder: string): Child {
  const script = fileURLToPath(new URL('child-scenes.ts', import.meta.url));
  const child = spawn(process.execPath, [script, scene, folder], { stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = new Promise<void>((resolve) => child.on('exit', () => resolve()));
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    process: child,
    async line() {
      const { value, done } = await lines.next();
      return done ? null : value;
    },
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
