import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { FRAME } from '@stikkord/protocol';
import { AwarenessDesk } from './awareness-desk.ts';
import { readClientFrame, writeAwareness, writeSync } from './frames.ts';
import { BUFFER_HIGH, BUFFER_MAX, UNREAD_MS_MAX } from './outbox.ts';
import { KEEP_ALIVE_MS } from './rooms.ts';
import { Hall } from './testing/hall.ts';
import { DEVICE_SOCKETS_MAX, DOCUMENT_SOCKETS_MAX } from './socket-count.ts';
import { ManualClock } from './testing/manual-clock.ts';
import { Person, updateIn } from './testing/person.ts';

let hall: Hall;
beforeEach(() => {
  hall = new Hall();
});
afterEach(async () => {
  await hall.close();
});

const awarenessFrames = (person: Person): number =>
  (person.wire?.sent ?? []).filter((frame) => frame[0] === FRAME.awareness).length;

/** Frames travel and 100 ms pass, so that carets are told. */
async function moment(): Promise<void> {
  await hall.settle();
  await hall.clock.advance(100);
  await hall.settle();
}

describe('carets', () => {
  test('SY18 are seen by the others, at most every 100 ms, and never echoed', async () => {
    const [ada, ben, cleo] = [await hall.someone('Ada'), await hall.someone('Ben'), await hall.someone('Cleo')];
    await moment();
    const before = [ada, ben, cleo].map(awarenessFrames);
    for (let i = 0; i < 20; i++) ada.awareness.setLocalState({ caret: i });
    await moment();
    await moment();
    expect(ben.awareness.getStates().get(ada.doc.clientID)).toEqual({ caret: 19 });
    expect(cleo.awareness.getStates().get(ada.doc.clientID)).toEqual({ caret: 19 });
    expect([ada, ben, cleo].map(awarenessFrames).map((count, i) => count - (before[i] ?? 0))).toEqual([0, 1, 1]);
  });

  test('SY18 two who move at once see each other', async () => {
    const [ada, ben, cleo] = [await hall.someone('Ada'), await hall.someone('Ben'), await hall.someone('Cleo')];
    ada.awareness.setLocalState({ caret: 1 });
    ben.awareness.setLocalState({ caret: 2 });
    await moment();
    expect(ben.awareness.getStates().get(ada.doc.clientID)).toEqual({ caret: 1 });
    expect(ada.awareness.getStates().get(ben.doc.clientID)).toEqual({ caret: 2 });
    expect(cleo.awareness.getStates().size).toBe(3);
  });

  test('SY18 are there for who comes later, go when someone leaves, and are back at once when they return', async () => {
    const [ada, ben] = [await hall.someone('Ada'), await hall.someone('Ben')];
    ada.awareness.setLocalState({ caret: 7 });
    await moment();
    const cleo = await hall.someone('Cleo');
    expect(cleo.awareness.getStates().get(ada.doc.clientID)).toEqual({ caret: 7 });
    ada.wire?.cut();
    await moment();
    expect(ben.awareness.getStates().has(ada.doc.clientID)).toBe(false);
    hall.enter(ada);
    await moment();
    expect(ben.awareness.getStates().get(ada.doc.clientID)).toEqual({ caret: 7 });
    ada.awareness.setLocalState(null);
    await moment();
    expect(ben.awareness.getStates().has(ada.doc.clientID)).toBe(false);
  });

  test('SY18 nobody speaks for another, and readers do not show', async () => {
    const [ada, ben] = [await hall.someone('Ada'), await hall.someone('Ben')];
    const vera = await hall.someone('Vera', 'Vera', 'reader');
    ada.awareness.setLocalState({ caret: 1 });
    vera.awareness.setLocalState({ caret: 5 });
    await moment();
    ben.send(writeAwareness([{ client: ada.doc.clientID, clock: 99, state: '{"caret":"forged"}' }]));
    ben.send(writeAwareness([{ client: ada.doc.clientID, clock: 100, state: 'null' }]));
    await moment();
    expect(vera.awareness.getStates().get(ada.doc.clientID)).toEqual({ caret: 1 });
    expect(ben.awareness.getStates().has(vera.doc.clientID)).toBe(false);
    const cleo = new Person('Cleo');
    cleo.awareness.setLocalState(null);
    hall.enter(cleo);
    cleo.send(writeAwareness([{ client: ada.doc.clientID, clock: 99, state: '{"caret":"forged"}' }]));
    await moment();
    expect(vera.awareness.getStates().get(ada.doc.clientID)).toEqual({ caret: 1 });
  });

  test('SY18 a hundred who move all the time are told of as often as people can follow; a few at once', async () => {
    const clock = new ManualClock();
    let told = 0;
    const ends = Array.from({ length: 100 }, (_, clientId) => ({
      clientId,
      sendAwareness: (frame: Uint8Array) => {
        const read = readClientFrame(frame);
        if (clientId === 0 && read.kind === 'awareness') told += read.states.length;
      },
    }));
    const desk = new AwarenessDesk(clock, () => ends);
    let moves = 0;
    const seconds = async (count: number, people: number): Promise<number> => {
      told = 0;
      for (let half = 0; half < count * 2; half++) {
        moves++;
        for (const end of ends.slice(0, people)) desk.receive(end, { client: end.clientId, clock: moves, state: '{}' });
        await clock.advance(500);
      }
      return told / count;
    };
    await seconds(10, 100);
    const crowd = await seconds(30, 100);
    expect(crowd).toBeGreaterThan(25);
    expect(crowd).toBeLessThanOrEqual(34);
    await seconds(5, 5);
    expect(await seconds(10, 5), 'four others, twice a second').toBe(8);
    desk.stop();
  });

  test('SY18 are told again to who asks', async () => {
    const [ada, ben] = [await hall.someone('Ada'), await hall.someone('Ben')];
    await moment();
    const before = awarenessFrames(ben);
    ben.send(new Uint8Array([FRAME.queryAwareness]));
    await hall.settle();
    expect(awarenessFrames(ben)).toBe(before + 1);
    expect(ben.awareness.getStates().has(ada.doc.clientID)).toBe(true);
  });

  test('SY18 who asks again and again is answered at most every 100 ms', async () => {
    const [ada, ben] = [await hall.someone('Ada'), await hall.someone('Ben')];
    ada.awareness.setLocalState({ caret: 1 });
    await moment();
    const before = awarenessFrames(ben);
    for (let i = 0; i < 50; i++) ben.send(new Uint8Array([FRAME.queryAwareness]));
    await hall.settle();
    expect(awarenessFrames(ben)).toBe(before + 1);
    await moment();
    ben.send(new Uint8Array([FRAME.queryAwareness]));
    await hall.settle();
    expect(awarenessFrames(ben)).toBe(before + 2);
  });
});

