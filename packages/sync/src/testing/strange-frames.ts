import * as encoding from 'lib0/encoding';
import { writeAwareness, writeSync } from '../frames.ts';

type Next = (below: number) => number;

/** What a frame may be made to speak of: clientIDs that are there, and how far each has come. */
export interface Known {
  readonly clients: readonly number[];
  clockOf(client: number): number;
}

/** A frame of somebody's, with bytes changed, cut off, doubled or taken from another frame. */
export function mangled(frames: readonly Uint8Array[], next: Next): Uint8Array {
  let frame: Uint8Array = pick(frames, next).slice();
  for (let times = next(4); times > 0; times--) {
    const at = next(frame.length + 1);
    switch (next(7)) {
      case 0:
      case 1:
        if (frame.length > 0) frame[next(frame.length)] = next(256);
        break;
      case 2:
        frame = frame.subarray(0, at);
        break;
      case 3:
        frame = Buffer.concat([frame.subarray(0, at), Buffer.from([255, 255, 255, next(256)]), frame.subarray(at)]);
        break;
      case 4:
        frame = Buffer.concat([frame.subarray(0, at), pick(frames, next).subarray(next(20))]);
        break;
      case 5:
        frame = Buffer.concat([frame, frame.subarray(at)]);
        break;
      default:
        if (frame.length > 1) frame[next(2)] = next(4);
    }
  }
  return frame;
}

/** A frame that can be read, or nearly, and says what no page of ours would. */
export function strange(known: Known, next: Next): Uint8Array {
  switch (next(12)) {
    case 0:
      return writeSync(0, stateVector(known, next));
    case 1:
      return writeAwareness(
        Array.from({ length: next(4) }, () => ({
          client: someClient(known, next),
          clock: next(2_000),
          state: rarely(next, ['7', '{', `{"a":"${'x'.repeat(next(3_000))}"}`], ['{}', '{"caret":1}', 'null']),
        })),
      );
    case 2:
      return new Uint8Array([3]);
    case 3:
    case 4:
    case 5:
      return writeSync(1, strangeUpdate(known, next));
    default:
      return writeSync(2, strangeUpdate(known, next));
  }
}

function stateVector(known: Known, next: Next): Uint8Array {
  const encoder = encoding.createEncoder();
  const size = next(5);
  encoding.writeVarUint(encoder, size);
  for (let i = 0; i < size; i++) {
    encoding.writeVarUint(encoder, someClient(known, next));
    encoding.writeVarUint(encoder, next(9) > 0 ? next(50) : 2 ** next(60));
  }
  return encoding.toUint8Array(encoder);
}

/** Structs and deletes in Yjs's format V1, near to what is there and beyond it. */
function strangeUpdate(known: Known, next: Next): Uint8Array {
  const encoder = encoding.createEncoder();
  const write = (value: number): void => encoding.writeVarUint(encoder, value);
  const clients = next(3);
  write(clients);
  for (let i = 0; i < clients; i++) {
    const structs = 1 + next(4);
    const client = someClient(known, next);
    write(structs);
    write(client);
    write(someClock(known, client, next));
    for (let j = 0; j < structs; j++) writeStruct(encoder, known, next);
  }
  const deleted = next(3);
  write(deleted);
  for (let i = 0; i < deleted; i++) {
    const client = someClient(known, next);
    const ranges = 1 + next(3);
    write(client);
    write(ranges);
    for (let j = 0; j < ranges; j++) {
      write(someClock(known, client, next));
      write(rarely(next, [0, 2 ** next(50)], [1, 2, 3]));
    }
  }
  return encoding.toUint8Array(encoder);
}

function writeStruct(encoder: encoding.Encoder, known: Known, next: Next): void {
  const kind = rarely(next, [9, 10, 11], [0, 1, 2, 3, 4, 4, 4, 4, 5, 6, 7, 8]);
  const beside = next(4);
  const hasSub = next(4) === 0;
  const isItem = kind !== 0 && kind !== 10;
  encoding.writeUint8(encoder, isItem ? kind | (beside << 6) | (hasSub ? 0x20 : 0) : kind);
  const length = rarely(next, [0], [1, 2, 3]);
  if (!isItem) return encoding.writeVarUint(encoder, length);
  if ((beside & 2) > 0) writeId(encoder, known, next);
  if ((beside & 1) > 0) writeId(encoder, known, next);
  if (beside === 0) {
    const isRoot = next(3) > 0;
    encoding.writeVarUint(encoder, isRoot ? 1 : 0);
    if (isRoot) encoding.writeVarString(encoder, pick(['t', 'm', 'l', 'x', 'ny', ''], next));
    else writeId(encoder, known, next);
    if (hasSub) encoding.writeVarString(encoder, `k${next(3)}`);
  }
  switch (kind) {
    case 1:
      return encoding.writeVarUint(encoder, length);
    case 2:
    case 8: {
      encoding.writeVarUint(encoder, length);
      for (let i = 0; i < length; i++) {
        if (kind === 2) encoding.writeVarString(encoder, rarely(next, ['{'], ['1', '"a"', 'undefined']));
        else encoding.writeAny(encoder, pick([1, 'ord', null, true, 2.5], next));
      }
      return;
    }
    case 3:
      return encoding.writeVarUint8Array(encoder, new Uint8Array(next(5)));
    case 6:
      encoding.writeVarString(encoder, 'bold');
      return encoding.writeVarString(encoder, rarely(next, ['{'], ['true', 'null']));
    case 5:
      return encoding.writeVarString(encoder, rarely(next, ['ord'], ['{"image":1}', '7']));
    case 7: {
      const type = rarely(next, [7, 8], [0, 1, 2, 3, 4, 5, 6]);
      encoding.writeVarUint(encoder, type);
      return type === 3 || type === 5 ? encoding.writeVarString(encoder, 'p') : undefined;
    }
    default:
      return encoding.writeVarString(encoder, rarely(next, [''], ['a', 'ord', '🙂']));
  }
}

function writeId(encoder: encoding.Encoder, known: Known, next: Next): void {
  const there = known.clients.filter((client) => known.clockOf(client) > 0);
  const client = next(25) === 0 ? someClient(known, next) : pick(there, next);
  encoding.writeVarUint(encoder, client);
  encoding.writeVarUint(encoder, rarely(next, [someClock(known, client, next)], [next(known.clockOf(client) || 1)]));
}

function someClient({ clients }: Known, next: Next): number {
  return next(12) === 0 ? next(2 ** 31) : pick(clients, next);
}

/** Most often where the client's next struct goes, or within what it has. */
function someClock(known: Known, client: number, next: Next): number {
  const clock = known.clockOf(client);
  return rarely(next, [clock + 1 + next(3), 0, 2 ** next(53)], [clock, clock, next(clock + 1)]);
}

/** One of the first in one of 25 times, else one of the others. */
function rarely<T>(next: Next, odd: readonly T[], common: readonly T[]): T {
  return pick(next(25) === 0 ? odd : common, next);
}

function pick<T>(list: readonly T[], next: Next): T {
  return list[next(list.length)]!;
}
