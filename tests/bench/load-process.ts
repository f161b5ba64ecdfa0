import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { LoadCommands } from './load/main.ts';

export interface LoadProcess extends LoadCommands {
  end(): Promise<void>;
}

/** The process that plays everybody. */
export function startLoad(): LoadProcess {
  const child = fork(fileURLToPath(new URL('load/main.ts', import.meta.url)));
  let waiting: { resolve(answer: never): void; reject(error: Error): void } | null = null;
  child.on('message', ({ answer, error }: { answer?: never; error?: string }) => {
    if (error === undefined) waiting?.resolve(answer as never);
    else waiting?.reject(new Error(error));
  });
  child.on('exit', () => waiting?.reject(new Error('The load process has ended.')));
  const tell = (command: keyof LoadCommands, argument?: unknown): Promise<never> =>
    new Promise((resolve, reject) => {
      waiting = { resolve, reject };
      child.send({ command, argument });
    });
  return {
    gather: (plan) => tell('gather', plan),
    run: (plan) => tell('run', plan),
    fill: (plan) => tell('fill', plan),
    join: (plan) => tell('join', plan),
    wake: () => tell('wake'),
    verify: (plan) => tell('verify', plan),
    survey: (at) => tell('survey', at),
    leave: () => tell('leave'),
    async end() {
      child.disconnect();
      await once(child, 'exit');
    },
  };
}