describe('sockets', () => {
  test('SY19 hear something every 20 s, and are cut when they have not answered three times', async () => {
    const [ada, ben] = [await hall.someone('Ada'), await hall.someone('Ben')];
    const { wire } = ada;
    if (wire !== null) wire.answersPings = false;
    const before = ada.wire?.sent.length ?? 0;
    await hall.clock.advance(3 * KEEP_ALIVE_MS);
    expect((ada.wire?.sent.length ?? 0) - before).toBeGreaterThanOrEqual(3);
    expect(ada.wire?.terminated).toBe(false);
    await hall.clock.advance(KEEP_ALIVE_MS);
    expect(wire?.terminated).toBe(true);
    expect(ben.wire).not.toBeNull();
    expect(hall.rooms.connected('r~q1~g1')).toHaveLength(1);
  });

  test('SY19 an end that does not finish the closing handshake is cut', async () => {
    const ada = await hall.someone('Ada');
    const { wire } = ada;
    if (wire !== null) wire.reading = false;
    ada.send(null);
    await hall.settle();
    expect(wire?.close?.reason).toBe('malformed');
    expect(wire?.terminated).toBe(false);
    await hall.clock.advance(5_000);
    expect(wire?.terminated).toBe(true);
  });

  test('SY20 a reader that falls behind is left, and gets one diff when it has caught up', async () => {
    const [ada, ben] = [await hall.someone('Ada'), await hall.someone('Ben')];
    const { wire } = ben;
    if (wire !== null) wire.reading = false;
    for (let i = 0; i < 40; i++) {
      ada.type('x'.repeat(20_000));
      await hall.settle();
    }
    ada.text.delete(0, 100);
    await hall.settle();
    const lag = wire?.waiting ?? 0;
    expect(lag).toBeGreaterThan(BUFFER_HIGH);
    expect(lag).toBeLessThan(BUFFER_HIGH + 50_000);
    if (wire !== null) wire.reading = true;
    await hall.settle();
    expect(ben.words).not.toBe(ada.words);
    const before = wire?.sent.length ?? 0;
    await hall.clock.advance(100);
    await hall.settle();
    expect(ben.words).toBe(ada.words);
    expect(wire?.sent.slice(before).filter((frame) => frame[0] === FRAME.sync)).toHaveLength(1);
    ada.type('!');
    await hall.settle();
    expect(ben.words).toBe(ada.words);
  });

  test('SY20 a reader that reads nothing for 30 s is closed, and nothing more piles up for it', async () => {
    const [ada, ben] = [await hall.someone('Ada'), await hall.someone('Ben')];
    const { wire } = ben;
    if (wire !== null) wire.reading = false;
    for (let i = 0; i < 10; i++) {
      ada.type('x'.repeat(100_000));
      await hall.settle();
    }
    await hall.clock.advance(UNREAD_MS_MAX);
    expect(wire?.close?.reason).toBe('tooSlow');
    expect(wire?.waiting).toBeLessThan(BUFFER_HIGH + 200_000);
    expect(ada.acknowledged).toBe(ada.sentChanges);
  });

  test('SY20 a reader that asks again and again without reading is not answered again and again', async () => {
    const [ada, ben] = [await hall.someone('Ada'), await hall.someone('Ben')];
    ada.type('x'.repeat(500_000));
    await hall.settle();
    const { wire } = ben;
    if (wire !== null) wire.reading = false;
    for (let i = 0; i < 100; i++) ben.send(new Uint8Array([0, 0, 1, 0]));
    await hall.settle();
    expect(wire?.waiting).toBeLessThan(BUFFER_MAX);
    if (wire !== null) wire.reading = true;
    await moment();
    expect(ben.closed).toBeNull();
    expect(ben.words).toBe(ada.words);
  });
});

