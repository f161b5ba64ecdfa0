import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** What a server says when it is ready. */
export interface Served {
  readonly url: string;
  readonly cookie: string;
}

/** A server in a process of its own, with an organiser signed in. */
export async function serve(
  env: Readonly<Record<string, string>>,
): Promise<Served & { readonly end: () => Promise<void> }> {
  const { DATABASE_URL: _, ...environment } = process.env;
  const child = fork(fileURLToPath(new URL('server-process.ts', import.meta.url)), {
    stdio: 'inherit',
    env: { ...environment, NODE_ENV: 'production', ...env },
  });
  const exited = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const served = await new Promise<Served>((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}`)));
    child.once('message', (said: Served) => resolve(said));
  });
  return {
    ...served,
    async end() {
      if (child.connected) child.send('end');
      await exited;
    },
  };
}
