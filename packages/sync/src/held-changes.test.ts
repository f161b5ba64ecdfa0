import * as encoding from 'lib0/encoding';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { closeName } from '@stikkord/protocol';
import { ANSWER_MS_MAX } from './change-desk.ts';
import { writeSync } from './frames.ts';
import { HeldBudget, HeldChanges, NODE_HELD_BYTES_MAX, ROOM_HELD_BYTES_MAX, type Holder } from './held-changes.ts';
import { LiveDocument } from './live-document.ts';
import { DOCUMENT, Hall } from './testing/hall.ts';
import type { Person } from './testing/person.ts';
import { Wire } from './testing/wire.ts';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

let hall: Hall;
let ada: Person;
let ben: Person;
beforeEach(async () => {
  hall = new Hall();
  [ada, ben] = [await hall.someone('Ada'), await hall.someone('Ben')];
});
afterEach(async () => {
  vi.restoreAllMocks();
  await hall.close();
});

/** A socket that says what it is told to, and answers nothing. */
function silent(device: string): Wire {
  const wire = new Wire();
  hall.wires.add(wire);
  hall.rooms.connect(wire.server, { name: device, device, pen: null, access: 'writer' }, DOCUMENT);
  return wire;
}

const nameOf = ({ close }: Wire): string | null => (close === null ? null : closeName(close.code));

function bytesOf(...numbers: number[]): Uint8Array {
  const encoder = encoding.createEncoder();
  for (const number of numbers) encoding.writeVarUint(encoder, number);
  return encoding.toUint8Array(encoder);
}

/** An “x” of `client` at `clock`, behind the letter before it; with `more` more of them in one frame. */
function letter(client: number, clock: number, more = 0): Uint8Array {
  const encoder = encoding.createEncoder();
  for (const number of [1, 1 + more, client, clock]) encoding.writeVarUint(encoder, number);
  for (let at = clock; at <= clock + more; at++) {
    encoding.writeUint8(encoder, at === 0 ? 4 : 0x84);
    if (at === 0) for (const number of [1, 1, 116]) encoding.writeVarUint(encoder, number);
    else for (const number of [client, at - 1]) encoding.writeVarUint(encoder, number);
    encoding.writeVarString(encoder, 'x');
  }
  encoding.writeVarUint(encoder, 0);
  return writeSync(2, encoding.toUint8Array(encoder));
}

/** As much text as that under `client`, behind a letter that is missing. */
function muchText(client: number, clock: number, length: number): Uint8Array {
  const encoder = encoding.createEncoder();
  for (const number of [1, 1, client, clock]) encoding.writeVarUint(encoder, number);
  encoding.writeUint8(encoder, 0x84);
  for (const number of [client, clock - 1]) encoding.writeVarUint(encoder, number);
  encoding.writeVarString(encoder, 'x'.repeat(length));
  encoding.writeVarUint(encoder, 0);
  return writeSync(2, encoding.toUint8Array(encoder));
}

/** Every change is looked at once for each time that it is judged. */
const judgings = () => vi.spyOn(LiveDocument.prototype, 'contains');

