import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

export type ServerSaid = { readonly url: string; readonly cookie: string } | { readonly cpuMs: number };

/** A server in a process of its own, with an organiser signed in. */
export async function serve(folder: string) {
  const { DATABASE_URL: _, ...environment } = process.env;
  const child = fork(fileURLToPath(new URL('server-process.ts', import.meta.url)), {
    stdio: 'inherit',
    env: { ...environment, NODE_ENV: 'production', STIKKORD_BENCH_FOLDER: folder },
  });
  const exited = once(child, 'exit');
  const said = async (): Promise<ServerSaid> => {
    const [message] = (await Promise.race([
      once(child, 'message'),
      exited.then(([code]) => Promise.reject(new Error(`the server ended with ${String(code)}`))),
    ])) as [ServerSaid];
    return message;
  };
  const first = await said();
  if (!('url' in first)) throw new Error('The server did not say where it is.');
  return {
    ...first,
    /** ms of the processor that it has taken, threads included. */
    async cpuMs(): Promise<number> {
      const answer = said();
      child.send('cpu');
      const told = await answer;
      return 'cpuMs' in told ? told.cpuMs : 0;
    },
    async end(): Promise<void> {
      if (child.connected) child.send('end');
      await exited;
    },
  };
}
