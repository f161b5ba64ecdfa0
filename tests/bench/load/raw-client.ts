import { connect, type Socket } from 'node:net';
import { ASK_ALL, joined, NOTHING_NEW, STEP, TYPE, type Dialect } from './dialect.ts';
import { readUint } from './read-clocks.ts';
import { clientFrame, FrameReader } from './websocket-frames.ts';

export interface RawClientListener {
  /** Connected, and has what the server has. */
  synced(): void;
  /** A change, or what was asked for: `bytes` holds an update from `start` on, during the call. */
  change(bytes: Uint8Array, start: number, isAnswer: boolean): void;
  /** So many of this socket's changes, counted from its first, are acknowledged. */
  acknowledged(count: number): void;
  /** Somebody's carets, during the call. */
  awareness(bytes: Uint8Array, start: number): void;
  closed(code: number): void;
}

/** Reading is done at once, so one buffer serves all sockets. */
const shared = Buffer.allocUnsafeSlow(256 * 1024);
/** Any key will do: who answers with the right hash is not of interest here. */
const KEY = 'c3Rpa2tvcmQgYmVuY2htYQ==';

/** A WebSocket client of sync frames with as little between them and the wire as can be. */
export class RawClient {
  /** Bytes heard, headers and all. */
  bytesIn = 0;
  /** Frames that the server owes an acknowledgement for. */
  changesSent = 0;
  readonly #socket: Socket;
  readonly #dialect: Dialect;
  readonly #listener: RawClientListener;
  readonly #frames: FrameReader;
  #handshake: Buffer | null = Buffer.alloc(0);
  #closeCode = 1006;
  #acknowledged = 0;

  constructor(url: string, cookie: string | null, dialect: Dialect, listener: RawClientListener) {
    const { hostname, port, origin } = new URL(url);
    this.#dialect = dialect;
    this.#listener = listener;
    this.#frames = new FrameReader({ frame: (opcode, payload) => this.#hear(opcode, payload) });
    this.#socket = connect({
      host: hostname,
      port: Number(port),
      noDelay: true,
      onread: {
        buffer: shared,
        callback: (length) => {
          this.#read(shared.subarray(0, length));
          return true;
        },
      },
    });
    this.#socket.on('error', () => {});
    this.#socket.on('end', () => this.#socket.destroy());
    this.#socket.on('close', () => listener.closed(this.#closeCode));
    const headers = [
      `GET ${dialect.path} HTTP/1.1`,
      `Host: ${hostname}:${port}`,
      `Origin: ${origin}`,
      'Connection: Upgrade',
      'Upgrade: websocket',
      'Sec-WebSocket-Version: 13',
      `Sec-WebSocket-Key: ${KEY}`,
      ...(cookie === null ? [] : [`Cookie: ${cookie}`]),
    ];
    this.#socket.write(`${headers.join('\r\n')}\r\n\r\n`);
  }

  /** The whole WebSocket frame of a sync frame, to be made beforehand. */
  prepared(frame: Uint8Array): Buffer {
    return clientFrame(joined(this.#dialect.prefix, frame));
  }

  send(prepared: Buffer): void {
    this.#socket.write(prepared);
  }

  sendChange(prepared: Buffer): void {
    this.changesSent++;
    this.#socket.write(prepared);
  }

  /** Reads no more until `resume`, as a phone does that has gone to sleep. */
  pause(): void {
    this.#socket.pause();
  }

  resume(): void {
    this.#socket.resume();
  }

  close(): void {
    this.#socket.destroy();
  }

  #read(chunk: Buffer): void {
    this.bytesIn += chunk.length;
    if (this.#handshake === null) return this.#frames.read(chunk);
    const answer = Buffer.concat([this.#handshake, chunk]);
    const end = answer.indexOf('\r\n\r\n');
    if (end < 0) {
      this.#handshake = answer;
      return;
    }
    this.#handshake = null;
    if (!answer.toString('latin1', 0, end).startsWith('HTTP/1.1 101')) {
      this.#socket.destroy();
      return;
    }
    const { introduction, answers } = this.#dialect;
    if (introduction !== null) this.send(clientFrame(introduction));
    if (answers) this.send(this.prepared(ASK_ALL));
    else this.#listener.synced();
    if (answer.length > end + 4) this.#frames.read(answer.subarray(end + 4));
  }

  #hear(opcode: number, payload: Buffer): void {
    if (opcode === 9) this.#socket.write(clientFrame(payload, 10));
    else if (opcode === 8) this.#closeCode = payload.length >= 2 ? payload.readUInt16BE(0) : 1005;
    else if (opcode === 2) this.#hearSync(payload);
  }

  #hearSync(payload: Buffer): void {
    let at = this.#dialect.prefix.length;
    switch (payload[at++]!) {
      case TYPE.sync: {
        const step = payload[at++];
        if (step === STEP.one) {
          this.sendChange(this.prepared(NOTHING_NEW));
          return;
        }
        const { end } = readUint(payload, at);
        this.#listener.change(payload, end, step === STEP.two);
        if (step === STEP.two) this.#listener.synced();
        return;
      }
      case TYPE.awareness:
        return this.#listener.awareness(payload, readUint(payload, at).end);
      case TYPE.acknowledged:
        this.#acknowledged = readUint(payload, at).value;
        return this.#listener.acknowledged(this.#acknowledged);
      case TYPE.hocuspocusSaved:
        return this.#listener.acknowledged(++this.#acknowledged);
    }
  }
}
