import { createServer, connect, type AddressInfo, type Socket } from 'node:net';
import { once } from 'node:events';

/**
 * The line between people and the server, to be pulled out and put back. (A browser's own offline switch leaves open
 * WebSockets alone.)
 */
export interface Cable {
  /** The address to give to those at this end. */
  readonly url: string;
  /** Every connection breaks, and none can be made. */
  cut(): void;
  /** A black hole: connections stand, and can be made, but nothing comes through. */
  stall(): void;
  /** What was stalled comes through, what was cut can be connected again. */
  mend(): void;
  /** From now on everything takes `delay()` ms each way, in order. */
  slow(delay: () => number): void;
  close(): Promise<void>;
}

export async function layCable(target: string): Promise<Cable> {
  const { hostname, port } = new URL(target);
  const sockets = new Set<Socket>();
  const ways = new Set<Way>();
  let state: 'whole' | 'cut' | 'stalled' = 'whole';
  let delay = (): number => 0;

  const lay = (from: Socket, to: Socket): void => {
    const way = new Way(to, () => delay());
    ways.add(way);
    if (state === 'stalled') way.hold();
    from.on('data', (chunk: Buffer) => way.carry(chunk));
    from.on('close', () => {
      ways.delete(way);
      way.end();
    });
  };
  const server = createServer({ noDelay: true }, (near) => {
    sockets.add(near);
    near.on('error', () => {});
    near.on('close', () => sockets.delete(near));
    if (state === 'cut') {
      near.destroy();
      return;
    }
    const far = connect({ host: hostname, port: Number(port), noDelay: true });
    sockets.add(far);
    far.on('error', () => near.destroy());
    far.on('close', () => sockets.delete(far));
    lay(near, far);
    lay(far, near);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const hangUp = (): void => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    cut() {
      state = 'cut';
      hangUp();
    },
    stall() {
      state = 'stalled';
      for (const way of ways) way.hold();
    },
    mend() {
      state = 'whole';
      for (const way of ways) way.letGo();
    },
    slow(next) {
      delay = next;
    },
    async close() {
      const closed = once(server, 'close');
      server.close();
      hangUp();
      await closed;
    },
  };
}

/** One direction of one connection. */
class Way {
  readonly #to: Socket;
  readonly #delay: () => number;
  /** What is held back while the line is stalled; null while it is not. */
  #held: (() => void)[] | null = null;
  #due = 0;

  constructor(to: Socket, delay: () => number) {
    this.#to = to;
    this.#delay = delay;
  }

  carry(chunk: Buffer): void {
    this.#after(() => this.#to.write(chunk));
  }

  end(): void {
    this.#after(() => this.#to.destroy());
  }

  hold(): void {
    this.#held ??= [];
  }

  letGo(): void {
    const held = this.#held ?? [];
    this.#held = null;
    for (const act of held) act();
  }

  #after(act: () => void): void {
    const now = performance.now();
    this.#due = Math.max(this.#due, now + this.#delay());
    const arrive = (): void => {
      if (this.#held) this.#held.push(arrive);
      else if (!this.#to.destroyed) act();
    };
    if (this.#due <= now) arrive();
    else setTimeout(arrive, this.#due - now);
  }
}
