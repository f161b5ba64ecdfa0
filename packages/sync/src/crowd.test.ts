import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { FRAME } from '@stikkord/protocol';
import { writeAwareness } from './frames.ts';
import { BUFFER_HIGH, BUFFER_MAX, UNREAD_MS_MAX } from './outbox.ts';
import { KEEP_ALIVE_MS } from './rooms.ts';
import { Hall } from './testing/hall.ts';
import { Person } from './testing/person.ts';

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

  test('SY18 are told again to who asks', async () => {
    const [ada, ben] = [await hall.someone('Ada'), await hall.someone('Ben')];
    await moment();
    const before = awarenessFrames(ben);
    ben.send(new Uint8Array([FRAME.queryAwareness]));
    await hall.settle();
    expect(awarenessFrames(ben)).toBe(before + 1);
    expect(ben.awareness.getStates().has(ada.doc.clientID)).toBe(true);
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
