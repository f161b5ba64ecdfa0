import { FRAME_STRUCTS_MAX } from '@stikkord/protocol';
import { ByteReader, MalformedError } from './byte-reader.ts';

/** An update with more parts than one frame may have. */
export class TooManyPartsError extends Error {
  override readonly name = 'TooManyPartsError';
}

/** Values in one item: those that a key has had stay together where they can be undone, so ours may have hundreds. */
const ITEM_VALUES_MAX = 1_000;
/** Values within values of a whole update; ours have a handful each. JSON counts as one for every few bytes. */
const VALUES_MAX = 5 * FRAME_STRUCTS_MAX;
const JSON_BYTES_PER_VALUE = 5;
/** Values nested deeper overflow the stack of whoever encodes them next. */
const DEPTH_MAX = 64;

/** Reads values, and counts them: to read, build and copy them costs far more than their bytes. Throws as `ByteReader`. */
export class ValueReader extends ByteReader {
  #values = 0;

  /** How many values an item has. Throws TooManyPartsError. */
  itemValues(): number {
    const length = this.uint();
    if (length > ITEM_VALUES_MAX) throw new TooManyPartsError();
    return length;
  }

  /** Throws TooManyPartsError. */
  json(mayBeUndefined: boolean): void {
    const text = this.text();
    this.#count(Math.ceil(text.length / JSON_BYTES_PER_VALUE));
    if (mayBeUndefined && text === 'undefined') return;
    try {
      if (depthOf(JSON.parse(text), 0) <= DEPTH_MAX) return;
    } catch {
      throw new MalformedError('not JSON');
    }
    throw new MalformedError('nested too deeply');
  }

  /** lib0's self-describing values. Throws TooManyPartsError. */
  skipAny(depth = 0): void {
    if (depth > DEPTH_MAX) throw new MalformedError('nested too deeply');
    this.#count(1);
    switch (this.byte()) {
      case 127: // undefined
      case 126: // null
      case 121: // false
      case 120: // true
        return;
      case 125:
        return this.skipInt();
      case 124:
        return this.skip(4);
      case 123:
      case 122:
        return this.skip(8);
      case 119:
        this.text();
        return;
      case 118: {
        const size = this.uint();
        for (let i = 0; i < size; i++) {
          this.text();
          this.skipAny(depth + 1);
        }
        return;
      }
      case 117: {
        const size = this.uint();
        for (let i = 0; i < size; i++) this.skipAny(depth + 1);
        return;
      }
      case 116:
        this.block();
        return;
      default:
        throw new MalformedError('an unknown value');
    }
  }

  #count(values: number): void {
    this.#values += values;
    if (this.#values > VALUES_MAX) throw new TooManyPartsError();
  }
}

function depthOf(value: unknown, depth: number): number {
  if (typeof value !== 'object' || value === null || depth > DEPTH_MAX) return depth;
  let deepest = depth + 1;
  for (const part of Object.values(value)) deepest = Math.max(deepest, depthOf(part, depth + 1));
  return deepest;
}
