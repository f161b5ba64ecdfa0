import type { Socket } from 'node:net';

/** Frames smaller than this are joined with others; copying them costs less than another call to the system. */
const JOINED_MAX = 16 * 1024;
/** Of a whole message (RFC 6455, 5.2). */
const OPCODES = { text: 0x81, binary: 0x82 } as const;
type Opcode = (typeof OPCODES)[keyof typeof OPCODES];

/**
 * Writes WebSocket frames to a connection that `ws` has opened. What is sent in one turn of the event loop leaves
 * together, in one call to the system, which is what a small frame costs most; and a frame that goes to a whole room is
 * made once. Between turns nothing is half written, so that `ws` can put its own frames (ping, close) in between.
 */
export class FrameWriter {
  readonly #wire: Socket;
  readonly #opcode: Opcode;
  #waiting: Uint8Array[] = [];
  #waitingBytes = 0;

  /** `kind`: what the frames hold. */
  constructor(wire: Socket, kind: keyof typeof OPCODES = 'binary') {
    this.#wire = wire;
    this.#opcode = OPCODES[kind];
  }

  /** Bytes that have not left yet. */
  get buffered(): number {
    return this.#waitingBytes + this.#wire.writableLength;
  }

  /** `payload` must not change any more. */
  send(payload: Uint8Array): void {
    if (this.#waiting.length === 0) leaveTogether(this);
    const before = this.#waitingBytes;
    if (payload.length < JOINED_MAX) {
      const frame = frameOf(payload, this.#opcode);
      this.#waiting.push(frame);
      this.#waitingBytes = before + frame.length;
    } else {
      const header = headerOf(payload.length, this.#opcode);
      this.#waiting.push(header, payload);
      this.#waitingBytes = before + header.length + payload.length;
    }
  }

  /** Lets go of what waits, now. */
  flush(): void {
    const frames = this.#waiting;
    if (frames.length === 0) return;
    const bytes = this.#waitingBytes;
    this.#waiting = [];
    this.#waitingBytes = 0;
    const wire = this.#wire;
    if (!wire.writable) return;
    if (frames.length === 1) wire.write(frames[0]!);
    else if (bytes < JOINED_MAX) wire.write(Buffer.concat(frames, bytes));
    else {
      wire.cork();
      for (const frame of frames) wire.write(frame);
      wire.uncork();
    }
  }
}

let leaving: FrameWriter[] = [];

function leaveTogether(writer: FrameWriter): void {
  if (leaving.push(writer) > 1) return;
  process.nextTick(() => {
    const writers = leaving;
    leaving = [];
    for (const each of writers) each.flush();
  });
}

/** The frame made last: a room sends the same payload to everybody in it. */
let lastPayload: Uint8Array | null = null;
let lastOpcode: Opcode = OPCODES.binary;
let lastFrame: Uint8Array = new Uint8Array(0);

function frameOf(payload: Uint8Array, opcode: Opcode): Uint8Array {
  if (payload === lastPayload && opcode === lastOpcode) return lastFrame;
  const header = payload.length < 126 ? 2 : 4;
  const frame = Buffer.allocUnsafe(header + payload.length);
  writeHeader(frame, payload.length, opcode);
  frame.set(payload, header);
  lastPayload = payload;
  lastOpcode = opcode;
  lastFrame = frame;
  return frame;
}

function headerOf(length: number, opcode: Opcode): Buffer {
  const header = Buffer.allocUnsafe(length < 65_536 ? 4 : 10);
  writeHeader(header, length, opcode);
  return header;
}

/** A whole, unmasked message of `length` bytes. */
function writeHeader(frame: Buffer, length: number, opcode: Opcode): void {
  frame[0] = opcode;
  if (length < 126) frame[1] = length;
  else if (length < 65_536) {
    frame[1] = 126;
    frame.writeUInt16BE(length, 2);
  } else {
    frame[1] = 127;
    frame.writeBigUInt64BE(BigInt(length), 2);
  }
}
