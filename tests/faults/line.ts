import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { pick, type Random } from './seeded.ts';

/** One direction of a call. */
interface Way {
  readonly from: Socket;
  readonly to: Socket;
  /** A piece of it is being carried; nothing may overtake it. */
  carrying: boolean;
}

interface Call {
  readonly near: Socket;
  readonly far: Socket;
  readonly ways: readonly Way[];
  stalled: boolean;
  /** `next`: what is said next is cut in half, and the call with it. `now`: that is being done. */
  halving: 'no' | 'next' | 'now';
  /** Bytes for the server that wait until another call has spoken. */
  held: Buffer[] | null;
}

/** A held call's bytes reach the server this long, in ms, after its device was cut off. */
const HELD_MS = 700;
const SLOW_BYTES = 700;

/**
 * The line between the devices and the server, with everything that a line can do to them. The server at its far end may
 * be another one after a restart; the address at the near end stays.
 */
export class Line {
  readonly #server: Server;
  readonly #calls = new Set<Call>();
  #target: number | null = null;
  /** ms that every piece takes, 0 for a good line; pieces are then small, so that frames come in parts. */
  slowness = 0;

  private constructor(server: Server) {
    this.#server = server;
    server.on('connection', (near) => this.#accept(near));
  }

  static async lay(): Promise<Line> {
    const server = createServer({ noDelay: true });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return new Line(server);
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  get calls(): number {
    return this.#calls.size;
  }

  /** Leads to this server from now on. Calls that stand go on with the old one. */
  mend(url: string): void {
    this.#target = Number(new URL(url).port);
  }

  /** All calls end, and new ones are turned away. */
  cut(): void {
    this.#target = null;
    for (const call of this.#calls) hangUp(call);
  }

  drop(random: Random, share: number): void {
    for (const call of this.#some(random, share)) hangUp(call);
  }

  /** Nothing moves on these calls until `release`. */
  stall(random: Random, share: number): void {
    for (const call of this.#some(random, share)) {
      call.stalled = true;
      for (const { from } of call.ways) from.pause();
    }
  }

  release(): void {
    for (const call of this.#calls) {
      if (!call.stalled) continue;
      call.stalled = false;
      for (const way of call.ways) goOn(call, way);
    }
  }

  /** Cuts these calls in the middle of what is said next. */
  halve(random: Random, share: number): void {
    for (const call of this.#some(random, share)) call.halving = 'next';
  }

  /**
   * These devices are cut off in the midst of speaking and call again; what they said last on the old call reaches the
   * server after what they say on the new one.
   */
  reorder(random: Random, share: number): void {
    for (const call of this.#some(random, share)) {
      call.held = [];
      setTimeout(() => call.near.destroy(), 100);
      setTimeout(() => {
        if (!call.far.destroyed) call.far.end(Buffer.concat(call.held ?? []));
      }, 100 + HELD_MS);
    }
  }

  async close(): Promise<void> {
    const closed = once(this.#server, 'close');
    this.#server.close();
    this.cut();
    await closed;
  }

  #some(random: Random, share: number): Call[] {
    const all = [...this.#calls].filter(({ held, halving, stalled }) => held === null && halving === 'no' && !stalled);
    const some = all.filter(() => random() < share);
    return some.length === 0 && all.length > 0 ? [pick(random, all)] : some;
  }

  #accept(near: Socket): void {
    near.on('error', () => {});
    if (this.#target === null) {
      near.destroy();
      return;
    }
    const far = connect({ host: '127.0.0.1', port: this.#target, noDelay: true });
    const ways = [
      { from: near, to: far, carrying: false },
      { from: far, to: near, carrying: false },
    ];
    const call: Call = { near, far, ways, stalled: false, halving: 'no', held: null };
    this.#calls.add(call);
    far.on('error', () => {});
    far.on('close', () => near.destroy());
    near.on('close', () => {
      this.#calls.delete(call);
      if (call.held === null) far.destroy();
    });
    for (const way of ways) {
      way.from.on('data', (bytes) => this.#carry(call, way, bytes));
      way.from.on('end', () => way.to.end());
    }
  }

  #carry(call: Call, way: Way, bytes: Buffer): void {
    if (call.held !== null) {
      if (way.from === call.near) call.held.push(bytes);
    } else if (call.halving === 'next') {
      call.halving = 'now';
      way.to.write(bytes.subarray(0, Math.ceil(bytes.length / 2)), () => hangUp(call));
    } else if (call.halving === 'no') {
      way.carrying = true;
      way.from.pause();
      this.#push(call, way, bytes);
    }
  }

  /** At once over a good line, piece by piece over a slow one. */
  #push(call: Call, way: Way, bytes: Buffer): void {
    const { slowness } = this;
    const piece = slowness > 0 ? bytes.subarray(0, SLOW_BYTES) : bytes;
    const pushed = (): void => {
      if (piece.length < bytes.length) return this.#push(call, way, bytes.subarray(piece.length));
      way.carrying = false;
      goOn(call, way);
    };
    if (slowness > 0) setTimeout(() => way.to.write(piece, pushed), slowness);
    else way.to.write(piece, pushed);
  }
}

function goOn({ stalled }: Call, { carrying, from }: Way): void {
  if (!stalled && !carrying) from.resume();
}

function hangUp({ near, far }: Call): void {
  near.destroy();
  far.destroy();
}
