import { afterEach, beforeEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import { writeSync } from './frames.ts';
import { LiveDocument } from './live-document.ts';
import { scanUpdate } from './scan-update.ts';
import { Hall } from './testing/hall.ts';
import { Person } from './testing/person.ts';

let hall: Hall;
let ada: Person;
beforeEach(async () => {
  hall = new Hall();
  ada = new Person('Ada', 'Ada', 'writer', { clientID: 7 });
  hall.enter(ada);
  ada.type('abc');
  await hall.settle();
});
afterEach(async () => {
  await hall.close();
});

const update = (...bytes: number[]): Uint8Array => writeSync(2, new Uint8Array(bytes));

test('SY32 what says something else than is queued under the same clocks is refused, and nothing of it stored', async () => {
  const mallory = await hall.someone('Mallory');
  const appends = hall.store.appends.length;
  // “x” after the c; then “yz” at another place, of which only the z is new.
  mallory.send(update(1, 1, 9, 0, 0x84, 7, 2, 1, 120, 0));
  mallory.send(update(1, 1, 9, 0, 0xc4, 7, 0, 7, 1, 2, 121, 122, 0));
  await hall.settle();
  expect(mallory.closed).toBe('forged');
  expect(hall.store.appends).toHaveLength(appends + 1);
  expect(await hall.storedWords()).toBe('abcx');
});

test('SY32 an item between neighbours that are queued is judged when they are stored', async () => {
  const mallory = await hall.someone('Mallory');
  // “x”, “y” after it; then one between the c and the y, where her own x stands.
  mallory.send(update(1, 1, 9, 0, 0x84, 7, 2, 1, 120, 0));
  mallory.send(update(1, 1, 9, 1, 0x84, 9, 0, 1, 121, 0));
  mallory.send(update(1, 1, 9, 2, 0xc4, 7, 2, 9, 1, 1, 122, 0));
  await hall.settle();
  expect(mallory.closed).toBe('malformed');
  expect(await hall.storedWords()).toBe('abcxy');
});

test('SY32 letters typed one after the other wait for nothing', () => {
  const live = new LiveDocument({ snapshot: null, updates: [], headSeq: 0, snapshotSeq: 0 });
  const doc = new Y.Doc();
  const waits: boolean[] = [];
  doc.on('update', (bytes: Uint8Array) => {
    const update = scanUpdate(bytes);
    waits.push(live.leansOnQueue(update));
    live.hasRoomFor(update);
    live.accept(update);
  });
  for (const letter of 'defghi') doc.getText('t').insert(doc.getText('t').length, letter);
  expect(waits).toEqual([false, false, false, false, false, false]);
  doc.getText('t').insert(2, 'x');
  expect(waits.at(-1)).toBe(true);
});

test('SY32 what is written into one’s own queued words is stored, in order, and acknowledged', async () => {
  const ben = await hall.someone('Ben');
  hall.store.hold();
  for (let i = 0; i < 30; i++) {
    ada.type(String.fromCodePoint(65 + i), (i * 7) % ada.text.length);
    if (i % 4 === 0) ada.text.delete(1, 1);
  }
  await hall.settle();
  hall.store.release();
  await hall.settle();
  expect(ada.closed).toBeNull();
  expect(ada.acknowledged).toBe(ada.sentChanges);
  expect(ben.words).toBe(ada.words);
  expect(await hall.storedWords()).toBe(ada.words);
});
