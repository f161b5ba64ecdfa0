import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { Hall } from './testing/hall.ts';

let hall: Hall;
beforeEach(() => {
  hall = new Hall();
});
afterEach(async () => {
  await hall.close();
});

describe('rights', () => {
  test('SY11 the first frame on a socket says what it may do', async () => {
    const [ada, vera] = [await hall.someone('Ada'), await hall.someone('Vera', 'Vera', 'reader')];
    for (const person of [ada, vera]) expect(person.wire?.sent[0]?.[0]).toBe(121);
    expect(ada.standing).toEqual({ access: 'writer', storing: true });
    expect(vera.standing).toEqual({ access: 'reader', storing: true });
    expect((await hall.someone('Nils', 'Nils', 'none')).closed).toBe('forbidden');
  });

  test('SY12 a reader sees everything, is asked for nothing, and may say what is known', async () => {
    const ada = await hall.someone('Ada');
    ada.type('se her');
    await hall.settle();
    const vera = await hall.someone('Vera', 'Vera', 'reader');
    expect(vera.words).toBe('se her');
    ada.text.delete(0, 3);
    await hall.settle();
    expect(vera.words).toBe('her');
    expect(vera.sentChanges).toBe(0);
    const state = Y.encodeStateAsUpdate(vera.doc);
    vera.send(new Uint8Array([0, 1, state.length, ...state]));
    await hall.settle();
    expect(vera.closed).toBeNull();
    expect(vera.acknowledged).toBe(1);
  });

  test('SY12 a reader that writes, or only deletes, is closed and nothing is stored', async () => {
    const ada = await hall.someone('Ada');
    ada.type('se her');
    await hall.settle();
    const [vera, viggo] = [
      await hall.someone('Vera', 'Vera', 'reader'),
      await hall.someone('Viggo', 'Viggo', 'reader'),
    ];
    vera.type('nei');
    viggo.text.delete(0, 2);
    await hall.settle();
    expect([vera.closed, viggo.closed]).toEqual(['forbidden', 'forbidden']);
    expect(await hall.storedWords()).toBe('se her');
    ada.type('!');
    await hall.settle();
    expect(await hall.storedWords()).toBe('se her!');
  });

  test('SY13 a change of rights closes the sockets meant, after what they sent is acknowledged', async () => {
    const [ada, ben] = [await hall.someone('Ada'), await hall.someone('Ben')];
    hall.store.hold();
    ada.type('siste ord');
    await hall.settle();
    ada.peer.access = 'reader';
    hall.rooms.rightsChanged((peer) => peer.device === 'Ada');
    hall.rooms.rightsChanged(() => true);
    await hall.settle();
    expect(ada.closed).toBeNull();
    hall.store.release();
    await hall.settle();
    expect(ada.closed).toBe('rightsChanged');
    expect(ada.acknowledged).toBe(ada.sentChanges);
    expect(ben.words).toBe('siste ord');
    expect(ben.closed).toBeNull();
    hall.enter(ada);
    await hall.settle();
    expect(ada.standing?.access).toBe('reader');
  });

  test('SY13 a frame that crossed the change is not stored, and its sender is asked back rather than turned away', async () => {
    const ada = await hall.someone('Ada');
    ada.peer.access = 'reader';
    ada.type('for sent');
    await hall.settle();
    expect(ada.closed).toBe('rightsChanged');
    expect(await hall.storedWords()).toBe('');
  });

  test('SY13 it is not waited for longer than 5 s', async () => {
    const ada = await hall.someone('Ada');
    hall.store.hold();
    ada.type('x');
    await hall.settle();
    ada.peer.access = 'none';
    hall.rooms.rightsChanged(() => true);
    await hall.clock.advance(5_000);
    await hall.settle();
    expect(ada.closed).toBe('rightsChanged');
  });
});
