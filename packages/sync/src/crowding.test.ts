import fc from 'fast-check';
import * as encoding from 'lib0/encoding';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { isReady, withoutKnown } from './causality.ts';
import { TornPlaceError } from './crowding.ts';
import { writeSync } from './frames.ts';
import { LiveDocument } from './live-document.ts';
import { scanUpdate } from './scan-update.ts';
import { Hall } from './testing/hall.ts';
import type { Person } from './testing/person.ts';
import { resent, someSession } from './testing/random-session.ts';

let hall: Hall;
let ada: Person;
beforeEach(async () => {
  hall = new Hall();
  ada = await hall.someone('Ada');
  ada.type('trygt her');
  await hall.settle();
});
afterEach(async () => {
  await hall.close();
});

/** `count` letters, each by itself at the beginning of the text, as if by people who don't know of each other. */
function crowd(client: number, from: number, count: number, root = 't'): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, count);
  for (let i = 0; i < count; i++) {
    // Another writer each time, since one who has written here before knows of that.
    const writer = 2_000_000_000 - client * 1_000_000 - from - i;
    for (const number of [1, writer, 0]) encoding.writeVarUint(encoder, number);
    encoding.writeUint8(encoder, 4);
    encoding.writeVarUint(encoder, 1);
    encoding.writeVarString(encoder, root);
    encoding.writeVarString(encoder, 'a');
  }
  encoding.writeVarUint(encoder, 0);
  return encoding.toUint8Array(encoder);
}

/** `count` letters of one writer, each put in front of the one before. */
function row(client: number, count: number, root: string): Uint8Array {
  const encoder = encoding.createEncoder();
  for (const number of [1, count, client, 0]) encoding.writeVarUint(encoder, number);
  for (let i = 0; i < count; i++) {
    encoding.writeUint8(encoder, i === 0 ? 4 : 0x44);
    if (i > 0) for (const number of [client, i - 1]) encoding.writeVarUint(encoder, number);
    else {
      encoding.writeVarUint(encoder, 1);
      encoding.writeVarString(encoder, root);
    }
    encoding.writeVarString(encoder, 'a');
  }
  encoding.writeVarUint(encoder, 0);
  return encoding.toUint8Array(encoder);
}

/** Sends frames until the socket is closed, at most `most`; gives how many were sent. */
async function flood(person: Person, frame: (round: number) => Uint8Array, most: number, together = 1) {
  let sent = 0;
  for (; sent < most && person.closed === null; sent += together) {
    for (let i = 0; i < together; i++) person.send(writeSync(2, frame(sent + i)));
    await hall.settle();
  }
  return sent;
}

describe('the place of an item', () => {
  test('SY30 whatever honest people write, and send again, has one', () => {
    fc.assert(
      fc.property(fc.nat(0xffff_ffff), (seed) => {
        const session = someSession(seed);
        const { updates, next } = session;
        const live = new LiveDocument({ snapshot: null, updates: [], headSeq: 0, snapshotSeq: 0 });
        let queue: Uint8Array[] = [];
        const take = (bytes: Uint8Array): void => {
          const update = scanUpdate(bytes);
          if (live.contains(update) || !isReady(update, live.clockOf)) return;
          expect(live.hasRoomFor(update)).toBe(true);
          queue.push(withoutKnown(update, live.clockOf));
          live.accept(update);
        };
        for (const update of updates) {
          take(update);
          if (next(5) === 0) take(resent(session));
          if (next(3) > 0) continue;
          live.apply(queue);
          queue = [];
        }
      }),
      { numRuns: Number(process.env['FUZZ_RUNS'] ?? 200), seed: Number(process.env['FUZZ_SEED'] ?? 23) },
    );
  }, 3_600_000);

  /** Ada's letters a, b, c, and what a forger who knows them all puts beside them. */
  const torn: [string, number[]][] = [
    ['neighbours in two lists', [1, 1, 9, 0, 0xc4, 7, 0, 7, 3, 1, 120, 0]],
    ['one letter on both sides', [1, 1, 9, 0, 0xc4, 7, 1, 7, 1, 1, 120, 0]],
    ['neighbours that another stands between', [1, 1, 9, 0, 0xc4, 7, 0, 7, 2, 1, 120, 0]],
    ['neighbours the wrong way round', [1, 1, 9, 0, 0xc4, 7, 2, 7, 0, 1, 120, 0]],
    ['a key’s value in front of another', [1, 1, 9, 0, 0x44, 7, 4, 1, 120, 0]],
    ['a key’s value in several pieces', [1, 1, 9, 0, 0x84, 7, 4, 2, 120, 121, 0]],
  ];
  test.each(torn)('SY30 %s: it has none, and is refused', (_, bytes) => {
    const doc = new Y.Doc();
    doc.clientID = 7;
    doc.getText('t').insert(0, 'abc');
    doc.getArray('l').insert(0, [1]);
    doc.getMap('m').set('k', 1);
    const live = new LiveDocument({
      snapshot: Y.encodeStateAsUpdate(doc),
      updates: [],
      headSeq: 0,
      snapshotSeq: 0,
    });
    const update = scanUpdate(new Uint8Array(bytes));
    expect(isReady(update, live.clockOf)).toBe(true);
    expect(() => live.hasRoomFor(update)).toThrow(TornPlaceError);
  });
});

