/** RFC 6455, as much as a client needs that sends whole binary frames. */

const MASK = [0x5a, 0xa3, 0x3c, 0xc7] as const;

/** A client's frame. It is masked, as it must be, so that a server has the work of unmasking it. */
export function clientFrame(payload: Uint8Array, opcode = 2): Buffer {
  const { length } = payload;
  const header = length < 126 ? 2 : length < 65_536 ? 4 : 10;
  const frame = Buffer.allocUnsafe(header + 4 + length);
  frame[0] = 0x80 | opcode;
  if (header === 2) frame[1] = 0x80 | length;
  else if (header === 4) {
    frame[1] = 0x80 | 126;
    frame.writeUInt16BE(length, 2);
  } else {
    frame[1] = 0x80 | 127;
    frame.writeBigUInt64BE(BigInt(length), 2);
  }
  frame.set(MASK, header);
  for (let at = 0; at < length; at++) frame[header + 4 + at] = payload[at]! ^ MASK[at & 3]!;
  return frame;
}

export interface FrameListener {
  /** `payload` is a view that holds only during the call. */
  frame(opcode: number, payload: Buffer): void;
}

/** Cuts what a server sends into frames. */
export class FrameReader {
  readonly #listener: FrameListener;
  #rest: Buffer[] = [];
  #restLength = 0;
  /** Bytes that the frame at the beginning of the rest takes; 0 while unknown. */
  #wanted = 0;

  constructor(listener: FrameListener) {
    this.#listener = listener;
  }

  /** `chunk` is not kept. */
  read(chunk: Buffer): void {
    if (this.#restLength === 0) {
      const left = this.#cut(chunk);
      if (left < chunk.length) this.#keep(Buffer.from(chunk.subarray(left)));
      return;
    }
    this.#keep(Buffer.from(chunk));
    if (this.#restLength < this.#wanted) return;
    const all = this.#rest.length === 1 ? this.#rest[0]! : Buffer.concat(this.#rest);
    this.#rest = [];
    this.#restLength = this.#wanted = 0;
    const left = this.#cut(all);
    if (left < all.length) this.#keep(all.subarray(left));
  }

  #keep(chunk: Buffer): void {
    this.#rest.push(chunk);
    this.#restLength += chunk.length;
  }

  /** Tells of whole frames; returns where the first that isn't whole begins. */
  #cut(bytes: Buffer): number {
    let at = 0;
    for (;;) {
      const left = bytes.length - at;
      if (left < 2) return at;
      let header = 2;
      let length = bytes[at + 1]! & 0x7f;
      if (length === 126) {
        header = 4;
        if (left < header) return at;
        length = bytes.readUInt16BE(at + 2);
      } else if (length === 127) {
        header = 10;
        if (left < header) return at;
        length = Number(bytes.readBigUInt64BE(at + 2));
      }
      if (left < header + length) {
        this.#wanted = header + length;
        return at;
      }
      this.#listener.frame(bytes[at]! & 0x0f, bytes.subarray(at + header, at + header + length));
      at += header + length;
    }
  }
}
