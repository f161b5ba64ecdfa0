import type { SyncSocket } from '../socket.ts';

/** Two ends of a socket in memory. Frames lie on the way until someone lets them through, in order. */
export class Wire {
  readonly #toServer: (Uint8Array | null)[] = [];
  readonly #toClient: Uint8Array[] = [];
  readonly #message: ((frame: Uint8Array | null) => void)[] = [];
  readonly #pong: (() => void)[] = [];
  readonly #closed: (() => void)[] = [];
  /** What the server closed with; null while it is open. */
  close: { code: number; reason: string } | null = null;
  terminated = false;
  /** True once both ends know. */
  gone = false;
  /** The client's end. */
  onFrame: (frame: Uint8Array) => void = () => {};
  onGone: (close: { code: number; reason: string } | null) => void = () => {};
  /** Called with each frame at the moment the server sends it. */
  watch: (frame: Uint8Array) => void = () => {};
  /** False: the other end doesn't read, and frames pile up as in a socket's buffer. */
  reading = true;
  pings = 0;
  answersPings = true;
  readonly sent: Uint8Array[] = [];

  /** The server reads no more. */
  paused = false;

  readonly server: SyncSocket;

  constructor() {
    const buffered = (): number => this.#toClient.reduce((sum, frame) => sum + frame.length, 0);
    this.server = {
      get bufferedAmount() {
        return buffered();
      },
      send: (frame) => {
        if (this.gone || this.close !== null) return;
        this.watch(frame);
        this.sent.push(frame);
        this.#toClient.push(frame);
      },
      ping: () => {
        this.pings++;
        if (this.answersPings && !this.paused) for (const pong of this.#pong) pong();
      },
      pause: () => {
        this.paused = true;
      },
      resume: () => {
        this.paused = false;
      },
      close: (code, reason) => {
        this.close ??= { code, reason };
      },
      terminate: () => {
        this.terminated = true;
        this.cut();
      },
      onMessage: (listener) => void this.#message.push(listener),
      onPong: (listener) => void this.#pong.push(listener),
      onClose: (listener) => void this.#closed.push(listener),
    };
  }

  /** The client sends. */
  send(frame: Uint8Array | null): void {
    if (!this.gone) this.#toServer.push(frame);
  }

  /** Frames on their way to the client, in bytes. */
  get waiting(): number {
    return this.server.bufferedAmount;
  }

  deliverToServer(): boolean {
    if (this.gone || this.paused || this.#toServer.length === 0) return false;
    const frame = this.#toServer.shift() ?? null;
    if (this.close === null) for (const listener of this.#message) listener(frame);
    return true;
  }

  deliverToClient(): boolean {
    if (this.gone || !this.reading) return false;
    const frame = this.#toClient.shift();
    if (frame !== undefined) this.onFrame(frame);
    else if (this.close !== null) this.#end(this.close);
    else return false;
    return true;
  }

  /** The connection breaks; what was on its way is lost. */
  cut(): void {
    this.#end(null);
  }

  #end(close: { code: number; reason: string } | null): void {
    if (this.gone) return;
    this.gone = true;
    this.#toServer.length = 0;
    this.#toClient.length = 0;
    for (const listener of this.#closed) listener();
    this.onGone(close);
  }
}
