import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export type ServerOrder = { readonly do: 'watch' } | { readonly do: 'tell' } | { readonly do: 'end' };

export interface Watched {
  /** ms by which the event loop was late. */
  readonly delayP99: number;
  readonly delayMax: number;
  /** ms that the server's own thread was busy at a stretch, in its own processor time: others' work on the machine is not in it. */
  readonly ownP99: number;
  readonly ownMax: number;
  /** ms of the processor that the server's own thread took, and all others of its process. */
  readonly ownMs: number;
  readonly threadsMs: number;
  /** Of the whole process, all threads. */
  readonly peakMb: number;
}

export type ServerSaid =
  | { readonly said: 'ready'; readonly url: string; readonly cookie: string }
  | { readonly said: 'watching' }
  | ({ readonly said: 'watched' } & Watched);

/** A server in a process of its own. */
export interface WatchedServer {
  readonly url: string;
  readonly headers: { readonly cookie: string };
  /** What the server was like while `act` went on. */
  during<T>(act: () => Promise<T>): Promise<{ readonly result: T; readonly watched: Watched }>;
  end(): Promise<void>;
}

export async function openWatchedServer(): Promise<WatchedServer> {
  const child = fork(fileURLToPath(new URL('server-process.ts', import.meta.url)), { stdio: 'inherit' });
  const exited = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const heard = (): Promise<ServerSaid> =>
    new Promise((resolve, reject) => {
      const gone = (code: number | null): void => reject(new Error(`the server ended with ${code}`));
      child.once('exit', gone);
      child.once('message', (said: ServerSaid) => {
        child.off('exit', gone);
        resolve(said);
      });
    });
  const order = (what: ServerOrder): Promise<ServerSaid> => {
    const answer = heard();
    child.send(what);
    return answer;
  };
  const ready = await heard();
  if (ready.said !== 'ready') throw new Error(`the server said ${ready.said} first`);
  return {
    url: ready.url,
    headers: { cookie: ready.cookie },
    async during(act) {
      await order({ do: 'watch' });
      const result = await act();
      const watched = await order({ do: 'tell' });
      if (watched.said !== 'watched') throw new Error(`the server said ${watched.said}`);
      return { result, watched };
    },
    async end() {
      if (child.connected) child.send({ do: 'end' } satisfies ServerOrder);
      await exited;
    },
  };
}
