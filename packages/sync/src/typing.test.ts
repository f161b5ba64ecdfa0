import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { DOCUMENT, Hall } from './testing/hall.ts';
import { turn } from './testing/manual-clock.ts';
import { Person } from './testing/person.ts';

let hall: Hall;
beforeEach(() => {
  hall = new Hall();
});
afterEach(async () => {
  await hall.close();
});

describe('what is typed', () => {
  test('SY1 reaches the others only after it is stored', async () => {
    const [ada, ben] = [await hall.someone('Ada'), await hall.someone('Ben')];
    hall.store.hold();
    ada.type('Hei');
    await hall.settle();
    expect(ben.words).toBe('');
    expect(ada.acknowledged).toBe(ada.sentChanges - 1);
    hall.store.release();
    await hall.settle();
    expect(ben.words).toBe('Hei');
    expect(await hall.storedWords()).toBe('Hei');
    expect(ada.acknowledged).toBe(ada.sentChanges);
  });

  test('SY1 is broadcast before it is acknowledged, and listeners hear of it last', async () => {
    const [ada, ben] = [await hall.someone('Ada'), await hall.someone('Ben')];
    const seen: string[] = [];
    if (ada.wire !== null) ada.wire.watch = (frame) => seen.push(`Ada ${frame[0]}`);
    if (ben.wire !== null) ben.wire.watch = (frame) => seen.push(`Ben ${frame[0]}`);
    const stop = hall.rooms.onCommitted((document) => seen.push(document));
    ada.type('x');
    await hall.settle();
    stop();
    ada.type('y');
    await hall.settle();
    expect(seen).toEqual(['Ben 0', 'Ada 120', DOCUMENT, 'Ben 0', 'Ada 120']);
  });

  test('SY3 while a batch is stored, what comes is gathered into the next, and reaches each reader as one frame', async () => {
    const [ada, ben, cleo] = [await hall.someone('Ada'), await hall.someone('Ben'), await hall.someone('Cleo')];
    hall.store.appends.length = 0;
    hall.store.hold();
    ada.type('1');
    await hall.settle();
    for (const word of ['2', '3', '4']) ada.type(word);
    ben.type('b');
    const before = cleo.wire?.sent.length ?? 0;
    await hall.settle();
    hall.store.release();
    await hall.settle();
    expect(hall.store.appends.map((rows) => rows.length)).toEqual([1, 4]);
    expect(cleo.wire?.sent.length).toBe(before + 2);
    expect(cleo.words).toHaveLength(5);
    expect(ada.words).toBe(cleo.words);
    expect(ben.words).toBe(cleo.words);
  });

  test('SY2 a frame that adds nothing is acknowledged when what came before it is stored', async () => {
    const ada = await hall.someone('Ada');
    hall.store.hold();
    ada.type('Hei');
    const [again] = ada.sent.slice(-1);
    expect(again).toBeDefined();
    if (again !== undefined) ada.send(new Uint8Array([0, 2, again.length, ...again]));
    await hall.settle();
    expect(ada.acknowledged).toBe(ada.sentChanges - 2);
    hall.store.release();
    await hall.settle();
    expect(ada.acknowledged).toBe(ada.sentChanges);
    expect((await hall.store.inner.load(DOCUMENT))?.updates).toHaveLength(1);
  });

  test('SY16 typed offline and on, while the first answer is under way: held, asked for, and acknowledged when stored', async () => {
    const ada = new Person('Ada');
    ada.type('før ');
    hall.enter(ada);
    ada.type('etter');
    // The server has only her latest keystrokes so far.
    ada.wire?.deliverToServer();
    ada.wire?.deliverToServer();
    ada.wire?.deliverToServer();
    await turn();
    expect(await hall.storedWords()).toBe('');
    expect(ada.acknowledged).toBe(0);
    await hall.settle();
    expect(await hall.storedWords()).toBe('før etter');
    expect(ada.acknowledged).toBe(ada.sentChanges);
    expect(hall.refused).toEqual([]);
  });

  test('SY16 of an answer that stands partly on what nobody has, the rest is stored', async () => {
    const [lost, ada] = [new Y.Doc(), new Person('Ada')];
    const updates: Uint8Array[] = [];
    lost.on('update', (update: Uint8Array) => updates.push(update));
    lost.getMap('m').set('a', 1);
    lost.getMap('m').set('b', 2);
    ada.type('mitt eget');
    const [, second] = updates;
    if (second !== undefined) Y.applyUpdate(ada.doc, second, ada);
    hall.enter(ada);
    await hall.settle();
    expect(await hall.storedWords()).toBe('mitt eget');
    expect(ada.acknowledged).toBe(ada.sentChanges - 1);
    // Someone brings what was missing.
    const ben = await hall.someone('Ben');
    Y.applyUpdate(ben.doc, Y.encodeStateAsUpdate(lost));
    await hall.settle();
    expect((await hall.stored()).getMap('m').toJSON()).toEqual({ a: 1, b: 2 });
    expect(ada.acknowledged).toBe(ada.sentChanges);
  });
});