describe('changes made to be slow', () => {
  test('SY15 letters without number in one place are refused before they hold everybody up', async () => {
    const mallory = await hall.someone('Mallory');
    const sent = await flood(mallory, (round) => crowd(round % 2 ? 9 : 8, (round >> 1) * 400, 400), 200);
    expect(mallory.closed).toBe('tooLarge');
    expect(sent).toBeLessThan(10);
    ada.type('!');
    await hall.settle();
    expect(ada.acknowledged).toBe(ada.sentChanges);
  });
  test('SY15 also when all of them are sent before the first is stored', async () => {
    const mallory = await hall.someone('Mallory');
    hall.store.hold();
    for (let round = 0; round < 100; round++)
      mallory.send(writeSync(2, crowd(round % 2 ? 9 : 8, (round >> 1) * 400, 400)));
    await hall.settle();
    expect(mallory.closed).toBe('tooLarge');
    const before = hall.store.appends.flat().length;
    hall.store.release();
    await hall.settle();
    expect(hall.store.appends.flat().length - before).toBeLessThan(10);
  });
  test('SY15 many crowded lists count together', () => {
    const live = new LiveDocument({ snapshot: null, updates: [], headSeq: 0, snapshotSeq: 0 });
    let taken = 0;
    for (let round = 0; round < 20; round++) {
      const update = scanUpdate(row(100 + round, 1_500, `t${round}`));
      if (!live.hasRoomFor(update)) break;
      live.accept(update);
      live.apply([update.bytes]);
      taken++;
    }
    expect(taken).toBeGreaterThan(5);
    expect(taken).toBeLessThan(13);
  });
  test('SY15 a large paste, a long day of typing and corrections everywhere are nobody’s crowd', async () => {
    const map = ada.doc.getMap('section:s');
    ada.doc.transact(() => {
      for (let i = 0; i < 3_000; i++) {
        map.set(`t:k${i}`, new Y.Text(`punkt ${i}`));
        map.set(`o:k${i}`, `a${i}`);
      }
    });
    await hall.settle();
    const ben = await hall.someone('Ben');
    for (let i = 0; i < 3_000; i++) {
      const [one, other] = i % 2 === 0 ? [ada, ben] : [ben, ada];
      one.type(String.fromCodePoint(97 + (i % 26)), (i * 7919) % (one.text.length + 1));
      if (i % 3 === 0) other.text.delete((i * 31) % Math.max(1, other.text.length), 1);
      if (i % 10 === 0) await hall.settle();
    }
    await hall.settle();
    expect([ada.closed, ben.closed]).toEqual([null, null]);
    expect(ada.words).toBe(ben.words);
    expect(await hall.storedWords()).toBe(ada.words);
  });
  const long = (content: (doc: Y.Doc) => void): LiveDocument => {
    const doc = new Y.Doc();
    doc.clientID = 7;
    content(doc);
    return new LiveDocument({ snapshot: Y.encodeStateAsUpdate(doc), updates: [], headSeq: 0, snapshotSeq: 0 });
  };
  const nulls = (count: number) =>
    long((doc) =>
      doc.getArray('l').insert(
        0,
        Array.from({ length: count }, () => null),
      ),
    );
  const letters = (count: number) => long((doc) => doc.getText('t').insert(0, 'x'.repeat(count)));
  /** Erases every other letter or value. */
  const everyOther = (count: number): Uint8Array => {
    const encoder = encoding.createEncoder();
    for (const number of [0, 1, 7, count]) encoding.writeVarUint(encoder, number);
    for (let i = 0; i < count; i++) for (const number of [i * 2 + 1, 1]) encoding.writeVarUint(encoder, number);
    return encoding.toUint8Array(encoder);
  };
  /** Puts something behind every other value. */
  const between = (count: number): Uint8Array => {
    const encoder = encoding.createEncoder();
    for (const number of [1, count, 8, 0]) encoding.writeVarUint(encoder, number);
    for (let i = 0; i < count; i++) {
      encoding.writeUint8(encoder, 0xc8);
      for (const number of [7, i * 2, 7, i * 2 + 1, 1, 126]) encoding.writeVarUint(encoder, number);
    }
    encoding.writeVarUint(encoder, 0);
    return encoding.toUint8Array(encoder);
  };
  test('SY15 erasures that would copy a long list again and again are refused, and so is what goes in between', () => {
    expect(nulls(200_000).hasRoomFor(scanUpdate(everyOther(500)))).toBe(false);
    expect(nulls(200_000).hasRoomFor(scanUpdate(between(500)))).toBe(false);
    expect(nulls(1_000).hasRoomFor(scanUpdate(everyOther(500)))).toBe(true);
    expect(nulls(1_000).hasRoomFor(scanUpdate(between(500)))).toBe(true);
  });
  test('SY15 so are those that cut a text into more pieces than people do; ten thousand pass', () => {
    expect(letters(200_000).hasRoomFor(scanUpdate(everyOther(1_000)))).toBe(true);
    expect(letters(200_000).hasRoomFor(scanUpdate(everyOther(10_000)))).toBe(true);
    expect(letters(200_000).hasRoomFor(scanUpdate(everyOther(90_000)))).toBe(false);
  });

  test('SY14 deletes are said once: overlapping ranges would be looked through as often as they are said', async () => {
    const mallory = await hall.someone('Mallory');
    const encoder = encoding.createEncoder();
    for (const number of [0, 1, ada.doc.clientID, 2, 0, 5, 3, 2]) encoding.writeVarUint(encoder, number);
    mallory.send(writeSync(2, encoding.toUint8Array(encoder)));
    await hall.settle();
    expect(mallory.closed).toBe('malformed');
    expect(await hall.storedWords()).toBe('trygt her');
  });
});
