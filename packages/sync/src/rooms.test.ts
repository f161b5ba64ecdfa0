import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { DocumentNotFoundError } from './room-keeper.ts';
import { UpdateRefusedError } from './rooms.ts';
import { DOCUMENT, Hall } from './testing/hall.ts';

let hall: Hall;
beforeEach(() => {
  hall = new Hall();
});
afterEach(async () => {
  await hall.close();
});

/** An update that appends `words`, made elsewhere from the stored document. */
async function edit(words: string, document = DOCUMENT): Promise<Uint8Array> {
  const doc = await hall.stored(document);
  const before = Y.encodeStateVector(doc);
  doc.getText('t').insert(doc.getText('t').length, words);
  return Y.encodeStateAsUpdate(doc, before);
}

describe('the rest of the server', () => {
  test('SY21 reads what is committed, of documents that nobody has open too', async () => {
    hall.create('r~q2~g2', 'lest');
    expect(await hall.rooms.read('r~q2~g2', (doc) => doc.getText('t').toJSON())).toBe('lest');
    const before = await hall.stored('r~q2~g2');
    expect(Y.equalSnapshots(Y.snapshot(before), Y.snapshot(await hall.stored('r~q2~g2')))).toBe(true);
    expect(hall.store.appends).toEqual([]);
  });

  test('SY21 a read that writes is an error, and nobody is served what it wrote', async () => {
    const ada = await hall.someone('Ada');
    await expect(hall.rooms.read(DOCUMENT, (doc) => doc.getText('t').insert(0, 'snik'))).rejects.toThrow('changed');
    await hall.settle();
    expect(ada.closed).toBe('restarting');
    hall.enter(ada);
    await hall.settle();
    expect(ada.words).toBe('');
  });

  test('SY21 Yjs does not tidy formatting on the server', async () => {
    const ada = await hall.someone('Ada');
    const words = new Y.Text('mye tekst her');
    ada.doc.getMap('m').set('p', words);
    words.format(0, 5, { bold: true });
    await hall.settle();
    words.format(0, 5, { bold: null });
    words.format(2, 7, { bold: true });
    words.format(2, 7, { bold: null });
    await hall.settle();
    const live = await hall.rooms.read(DOCUMENT, (doc) => Y.encodeSnapshot(Y.snapshot(doc)));
    expect(live).toEqual(Y.encodeSnapshot(Y.snapshot(await hall.stored())));
  });

  test("SY22 the server's own edits go the same way", async () => {
    const ada = await hall.someone('Ada');
    ada.type('en');
    await hall.settle();
    await hall.rooms.apply(DOCUMENT, await edit(' to'));
    expect(await hall.storedWords()).toBe('en to');
    await hall.settle();
    expect(ada.words).toBe('en to');
    await expect(hall.rooms.apply('r~no~such', await edit('x'))).rejects.toThrow(DocumentNotFoundError);
    await expect(hall.rooms.apply(DOCUMENT, new Uint8Array([1, 1, 9, 5, 0, 3, 0]))).rejects.toThrow(UpdateRefusedError);
    await expect(hall.rooms.apply(DOCUMENT, new Uint8Array([7]))).rejects.toThrow('too early');
  });

  test('SY23 knows who is there, and tells when that changes', async () => {
    let changes = 0;
    const stop = hall.rooms.onPresence(() => changes++);
    const ada = await hall.someone('Ada');
    await hall.someone('Vera', 'Vera', 'reader');
    expect(hall.rooms.connected(DOCUMENT).map(({ peer, access }) => [peer.name, access])).toEqual([
      ['Ada', 'writer'],
      ['Vera', 'reader'],
    ]);
    ada.wire?.cut();
    expect(hall.rooms.connected(DOCUMENT)).toHaveLength(1);
    expect(changes).toBe(3);
    stop();
    expect(hall.rooms.connected('r~no~such')).toEqual([]);
  });

  test('SY6 a document that is deleted closes its sockets; nothing of it comes back', async () => {
    const [ada, ben] = [await hall.someone('Ada'), await hall.someone('Ben', 'Ben', 'writer')];
    hall.store.inner.delete(DOCUMENT);
    ada.type('x');
    await hall.settle();
    expect([ada.closed, ben.closed]).toEqual(['notFound', 'notFound']);
    expect(ada.acknowledged).toBeLessThan(ada.sentChanges);
    hall.create('r~q2~g2');
    const cleo = await hall.someone('Cleo', 'Cleo', 'writer', 'r~q2~g2');
    hall.rooms.forget('r~q2~g2');
    await hall.settle();
    expect(cleo.closed).toBe('notFound');
  });

  test('SY6 of a document that the store refuses nothing gets in with a gap, and all is saved when it takes it again', async () => {
    const ada = await hall.someone('Ada');
    const append = hall.store.inner.append.bind(hall.store.inner);
    let refusals = 5;
    hall.store.inner.append = async (rows) => {
      if (refusals-- > 0) throw new TypeError('not to be had');
      return await append(rows);
    };
    ada.type('en');
    await hall.settle();
    ada.type(' to');
    await hall.settle();
    await hall.clock.advance(2_000);
    await hall.settle();
    expect(ada.closed).toBe('overloaded');
    expect(await hall.storedWords()).toBe('');
    expect(hall.faults.splice(0)).toHaveLength(1);
    hall.enter(ada);
    await hall.settle();
    expect(await hall.storedWords()).toBe('en to');
    expect(ada.acknowledged).toBe(ada.sentChanges);
  });

  test('SY24 going down: no new sockets, what was sent is stored and acknowledged, closing is spread', async () => {
    const people = [await hall.someone('Ada'), await hall.someone('Ben'), await hall.someone('Cleo')];
    hall.store.hold();
    for (const person of people) person.type(person.peer.name);
    await hall.settle();
    let down = false;
    const going = hall.rooms.shutdown({ spreadMs: 3_000 }).then(() => {
      down = true;
    });
    const late = await hall.someone('Dag');
    expect(late.closed).toBe('restarting');
    hall.store.release();
    await hall.settle();
    expect(people.map((person) => person.closed)).toEqual(['restarting', null, null]);
    people[2]?.type('!');
    await hall.settle();
    await hall.clock.advance(1_000);
    await hall.settle();
    expect(people.map((person) => person.closed)).toEqual(['restarting', 'restarting', null]);
    expect(down).toBe(false);
    await hall.clock.advance(1_000);
    await hall.settle();
    await going;
    for (const person of people) {
      expect(person.closed).toBe('restarting');
      expect(person.acknowledged).toBe(person.sentChanges);
    }
    expect(await hall.storedWords()).toHaveLength('AdaBenCleo!'.length);
  });

  test('SY24 without the store, going down ends after 10 s all the same', async () => {
    const ada = await hall.someone('Ada');
    hall.store.fault = () => 'before';
    ada.type('x');
    await hall.settle();
    let down = false;
    void hall.rooms.shutdown({ spreadMs: 0 }).then(() => {
      down = true;
    });
    await hall.clock.advance(16_000);
    expect(down).toBe(true);
    expect(ada.acknowledged).toBeLessThan(ada.sentChanges);
  });
});
