import fc from 'fast-check';
import * as encoding from 'lib0/encoding';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { FRAME_BYTES_MAX, FRAME_STRUCTS_MAX } from '@stikkord/protocol';
import { writeAwareness, writeSync } from './frames.ts';
import { CLIENTS_MAX, LiveDocument } from './live-document.ts';
import { scanUpdate } from './scan-update.ts';
import { DOCUMENT, Hall } from './testing/hall.ts';
import type { Person } from './testing/person.ts';
import { changeSomething, seeded } from './testing/random-document.ts';
import { BROUGHT_MAX } from './writers.ts';

let hall: Hall;
let ada: Person;
let ben: Person;
let before: string;
beforeEach(async () => {
  hall = new Hall();
  [ada, ben] = [await hall.someone('Ada'), await hall.someone('Ben')];
  ada.type('trygt her');
  await hall.settle();
  before = await hall.storedWords();
  hall.refused.length = 0;
});
afterEach(async () => {
  await hall.close();
});

const update = (...bytes: number[]): Uint8Array => writeSync(2, new Uint8Array(bytes));

/** lib0's variable-length number. */
function number(value: number): number[] {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, value);
  return [...encoding.toUint8Array(encoder)];
}

/** A hostile tab says `frame`: it is closed under `name`, nothing is stored, and the others go on. */
async function expectRefused(frame: Uint8Array | null, name: string): Promise<void> {
  const mallory = await hall.someone('Mallory');
  const appends = hall.store.appends.length;
  mallory.send(frame);
  await hall.settle();
  expect(mallory.closed).toBe(name);
  expect(hall.refused).toEqual([name]);
  expect(hall.store.appends).toHaveLength(appends);
  expect(await hall.storedWords()).toBe(before);
  ada.type('!');
  await hall.settle();
  expect(ben.words).toBe(`${before}!`);
  expect(ada.acknowledged).toBe(ada.sentChanges);
}

describe('what cannot be read', () => {
  const cases: [string, Uint8Array | null][] = [
    ['a text message', null],
    ['an empty frame', new Uint8Array()],
    ['an unknown frame', new Uint8Array([77])],
    ['a frame that only servers send', new Uint8Array([120, 1])],
    ['an unknown sync step', new Uint8Array([0, 3, 0])],
    ['bytes after the update', new Uint8Array([0, 2, 2, 0, 0, 0])],
    ['an update that ends too early', update(1, 1, 1, 0, 4, 1, 1, 116, 9, 97)],
    ['format V2', writeSync(2, Y.encodeStateAsUpdateV2(someDocument()))],
    ['a sub-document', update(1, 1, 1, 0, 9, 1, 1, 116, 1, 97, 118, 0, 0)],
    ['text that is not UTF-8', update(1, 1, 1, 0, 4, 1, 1, 116, 2, 0xc3, 0x28, 0)],
    ['an empty struct', update(1, 1, 1, 0, 0, 0, 0)],
    ['a struct that stands on its own future', update(1, 1, 9, 0, 0x84, 9, 5, 1, 97, 0)],
    ['a clock past all counting', update(1, 1, 9, 0, 0, ...number(2 ** 50), 0)],
    ['values nested without end', writeSync(2, nested(1_000))],
    ['JSON nested without end', writeSync(2, nestedJson(1_000))],
    ['JSON that is none', update(1, 1, 1, 0, 5, 1, 1, 116, 1, 123, 0)],
    ['a state vector that lies about its size', new Uint8Array([0, 0, 3, 255, 255, 3])],
  ];
  test.each(cases)('SY14 %s', async (_, frame) => {
    await expectRefused(frame, 'malformed');
  });

  test.each(['7', '{"a":'])('SY14 awareness of its own that is no object: %s', async (state) => {
    const mallory = await hall.someone('Mallory');
    mallory.send(writeAwareness([{ client: mallory.doc.clientID, clock: 99, state }]));
    await hall.settle();
    expect(mallory.closed).toBe('malformed');
    expect(ada.closed).toBeNull();
  });
});

