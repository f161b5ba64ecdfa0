import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { CorruptDocumentError, StoreUnavailableError } from './ports.ts';
import { DocumentNotFoundError, IDLE_MS } from './room-keeper.ts';
import { DOCUMENT, Hall } from './testing/hall.ts';
import { Person } from './testing/person.ts';

let hall: Hall;
beforeEach(() => {
  hall = new Hall();
});
afterEach(async () => {
  await hall.close();
});

describe('loading', () => {
  test('SY7 a document is loaded once however many come, and what they say meanwhile is kept', async () => {
    hall.create('r~q2~g2', 'der ');
    hall.store.hold();
    const people = ['Ada', 'Ben', 'Cleo'].map((name) => new Person(name));
    for (const person of people) hall.enter(person, 'r~q2~g2');
    people[0]?.type('her');
    await hall.settle();
    hall.store.release();
    await hall.settle();
    expect(hall.store.loads).toBe(1);
    for (const person of people) expect(['der her', 'herder ']).toContain(person.words);
  });

  test('SY7 at most eight documents are loaded at once', async () => {
    hall.store.hold();
    for (let i = 0; i < 20; i++) {
      hall.create(`r~q~g${i}`);
      hall.enter(new Person(`P${i}`), `r~q~g${i}`);
    }
    await hall.settle();
    expect(hall.store.loading).toBe(8);
    hall.store.release();
    await hall.settle();
    expect(hall.store.loadingMost).toBe(8);
    expect(hall.people.every((person) => person.synced)).toBe(true);
  });

  test('SY8 a damaged document is served to nobody, not as an empty one either', async () => {
    hall.store.loadError = new CorruptDocumentError('checksum');
    const ada = await hall.someone('Ada');
    expect(ada.closed).toBe('quarantined');
    expect(ada.synced).toBe(false);
    expect(hall.quarantined).toEqual([DOCUMENT]);
    await expect(hall.rooms.read(DOCUMENT, () => 0)).rejects.toThrow(CorruptDocumentError);
  });

  test('SY8 a document with a row missing, or rows with gaps, is damaged', async () => {
    const ada = new Y.Doc();
    const updates: Uint8Array[] = [];
    ada.on('update', (update: Uint8Array) => updates.push(update));
    ada.getText('t').insert(0, 'a');
    ada.getText('t').insert(1, 'b');
    hall.store.inner.load = async () => ({ snapshot: null, updates, headSeq: 3, snapshotSeq: 0 });
    await expect(hall.rooms.read(DOCUMENT, () => 0)).rejects.toThrow(CorruptDocumentError);
    hall.store.inner.load = async () => ({ snapshot: null, updates: updates.slice(1), headSeq: 1, snapshotSeq: 0 });
    await expect(hall.rooms.read(DOCUMENT, () => 0)).rejects.toThrow(CorruptDocumentError);
    hall.store.inner.load = async () => ({ snapshot: new Uint8Array([9, 9]), updates: [], headSeq: 0, snapshotSeq: 0 });
    await expect(hall.rooms.read(DOCUMENT, () => 0)).rejects.toThrow(CorruptDocumentError);
  });

  test('SY8 a document that is not there, and a store that is away, are told apart', async () => {
    expect((await hall.someone('Ada', 'Ada', 'writer', 'r~no~such')).closed).toBe('notFound');
    hall.store.loadError = new StoreUnavailableError('away');
    expect((await hall.someone('Ben')).closed).toBe('overloaded');
    hall.store.loadError = null;
    const cleo = await hall.someone('Cleo');
    expect(cleo.synced).toBe(true);
    await expect(hall.rooms.read('r~no~such', () => 0)).rejects.toThrow(DocumentNotFoundError);
  });

  test('SY9 a document that nobody uses for 60 s leaves memory, but never with something queued', async () => {
    const ada = await hall.someone('Ada');
    hall.store.hold();
    ada.type('vent på meg');
    await hall.settle();
    ada.leave();
    await hall.clock.advance(IDLE_MS);
    hall.store.release();
    await hall.settle();
    expect(await hall.storedWords()).toBe('vent på meg');
    await hall.clock.advance(IDLE_MS - 1);
    await hall.rooms.read(DOCUMENT, () => 0);
    expect(hall.store.loads).toBe(1);
    await hall.clock.advance(IDLE_MS);
    expect(await hall.rooms.read(DOCUMENT, (doc) => doc.getText('t').toJSON())).toBe('vent på meg');
    expect(hall.store.loads).toBe(2);
  });

  test('SY9 a document that someone is at stays', async () => {
    await hall.someone('Ada');
    await hall.clock.advance(3 * IDLE_MS);
    await hall.rooms.read(DOCUMENT, () => 0);
    expect(hall.store.loads).toBe(1);
  });
});
