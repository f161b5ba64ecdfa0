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

/** One direction of one connection. What goes in first comes out first, whatever the timers do with parts of a millisecond. */
class Way {
  readonly #to: Socket;
  readonly #delay: () => number;
  readonly #underWay: { due: number; act: () => void }[] = [];
  #timer: NodeJS.Timeout | null = null;
  #held = false;

  constructor(to: Socket, delay: () => number) {
    this.#to = to;
    this.#delay = delay;
  }

  carry(chunk: Buffer): void {
    this.#send(() => this.#to.write(chunk));
  }

  end(): void {
    this.#send(() => this.#to.destroy());
  }

  hold(): void {
    this.#held = true;
  }

  letGo(): void {
    this.#held = false;
    this.#arrive();
  }

  #send(act: () => void): void {
    this.#underWay.push({ due: performance.now() + this.#delay(), act });
    this.#arrive();
  }

  #arrive(): void {
    if (this.#timer || this.#held) return;
    const now = performance.now();
    while (this.#underWay[0] && this.#underWay[0].due <= now) {
      const { act } = this.#underWay.shift()!;
      if (!this.#to.destroyed) act();
    }
    const next = this.#underWay[0];
    if (!next) return;
    this.#timer = setTimeout(() => {
      this.#timer = null;
      this.#arrive();
    }, next.due - now);
  }
}
