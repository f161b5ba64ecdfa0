import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export type HallOrder =
  | { readonly do: 'seed'; readonly groups: number; readonly points: number }
  /** `perSecond`: letters of each group. */
  | { readonly do: 'type'; readonly groups: number; readonly perSecond: number }
  | { readonly do: 'rest' }
  /** Points written anew, and points moved by another facilitator, at `perSecond` edits a second. */
  | { readonly do: 'edit'; readonly edits: number; readonly moves: number; readonly perSecond: number }
  | { readonly do: 'end' };

export type HallSaid =
  | { readonly said: 'ready'; readonly url: string }
  | { readonly said: 'seeded'; readonly boardPath: string }
  | { readonly said: 'typing' }
  | { readonly said: 'resting'; readonly written: number }
  | { readonly said: 'edited' };

/** A server and its groups, in a process of their own. */
export interface Hall {
  readonly url: string;
  order<Said extends HallSaid['said']>(order: HallOrder, until: Said): Promise<Extract<HallSaid, { said: Said }>>;
  end(): Promise<void>;
}

export async function openHall(): Promise<Hall> {
  const child = fork(fileURLToPath(new URL('hall-process.ts', import.meta.url)), { stdio: 'inherit' });
  const exited = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const hear = <Said extends HallSaid['said']>(until: Said): Promise<Extract<HallSaid, { said: Said }>> =>
    new Promise((resolve, reject) => {
      const gone = (code: number | null): void => reject(new Error(`The hall ended with ${code}`));
      const listen = (said: HallSaid): void => {
        if (said.said !== until) return;
        child.off('message', listen as never);
        child.off('exit', gone);
        resolve(said as Extract<HallSaid, { said: Said }>);
      };
      child.on('message', listen as never);
      child.once('exit', gone);
    });
  const { url } = await hear('ready');
  return {
    url,
    order(order, until) {
      const heard = hear(until);
      child.send(order);
      return heard;
    },
    async end() {
      if (child.connected) child.send({ do: 'end' } satisfies HallOrder);
      await exited;
    },
  };
}
