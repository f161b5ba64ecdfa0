/** Bytes that do not say what they claim to say. */
export class MalformedError extends Error {
  override readonly name = 'MalformedError';
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * Reads lib0's encoding, and never past the end: lib0's own decoder follows a forged length into whatever lies behind the
 * frame in the same buffer, which may be someone else's text. Every method throws MalformedError.
 */
export class ByteReader {
  readonly bytes: Uint8Array;
  pos = 0;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  get left(): number {
    return this.bytes.length - this.pos;
  }

  byte(): number {
    const value = this.bytes[this.pos++];
    if (value === undefined) throw new MalformedError('ends too early');
    return value;
  }

  uint(): number {
    let value = this.byte();
    if (value < 0x80) return value;
    value &= 0x7f;
    for (let factor = 128; ; factor *= 128) {
      const next = this.byte();
      value += (next & 0x7f) * factor;
      if (value > Number.MAX_SAFE_INTEGER) throw new MalformedError('number out of range');
      if (next < 0x80) return value;
    }
  }

  /** A signed number, whose value does not matter here. */
  skipInt(): void {
    let next = this.byte();
    let value = next & 0x3f;
    for (let factor = 64; next >= 0x80; factor *= 128) {
      next = this.byte();
      value += (next & 0x7f) * factor;
      if (value > Number.MAX_SAFE_INTEGER) throw new MalformedError('number out of range');
    }
  }

  skip(length: number): void {
    if (length > this.left) throw new MalformedError('length beyond the end');
    this.pos += length;
  }

  /** A view of the bytes, not a copy. */
  block(): Uint8Array {
    const length = this.uint();
    const start = this.pos;
    this.skip(length);
    return this.bytes.subarray(start, this.pos);
  }

  text(): string {
    try {
      return utf8.decode(this.block());
    } catch {
      throw new MalformedError('text is not UTF-8');
    }
  }

  /** Length of a text in UTF-16 code units, which is how Yjs counts clocks. Plain ASCII is counted without decoding. */
  textLength(): number {
    const before = this.pos;
    const length = this.uint();
    const start = this.pos;
    this.skip(length);
    for (let at = start; at < this.pos; at++) {
      if ((this.bytes[at] ?? 0) < 0x80) continue;
      this.pos = before;
      return this.text().length;
    }
    return length;
  }

  end(): void {
    if (this.left > 0) throw new MalformedError('bytes left over');
  }
}