describe('one device', () => {
  test('SY27 may have a hundred sockets at a document, and is told when it wants more; others come as they like', async () => {
    for (let i = 0; i < DOCUMENT_SOCKETS_MAX; i++) hall.enter(new Person(`Tab ${i}`, 'laptop'));
    await hall.settle();
    const oneMore = await hall.someone('One more', 'laptop');
    expect(oneMore.closed).toBe('tooMany');
    const neighbours = Array.from({ length: 300 }, (_, i) => new Person(`Neighbour ${i}`));
    for (const neighbour of neighbours) hall.enter(neighbour);
    await hall.settle();
    expect(neighbours.map(({ closed }) => closed)).toEqual(neighbours.map(() => null));
    [...hall.wires][0]?.cut();
    const again = await hall.someone('Again', 'laptop');
    expect(again.closed).toBeNull();
    expect(hall.refused).toEqual(['tooMany']);
  });

  test('SY27 may have four hundred in all', async () => {
    for (let i = 0; i < DEVICE_SOCKETS_MAX; i++) {
      const document = `r~q~g${i % 8}`;
      if (i < 8) hall.create(document);
      hall.enter(new Person(`Tab ${i}`, 'laptop'), document);
    }
    await hall.settle();
    expect(hall.refused).toEqual([]);
    expect((await hall.someone('One more', 'laptop')).closed).toBe('tooMany');
  });
});

describe('asking what is there', () => {
  /** Sync step 1 of one who claims to have some letters of somebody. */
  const ask = (client: number): Uint8Array => writeSync(0, Y.encodeStateVector(new Map([[client, 1]])));

  test('SY28 the same question is answered by the same work, until the document changes', async () => {
    const [ada, ben] = [await hall.someone('Ada'), await hall.someone('Ben')];
    ada.type('Hei');
    await hall.settle();
    const answers = async (person: Person): Promise<Uint8Array[]> => {
      const before = person.wire?.sent.length ?? 0;
      person.send(ask(4_711));
      await hall.settle();
      return person.wire?.sent.slice(before) ?? [];
    };
    const [first] = await answers(ada);
    const [second] = await answers(ben);
    expect(second).toBe(first);
    ada.type(' alle');
    await hall.settle();
    const [third] = await answers(ben);
    expect(third).not.toBe(first);
    const doc = new Y.Doc();
    Y.applyUpdate(doc, updateIn(third!));
    expect(doc.getText('t').toJSON()).toBe('Hei alle');
  });

  test('SY28 one who makes up questions without end is closed, comes back no better off, and may ask again later', async () => {
    const [ada, ben] = [await hall.someone('Ada'), await hall.someone('Ben')];
    for (let i = 0; i < 4; i++) {
      ada.type('x'.repeat(1_000_000));
      await hall.settle();
    }
    let asked = 0;
    const askUntilClosed = async (person: Person): Promise<void> => {
      while (person.closed === null && asked < 1_000) {
        person.send(ask(++asked));
        await hall.settle();
        await hall.clock.advance(20);
      }
    };
    const mallory = await hall.someone('Mallory');
    await askUntilClosed(mallory);
    expect(mallory.closed).toBe('overloaded');
    expect(asked).toBeGreaterThan(20);
    expect(asked).toBeLessThan(60);
    const again = await hall.someone('Mallory again', 'Mallory');
    await askUntilClosed(again);
    expect(again.closed).toBe('overloaded');
    expect(asked).toBeLessThan(65);
    expect([ada.closed, ben.closed]).toEqual([null, null]);
    expect((await hall.someone('Cleo')).synced).toBe(true);
    await hall.clock.advance(10_000);
    expect((await hall.someone('Mallory later', 'Mallory')).synced).toBe(true);
  });
});