describe('what is too large', () => {
  test('SY15 a frame over 2 MB', async () => {
    await expectRefused(writeSync(2, new Uint8Array(FRAME_BYTES_MAX)), 'tooLarge');
  });

  test('SY15 a frame with more structs than a frame may have', async () => {
    const doc = new Y.Doc();
    const map = doc.getMap('m');
    doc.transact(() => {
      for (let i = 0; i <= FRAME_STRUCTS_MAX; i++) map.set(`${i}`, 1);
    });
    await expectRefused(writeSync(2, Y.encodeStateAsUpdate(doc)), 'tooLarge');
  });

  /** An erased letter of each of `count` clientIDs. */
  const crowd = (from: number, count: number): Uint8Array => {
    const ids = Array.from({ length: count }, (_, i) => [1, ...number(from + i), 0, 0, 1]);
    return Uint8Array.from([number(count), ids, 0].flat(2));
  };
  test.each([1, 2] as const)(
    'SY15 more clientIDs than one device can have a reason to bring, in sync step %i',
    async (step) => {
      const mallory = await hall.someone('Mallory');
      mallory.send(writeSync(step, crowd(2 ** 31, BROUGHT_MAX)));
      await hall.settle();
      expect(mallory.closed).toBeNull();
      mallory.wire?.cut();
      hall.enter(mallory);
      mallory.send(writeSync(step, crowd(2 ** 30, 1)));
      await hall.settle();
      expect(mallory.closed).toBe('tooLarge');
      const cleo = await hall.someone('Cleo');
      cleo.type('?');
      await hall.settle();
      expect(ada.words).toContain('?');
    },
  );

  test('SY15 more clientIDs than a document may have; who is there goes on', () => {
    const live = new LiveDocument({ snapshot: crowd(1_000, CLIENTS_MAX), updates: [], headSeq: 0, snapshotSeq: 0 });
    expect(live.hasRoomFor(scanUpdate(crowd(1, 1)))).toBe(false);
    expect(live.hasRoomFor(scanUpdate(new Uint8Array([1, 1, ...number(1_000), 1, 0, 1, 0])))).toBe(true);
  });

  const heavy: [string, Uint8Array][] = [
    ['more values in one item than anybody’s key has had', values(1, 1_001, [126])],
    ['more values in all than any document of ours has', values(120, 1_000, [118, 0])],
    ['values within a value without number', values(1, 1, [117, number(150_000), emptyObjects(150_000)].flat())],
    ['JSON without number', writeSync(2, json(`[${'{},'.repeat(200_000)}0]`))],
  ];
  test.each(heavy)('SY15 %s', async (_, frame) => {
    await expectRefused(frame, 'tooLarge');
  });

  test('SY15 one long value is only as large as its bytes', async () => {
    ada.doc.getMap('m').set('k', 'x'.repeat(1_000_000));
    await hall.settle();
    expect(ada.acknowledged).toBe(ada.sentChanges);
  });

  test('SY15 what can be undone stays, and comes in one piece from who was away', async () => {
    const undo = new Y.UndoManager(ada.doc.getMap('m'), { captureTimeout: 0 });
    ada.wire?.cut();
    for (let i = 0; i < 900; i++) ada.doc.getMap('m').set('k', { at: i });
    hall.enter(ada);
    await hall.settle();
    expect(ada.closed).toBeNull();
    expect(ben.doc.getMap('m').get('k')).toEqual({ at: 899 });
    undo.destroy();
  });

  test('SY15 a claim of more structs or deletes than there can be', async () => {
    await expectRefused(update(1, ...number(2 ** 40), 1, 0), 'tooLarge');
    hall.refused.length = 0;
    before = await hall.storedWords();
    await expectRefused(update(0, 1, 1, ...number(2 ** 40)), 'tooLarge');
  });

  test('SY15 a document that would pass 8 MB; what is in it stays, and can be deleted from', async () => {
    for (let i = 0; i < 4; i++) {
      ada.type('x'.repeat(1_900_000));
      await hall.settle();
    }
    ben.type('y'.repeat(1_900_000));
    await hall.settle();
    expect(ben.closed).toBe('tooLarge');
    expect(ada.closed).toBeNull();
    ada.text.delete(0, 7_000_000);
    await hall.settle();
    ada.type('z'.repeat(1_900_000));
    await hall.settle();
    expect(ada.closed).toBeNull();
    expect(await hall.storedWords()).toBe(ada.words);
  });

  test('SY18 an awareness over 2 KB', async () => {
    const mallory = await hall.someone('Mallory');
    mallory.awareness.setLocalState({ much: 'x'.repeat(2_048) });
    await hall.settle();
    expect(mallory.closed).toBe('tooLarge');
    expect(ada.closed).toBeNull();
  });
});