describe('changes that stand on what has not come', () => {
  test('SY16 cost nobody anything until that comes, however many they are', async () => {
    const mallory = silent('Mallory');
    for (let i = 0; i < 1_900; i++) mallory.send(letter(9, 2 + 2 * i));
    await hall.settle();
    expect(nameOf(mallory)).toBeNull();
    const judged = judgings();
    for (let i = 0; i < 50; i++) {
      ada.type('.');
      await hall.settle();
    }
    expect(judged.mock.calls.length).toBe(50);
    expect(ben.words).toBe(ada.words);
    expect(ada.acknowledged).toBe(ada.sentChanges);
  });

  test('SY16 are judged once more when it has come, in whichever order they came themselves', async () => {
    const cleo = silent('Cleo');
    const judged = judgings();
    for (let clock = 1_000; clock >= 0; clock--) cleo.send(letter(9, clock));
    await hall.settle();
    expect(nameOf(cleo)).toBeNull();
    expect(await hall.storedWords()).toBe('x'.repeat(1_001));
    expect(judged.mock.calls.length).toBeLessThan(2_100);
  });

  test('SY16 take no more room than their bytes', async () => {
    const mallory = silent('Mallory');
    await hall.settle();
    collectGarbage();
    const before = process.memoryUsage().heapUsed;
    for (let i = 0; i < 900; i++) mallory.send(letter(9, 2 + 1_000 * i, 500));
    await hall.settle();
    collectGarbage();
    expect(nameOf(mallory)).toBeNull();
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(12 * 1024 * 1024);
  });

  test('SY16 have a limit for each socket', async () => {
    const [many, much] = [silent('many'), silent('much')];
    for (let i = 0; i < 2_001; i++) many.send(letter(9, 2 + 2 * i));
    for (let i = 0; i < 5; i++) much.send(muchText(8, 2 + 2_000_000 * i, 1_000_000));
    await hall.settle();
    expect([nameOf(many), nameOf(much)]).toEqual(['overloaded', 'overloaded']);
  });

  test('SY16 have one for the document: who holds most goes, and who holds little is not touched', async () => {
    ben.wire?.cut();
    const small = silent('Small');
    small.send(letter(7, 1));
    const wires = Array.from({ length: 6 }, (_, i) => silent(`Mallory ${i}`));
    for (let i = 0; i < 4; i++)
      for (const [index, wire] of wires.entries()) wire.send(muchText(20 + index, 2 + 2_000_000 * i, 1_000_000));
    await hall.settle();
    const names = wires.map(nameOf);
    expect(names.filter((name) => name === 'overloaded').length).toBeGreaterThan(0);
    expect(nameOf(small)).toBeNull();
    small.send(letter(7, 0));
    await hall.settle();
    expect(await hall.storedWords()).toBe('xx');
  });

  test('SY16 are let go when who is asked for the rest has not answered for 30 s', async () => {
    const mallory = silent('Mallory');
    mallory.send(letter(9, 5));
    await hall.settle();
    await hall.clock.advance(ANSWER_MS_MAX - 1);
    expect(nameOf(mallory)).toBeNull();
    await hall.clock.advance(1);
    expect(nameOf(mallory)).toBe('tooSlow');
  });

  test('SY16 are no reason to send one away who says nothing and has nothing that waits', async () => {
    const wire = silent('Cleo');
    wire.send(letter(9, 1));
    wire.send(letter(9, 0));
    await hall.settle();
    await hall.clock.advance(ANSWER_MS_MAX);
    expect(nameOf(wire)).toBeNull();
    expect(await hall.storedWords()).toBe('xx');
  });

  test('SY30 structs that stand on each other wait for nothing: nobody can have written them', async () => {
    const mallory = silent('Mallory');
    mallory.send(
      writeSync(
        2,
        new Uint8Array([...bytesOf(2, 1, 9, 0, 0x84), 8, 0, 1, 120, ...bytesOf(1, 8, 0, 0x84), 9, 0, 1, 120, 0]),
      ),
    );
    await hall.settle();
    expect(nameOf(mallory)).toBe('malformed');
  });
});

describe('what a node holds', () => {
  class Someone implements Holder {
    readonly name: string;
    gone = false;
    constructor(name: string) {
      this.name = name;
    }
    judgeHeld(): void {}
    isOthers(): boolean {
      return true;
    }
    sendAway(): void {
      this.gone = true;
    }
  }

  test('SY16 has a limit: who holds most in the fullest document goes', () => {
    const budget = new HeldBudget();
    const rooms = Array.from({ length: 5 }, () => new HeldChanges<Someone>(() => 0, budget));
    const people = rooms.map((_, index) => new Someone(`${index}`));
    const bytes = new Uint8Array(1024 * 1024);
    const change = { bytes, owed: null, answer: true };
    const each = Math.floor(ROOM_HELD_BYTES_MAX / bytes.length) - 1;
    const most = (NODE_HELD_BYTES_MAX / ROOM_HELD_BYTES_MAX) * each;
    let held = 0;
    for (const [index, room] of rooms.entries()) {
      for (let i = 0; i < each && held <= most + 4; i++, held++) {
        room.hold(people[index]!, { ...change, times: 0 }, [], [{ client: 1, clock: 5 }]);
        room.makeRoom();
      }
    }
    expect(people.map(({ gone }) => gone)).toEqual([true, false, false, false, false]);
    expect(rooms[0]!.bytes).toBe(0);
  });
});
