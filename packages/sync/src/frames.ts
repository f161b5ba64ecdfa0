import * as encoding from 'lib0/encoding';
import { FRAME, SYNC_STEP } from '@stikkord/protocol';
import { ByteReader, MalformedError } from './byte-reader.ts';

/** What a client can say. */
export type ClientFrame =
  | { readonly kind: 'ask'; readonly stateVector: Uint8Array }
  | { readonly kind: 'change'; readonly answer: boolean; readonly update: Uint8Array }
  | { readonly kind: 'awareness'; readonly states: readonly AwarenessState[] }
  | { readonly kind: 'query-awareness' };

export interface AwarenessState {
  readonly client: number;
  readonly clock: number;
  /** JSON, unread. */
  readonly state: string;
}

/** Reads a frame to its last byte. Throws MalformedError, also for frames that only a server sends. */
export function readClientFrame(frame: Uint8Array): ClientFrame {
  const reader = new ByteReader(frame);
  const read = readByType(reader);
  reader.end();
  return read;
}

function readByType(reader: ByteReader): ClientFrame {
  switch (reader.uint()) {
    case FRAME.sync: {
      const step = reader.uint();
      if (step === SYNC_STEP.one) {
        const stateVector = reader.block();
        checkStateVector(stateVector);
        return { kind: 'ask', stateVector };
      }
      if (step === SYNC_STEP.two || step === SYNC_STEP.update) {
        return { kind: 'change', answer: step === SYNC_STEP.two, update: reader.block() };
      }
      throw new MalformedError('an unknown sync step');
    }
    case FRAME.awareness:
      return { kind: 'awareness', states: readAwareness(reader.block()) };
    case FRAME.queryAwareness:
      return { kind: 'query-awareness' };
    default:
      throw new MalformedError('an unknown frame');
  }
}

function checkStateVector(bytes: Uint8Array): void {
  const reader = new ByteReader(bytes);
  for (let size = reader.uint(); size > 0; size--) {
    reader.uint();
    reader.uint();
  }
  reader.end();
}

function readAwareness(bytes: Uint8Array): AwarenessState[] {
  const reader = new ByteReader(bytes);
  const states: AwarenessState[] = [];
  const size = reader.uint();
  for (let i = 0; i < size; i++) states.push({ client: reader.uint(), clock: reader.uint(), state: reader.text() });
  reader.end();
  return states;
}

/** `payload`: a state vector for step one, an update for the others. */
export function writeSync(step: (typeof SYNC_STEP)[keyof typeof SYNC_STEP], payload: Uint8Array): Uint8Array {
  const { length } = payload;
  let header = 3;
  for (let left = length; left >= 128; left = Math.floor(left / 128)) header++;
  const frame = new Uint8Array(header + length);
  frame[0] = FRAME.sync;
  frame[1] = step;
  let at = 2;
  let left = length;
  for (; left >= 128; left = Math.floor(left / 128)) frame[at++] = (left % 128) | 128;
  frame[at] = left;
  frame.set(payload, header);
  return frame;
}

export function writeAwareness(states: readonly AwarenessState[]): Uint8Array {
  const body = encoding.createEncoder();
  encoding.writeVarUint(body, states.length);
  for (const { client, clock, state } of states) {
    encoding.writeVarUint(body, client);
    encoding.writeVarUint(body, clock);
    encoding.writeVarString(body, state);
  }
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, FRAME.awareness);
  encoding.writeVarUint8Array(encoder, encoding.toUint8Array(body));
  return encoding.toUint8Array(encoder);
}

/** A frame that every y-websocket client understands and that says nothing: awareness of nobody. */
export const KEEP_ALIVE: Uint8Array = writeAwareness([]);