describe('what is forged', () => {
  test('SY17 deletes of what another has not typed yet', async () => {
    const client = ben.doc.clientID;
    await expectRefused(update(0, 1, ...number(client), 1, ...number(0), ...number(1_000)), 'forged');
    ben.type('fritt');
    await hall.settle();
    expect(ada.words).toContain('fritt');
  });

  test('SY17 deletes of what nobody has typed yet', async () => {
    await expectRefused(update(0, 1, ...number(4_711), 1, 0, ...number(1_000)), 'forged');
  });

  test('SY17 structs under the clientID of another device', async () => {
    const doc = new Y.Doc();
    doc.clientID = ada.doc.clientID;
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(ada.doc));
    const known = Y.encodeStateVector(doc);
    doc.clientID = ada.doc.clientID;
    doc.getText('t').insert(0, 'i Adas navn');
    await expectRefused(writeSync(2, Y.encodeStateAsUpdate(doc, known)), 'forged');
  });

  test('SY17 in an answer as well', async () => {
    const client = ben.doc.clientID;
    await expectRefused(writeSync(1, new Uint8Array([0, 1, ...number(client), 1, 0, ...number(1_000)])), 'forged');
  });

  test('SY17 a struct that stands on what nobody wrote is asked for, and refused when the answer lacks it', async () => {
    await expectRefused(update(1, 1, 9, 0, 0x84, ...number(4_711), 5, 1, 97, 0), 'forged');
  });

  test("SY17 a device's tabs may carry each other's changes", async () => {
    const tab = await hall.someone('Ada, second tab', 'Ada');
    hall.store.hold();
    ada.type(' fra den ene');
    Y.applyUpdate(tab.doc, Y.encodeStateAsUpdate(ada.doc), tab);
    const wire = tab.wire;
    tab.type(' og den andre');
    tab.text.delete(0, 1);
    while (wire?.deliverToServer());
    hall.store.release();
    await hall.settle();
    expect(tab.closed).toBeNull();
    expect(await hall.storedWords()).toBe('rygt her fra den ene og den andre');
    expect(ada.words).toBe(tab.words);
  });

  test('SY17 a tab that comes back before the server knows that it was gone is no forger', async () => {
    ada.wire = null;
    hall.enter(ada);
    await hall.settle();
    ada.type(' igjen');
    await hall.settle();
    expect(ada.closed).toBeNull();
    expect(ben.words).toBe('trygt her igjen');
  });
});

describe('floods', () => {
  test('SY7 what is said while a document is loaded has a limit', async () => {
    hall.create('r~q2~g2');
    hall.store.hold();
    const mallory = await hall.someone('Mallory', 'Mallory', 'writer', 'r~q2~g2');
    for (let i = 0; i < 4; i++) mallory.send(new Uint8Array(FRAME_BYTES_MAX - 1));
    await hall.settle();
    expect(mallory.closed).toBe('overloaded');
  });

  test('SY14 mangled frames of real people never do more than close their own socket', async () => {
    const next = seeded(7);
    const frames: Uint8Array[] = [];
    const model = new Y.Doc();
    model.on('update', (change: Uint8Array) => frames.push(writeSync(2, change)));
    for (let i = 0; i < 60; i++) changeSomething(model, next);
    frames.push(writeSync(1, Y.encodeStateAsUpdate(model)), writeSync(0, Y.encodeStateVector(model)));
    frames.push(writeAwareness([{ client: 12, clock: 3, state: '{"caret":1}' }]));
    const names = new Set<string | null>();
    await fc.assert(
      fc.asyncProperty(fc.nat(0xffff_ffff), async (seed) => {
        const pick = seeded(seed);
        const mallory = await hall.someone('Mallory', `device${seed}`);
        for (let i = 0; i < 10 && mallory.closed === null; i++) {
          const frame = (frames[pick(frames.length)] ?? new Uint8Array()).slice();
          for (let j = pick(3); j >= 0; j--) frame[pick(frame.length)] = pick(256);
          mallory.send(pick(5) === 0 ? frame.subarray(0, pick(frame.length)) : frame);
          await hall.settle();
        }
        names.add(mallory.closed);
        mallory.wire?.cut();
        await hall.settle();
        expect(hall.quarantined).toEqual([]);
        expect(hall.faults).toEqual([]);
      }),
      { seed: 3, numRuns: Number(process.env['SYNC_RUNS'] ?? 300) },
    );
    expect([...names].every((name) => ['malformed', 'forged', 'tooLarge', null].includes(name))).toBe(true);
    ada.type('!');
    await hall.settle();
    expect(ada.closed).toBeNull();
    expect(ada.words).toBe(await hall.storedWords());
    expect(ben.words).toBe(ada.words);
    expect((await hall.store.load(DOCUMENT))?.updates.length).toBeGreaterThan(0);
  });
});

function someDocument(): Y.Doc {
  const doc = new Y.Doc();
  doc.getText('t').insert(0, 'i et annet format');
  return doc;
}

/** `items` of `length` values each, all alike. */
function values(items: number, length: number, value: readonly number[]): Uint8Array {
  const all = Array.from({ length }, () => value).flat();
  const each = [8, 1, 1, 108, ...number(length), ...all];
  const content = Array.from({ length: items }, () => each).flat();
  return writeSync(2, Uint8Array.from([1, number(items), 1, 0, content, 0].flat()));
}

const emptyObjects = (count: number): number[] => Array.from({ length: count }, () => [118, 0]).flat();

function json(text: string): Uint8Array {
  return new Uint8Array([1, 1, 1, 0, 5, 1, 1, 116, ...number(text.length), ...new TextEncoder().encode(text), 0]);
}

function nested(depth: number): Uint8Array {
  const value = [...Array.from({ length: depth }, () => [117, 1]).flat(), 126];
  return new Uint8Array([1, 1, 1, 0, 8, 1, 1, 116, 1, ...value, 0]);
}

function nestedJson(depth: number): Uint8Array {
  return json('['.repeat(depth) + ']'.repeat(depth));
}
