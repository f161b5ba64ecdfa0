/**
 * The sync wire: y-websocket's frames (varUint type, then payload) and two of our own.
 * PROTOCOL.md says it in prose.
 */
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';

/** Raised with every change that an older page could not follow; the page sends it as `?v=`. */
export const WIRE_VERSION = 1;

export const FRAME = {
  sync: 0,
  awareness: 1,
  auth: 2,
  queryAwareness: 3,
  /** Server → client: how many of this socket's document frames are committed. */
  acknowledged: 120,
  /** Server → client: what this socket may do, and whether the database takes writes. */
  standing: 121,
} as const;

export const SYNC_STEP = { one: 0, two: 1, update: 2 } as const;

export const FRAME_BYTES_MAX = 2 * 1024 * 1024;
export const FRAME_STRUCTS_MAX = 20_000;
export const AWARENESS_BYTES_MAX = 2048;

/** `writer`: frames are taken; `reader`: the document is shown only. `storing`: false while the database is away. */
export interface Standing {
  readonly access: 'reader' | 'writer';
  readonly storing: boolean;
}

/** True for the frames that are counted and acknowledged: sync step 2 and update. `frame` includes the type byte. */
export function isDocumentFrame(frame: Uint8Array): boolean {
  return frame.length > 1 && frame[0] === FRAME.sync && (frame[1] === SYNC_STEP.two || frame[1] === SYNC_STEP.update);
}

/** `count` is the total over the life of the socket. By hand: this is written more often than anything else. */
export function writeAcknowledged(count: number): Uint8Array {
  let length = 2;
  for (let left = count; left >= 128; left = Math.floor(left / 128)) length++;
  const frame = new Uint8Array(length);
  frame[0] = FRAME.acknowledged;
  let at = 1;
  let left = count;
  for (; left >= 128; left = Math.floor(left / 128)) frame[at++] = (left % 128) | 128;
  frame[at] = left;
  return frame;
}

/** Reads the rest of an `acknowledged` frame, the type having been read. Throws on a short frame. */
export function readAcknowledged(decoder: decoding.Decoder): number {
  return decoding.readVarUint(decoder);
}

export function writeStanding(standing: Standing): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, FRAME.standing);
  encoding.writeUint8(encoder, (standing.access === 'writer' ? 1 : 0) | (standing.storing ? 2 : 0));
  return encoding.toUint8Array(encoder);
}

/** Reads the rest of a `standing` frame, the type having been read. Throws on a short frame. */
export function readStanding(decoder: decoding.Decoder): Standing {
  const bits = decoding.readUint8(decoder);
  return { access: (bits & 1) === 1 ? 'writer' : 'reader', storing: (bits & 2) === 2 };
}
